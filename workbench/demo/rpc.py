"""The JSON-RPC 2.0 endpoint: one URL, a method in the body, single or in batches."""

from __future__ import annotations

import zlib
from datetime import timedelta
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from workbench.demo.data.chance import TODAY
from workbench.demo.models.common import Money
from workbench.demo.models.service import Job, JobRequest, License, LicenseRequest, Quote, QuoteRequest
from workbench.demo.models.tickets import RpcAnswer, RpcRequest
from workbench.demo.respond import respond
from workbench.demo.routes import Call, Handler, Link, Operation
from workbench.demo.world import World
from workbench.discovery.endpoint import Discriminator

PATH = "/rpc"
_BAD_REQUEST, _NO_METHOD, _BAD_PARAMS, _NO_SUCH = -32600, -32601, -32602, -32004


class RpcError(Exception):
    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


def calculate_quote(call: Call) -> Quote:
    wanted: QuoteRequest = call.body
    product = call.world.products.get(wanted.sku)
    if product is None:
        raise RpcError(_NO_SUCH, f"There is no product {wanted.sku}.")
    discount = 0.15 if wanted.seats >= 100 else 0.05
    total = round(product.price.amount * wanted.seats * wanted.term_months * (1 - discount), 2)
    number = zlib.crc32(f"{wanted.sku}/{wanted.seats}/{wanted.term_months}".encode())
    return Quote(
        quote_id=f"Q-{number:08x}", sku=wanted.sku, seats=wanted.seats, unit_price=product.price, discount=discount,
        total=Money(amount=total, currency=product.price.currency),
    )  # fmt: skip


def lookup_license(call: Call) -> License:
    wanted: LicenseRequest = call.body
    sku = wanted.key.removeprefix("LIC-")
    valid = sku in call.world.products
    expires = (TODAY + timedelta(days=200)).date() if valid else None
    return License(key=wanted.key, sku=sku, valid=valid, expires_on=expires)


def schedule_job(call: Call) -> Job:
    wanted: JobRequest = call.body
    call.world.jobs += 1
    return Job(job_id=7000 + call.world.jobs, kind=wanted.kind, state="scheduled", run_on=wanted.run_on)


def route(world: World) -> Route:
    async def serve(request: Request) -> Response:
        response = await respond(world, _TRANSPORT, request)
        for key in request.scope.get("rpc", [_TRANSPORT.key]):
            world.hits[key, response.status_code] += 1
        return response

    return Route(PATH, serve, methods=["POST"])


def _serve(call: Call) -> Any:
    if not isinstance(call.body, list):
        return _answer(call, call.body)
    answers = [_answer(call, one) for one in call.body]
    return [answer for answer in answers if answer is not None] or None


def _answer(call: Call, sent: object) -> dict[str, Any] | None:
    """Answer one request; nothing for a notification."""
    try:
        request = msgspec.convert(sent, RpcRequest)
    except msgspec.ValidationError as error:
        return _error(None, _BAD_REQUEST, str(error))
    try:
        result = _invoke(call, request)
    except RpcError as error:
        return _error(request.id, error.code, str(error))
    return None if request.id is msgspec.UNSET else {"jsonrpc": "2.0", "id": request.id, "result": result}


def _error(identifier: object, code: int, message: str) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": identifier, "error": {"code": code, "message": message}}


def _invoke(call: Call, request: RpcRequest) -> Any:
    operation = _METHODS.get(request.method)
    if operation is None:
        raise RpcError(_NO_METHOD, f"There is no method {request.method}.")
    call.request.scope.setdefault("rpc", []).append(operation.key)
    try:
        params = msgspec.convert(request.params, operation.body)
    except msgspec.ValidationError as error:
        raise RpcError(_BAD_PARAMS, str(error)) from error
    return operation.handler(Call(call.world, call.request, body=params, subject=call.subject))


def _answer_type(result: Any) -> Any:
    return RpcAnswer[result]


def _rpc(category: str, name: str, method: str, handler: Handler, types: tuple[Any, Any], **more: Any) -> Operation:
    body, answer = types
    return Operation(
        category=category, name=name, kind="jsonrpc", method="POST", path=PATH, handler=handler, body=body,
        result=_answer_type(answer), discriminator=Discriminator("jsonrpc", method), **more,
    )  # fmt: skip


_TRANSPORT = Operation(
    category="rpc", name="transport", kind="jsonrpc", method="POST", path=PATH, handler=_serve, body=Any
)

OPERATIONS = (
    _rpc(
        "quotes", "calculate_quote", "quotes.calculate", calculate_quote, (QuoteRequest, Quote),
        links=(Link("products.list", "$.items[*].sku", "sku", "rpc"),),
    ),
    _rpc("licenses", "lookup_license", "licenses.lookup", lookup_license, (LicenseRequest, License)),
    _rpc("jobs", "schedule_job", "jobs.schedule", schedule_job, (JobRequest, Job), risk="write"),
)  # fmt: skip

_METHODS = {operation.discriminator.name: operation for operation in OPERATIONS if operation.discriminator}

"""Serve an operation: authenticate, parse, call its handler, answer as its line in the table says."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.datastructures import UploadFile
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import Route

from workbench.demo.codings import encode
from workbench.demo.identity.jwt import BadTokenError
from workbench.demo.models.service import FilePart
from workbench.demo.routes import Answer, Call, Operation, Refusal, forbidden, not_found, unauthorized, unprocessable
from workbench.demo.world import PortalSession, World
from workbench.exchange import essence_of

SESSION_COOKIE = "portal_session"
SUPPORT_COOKIE = "support_session"
_BODY_LIMIT = 20_000_000


def route(world: World, operation: Operation) -> Route:
    """Give the Starlette route of one operation."""

    async def serve(request: Request) -> Response:
        if world.delay:
            await asyncio.sleep(world.delay)
        response = await respond(world, operation, request)
        world.hits[operation.key, response.status_code] += 1
        return response

    return Route(operation.path, serve, methods=[operation.method])


async def respond(world: World, operation: Operation, request: Request) -> Response:
    try:
        call = await _parse(world, operation, request)
        result = operation.handler(call)
        if inspect.isawaitable(result):
            result = await result
    except Refusal as refusal:
        return problem(refusal)
    return result if isinstance(result, Response) else _answer(operation, request, result)


def problem(refusal: Refusal) -> Response:
    return Response(
        msgspec.json.encode(refusal.problem),
        status_code=refusal.status,
        headers=refusal.headers,
        media_type="application/problem+json",
    )


def _answer(operation: Operation, request: Request, result: Any) -> Response:
    more = result if isinstance(result, Answer) else Answer(result)
    headers = dict(operation.headers) | dict(more.headers)
    content = b"" if more.result is None else msgspec.json.encode(more.result)
    content, coding = encode(content, request.headers.get("accept-encoding", ""), operation.key)
    if coding:
        headers |= {"Content-Encoding": coding, "Vary": "Accept-Encoding"}
    media_type = operation.produces if content else None
    response = Response(content, status_code=operation.status, headers=headers, media_type=media_type)
    for cookie in more.cookies:
        response.set_cookie(**cookie)
    return response


async def _parse(world: World, operation: Operation, request: Request) -> Call:
    subject, session = authenticate(world, operation, request)
    path = _path(operation, request.path_params)
    query = _convert(dict(request.query_params), operation.query) if operation.query else None
    body = await _body(operation, request) if operation.body else None
    return Call(world, request, path=path, query=query, body=body, session=session, subject=subject)


def authenticate(world: World, operation: Operation, request: HTTPConnection) -> tuple[str, PortalSession | None]:
    """Give the bearer's subject and the cookie's session. Raises Refusal."""
    if operation.auth.kind == "bearer":
        return _bearer(world, request), None
    if operation.auth.kind != "cookie":
        return "", None
    if operation.site == "support":
        return _support_subject(world, request), None
    session = _session(world, request)
    if operation.auth.csrf_header and request.headers.get(operation.auth.csrf_header) != session.csrf:
        detail = "The anti-forgery header is missing or wrong."
        raise forbidden(detail)
    return session.subject, session


def _bearer(world: World, request: HTTPConnection) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        detail = "A bearer token is needed."
        raise unauthorized(detail)
    try:
        return str(world.identity.check_access(token)["sub"])
    except BadTokenError as error:
        raise unauthorized(str(error)) from error


def _session(world: World, request: HTTPConnection) -> PortalSession:
    session = world.sessions.get(request.cookies.get(SESSION_COOKIE, ""))
    if session is None:
        detail = "Sign in first."
        raise unauthorized(detail)
    return session


def _support_subject(world: World, request: HTTPConnection) -> str:
    subject = world.support_sessions.get(request.cookies.get(SUPPORT_COOKIE, ""))
    if subject is None:
        detail = "Sign in first."
        raise unauthorized(detail)
    return subject


def _path(operation: Operation, values: Mapping[str, str]) -> dict[str, Any]:
    try:
        return {
            name: msgspec.convert(value, operation.types.get(name, str), strict=False) for name, value in values.items()
        }
    except msgspec.ValidationError as error:
        what = f"such resource: {error}"
        raise not_found(what) from error


def _convert(values: object, into: Any) -> Any:
    try:
        return msgspec.convert(values, into, strict=False)
    except msgspec.ValidationError as error:
        raise _misfit(error) from error


def _misfit(error: Exception) -> Refusal:
    message, _, where = str(error).partition(" - at `")
    return unprocessable(where.rstrip("`") or "$", message)


async def _body(operation: Operation, request: Request) -> Any:
    sent = essence_of(request.headers.get("content-type", ""))
    if sent != operation.media_type:
        detail = f"Send {operation.media_type}."
        raise Refusal(415, "Unsupported media type", detail)
    if operation.media_type == "multipart/form-data":
        return _convert(await _form(request), operation.body)
    try:
        return msgspec.json.decode(await request.body(), type=operation.body)
    except msgspec.ValidationError as error:
        raise _misfit(error) from error
    except msgspec.DecodeError as error:
        raise Refusal(400, "Bad request", f"That is no JSON: {error}") from error


async def _form(request: Request) -> dict[str, object]:
    async with request.form(max_files=1, max_part_size=_BODY_LIMIT) as form:
        return {name: await _part(value) for name, value in form.items()}


async def _part(value: UploadFile | str) -> object:
    if isinstance(value, str):
        return value
    content = await value.read(_BODY_LIMIT)
    return FilePart(name=value.filename or "file", media_type=value.content_type or "", content=content)

"""Partners: numbers in paths, numbered pages, a POST that only reads, a JSON Patch."""

from __future__ import annotations

from typing import Any

import msgspec

from workbench.demo.data.partners import RESTRICTED_ID, PartnerFile
from workbench.demo.models.common import Page, PageQuery
from workbench.demo.models.partners import (
    Address,
    Contacts,
    Domains,
    Partner,
    PartnerHit,
    PartnerHits,
    PartnerNode,
    PartnerSearch,
    PartnerSettings,
    PartnerSummary,
    PatchStep,
)
from workbench.demo.pagination import page_of
from workbench.demo.routes import (
    COOKIE_CSRF,
    PAGED,
    Call,
    Handler,
    Link,
    Operation,
    forbidden,
    not_found,
    unprocessable,
)
from workbench.demo.settings import API

_PARTNERS = f"{API}/partners"
_CHANGEABLE = ("name", "tier", "status", "website", "note", "tags")


def _partner(call: Call) -> Partner:
    partner = call.world.partners.get(call.path["partner_id"])
    if partner is None:
        what = f"partner {call.path['partner_id']}"
        raise not_found(what)
    return partner


def _file(call: Call) -> PartnerFile:
    return call.world.partner_files[_partner(call).id]


def _refuse_restricted(partner: Partner) -> None:
    if partner.id == RESTRICTED_ID:
        detail = f"Your role may not manage partner {partner.id}."
        raise forbidden(detail)


def summary(partner: Partner) -> PartnerSummary:
    return PartnerSummary(
        id=partner.id, name=partner.name, tier=partner.tier, status=partner.status, country=partner.country
    )


def list_partners(call: Call) -> Page[PartnerSummary]:
    query: PageQuery = call.query
    return page_of([summary(partner) for partner in call.world.partners.values()], query)


def get(call: Call) -> Partner:
    return _partner(call)


def search(call: Call) -> PartnerHits:
    wanted: PartnerSearch = call.body
    hits = [partner for partner in call.world.partners.values() if _fits(partner, wanted)][: wanted.limit]
    scored = [PartnerHit(partner=summary(partner), score=1 / (place + 1.5)) for place, partner in enumerate(hits)]
    return PartnerHits(hits=scored, took_ms=3 + len(hits))


def _fits(partner: Partner, wanted: PartnerSearch) -> bool:
    if wanted.text.lower() not in partner.name.lower():
        return False
    if wanted.tiers and partner.tier not in wanted.tiers:
        return False
    return wanted.country is msgspec.UNSET or partner.country == wanted.country


def get_hierarchy(call: Call) -> PartnerNode:
    return _node(call, _partner(call))


def _node(call: Call, partner: Partner) -> PartnerNode:
    children = [child for child in call.world.partners.values() if child.parent_id == partner.id]
    return PartnerNode(id=partner.id, name=partner.name, children=[_node(call, child) for child in children])


def list_contacts(call: Call) -> Contacts:
    return Contacts(contacts=_file(call).contacts)


def list_domains(call: Call) -> Domains:
    return Domains(domains=_file(call).domains)


def get_settings(call: Call) -> PartnerSettings:
    _refuse_restricted(_partner(call))
    return _file(call).settings


def get_address(call: Call) -> Address:
    return _file(call).address


def update(call: Call) -> Partner:
    partner = _partner(call)
    _refuse_restricted(partner)
    steps: list[PatchStep] = call.body
    members: dict[str, Any] = msgspec.to_builtins(partner)
    for step in steps:
        _apply(members, step)
    try:
        changed = msgspec.convert(members, Partner)
    except msgspec.ValidationError as error:
        raise unprocessable("$", str(error)) from error
    call.world.partners[partner.id] = changed
    return changed


def _apply(members: dict[str, Any], step: PatchStep) -> None:
    name = step.path.removeprefix("/")
    if name not in _CHANGEABLE:
        raise unprocessable(step.path, "This member cannot be changed.")
    if step.op == "test":
        if members.get(name) != step.value:
            raise unprocessable(step.path, "It has another value by now.")
    elif step.op == "remove":
        members.pop(name, None)
    else:
        members[name] = step.value


_FROM_LIST = (Link("partners.list", "$.items[*].id", "partner_id"),)
_FROM_ANYWHERE = (
    *_FROM_LIST,
    Link("partners.search", "$.hits[*].partner.id", "partner_id"),
    Link("me.list_my_partners", "$.partners[*].partnerId", "partner_id"),
)


def _of_one(name: str, method: str, below: str, handler: Handler, result: Any, **more: Any) -> Operation:
    return Operation(
        category="partners", name=name, method=method, path=_PARTNERS + "/{partner_id}" + below, handler=handler,
        result=result, types={"partner_id": int}, **({"links": _FROM_LIST} | more),
    )  # fmt: skip


OPERATIONS = (
    Operation(
        category="partners", name="list", method="GET", path=_PARTNERS, handler=list_partners,
        result=Page[PartnerSummary], query=PageQuery, pagination=PAGED,
    ),
    _of_one("get", "GET", "", get, Partner, links=_FROM_ANYWHERE),
    Operation(
        category="partners", name="search", method="POST", path=f"{_PARTNERS}/search", handler=search,
        result=PartnerHits, body=PartnerSearch,
    ),
    _of_one("get_hierarchy", "GET", "/hierarchy", get_hierarchy, PartnerNode),
    _of_one("list_contacts", "GET", "/contacts", list_contacts, Contacts),
    _of_one("list_domains", "GET", "/domains", list_domains, Domains),
    _of_one("get_settings", "GET", "/settings", get_settings, PartnerSettings, errors=(403,)),
    _of_one(
        "update", "PATCH", "", update, Partner, body=list[PatchStep], media_type="application/json-patch+json",
        auth=COOKIE_CSRF, risk="write", errors=(403,),
    ),
    _of_one("get_address", "GET", "/address", get_address, Address),
)  # fmt: skip

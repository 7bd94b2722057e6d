"""A call names the account as which it is sent, where its client may be more than one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.serve.conftest import ENDPOINTS, PORTAL
from tests.serve.test_server import connect
from workbench.exchange import JsonSchema
from workbench.operation.propose import propose
from workbench.serve.whose import AS_ACCOUNT, choice, told_apart, with_choice
from workbench.workspace.views import Account

TWO = [Account("contoso", "acme", ("Claude", "other")), Account("contoso", "globex", ("Claude",))]


def test_there_is_a_choice_between_what_the_person_allowed_this_client() -> None:
    assert choice(TWO, "Claude") == {"contoso": ("acme", "globex")}
    assert choice(TWO, "other") == {}
    assert choice([Account("contoso", "acme"), Account("contoso", "globex")], "Claude") == {}


def test_a_parameter_of_the_portal_that_is_called_so_is_the_portals() -> None:
    schema: JsonSchema = {"type": "object", "properties": {AS_ACCOUNT: {"type": "string"}}}
    operation = replace(propose(ENDPOINTS[0], portal=PORTAL), input_schema=schema)
    assert with_choice(operation, schema, ("acme", "globex")) == schema
    assert told_apart(operation, {AS_ACCOUNT: "acme"}) == ("", {AS_ACCOUNT: "acme"})


async def test_a_tool_names_the_accounts_and_its_call_is_sent_as_the_named_one(workspace: Any) -> None:
    workspace.known_accounts = TWO
    async with connect(workspace, "auto") as client:
        tools = {tool.name: tool.input_schema for tool in (await client.list_tools()).tools}
        properties = tools["contoso_get_partner"]["properties"]
        assert (properties[AS_ACCOUNT]["enum"], "partner_id" in properties) == (["acme", "globex"], True)
        answers = [
            await client.call_tool("contoso_get_partner", {"partner_id": 7, **named})
            for named in ({AS_ACCOUNT: "globex"}, {})
        ]
    assert not any(answer.is_error for answer in answers)
    assert workspace.called_as == ["globex", ""]


async def test_where_there_is_one_account_no_tool_speaks_of_it(workspace: Any) -> None:
    async with connect(workspace, "auto") as client:
        tools = (await client.list_tools()).tools
    assert not [tool.name for tool in tools if AS_ACCOUNT in tool.model_dump_json()]

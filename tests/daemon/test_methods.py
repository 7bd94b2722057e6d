"""The interface as the wire sees it, and that every value of it survives the wire."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.daemon.values import values_of
from workbench.daemon import protocol
from workbench.daemon.methods import methods
from workbench.errors import UsageError
from workbench.workspace.api import Api
from workbench.workspace.views import RecordPlan

_THOROUGH = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def test_every_public_method_of_the_interface_is_on_the_wire() -> None:
    public = {name for part in Api.__mro__ for name in vars(part) if inspect.isfunction(getattr(part, name))}
    public = {name for name in public if not name.startswith("_")}
    assert set(methods()) == public
    assert {name for name, method in methods().items() if method.streams} == {
        "events",
        "export",
        "import_file",
        "search",
    }


@pytest.mark.parametrize("name", methods())
@_THOROUGH
@given(data=st.data())
def test_every_result_survives_the_wire(name: str, data: st.DataObject) -> None:
    method = methods()[name]
    value = data.draw(values_of(method.result))
    line = protocol.encode(protocol.Answer(1, value))
    assert line.count(b"\n") == 1
    assert msgspec.convert(protocol.decode(line, protocol.Answer).value, method.result) == value


@pytest.mark.parametrize("name", [name for name, method in methods().items() if method.arguments])
@_THOROUGH
@given(data=st.data())
def test_every_argument_survives_the_wire(name: str, data: st.DataObject) -> None:
    method = methods()[name]
    given_arguments = {key: data.draw(values_of(kind)) for key, kind in method.arguments.items()}
    line = protocol.encode(protocol.Call(1, name, method.bind(**given_arguments)))
    assert method.convert(protocol.decode(line, protocol.Call).arguments) == given_arguments


def test_arguments_are_named_as_python_would() -> None:
    assert methods()["call"].bind("op", {"a": 1}, client="c") == {
        "operation": "op",
        "arguments": {"a": 1},
        "client": "c",
    }
    with pytest.raises(TypeError):
        methods()["call"].bind("op", surplus=1)


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("call", {"operation": "op", "host": "https://evil.example"}, "host"),
        ("call", {"operation": 5}, "str"),
        ("start_recording", {"plan": {"url": "https://p", "actor": "root"}}, "actor"),
        ("start_recording", {"plan": {}}, "url"),
    ],
)
def test_arguments_that_do_not_fit_are_refused_by_name(name: str, arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        methods()[name].convert(arguments)


def test_arguments_get_their_types_back() -> None:
    converted = methods()["start_recording"].convert({"plan": {"url": "https://p", "origins": ["https://q"]}})
    assert converted == {"plan": RecordPlan("https://p", origins=("https://q",))}

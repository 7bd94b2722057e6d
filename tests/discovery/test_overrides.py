from __future__ import annotations

from tests.discovery.make import ORIGIN, exchange
from workbench.discovery.endpoint import Override
from workbench.discovery.grouping import Grouping, group
from workbench.discovery.overrides import concerns
from workbench.exchange import JsonValue, Redacted


def repos() -> list[Redacted]:
    return [exchange(f"GET /repos/{owner}/{n}", {"id": n}) for n, owner in enumerate(["octo", "acme", "me"], 500)]


def paths(grouping: Grouping) -> dict[str, int]:
    return {endpoint.path: endpoint.exchanges for endpoint in grouping.endpoints}


def sample(path: str, operation: str = "") -> tuple[str, ...]:
    return (f"GET {ORIGIN}{path}{operation}",)


def test_a_template_is_taken_with_its_names() -> None:
    samples = tuple(f"GET {ORIGIN}/repos/{o}/{n}" for n, o in enumerate(["octo", "acme", "me"], 500))
    grouping = group(repos(), [Override("template", samples, "/repos/{owner}/{repo}")])
    assert paths(grouping) == {"/repos/{owner}/{repo}": 3}
    assert grouping.endpoints[0].reasons == ("a person's decision",)
    assert grouping.endpoints[0].confidence == 1.0


def test_a_literal_is_split_off() -> None:
    exchanges = [exchange(f"GET /users/{n}", {"id": n}) for n in (501, 502, 503)]
    grouping = group(exchanges, [Override("literal", sample("/users/502"), "502")])
    assert paths(grouping) == {"/users/502": 1, "/users/{user_id}": 2}


def test_a_template_that_does_not_fit_its_sample_changes_nothing() -> None:
    exchanges = [exchange("GET /users/501", {})]
    assert group(exchanges, [Override("template", sample("/users/501"), "/users/{a}/{b}")]) == group(exchanges)


def test_words_of_an_endpoint_are_replaced() -> None:
    exchanges = [exchange("GET /users/501", {})]
    decided = [
        Override("name", sample("/users/501"), "who_is"),
        Override("category", sample("/users/501"), "people"),
        Override("risk", sample("/users/501"), "write"),
        Override("noise", sample("/users/501"), "poll"),
        Override("title", sample("/nowhere"), "Nothing"),
    ]
    (endpoint,) = group(exchanges, decided).endpoints
    assert (endpoint.name, endpoint.category, endpoint.risk, endpoint.noise) == ("who_is", "people", "write", "poll")
    assert endpoint.title == "Get user"


def test_a_risk_that_is_none_is_ignored() -> None:
    (endpoint,) = group(
        [exchange("GET /users/501", {})], [Override("risk", sample("/users/501"), "harmless")]
    ).endpoints
    assert endpoint.risk == "read"


def test_one_operation_of_a_url_can_be_named() -> None:
    bodies: list[JsonValue] = [{"query": f"query {name} {{ a }}"} for name in ("A1", "B1")]
    exchanges = [exchange("POST /graphql", {}, body=body) for body in bodies]
    grouping = group(exchanges, [Override("title", (f"POST {ORIGIN}/graphql#B1",), "The second")])
    assert sorted(endpoint.title for endpoint in grouping.endpoints) == ["A1", "The second"]


def test_a_literal_takes_the_name_that_a_person_gave_to_its_parameter_away() -> None:
    samples = tuple(f"GET {ORIGIN}/repos/{o}/{n}" for n, o in enumerate(["octo", "acme", "me"], 500))
    decided = [
        Override("template", samples, "/repos/{owner}/{repo}"),
        Override("literal", sample("/repos/octo/500"), "octo"),
    ]
    grouping = group(repos(), decided)
    assert paths(grouping) == {"/repos/octo/{repo}": 1, "/repos/{owner}/{repo}": 2}
    (split,) = (endpoint for endpoint in grouping.endpoints if endpoint.path == "/repos/octo/{repo}")
    assert [parameter.name for parameter in split.parameters] == ["repo"]


def test_a_decision_concerns_the_endpoint_of_its_sample_and_the_one_that_it_was_split_from() -> None:
    exchanges = [exchange(f"GET /users/{n}", {"id": n}) for n in (501, 502, 503)]
    split = Override("literal", sample("/users/502"), "502")
    named = Override("name", sample("/users/501"), "read_user")
    alone, others = sorted(group(exchanges, [split, named]).endpoints, key=lambda endpoint: endpoint.path)
    assert [concerns(split, each) for each in (alone, others)] == [True, True]
    assert [concerns(named, each) for each in (alone, others)] == [False, True]
    assert not concerns(Override("name", (f"POST {ORIGIN}/users/501",), "x"), others)

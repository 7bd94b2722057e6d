from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Endpoint
from workbench.discovery.forms import form_of, parts_of, slot_of
from workbench.discovery.grouping import Grouper, group


def found(*paths: str) -> list[str]:
    """Give the path templates of GETs, noise left out, in order."""
    return sorted({endpoint.path for endpoint in endpoints(*paths)})


def endpoints(*paths: str) -> tuple[Endpoint, ...]:
    return group([exchange(f"GET {path}", {"ok": True}) for path in paths]).endpoints


@pytest.mark.parametrize(
    ("paths", "templates"),
    [
        (("/cars;color=red;year=2012", "/cars;color=blue;year=2013"), ["/cars;color={color};year={year}"]),
        (("/cars", "/cars;color=red"), ["/cars", "/cars;color={color}"]),
        (("/map/12;lat=50/tile", "/map/13;lat=51/tile"), ["/map/{map_id};lat={lat}/tile"]),
        (("/blog/page-1", "/blog/page-2", "/blog/latest"), ["/blog/latest", "/blog/page-{page}"]),
        (("/shows/7/episode-3.atom", "/shows/8/episode-4.atom"), ["/shows/{show_id}/episode-{episode}.atom"]),
        (
            ("/odata/People('russell')/Trips(3)", "/odata/People('scott')/Trips(14)"),
            ["/odata/People('{people_slug}')/Trips({trip_id})"],
        ),
        (("/odata/Sales(year=2012,code='b')",), ["/odata/Sales(year={year},code='{code}')"]),
        (("/odata/Top()", "/odata/People(5)"), ["/odata/People({people_id})", "/odata/Top()"]),
        (("/stops/-91.64,-73.43", "/stops/5.1,33.5"), ["/stops/{latitude},{longitude}"]),
        (("/reports/170.pdf", "/reports/18.pdf", "/reports/19.csv"), ["/reports/{report_id}.csv", "/reports/{report_id}.pdf"]),
        (("/packages/react@18.2.0", "/packages/vue@3.1"), ["/packages/{package_slug}@{version}"]),
        (("/operations/17:cancel", "/operations/18"), ["/operations/{operation_id}", "/operations/{operation_id}:cancel"]),
        (("/users/1,2,3", "/users/4,5"), ["/users/{user_id}"]),
    ],
)  # fmt: skip
def test_parts_of_segments_vary(paths: tuple[str, ...], templates: list[str]) -> None:
    assert found(*paths) == templates


def test_what_the_forms_hold_are_parameters_with_their_values() -> None:
    (cars,) = endpoints("/cars;color=red;year=2012", "/cars;color=blue;year=2013")
    assert [(p.name, p.location, p.schema["type"], p.examples) for p in cars.parameters] == [
        ("color", "path", "string", ("blue", "red")),
        ("year", "path", "integer", (2012, 2013)),
    ]


def test_an_answer_that_gave_a_key_in_parentheses_is_linked() -> None:
    listing = exchange("GET /odata/Orders", {"value": [{"Id": 7711}, {"Id": 7712}]})
    order = exchange("GET /odata/Orders(7711)", {"Id": 7711})
    found = {endpoint.path: endpoint for endpoint in group([listing, order]).endpoints}
    assert found["/odata/Orders({order_id})"].parameters[0].source == "an Id from list_orders"


def test_the_session_that_java_writes_into_paths_is_no_part_of_them() -> None:
    assert found("/orders;jsessionid=ABC123/7001", "/orders/7002;jsessionid=XYZ999") == ["/orders/{order_id}"]


def test_a_person_can_still_tell_a_handle_from_a_name() -> None:
    assert found("/timeline/@alice7", "/timeline/@bob42", "/timeline/@carol1") == ["/timeline/@{timeline_id}"]


def test_thousands_of_keys_are_one_line() -> None:
    grouper = Grouper()
    grouper.add(exchange(f"GET /odata/People('user%2F{number}')/Trips", []) for number in range(300))
    assert len(grouper.lines) == 1
    assert [endpoint.path for endpoint in grouper.grouping().endpoints] == ["/odata/People('{people_id}')/Trips"]


segments = st.text(st.sampled_from("ab1;=(),'.-@:/{}"), min_size=1, max_size=14)


@given(segments)
def test_a_form_is_its_own_form(segment: str) -> None:
    assert form_of(form_of(segment)) == form_of(segment)


@given(segments)
def test_what_a_form_leaves_out_makes_the_segment_again(segment: str) -> None:
    form = form_of(segment)
    if "{}" not in segment and form != segment:
        filled = iter(parts_of(form, segment))
        assert re.sub(r"\{\}", lambda _: next(filled), form) == segment


@given(st.lists(segments, min_size=1, max_size=4))
def test_any_segment_can_be_grouped(some: list[str]) -> None:
    path = "/" + "/".join(quote(segment, safe=";=(),'@:{}") for segment in some)
    assert len(group([exchange(f"GET {path}", {})]).endpoints) == 1


def test_a_slot_keeps_what_is_no_part_of_the_value() -> None:
    assert [slot_of(value) for value in ("7.pdf", "report.pdf", "3.1", "@me", "a@1.2.3-rc.1")] == [
        "{}.pdf",
        "{}",
        "{}",
        "@{}",
        "{}@{}",
    ]

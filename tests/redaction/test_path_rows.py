"""A segment that is like no id lets in; ids of rows, files and pictures stay, however long they are."""

from __future__ import annotations

import pytest

from workbench.redaction import Redactor

LONG = "q7Zb3xK9Lm2Nw4Rt6Vy8Xc1Qd5Fs7Gh9Jk2Mn4Pq6"
MIDDLE = LONG[:24]


@pytest.mark.parametrize(
    "path",
    [
        f"case/17/external/{LONG}",
        f"doors/north/open/{LONG}",
        f"application/status/{LONG}",
        f"api/v1/{MIDDLE}/telemetry",
        f"quote/17/respond/{MIDDLE}",
        f"poll/qz7k3m9x/admin/{MIDDLE}",
        "invite/a7BxQ2k4Qw",
        f"meldeschein/ausfuellen/{MIDDLE}",
        f"alumni/update-details/{MIDDLE}",
        "invite/LhuYvwoIAsUYWJ",
        "pair/3MOBPSL7",
        "integrations/deploy/prj_Qm3x/UR5NccRX1J",
        "redeem/AB7DE-FGHIJ-KLMNO",
    ],
)
def test_what_is_like_no_id_goes(redactor: Redactor, path: str) -> None:
    secret = max(path.split("/")[1:], key=len)
    assert secret not in redactor.redact_url(f"https://h.example/{path}?lang=de")


@pytest.mark.parametrize(
    "path",
    [
        f"me/messages/{LONG}/attachments",
        f"document/d/{LONG}/edit",
        f"media/cache/{LONG}.webp",
        f"report/{LONG[:34]}/pages",
        f"drive/folders/{LONG[:33]}",
        f"project/{MIDDLE[:20]}/task/{MIDDLE[:21]}",
        "v1/prj_8s9dKx2Lm4Qw7Zt1Vb3N/deployments",
        "quote/respond/550e8400-e29b-41d4-a716-446655440000",
        "invite/Workshop2026",
        "verify/iPhone15Pro",
        "join/Room2026A1",
        f"notes/edit/{MIDDLE[:20]}",
        f"_app/immutable/{MIDDLE[:21]}/start",
        f"track/{MIDDLE[:22]}",
        f"api/kunden/{MIDDLE[:20]}",
        f"pages/my-first-note/{MIDDLE[:20]}",
        "task/new-title-0c8252be67da47209f909e4cfe2e8f00",
        "market/pair/BTCUSDT",
        "redeem/SUMMER-SALE26",
        "claim/2026-04-12",
    ],
)
def test_ids_names_and_codes_of_sales_stay(redactor: Redactor, path: str) -> None:
    assert redactor.redact_url(f"https://h.example/{path}") == f"https://h.example/{path}"


def test_a_path_alone_is_read_as_an_address_when_it_has_such_a_segment(redactor: Redactor) -> None:
    kept = redactor.redact_value(
        {"cancel": f"/orders/cancel/{LONG}", "self": f"/orders/{LONG[::-1]}", "icon": "/i/de.svg"}
    )
    assert isinstance(kept, dict)
    assert kept["cancel"] != f"/orders/cancel/{LONG}"
    assert (kept["self"], kept["icon"]) == (f"/orders/{LONG[::-1]}", "/i/de.svg")

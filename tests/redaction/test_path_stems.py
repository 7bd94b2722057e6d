"""What one does with an address that was sent says that a segment beside it lets in; rows that it is done to stay."""

from __future__ import annotations

import pytest

from workbench.redaction import Redactor

DRAWN = "q7Zb3xK9Lm2Nw4Rt6Vy8Xc1Q"
LONG = "q7Zb3xK9Lm2Nw4Rt6Vy8Xc1Qd5Fs7Gh9Jk2Mn4Pq6"


@pytest.mark.parametrize(
    "path",
    [
        f"termine/17/stornieren/{DRAWN}",
        f"visits/annual-check-partners/reschedule/{DRAWN}",
        f"rsvp/plan-team-market-report/{DRAWN}",
        f"kontoaktivierung/{DRAWN}",
        f"newsletter/double-opt-in/{DRAWN}",
        f"email-preferences/{DRAWN}/mail",
        f"i/{DRAWN}/accept-invitation",
        f"{DRAWN}/unsubscribe",
        f"{LONG[:34]}/webhook",
        f"invitaciones/{DRAWN}/aceptar",
        f"%D0%BF%D1%80%D0%B8%D0%B3%D0%BB%D0%B0%D1%88%D0%B5%D0%BD%D0%B8%D0%B5/{DRAWN}",
        f"approvals/{LONG}",
        f"files/plan-2026/key:{DRAWN}",
        f"activity/{DRAWN}.atom",
    ],
)
def test_what_is_answered_or_managed_by_its_address_goes(redactor: Redactor, path: str) -> None:
    assert DRAWN not in redactor.redact_url(f"https://h.example/{path}")


@pytest.mark.parametrize(
    "path",
    [
        f"enrollments/{DRAWN[:20]}",
        f"account-access-consents/{DRAWN[:20]}/permissions",
        f"cancel/orders/{DRAWN[:20]}",
        f"orders/{DRAWN[:20]}/cancel",
        f"bookings/{DRAWN[:20]}/confirm-payment",
        "cancel/5f3c1b2a9d8e7f6a5b4c3d2e",
        "download/da39a3ee5e6b4b0d3255bfef95601890afd80709/notes.txt",
        "sign/rental-agreement-north-2026",
        "manage/usersAndPermissions/17",
        "orders/550e8400-e29b-41d4-a716-446655440000/cancel",
    ],
)
def test_rows_digests_and_names_stay(redactor: Redactor, path: str) -> None:
    assert redactor.redact_url(f"https://h.example/{path}") == f"https://h.example/{path}"


def test_a_path_within_a_text_is_read_with_or_without_a_host(redactor: Redactor) -> None:
    text = f'"GET /reset-password/{DRAWN} HTTP/1.1" 200; open portal.example/invite/{DRAWN} or /usr/share/doc/python3.13-minimal'
    kept = redactor.redact_text(text)
    assert DRAWN not in kept
    assert "/usr/share/doc/python3.13-minimal" in kept


def test_a_password_behind_who_signs_in_goes(redactor: Redactor) -> None:
    kept = redactor.redact_url("https://h.example/api/login/keller.m/Harbour48Velvet12/de")
    assert "Harbour48" not in kept
    assert kept.endswith("/de")

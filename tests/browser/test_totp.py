from __future__ import annotations

from pathlib import Path

import pytest

from workbench.browser.failure import BrowserError
from workbench.browser.totp import OneTimeCodes, UsedCodes

# RFC 6238, appendix B: SHA-1, cut to six digits.
SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


class Clock:
    """A clock that sleeping moves on."""

    def __init__(self, now: float) -> None:
        self.now = now
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.mark.parametrize(("now", "code"), [(35.0, "287082"), (1111111111.0, "050471"), (1234567890.0, "005924")])
async def test_codes_are_those_of_the_rfc(now: float, code: str) -> None:
    clock = Clock(now)
    assert await OneTimeCodes(clock, clock.sleep).next(SEED) == code


async def test_a_code_is_never_given_twice() -> None:
    clock = Clock(40.0)
    codes = OneTimeCodes(clock, clock.sleep)
    first, second = await codes.next(SEED), await codes.next(SEED)
    assert first != second
    assert clock.slept == [20.0]


async def test_the_same_seed_in_groups_is_the_same_seed() -> None:
    clock = Clock(40.0)
    codes = OneTimeCodes(clock, clock.sleep)
    await codes.next(SEED)
    await codes.next("gezd gnbv-gy3t qojq gezd-gnbv gy3t qojq==")
    assert clock.slept == [20.0]


async def test_a_code_is_never_given_twice_by_two_daemons_either(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "codes"
    clock, other = Clock(40.0), Clock(41.0)
    first = await OneTimeCodes(clock, clock.sleep, UsedCodes(folder)).next(SEED)
    codes = OneTimeCodes(other, other.sleep, UsedCodes(folder))
    second = await codes.next(SEED)
    assert (other.slept, first != second) == ([19.0], True)
    assert await codes.next("JBSWY3DPEHPK3PXP")
    assert SEED not in " ".join(path.name for path in folder.iterdir())
    late = Clock(4000.0)
    await OneTimeCodes(late, late.sleep, UsedCodes(folder)).next(SEED)
    assert len(list(folder.iterdir())) == 1


async def test_another_seed_does_not_wait() -> None:
    clock = Clock(40.0)
    codes = OneTimeCodes(clock, clock.sleep)
    await codes.next(SEED)
    await codes.next("JBSWY3DPEHPK3PXP")
    assert clock.slept == []


async def test_a_code_that_is_about_to_run_out_is_not_used() -> None:
    clock = Clock(59.5)
    await OneTimeCodes(clock, clock.sleep).next(SEED)
    assert clock.now == 60.0


async def test_a_seed_that_is_no_base32_is_refused_without_being_repeated() -> None:
    with pytest.raises(BrowserError, match="not base32") as caught:
        await OneTimeCodes().next("not-a-seed-01189")
    assert "01189" not in str(caught.value)


async def test_seeds_are_not_in_the_representation() -> None:
    clock = Clock(40.0)
    codes = OneTimeCodes(clock, clock.sleep)
    await codes.next(SEED)
    assert SEED not in repr(codes)

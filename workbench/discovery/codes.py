"""Short codes that stand for one of a closed list: countries, currencies, languages. Who writes one in a path chose it.

ISO 3166-1 alpha-2, the currencies of ISO 4217 that are traded, and the languages of ISO 639-1 that sites are written in.
Left out is what APIs use as a word too, such as ``ID``, ``ALL`` and ``me``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COUNTRIES = _codes(
    """AD AE AF AG AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
    CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG
    GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IE IL IM IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
    NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM
    SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TR TT TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA
    ZM ZW"""
)
_CURRENCIES = _codes(
    """AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN MYR NGN
    NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TWD UAH USD VND ZAR"""
)
_LANGUAGES = _codes(
    "ar bg bn cs da de el en es et fa fi fr gl gu hu hy ja ka kk ko lt lv nb nl nn pt ro ru sk sq sv sw ta uk ur uz vi zh zu"
)
_ALSO_WORDS = _codes("ca he hi hr id is it km mk ml mn mr ne no pa pl ps sl sr te th tr")
"""Languages whose code is a word or a department as well: they count beside another language."""
_LOCALE = re.compile(r"([a-z]{2})[-_]([A-Za-z]{2})")


def is_country(text: str) -> bool:
    return text in _COUNTRIES


def is_currency(text: str) -> bool:
    return text in _CURRENCIES


@lru_cache(maxsize=4096)
def is_locale(text: str) -> bool:
    """Whether a text is a language with a country: ``de-AT``, ``pt_BR``, ``en-gb``."""
    found = _LOCALE.fullmatch(text)
    return found is not None and found[1] in _LANGUAGES | _ALSO_WORDS and found[2].upper() in _COUNTRIES


def is_language(text: str) -> bool:
    """Whether a text is the code of a language and nothing else."""
    return text in _LANGUAGES


def is_language_among(text: str, others: Collection[str]) -> bool:
    """Whether a text is a language by what stands beside it: another one of which there is no doubt."""
    told = text in _LANGUAGES or text in _ALSO_WORDS or is_locale(text)
    return told and any(other != text and (is_language(other) or is_locale(other)) for other in others)


_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"0?[1-9]|1[0-2]")
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")


def code_of(column: Collection[str]) -> str:
    """Say what all values of a column are codes of: a country, currency, language, locale; of a date the parts.

    >>> code_of(["DE", "FR"]), code_of(["de", "en-gb"]), code_of(["2026"]), code_of(["12", "28"]), code_of(["7", "x"])
    ('country', 'locale', 'year', 'day', '')
    """
    values = set(column)
    for name, fits in _KINDS:
        if values and all(map(fits, values)):
            return name
    languages = all(is_language(value) or value in _ALSO_WORDS or is_locale(value) for value in values)
    sure = any(is_language(value) or is_locale(value) for value in values)
    return ("locale" if any(map(is_locale, values)) else "language") if languages and sure else ""


_KINDS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("country", is_country),
    ("currency", is_currency),
    ("year", _YEAR.fullmatch),
    ("month", _MONTH.fullmatch),
    ("day", _DAY.fullmatch),
)

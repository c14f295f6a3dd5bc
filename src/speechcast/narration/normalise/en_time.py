"""Years, dates and times of day in English."""

from __future__ import annotations

import re

from speechcast.languages.en_numerals import cardinal, ordinal, plural, year
from speechcast.narration.normalise.rules import after, before, rule

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June", "Jul": "July",
    "Aug": "August", "Sep": "September", "Sept": "September", "Oct": "October", "Nov": "November", "Dec": "December",
}  # fmt: skip
_MONTH = rf"(?P<month>{_MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAYS = {"Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday",
         "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday"}  # fmt: skip
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d|21\d\d)"
_YEAR_BEFORE = re.compile(
    r"\b(?:in|by|since|from|to|until|till|before|after|during|and|early|late|mid|summer|spring|autumn|fall|winter|q[1-4]|"
    r"year|class|of|around|circa|between|through|or|election|budget|back in|for|than|season|"
    rf"{_MONTHS})[-\s,]+(?:the )?(?:early |late |mid-?)?$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(
    r"\s+(?!(?:was|is|has|as|this|its|us|his|always|perhaps|does|thus|years|politics|news|across|unless|plus|"
    r"less|congress|crisis|census)\b)(?:(?:new|more|other|young|local|small|such|good|different|brave|"
    r"men and|square|cubic|additional)\s+)?(?:[a-z]+[a-z]s|people|men|women|children|square|cubic|percent|dollars|"
    r"feet|miles|tonnes?|tons|meters|metres|pounds)\b(?!['’])"
)


_OPENS_YEAR = re.compile(r"\b(?:in|since|the)\s+$", re.IGNORECASE)
_NAMES_YEAR = re.compile(r"\b(?:the|this|our|its|his|her|their|that)\s+$", re.IGNORECASE)
_STANDS_APART = re.compile(r"\s*(?:[.,;:!?)\]—–]|--|$|['’]s\b)")
_AFTER_STOP = re.compile(r"[(\[,;:.!?—–-]\s*$")


def _month(name: str) -> str:
    return _SHORT.get(name.rstrip("."), name)


def _tail(match: re.Match[str]) -> str:
    """A comma and year, when the date has them."""
    return f"{match['comma'] or ''} {year(match['year'])}" if match["year"] else ""


def _month_day(match: re.Match[str]) -> str:
    return f"{_month(match['month'])} {ordinal(match['day'])}{_tail(match)}"


def _day_month(match: re.Match[str]) -> str:
    said = f"{ordinal(match['day'])} of {_month(match['month'])}"
    return ("" if re.search(r"\b[Tt]he\s+$", before(match)) else "the ") + said + _tail(match)


def _numeric(match: re.Match[str]) -> str | None:
    month, day = int(match["m"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{_MONTHS.split('|')[month - 1]} {ordinal(match['day'])}, {year(match['year'])}"


def _decade(match: re.Match[str]) -> str:
    figures = match["y"]
    head, _, last = year(figures).rpartition(" ")
    return f"{head} {plural(last)}".strip()


def _clock(match: re.Match[str]) -> str | None:
    hour, minute = int(match["h"]), int(match["m"])
    if hour > 24:
        return None
    after = match.string[match.end() : match.end() + 8]
    named = re.match(r"\s?[aApP]\.?\s?[mM]|\s?o['’]clock| in the| at n", after)
    said = "twelve" if hour == 0 else cardinal(match["h"])
    if minute == 0:
        if hour > 12:
            return f"{said} hundred"
        return said if named else f"{said} o'clock"
    if minute < 10:
        return f"{said} oh {cardinal(match['m'])}"
    return f"{said} {cardinal(match['m'])}"


def _lone_year(match: re.Match[str]) -> str | None:
    """Four figures as a year, where what stands around them says so."""
    value, lead, trail = int(match["y"]), before(match), after(match, 40)
    if not 1066 <= value <= 2150:
        return None
    if _COUNTED_AFTER.match(trail):
        # “In 1969 scientists landed”, but “in 1600 villages”.
        likely = 1800 <= value <= 2050 and _OPENS_YEAR.search(lead)
        if not likely or re.match(r"\s+(?:people|homes|men|women)", trail):
            return None
    named = 1700 <= value <= 2099 and _NAMES_YEAR.search(lead) and re.match(r"\s+[A-Za-z]", trail)
    apart = _STANDS_APART.match(trail) or not lead.strip() or _AFTER_STOP.search(lead)
    if _YEAR_BEFORE.search(lead) or named or (1600 <= value <= 2099 and apart):
        return year(match["y"])
    return None


# fmt: off
TIME_RULES = (
    rule(rf"\b{_MONTH}\s+{_DAY}(?P<comma>,)?(?:\s+{_YEAR})?\b(?![,.]?\d|:\d)(?!\s*(?:people|years|%|million))", _month_day),
    rule(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?P<comma>,)?(?:\s+{_YEAR})?(?![\w])", _day_month),
    rule(rf"\b{_MONTH}(?P<comma>,)?\s+{_YEAR}\b", lambda m: f"{_month(m['month'])}{m['comma'] or ''} {year(m['year'])}"),
    rule(r"\b(?P<year>[12]\d{3})-(?P<m>\d{1,2})-(?P<day>\d{1,2})\b", _numeric),
    rule(r"\b(?P<m>\d{1,2})/(?P<day>\d{1,2})/(?P<year>[12]\d{3})\b", _numeric),
    rule(r"\b(?P<m>9|7|1)/(?P<d>11|7|6)\b(?!/|\d)", lambda m: f"{cardinal(m['m'])} {cardinal(m['d'])}" if (m["m"], m["d"]) in (("9", "11"), ("7", "7"), ("1", "6")) else None),
    rule(r"\b(?P<d>Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\.(?=,?\s)", lambda m: _DAYS[m["d"]]),
    rule(r"\b(?P<d>Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.(?=\s)", lambda m: _SHORT[m["d"]]),
    rule(r"(?<!\d)(?P<y>1\d\d0|20\d0)['’]?s\b", _decade),
    rule(r"(?:(?<=\s)|^)['’](?P<y>[2-9]0)s\b|\b(?P<z>[2-9]0)s\b", lambda m: plural(cardinal(m["y"] or m["z"]))),
    rule(r"(?:(?<=\s)|^)['’](?P<y>\d\d)\b", lambda m: cardinal(m["y"]) if m["y"][0] != "0" else "oh " + cardinal(m["y"])),
    rule(r"(?<![\d.,$£€])(?P<a>1[5-9]\d\d|20\d\d)\s?[-–—]\s?(?P<b>1[5-9]\d\d|20\d\d)(?![\d%])", lambda m: f"{year(m['a'])} to {year(m['b'])}"),
    rule(r"(?<![\d.,$£€])(?P<a>1[5-9]\d\d|20\d\d)[-–/](?P<b>\d\d)(?![\d%-])", lambda m: f"{year(m['a'])} to {cardinal(m['b'])}"),
    rule(r"\b(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?![\d:])", _clock),
    rule(r"(?<![\d.,$£€#/-])(?P<y>\d{4})(?![\d%/-]|[.,]\d)(?!\s*(?:percent|million|billion|km|kg))", _lone_year),
)
# fmt: on

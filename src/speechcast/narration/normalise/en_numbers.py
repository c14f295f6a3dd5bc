"""Money, per cent, fractions, telephone numbers, scores, codes and plain numbers in English."""

from __future__ import annotations

import re

from speechcast.languages.en_numerals import cardinal, decimal, digits, ordinal, year
from speechcast.narration.normalise.rules import after, before, rule

N = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_CURRENCY = {
    "$": ("dollar", "dollars", "cent", "cents"), "US$": ("dollar", "dollars", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"), "€": ("euro", "euros", "cent", "cents"),
    "¥": ("yuan", "yuan", "fen", "fen"), "A$": ("dollar", "dollars", "cent", "cents"),
    "C$": ("dollar", "dollars", "cent", "cents"), "₹": ("rupee", "rupees", "paisa", "paise"),
}  # fmt: skip
_SCALES = {
    "k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million", "bn": "billion",
    "b": "billion", "B": "billion", "tn": "trillion", "trn": "trillion", "T": "trillion",
}  # fmt: skip
_SCALE = r"(?:\s(?P<word>hundred|thousand|million|billion|trillion)s?\b|-(?P<joined>million|billion|trillion)\b|(?P<letter>k|K|mn?|M|bn|B|b|tn|trn|T)\b)?"
_UNITS = {
    "km": "kilometres", "m": "metres", "cm": "centimetres", "mm": "millimetres", "kg": "kilograms", "g": "grams",
    "mg": "milligrams", "lb": "pounds", "lbs": "pounds", "oz": "ounces", "mph": "miles per hour",
    "km/h": "kilometres per hour", "kph": "kilometres per hour", "ft": "feet", "sq ft": "square feet",
    "km²": "square kilometres", "km2": "square kilometres", "m²": "square metres", "m2": "square metres", "m³": "cubic metres",
    "kW": "kilowatts", "MW": "megawatts", "GW": "gigawatts", "kWh": "kilowatt hours", "MWh": "megawatt hours",
    "GWh": "gigawatt hours", "TWh": "terawatt hours", "GB": "gigabytes", "MB": "megabytes", "TB": "terabytes",
    "Mbps": "megabits per second", "Gbps": "gigabits per second", "°C": "degrees Celsius", "°F": "degrees Fahrenheit",
    "℃": "degrees Celsius", "°": "degrees", "Hz": "hertz", "GHz": "gigahertz", "MHz": "megahertz", "dB": "decibels",
    "mL": "millilitres", "ml": "millilitres", "L": "litres", "hrs": "hours", "hr": "hours", "min": "minutes",
    "mins": "minutes", "sec": "seconds", "ha": "hectares", "yd": "yards", "yds": "yards", "mi": "miles",
    "pts": "points", "bps": "basis points",
}  # fmt: skip
_SINGULAR = {"feet": "foot", "metres": "metre", "hertz": "hertz", "degrees": "degree"}
_UNIT = "|".join(map(re.escape, sorted(_UNITS, key=len, reverse=True)))
_FREE = r"(?<![\w.,])"
_FRACTIONS = {2: ("half", "halves"), 4: ("quarter", "quarters")}
_GLYPHS = {
    "½": (1, 2),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅕": (1, 5),
    "⅛": (1, 8),
}
_BOOKS = (
    "Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Job|Psalms?|Proverbs|"
    "Ecclesiastes|Isaiah|Jeremiah|Ezekiel|Daniel|Hosea|Joel|Amos|Micah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|"
    "Galatians|Ephesians|Philippians|Colossians|Timothy|Hebrews|James|Peter|Revelation"
)


def _scaled(match: re.Match[str]) -> str:
    word = match["word"] or match["joined"] or _SCALES.get(match["letter"] or "", "")
    return decimal(match["n"]) + (f" {word}" if word else "")


def _money(match: re.Match[str]) -> str:
    one, many, cent, cents = _CURRENCY[match["c"]]
    figures = match["n"].replace(",", "")
    scaled = match["word"] or match["joined"] or match["letter"]
    whole, _, part = figures.partition(".")
    if not scaled and len(part) == 2:
        minor = f"{cardinal(part)} {cent if int(part) == 1 else cents}"
        if int(part) == 0:
            return f"{cardinal(whole)} {one if int(whole) == 1 else many}"
        if int(whole) == 0:
            return minor
        return f"{cardinal(whole)} {one if int(whole) == 1 else many} and {minor}"
    # “a $5 million bridge” is an adjective, “cost $5 million” a sum.
    adjective = re.search(
        r"\b(?:an?|this|that|its|our|their|his|her|new)\s+$", before(match), re.I
    ) and (re.match(r"[-\s]+[a-z]", after(match)))
    unit = one if adjective or (figures == "1" and not scaled) else many
    return f"{_scaled(match)} {unit}"


def _money_range(match: re.Match[str]) -> str:
    _, many, _, _ = _CURRENCY[match["c"]]
    return f"{decimal(match['a'])} to {_scaled(match)} {many}"


def _fraction_words(a: int, b: int) -> str | None:
    if not 2 <= b <= 100 or a == 0 or a >= b:
        return None
    one, many = _FRACTIONS.get(b, (ordinal(str(b)), ordinal(str(b)) + "s"))
    return f"{cardinal(str(a))} {one if a == 1 else many}"


def _fraction(match: re.Match[str]) -> str | None:
    a, b = int(match["a"]), int(match["b"])
    if (a, b) in ((24, 7), (50, 50)):
        return f"{cardinal(match['a'])} {cardinal(match['b'])}"
    return _fraction_words(a, b)


def _mixed(match: re.Match[str]) -> str | None:
    said = _fraction_words(int(match["a"]), int(match["b"]))
    if said is None:
        return None
    return f"{cardinal(match['n'])} and {'a half' if said == 'one half' else said}"


def _glyph(match: re.Match[str]) -> str:
    said = _fraction_words(*_GLYPHS[match["g"]]) or ""
    if match["n"]:
        return f"{cardinal(match['n'])} and {'a half' if said == 'one half' else said}"
    return said


def _telephone(match: re.Match[str]) -> str:
    return ", ".join(digits(group) for group in re.findall(r"\d+", match["said"]))


def _pair(match: re.Match[str]) -> str:
    return f"{decimal(match['a'])} to {decimal(match['b'])}"


def _code(match: re.Match[str]) -> str:
    """Letters and figures: three figures one by one, others as a number."""
    letters, figures = match["l"], match["n"]
    trail = " " if after(match, 1).isalpha() else ""
    if (len(figures) == 3 and "." not in figures) or figures[0] == "0":
        return f"{letters} {digits(figures)}{trail}"
    return f"{letters} {decimal(figures)}{trail}"


def _unit(match: re.Match[str]) -> str:
    unit = _UNITS[match["u"]]
    if match["n"] == "1":
        unit = _SINGULAR.get(
            unit, unit.replace("metres", "metre").removesuffix("s") if " per " not in unit else unit
        )
    sign = "minus " if match["sign"] else ""
    return f"{sign}{decimal(match['n'])} {unit}"


def _number(match: re.Match[str]) -> str:
    """A number, apart from letters that touch it."""
    lead = " " if before(match, 1).isalpha() else ""
    trail = " " if after(match, 1).isalpha() else ""
    return lead + decimal(match["n"]) + trail


# fmt: off
NUMBER_RULES = (
    rule(rf"(?P<c>US\$|A\$|C\$|[$£€¥₹])\s?(?P<a>{N})\s?(?:[-–—]|to)\s?[$£€¥₹]?(?P<n>{N}){_SCALE}", _money_range),
    rule(rf"(?P<c>US\$|A\$|C\$|[$£€¥₹])\s?(?P<n>{N}){_SCALE}", _money),
    rule(r"(?<=[\w%])(?P<said>/)(?=(?:hour|hr|ounce|acre|inch)\b)", " an "),
    rule(r"(?<=\d)(?P<said>/)(?=(?:day|week|month|year|person|pound|gallon|mile|minute|second|kg|ton|student|head|barrel|night)\b)", " a "),
    rule(rf"{_FREE}(?P<a>{N})%?\s?[-–—]\s?(?P<b>{N})\s?%", lambda m: f"{_pair(m)} percent"),
    rule(rf"{_FREE}(?P<sign>[-−+])?(?P<n>{N})\s?%", lambda m: {"-": "minus ", "−": "minus ", "+": "plus "}.get(m["sign"] or "", "") + f"{decimal(m['n'])} percent"),
    rule(r"(?<![\d-])(?P<said>(?:\+?1[- .])?(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4})(?![\d-])", _telephone),
    rule(r"(?<![\d-])(?P<said>1-\d{3}-\d{3}-\d{4})(?![\d-])", _telephone),
    rule(r"(?<![\d-])(?P<said>\d{3}-\d{4})(?![\d-])", _telephone),
    rule(r"\b(?:[Cc]all(?:ing|s|ed)?|[Dd]ial(?:led|ing|s)?|[Tt]ext|[Rr]ing|hotline|extension|[Rr]oom|helpline)\s+(?P<said>\d{3,})\b(?!\s+(?:people|times|members|homes))", _telephone),
    rule(r"\b(?P<said>911|999)\b(?=\s+(?:call|dispatch|operator|emergency|line))", _telephone),
    rule(r"(?<![\d/])(?P<n>\d+)[\s-](?P<a>\d{1,2})/(?P<b>\d{1,3})(?![\d/])", _mixed),
    rule(r"(?P<n>\d+)?\s?(?P<g>[½¼¾⅓⅔⅕⅛])", _glyph),
    rule(r"(?<![\d/.])(?P<a>\d{1,3})/(?P<b>\d{1,3})(?![\d/])", _fraction),
    rule(r"\b(?P<n>\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)\b", lambda m: ordinal(m["n"].replace(",", ""))),
    rule(r"\b(?P<a>[BCPGMDO])2(?P<b>[BCPGMD])\b", lambda m: f"{m['a']} to {m['b']}"),
    rule(r"\b(?P<l>[A-Z][A-Za-z]*)-?(?P<n>\d+(?:\.\d+)?)(?![\d,]|\w*\d)", _code),
    rule(rf"{_FREE}(?P<sign>[-−])?(?P<n>{N})\s?(?P<u>{_UNIT})(?![A-Za-z\d])", lambda m: None if m["u"] in ("m", "g", "min", "L", "mi", "ha") and " " in m.group() else _unit(m)),
    rule(rf"{_FREE}(?P<n>{N}){_SCALE}(?=[\s.,;:!?)+]|$|-)", lambda m: _scaled(m) if m["word"] or m["joined"] or m["letter"] in ("bn", "tn", "trn", "mn", "k", "K", "M") or (m["letter"] == "m" and "." in m["n"]) else None),
    rule(r"\b(?P<n>\d+)(?P<l>[A-Z]{1,2})\b", lambda m: f"{cardinal(m['n'])} {m['l']}"),
    rule(r"\b(?:text|send|Text|Send)\b[^.!?\n]{0,24}?\bto\s(?P<said>\d{5,6})\b", _telephone),
    rule(r"(?<![\w-])50[-–]50(?![\w-])", "fifty-fifty"),
    rule(rf"{_FREE}(?P<n>{N})x\b", lambda m: f"{decimal(m['n'])} times"),
    # Scores and other pairs.
    rule(rf"\b(?:{_BOOKS})\s(?P<said>(?P<a>\d+):(?P<b>\d+))(?!\d)", lambda m: f"{cardinal(m['a'])} {cardinal(m['b'])}"),
    rule(rf"{_FREE}(?P<a>{N})\s?[-–—]\s?(?P<b>{N})(?![\w-])", _pair),
    rule(rf"{_FREE}(?P<a>{N}):(?P<b>{N})(?![\w:])", _pair),
    rule(r"(?<=\d)\s?(?P<said>[×x*])\s?(?=\d)", lambda m: " times " if m["said"] != "x" else " by "),
    rule(r"(?<=[A-Za-z])(?P<said>/)(?=[A-Za-z])", " "),
    rule(rf"(?:(?<=\s)|^)(?P<sign>[-−])(?P<n>{N})\b", lambda m: f"minus {decimal(m['n'])}"),
    rule(r"\b(?:Boeing|Airbus|Flight|Highway|Interstate|Route|Bus)\s+(?P<said>\d{3,4})\b", lambda m: year(m["said"]) if len(m["said"]) == 4 and int(m["said"]) >= 1000 else digits(m["said"])),
    rule(r"(?<![\d.,])(?P<n>0\d+)(?![\d.])", lambda m: digits(m["n"])),
    rule(rf"(?<![\d.,])(?P<n>{N})", _number),
    rule(r"(?P<n>\.\d+)", lambda m: "point" + "".join(f" {cardinal(c)}" for c in m["n"][1:])),
    rule(r"(?P<n>\d+)", lambda m: f" {decimal(m['n'])} "),
)
# fmt: on

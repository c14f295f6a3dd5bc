"""English numbers in words: cardinals, ordinals, years, digit strings."""

from __future__ import annotations

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = [
    "zero",
    "ten",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
_SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion")
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def digits(figures: str) -> str:
    """Digit by digit, as in telephone numbers: 0 is `oh`. Other characters are left out."""
    return " ".join("oh" if c == "0" else ONES[int(c)] for c in figures if c.isdecimal())


def _below_thousand(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    parts: list[str] = []
    if hundreds:
        parts.append(f"{ONES[hundreds]} hundred")
    if rest:
        if hundreds:
            parts.append("and")
        tens, ones = divmod(rest, 10)
        if rest < 20:
            parts.append(ONES[rest])
        else:
            parts.append(_TENS[tens] + (f"-{ONES[ones]}" if ones else ""))
    return " ".join(parts)


def cardinal(figures: str) -> str:
    """An integer in words (`1024`: one thousand and twenty-four); too long ones digit by digit."""
    stripped = figures.replace(",", "").lstrip("0")
    if not stripped:
        return "zero"
    if len(stripped) > 3 * len(_SCALES):
        return digits(stripped)
    value = int(stripped)
    groups: list[int] = []
    while value:
        value, low = divmod(value, 1000)
        groups.append(low)
    parts: list[str] = []
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index]
        if not group:
            continue
        if index == 0 and group < 100 and parts:
            parts.append("and")
        parts.append(f"{_below_thousand(group)} {_SCALES[index]}".strip())
    return " ".join(parts)


def decimal(figures: str) -> str:
    """A number with or without a decimal point, thousands separated by commas or not."""
    whole, point, part = figures.replace(",", "").partition(".")
    said = cardinal(whole or "0")
    if not point:
        return said
    return f"{said} point " + " ".join(ONES[int(c)] for c in part if c.isdecimal())


def ordinal(figures: str) -> str:
    """`21`: twenty-first."""
    said = cardinal(figures)
    head, sep, last = said.rpartition("-") if "-" in said.split(" ")[-1] else said.rpartition(" ")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("y"):
        last = last[:-1] + "ieth"
    else:
        last += "th"
    return head + sep + last


def year(figures: str) -> str:
    """`1961` nineteen sixty-one, `1900` nineteen hundred, `2009` two thousand and nine."""
    value = int(figures)
    high, low = divmod(value, 100)
    if not 1000 <= value <= 9999 or 2000 <= value < 2010 or value % 1000 == 0:
        return cardinal(figures)
    if low == 0:
        return f"{cardinal(str(high))} hundred"
    if low < 10:
        return f"{cardinal(str(high))} oh {ONES[low]}"
    return f"{cardinal(str(high))} {cardinal(str(low))}"


def plural(word: str) -> str:
    """The plural of a number word: twenties, hundreds, sixes."""
    if word.endswith("y"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith("x") else "s")

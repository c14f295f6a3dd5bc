"""English abbreviations, acronyms with points, Roman numerals and masks."""

from __future__ import annotations

import re

from speechcast.languages.en_numerals import cardinal, ordinal
from speechcast.narration.normalise.masks import FIGURE, RUN, run_of
from speechcast.narration.normalise.rules import rule

_TITLES = {
    "Mr": "Mister", "Mrs": "Missus", "Ms": "Miz", "Dr": "Doctor", "Prof": "Professor", "Gen": "General",
    "Sen": "Senator", "Rep": "Representative", "Gov": "Governor", "Capt": "Captain", "Col": "Colonel",
    "Lt": "Lieutenant", "Sgt": "Sergeant", "Maj": "Major", "Cpl": "Corporal", "Adm": "Admiral", "Cmdr": "Commander",
    "Hon": "Honourable", "Rev": "Reverend", "Fr": "Father", "Messrs": "Messieurs", "Pres": "President",
    "St": "Saint", "Mt": "Mount", "Ft": "Fort", "Supt": "Superintendent", "Atty": "Attorney",
}  # fmt: skip
_WORDS = {
    "vs": "versus", "etc": "et cetera", "approx": "approximately", "dept": "department", "Dept": "Department",
    "est": "established", "govt": "government", "Govt": "Government", "min": "minutes", "max": "maximum",
    "Inc": "Incorporated", "Ltd": "Limited", "Corp": "Corporation", "Co": "Company", "Bros": "Brothers",
    "Jr": "Junior", "Sr": "Senior", "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Hwy": "Highway",
    "Univ": "University", "Assn": "Association", "Intl": "International", "cf": "compare", "al": "al",
    "Ch": "Chapter", "Fig": "Figure", "fig": "figure", "Vol": "Volume", "vol": "volume", "Sec": "Section",
    "Art": "Article", "Nos": "numbers", "misc": "miscellaneous", "incl": "including", "esp": "especially",
}  # fmt: skip
_REGNAL = (
    "Henry|Elizabeth|George|Louis|Charles|James|Edward|Richard|William|John Paul|Pius|Philip|Napoleon|Ferdinand|"
    "Frederick|Catherine|Nicholas|Alexander|Peter|Leo|Benedict|Francis|Ramses|Ramesses|Gustav|Umberto|Juan Carlos|"
    "Albert|Leopold|Christian|Haakon|Mary|Otto|Joseph|Wilhelm|Felipe|Rama|Innocent|Clement|Urban|Gregory|Ptolemy"
)
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_PART = (
    "Article|Chapter|Part|Section|Title|Volume|Book|Act|Scene|Phase|Stage|Type|Class|Level|Grade|Tier|Division|"
    "Appendix|Annex|Apollo|Schedule|War|Bowl|Corps|Vatican|Mark|Pillar|Round|Vol\\.|Ch\\."
)


def _value(roman: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for char, following in zip(roman, roman[1:] + " ", strict=True):
        value = values[char]
        total += -value if values.get(following, 0) > value else value
    return total


def _regnal(match: re.Match[str]) -> str | None:
    roman = match["said"]
    if not _ROMAN.fullmatch(roman) or (len(roman) == 1 and roman == "I" and not match["royal"]):
        return None
    return f"the {ordinal(str(_value(roman))).capitalize()}"


def _part(match: re.Match[str]) -> str | None:
    if not _ROMAN.fullmatch(match["said"]):
        return None
    said = cardinal(str(_value(match["said"])))
    return said.capitalize() if match["part"] in ("War", "Bowl") else said


def _title(match: re.Match[str]) -> str | None:
    word = match["t"]
    if word in ("St", "Ft") and not re.match(r"\s+[A-Z]", match.string[match.end() :][:3]):
        return "Street" if word == "St" else None
    return _TITLES[word]


def _dotted(match: re.Match[str]) -> str:
    letters = match["said"].replace(".", "")
    return " ".join(letters)


def _ended(word: str, match: re.Match[str]) -> str:
    """`word`, with the point of an abbreviation kept where it also ends the sentence."""
    rest = match.string[match.end() :].partition("\n")[0]
    return word + ("." if not rest.strip() and match.group().endswith(".") else "")


# fmt: off
WORD_RULES = (
    rule(r"\b(?P<t>Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Capt|Col|Lt|Sgt|Maj|Cpl|Adm|Cmdr|Hon|Rev|Fr|Messrs|Pres|St|Mt|Ft|Supt|Atty)\.(?=\s|$|,)", _title),
    rule(r"\b(?P<t>Mr|Mrs|Ms|Dr|St)(?=\s+[A-Z][a-z])", _title),
    rule(r"\be\.\s?g\.,?", lambda m: "for example" + ("," if m.group().endswith(",") else "")),
    rule(r"\bi\.\s?e\.,?", lambda m: "that is" + ("," if m.group().endswith(",") else "")),
    rule(r"\bPh\.\s?D\.?", lambda m: _ended("P H D", m)),
    rule(r"\bet al\.", "and others"),
    rule(r"(?<=\d)\s?(?P<said>(?P<a>[aApP])\.?\s?[mM]\b\.?)(?![A-Za-z])", lambda m: _ended(f" {m['a'].upper()} M", m)),
    rule(r"\b(?P<said>(?:[A-Z]{1,2}\.|[a-z]\.){2,}(?:[A-Z]\b)?)", lambda m: _ended(_dotted(m), m)),
    rule(r"\b(?:Jr|Sr)\b\.?", lambda m: _ended("Junior" if m.group()[0] == "J" else "Senior", m)),
    rule(r"\b(?P<w>vs|etc|approx|[Dd]ept|[Gg]ovt|Inc|Ltd|Corp|Co|Bros|Ave|Blvd|Rd|Hwy|Univ|Assn|Intl|cf|Vol|vol|[Ff]ig|Sec|Art|Ch|misc|incl|esp)\.", lambda m: _ended(_WORDS[m["w"]], m)),
    rule(r"\bvs\b", "versus"),
    rule(r"\b(?:No\.|Nº|no\.)\s?(?=\d)|(?<![\w#&])#(?=\d)", "number "),
    rule(r"\b(?:[Nn]os\.)\s?(?=\d)", "numbers "),
    rule(r"\bp\.\s?(?=\d)", "page "),
    rule(r"\bpp\.\s?(?=\d)", "pages "),
    rule(rf"(?P<royal>(?:King|Queen|Pope|Emperor|Tsar|Czar|Sultan|Prince|Kaiser)\s+)?\b(?:{_REGNAL})\s+(?P<said>[IVX]+)\b", _regnal),
    rule(r"(?P<royal>(?:King|Queen|Pope|Emperor|Tsar|Sultan|Kaiser)\s+)[A-Z][a-z]+\s+(?P<said>[IVX]+)\b", _regnal),
    rule(rf"\b(?P<part>{_PART})s?\s+(?P<said>[IVXLC]+)\b", _part),
    rule(r"(?<=\w)\s?(?P<said>&)\s?(?=\w)", " and "),
    rule(r"\bw/o\b", "without"),
    rule(r"\bw/(?=\s)", "with"),
    rule(r"\b(?P<a>and|he|she|his|him)/(?P<b>or|she|he|her)\b", lambda m: f"{m['a']} or {m['b']}" if m["a"] != "and" else "and or"),
    rule(r"\bUS(?=\s|['’]s|[,.;:)-])(?!\s[A-Z]{2,}\b)(?<!TO US)", "U S"),
    rule(r"\b(?P<l>UK|EU|UN|USA|UAE|PhD|CEO|CFO|CTO|COO|FBI|CIA|GDP|HIV|DNA|BBC|CNN|NGO|R&D|ID|TV|PC)(?P<s>s?)\b", lambda m: " ".join(m["l"].upper().replace("&", "")) + ("'s" if m["s"] else "")),
    # Masks: a name or a figure that the text withholds.
    rule(rf"(?P<said>{RUN})(?=\s?%)", "so many"),
    rule(rf"(?<=[$£€])(?P<said>{RUN})", "so many"),
    rule(rf"(?P<said>{RUN})(?=\s+(?:people|million|billion|thousand|percent|jobs|dollars|homes|families|" r"tons|tonnes|years|days|miles|students|members|schools|houses)\b)", "so many"),
    rule(rf"(?P<said>{run_of(FIGURE)})", "so many"),
    rule(rf"(?P<said>{RUN})", "so-and-so"),
)
# fmt: on

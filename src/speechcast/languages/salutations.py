"""Who is named in the lines with which a speech addresses those present, by the first words of such a line."""

from __future__ import annotations

import re

HONOURED: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"[*_\s]*(?:(?:The )?(?:Right |Most |Very |Rt\.? )?(?:Honou?rable|Hon\b\.?|Reverend|Rev\b\.?)|"
        r"(?:His|Her|Your|Their) (?:Royal |Serene |Imperial )?(?:Excellenc|Majest|Highness|Honou?r|Worship|Eminence|Grace|Lordship|Holiness)|"
        r"(?:Excellenc(?:y|ies)|Distinguished|Esteemed|Respected|Dear|Fellow|Ladies|Gentlemen|Colleagues|Friends|Boys|Girls|Children|Students|Teachers|Classmates|Comrades|Brothers|Sisters|Citizens|Neighbou?rs|Members|Delegates|Guests|"
        r"Mr|Mrs|Ms|Mdm|Madame?|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Datuk|Dato['’]?|Datin|Tan Sri|Tun|Prince|Princess|King|Queen|"
        r"(?:Deputy |Vice[- ]|Acting |Prime |Chief |Senior |Permanent |Assistant |Attorney[- ]|Solicitor[- ]|Director[- ]|Secretary[- ]|Under[- ])*"
        r"(?:Presidents?|Ministers?|Secretar(?:y|ies)|Ambassadors?|Governors?|Mayors?|Senators?|Chancellors?|Provost|Deans?|Trustees|Regents|"
        r"Faculty|Parents|Graduates|Justices?|Judges?|Generals?|Speaker|Chair(?:man|men|woman|person|s)?|Commissioners?|Directors?|Heads?|"
        r"Representatives?|Principals?|Bishops?|Archbishop|Rabbi|Imam|Sheikh|Sultan|Executive|Partners?|Founder|Registrar|Rector))\b)"
    ),
}
"""Titles, offices and names for guests. Chinese lines of this kind begin with words that address by themselves (尊敬的)."""

OCCASIONS: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:speech|address|remarks|statement|lecture|keynote|oration|sermon|eulogy|toast|message|report|talk|testimony)\b|\d{4}",
        re.IGNORECASE,
    ),
}
"""By which a line over a speech tells what it is or when it was given (searched): such a line addresses nobody."""

"""English: by which words a clause is known to state or ask something."""

from __future__ import annotations

import re

_AUXILIARIES = (
    "am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might"
    "|must|cannot|ought|need|dare"
)
PAST = (
    "became|began|bent|bought|broke|brought|built|burned|came|caught|chose|cost|cut|drew|drove|fed|fell|felt"
    "|fought|found|gave|got|grew|heard|held|kept|knew|laid|led|left|let|lost|made|meant|met|paid|put|ran"
    "|rose|said|sat|saw|sent|set|showed|shut|slept|sold|spent|spoke|spread|stood|taught|threw|told|took"
    "|thought|understood|went|woke|won|wore|wrote"
    "|ate|blew|died|drank|dug|fled|flew|forgave|forgot|froze|lent|rode|sang|sank|shook|stole|strove|struck|swept|swore"
    "|tore|wept|withdrew"
)
"""What verbs that are not formed by rule say of what was."""
_OBJECT = (
    r"(?:the|a|an|it|them|us|you|him|her|me|your|our|their|his|its|my|this|that|these|those|no|all|every"
    r"|each|some|more|most|one|two|three|four|five|six|ten|up|out|down|back|away|\d[\d,.]*)\b"
)

_NO_VERB = (
    "once|even|ever|just|far|still|very|almost|nearly|about|above|across|after|against|ago|along|also|among|because|beneath|beside|both|inside|near|only|outside|when|where|while|and|around|before|behind|beyond|but|despite|during|for|from"
    "|into|like|nor|off|onto|over|per|since|than|that|through|toward|towards|under|until|upon|with|within|without|who|whose"
)
_NO_STATING = "(?:across|afterwards|always|besides|less|perhaps|plus|sometimes|this|thus|towards|unless|versus|whereas|yes)"
"""Words that end as verbs do and are none (across the bay)."""

_NO_PAST = "(?:hundred|indeed|speed|sacred|naked|hatred|kindred|wicked|beloved)"
"""Words that end as past tenses do and are none."""

STATES = re.compile(
    rf"\b(?:{_AUXILIARIES})\b|n['’]t\b|['’](?:re|ve|ll|d|m)\b|\b(?:it|that|there|what|who|he|she|here)['’]s\b"
    rf"|\b(?:{PAST})\b|\b(?!{_NO_PAST}\b)(?-i:[a-z]{{3,}}ed)\b|\b(?:i|we|you|they|he|she|it)\s(?!(?:the|a|an|and|or|of|in|to)\b)\w"
    rf"|\b(?!{_NO_STATING}\s)[a-z]{{2,}}s\s{_OBJECT}|\blet\b|\b[a-z]{{2,}}s\s(?:not|that)\b"
    rf"|\b(?!(?:{_NO_STATING}|his|its|has|was|does)\s)(?:[a-z]{{3,}}s(?<![sui]s)|people|men|women|children)\s(?!(?:{_NO_VERB})\b)[a-z]{{3,}}(?<!s)\s(?:{_OBJECT}|to\b|that\b|themselves\b)",
    re.IGNORECASE,
)
"""Searched: what is found is a verb far more often than not; noun and verb of one form pass for none."""

HEADLESS = re.compile(
    rf"(?:(?:and|but|or)\s)?(?:(?:\w+ly|maybe|perhaps|also|just|still|never|always|then|even)\s)?(?:(?:born|known|seen|given|taken|driven|written|proud)\s(?:by|in|with|to|at|on|of|from|as)\b|(?:{_AUXILIARIES}|{PAST})\b(?!,(?!\s(?:i|we)\s(?:believe|think|hope|trust|know|suppose|feel)\b))|[a-z]{{3,}}ed\s(?:by|in|with|to|at|on|of|from|as|{_OBJECT})\b|[a-z]{{2,}}s\s(?:{_OBJECT}|(?:what|how|why)\b)"
    r"|[a-z]{2,}ing\b(?![^,;]*\b(?:is|are|was|were|will|must|can|should)\b))",
    re.IGNORECASE,
)
"""The opening of a clause whose subject stands before it (…, who came late, has won the day)."""

SUBORDINATE = re.compile(
    r"(?:who|whom|whose|which|that|as long as|provided|where|whether|because|since|so that|than)\b",
    re.IGNORECASE,
)
"""The opening of a clause that cannot stand alone."""

INFINITIVE = re.compile(
    r"(?:and |but )?(?:in order )?to\s(?!(?:the|those|all|our|my|that|this|these|every|each|you|us|them|your|his|her"
    r"|its|their|an?|some|many|both|any|one|be)\b)(?-i:[a-z]+)(?<!s)\s",
    re.IGNORECASE,
)
"""The opening of a clause that says what something is done for (To give …, but not To those who …)."""

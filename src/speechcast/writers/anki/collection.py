"""Anki's collection file, schema 11: the tables, and what must stand in them."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

FIELDS = ("Front", "Back", "Passage", "Part", "Sound", "Slide")
_MODEL_ID = 1_748_200_301_001
"""Another one whenever `FIELDS` change: Anki knows note types by it and cannot merge two forms."""

_FRONT = "{{Front}}"
_BACK = (
    '{{FrontSide}}<hr id="answer"><div class="answer">{{Back}}</div>{{#Passage}}<blockquote>{{Passage}}</blockquote>{{/Passage}}'
    '{{Sound}}<div class="slide">{{Slide}}</div><div class="part">{{Part}}</div>'
)
_CSS = """.card { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-size: 21px; line-height: 1.6; text-align: left; max-width: 40em; margin: 0 auto; padding: 0 1em; }
.answer { font-weight: 600; }
blockquote { margin: 1em 0; padding-left: 0.8em; border-left: 0.25em solid #1c4a5c; font-size: 0.85em; }
.slide img { max-width: 100%; }
.part { color: #6b7680; font-size: 0.7em; }
ul { padding-left: 1.2em; }
"""
_TABLES = """
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
"""
_SEPARATOR = "\x1f"
_BASE91 = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"
)
_TAG = re.compile(r"<[^>]*>")


def guid_of(key: str) -> str:
    """Anki's name of the note with this key: ten signs of the alphabet that Anki itself uses."""
    number = int.from_bytes(hashlib.sha256(key.encode("utf-8")).digest()[:8], "big")
    signs = ""
    while number and len(signs) < 10:
        number, rest = divmod(number, len(_BASE91))
        signs = _BASE91[rest] + signs
    return signs


class Collection:
    """A collection with one deck, filled note by note.

    Args:
        deck: Name of the deck, `A::B` for B inside A; equal names, one deck.
        stamp: Date of everything in it.
    """

    def __init__(self, deck: str, stamp: datetime) -> None:
        self._deck = deck
        self._deck_id = 1_000_000_000_000 + int(hashlib.sha256(deck.encode()).hexdigest()[:10], 16)
        self._seconds = int(stamp.timestamp())
        self._notes: list[tuple[str, Sequence[str], Sequence[str]]] = []
        self._seen: set[str] = set()

    def add(self, *, key: str, fields: Sequence[str], tags: Sequence[str]) -> None:
        """Add a note with one card; a second one of the same key is left out.

        Args:
            key: What it is known by.
            fields: HTML, one for each of `FIELDS`; the first is not empty.
            tags: Without blanks.
        """
        guid = guid_of(key)
        if guid not in self._seen:
            self._seen.add(guid)
            self._notes.append((guid, fields, tags))

    def database(self) -> bytes:
        """The collection as an SQLite file."""
        with tempfile.TemporaryDirectory(prefix="speechcast-anki-") as folder:
            path = Path(folder) / "collection.anki2"
            connection = sqlite3.connect(path)
            try:
                connection.executescript(_TABLES)
                self._fill(connection)
                connection.commit()
                connection.execute("VACUUM")
            finally:
                connection.close()
            return path.read_bytes()

    def _fill(self, connection: sqlite3.Connection) -> None:
        now, ms = self._seconds, self._seconds * 1000
        values = (
            1, now, ms, ms, 11, 0, 0, 0, json.dumps(_CONF), json.dumps(self._models()),
            json.dumps(self._decks(), ensure_ascii=False), json.dumps(_DECK_CONF), "{}",
        )  # fmt: skip
        connection.execute(f"INSERT INTO col VALUES ({','.join('?' * 13)})", values)
        for number, (guid, fields, tags) in enumerate(self._notes):
            note = ms + 2 * number
            first = _TAG.sub("", fields[0])
            checksum = int(hashlib.sha1(first.encode("utf-8")).hexdigest()[:8], 16)
            listed = f" {' '.join(tags)} "
            connection.execute(
                f"INSERT INTO notes VALUES ({','.join('?' * 11)})",
                (note, guid, _MODEL_ID, now, -1, listed, _SEPARATOR.join(fields), first, checksum, 0, ""),
            )  # fmt: skip
            connection.execute(
                f"INSERT INTO cards VALUES ({','.join('?' * 18)})",
                (note + 1, note, self._deck_id, 0, now, -1, 0, 0, number + 1, 0, 0, 0, 0, 0, 0, 0, 0, ""),
            )  # fmt: skip

    def _models(self) -> dict[str, object]:
        fields = [
            {
                "name": name, "ord": n, "font": "Arial", "size": 20, "media": [], "rtl": False,
                "sticky": False,
            }
            for n, name in enumerate(FIELDS)
        ]  # fmt: skip
        template = {
            "name": "Card", "ord": 0, "qfmt": _FRONT, "afmt": _BACK, "bqfmt": "", "bafmt": "",
            "did": None,
        }  # fmt: skip
        model = {
            "id": _MODEL_ID, "name": "speechcast", "type": 0, "mod": self._seconds, "usn": -1,
            "sortf": 0, "did": self._deck_id, "flds": fields, "tmpls": [template], "css": _CSS,
            "latexPre": "", "latexPost": "", "tags": [], "vers": [], "req": [[0, "all", [0]]],
        }  # fmt: skip
        return {str(_MODEL_ID): model}

    def _decks(self) -> dict[str, object]:
        def deck(number: int, name: str) -> dict[str, object]:
            return {
                "id": number, "name": name, "mod": self._seconds, "usn": -1, "desc": "", "dyn": 0,
                "collapsed": False, "conf": 1, "extendNew": 0, "extendRev": 50, "newToday": [0, 0],
                "revToday": [0, 0], "lrnToday": [0, 0], "timeToday": [0, 0],
            }  # fmt: skip

        return {"1": deck(1, "Default"), str(self._deck_id): deck(self._deck_id, self._deck)}


_CONF = {
    "activeDecks": [1], "addToCur": True, "collapseTime": 1200, "curDeck": 1, "curModel": _MODEL_ID,
    "dueCounts": True, "estTimes": True, "newBury": True, "newSpread": 0, "nextPos": 1,
    "sortBackwards": False, "sortType": "noteFld", "timeLim": 0,
}  # fmt: skip
_DECK_CONF = {
    "1": {
        "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": True, "timer": 0,
        "replayq": True, "dyn": False,
        "lapse": {"delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0},
        "new": {
            "bury": True, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1,
            "perDay": 20, "separate": True,
        },
        "rev": {
            "bury": True, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1,
            "perDay": 100,
        },
    }
}  # fmt: skip

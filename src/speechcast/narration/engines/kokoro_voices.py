"""What was measured of each Kokoro voice."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_EARLY_MS = {
    "af_alloy": 60,
    "af_aoede": 20,
    "af_bella": 45,
    "af_heart": 40,
    "af_jessica": 95,
    "af_kore": 20,
    "af_nicole": 30,
    "af_nova": 55,
    "af_river": 90,
    "af_sarah": 40,
    "af_sky": 70,
    "am_adam": 40,
    "am_echo": 80,
    "am_eric": 85,
    "am_fenrir": 25,
    "am_liam": 90,
    "am_michael": 45,
    "am_onyx": 50,
    "am_puck": 20,
    "am_santa": 40,
    "bf_alice": 85,
    "bf_emma": 75,
    "bf_isabella": 55,
    "bf_lily": 85,
    "bm_daniel": 65,
    "bm_fable": 95,
    "bm_george": 60,
    "bm_lewis": 60,
    "zf_xiaobei": 40,
    "zf_xiaoni": 20,
    "zf_xiaoxiao": 50,
    "zf_xiaoyi": 20,
    "zm_yunjian": 45,
    "zm_yunxi": 20,
    "zm_yunxia": 30,
    "zm_yunyang": 30,
}
EARLY_MS: Mapping[str, int] = MappingProxyType(_EARLY_MS)
"""How much earlier than planned a sound begins, milliseconds: the median over ten short utterances
with different first sounds, from the plan's start of the first phoneme back to where the level
first passes 35 dB below the loudest 5 ms. af_heart, am_michael, zf_xiaoxiao and zm_yunjian: over a
hundred onsets after pauses of a whole speech (`benchmarks/onsets.py`), which is some 20 ms nearer."""

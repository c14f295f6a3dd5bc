"""The Kokoro model as a function: phonemes of an utterance in, its samples and their times out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from speechcast.narration.engines.kokoro_session import unusable

_NUMBERED = (
    (1, ";:,.!?"), (9, "—…\"()“” \u0303ʣʥʦʨᵝꭧAI"), (31, "O"), (33, "Q"), (35, "ST"), (39, "W"),
    (41, "Yᵊabcdef"), (50, "hijklmnopqrstuvwxyzɑɐɒæ"), (75, "βɔɕç"), (80, "ɖðʤə"), (85, "ɚɛɜ"),
    (90, "ɟ"), (92, "ɡ"), (99, "ɥ"), (101, "ɨɪʝ"), (110, "ɯɰŋɳɲɴø"), (118, "ɸθœ"), (123, "ɹ"),
    (125, "ɾɻ"), (128, "ʁɽʂʃʈʧ"), (135, "ʊʋ"), (138, "ʌɣɤ"), (142, "χʎ"), (147, "ʒʔ"),
    (156, "ˈˌː"), (162, "ʰ"), (164, "ʲ"), (169, "↓"), (171, "→↗↘"), (177, "ᵻ"),
)  # fmt: skip
VOCABULARY: Mapping[str, int] = MappingProxyType(
    {sign: first + place for first, signs in _NUMBERED for place, sign in enumerate(signs)}
)
"""The phonemes and marks that the voices were taught, and their numbers (`vocab` of Kokoro-82M's
`config.json`)."""

_EDGE = 0
"""The number of what stands before the first phoneme and behind the last."""


class KokoroModel:
    """The opened model and the styles of its voices; several threads may use it at once.

    Raises:
        MissingError: when the file of voices cannot be read, or the model gives no times.
    """

    def __init__(self, session: Any, voices: Path) -> None:
        """Take a session of ONNX Runtime and the file of the voices' styles (NumPy's `.npz`)."""
        try:
            self._styles = np.load(voices)
        except Exception as error:
            # NumPy raises classes of its own for files it cannot read.
            raise unusable(f"cannot be loaded ({error})", voices) from error
        if "duration" not in {output.name for output in session.get_outputs()}:
            raise unusable("gives no times with its model", voices)
        self._session = session
        self._voices: dict[str, NDArray[np.float32]] = {}

    def say(
        self, phonemes: str, voice: str, speed: float
    ) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """What `phonemes` sound like.

        Args:
            phonemes: 1 to 510 of `VOCABULARY`.
            voice: Name of a voice.
            speed: 1 is the voice's own.

        Returns:
            Samples, -1 to 1, 24,000 a second; and for each phoneme the sample with which it begins.

        Raises:
            KeyError: for a phoneme that the voices were not taught.
        """
        tokens = [_EDGE, *(VOCABULARY[phoneme] for phoneme in phonemes), _EDGE]
        audio, frames = self._session.run(
            ["audio", "duration"],
            {
                "tokens": np.array([tokens], dtype=np.int64),
                "style": self._style(voice, len(phonemes)),
                "speed": np.array([speed], dtype=np.float32),
            },
        )
        ends = np.cumsum(frames)
        # The model tells frames; how many samples one has, its audio does.
        starts = np.round(ends[:-2] * (len(audio) / ends[-1])).astype(np.int64)
        return audio, starts

    def _style(self, voice: str, phonemes: int) -> NDArray[np.float32]:
        """How the voice sounds in an utterance of that many phonemes, shape (1, 256)."""
        if voice not in self._voices:
            self._voices[voice] = self._styles[voice]
        styles = self._voices[voice]
        style: NDArray[np.float32] = styles[min(phonemes, len(styles)) - 1]
        return style

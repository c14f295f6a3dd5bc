"""A stand-in for the read-aloud service that edge-tts talks to, with its ways of failing.

It speaks the protocol of edge-tts 7.3 over a web socket on this machine. Every word is a tone whose
pitch depends on the word, pauses are silence, and the times of words are exact to the MP3 frame, so
that a test can hear which words are in the sound.

Ways of a turn: ok, truncate, truncate-audio, cap, hole, early-close, drop, drop-fin, no-audio,
close-1007, no-metadata, slow, stall, garbage, bad-metadata; of the handshake: 403, 403-once,
403-baddate, 429, 429-once, 503, 503-once.
"""

from __future__ import annotations

import asyncio
import contextlib
import email.utils
import json
import re
import socket
import struct
import threading
import time
import uuid
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

import av
import edge_tts.communicate
import numpy as np
import pytest
from aiohttp import WSMsgType, web
from edge_tts.constants import TRUSTED_CLIENT_TOKEN
from edge_tts.drm import DRM

TICKS = 10_000_000
FRAME_BYTES, FRAME_SAMPLES, RATE = 144, 576, 24_000
FRAME_TICKS = FRAME_SAMPLES * TICKS // RATE
TONES = (4, 6, 8, 10, 12, 14, 16, 18)
"""Multiples of 24000/576 Hz: whole periods in a frame."""
PATH = "/consumer/speech/synthesize/readaloud/edge/v1"
FORMAT = "audio-24khz-48kbitrate-mono-mp3"

TURNS = ("ok", "truncate", "truncate-audio", "cap", "hole", "early-close", "drop", "drop-fin",
         "no-audio", "close-1007", "no-metadata", "slow", "stall", "garbage", "bad-metadata")  # fmt: skip
HANDSHAKES = ("403", "403-once", "403-baddate", "429", "429-once", "503", "503-once")

_CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_TOKEN = re.compile(
    rf"[^\W_{_CJK}]+(?:['’.,:-](?=\w)[^\W_{_CJK}]+)*|[{_CJK}]{{1,2}}|\s*\n\s*"
    r"|[。！？!?.…]+[”’」』）)\"]*|[，、；：,;:—-]+|.",
    re.S,
)


def _tone(word: str) -> int:
    return zlib.crc32(word.lower().encode()) % len(TONES)


def frequency_of(word: str) -> float:
    """Pitch (Hz) of the tone that stands for this word."""
    return TONES[_tone(word)] * RATE / FRAME_SAMPLES


@cache
def _frames() -> list[bytes]:
    """An MP3 frame of silence and one of each tone, as the service's format has them."""
    frames = []
    for multiple in (0, *TONES):
        wave = np.sin(2 * np.pi * multiple * np.arange(FRAME_SAMPLES * 12) / FRAME_SAMPLES) * 9000
        codec: Any = av.CodecContext.create("libmp3lame", "w")
        codec.sample_rate, codec.layout, codec.format = RATE, "mono", "s16p"
        codec.bit_rate, codec.options = 48_000, {"reservoir": "0"}
        frame = av.AudioFrame.from_ndarray(wave.astype(np.int16)[None, :], "s16p", "mono")
        frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), 0
        packets = [bytes(packet) for packet in codec.encode(frame)]
        frames.append(packets[6])
    assert {len(frame) for frame in frames} == {FRAME_BYTES}
    return frames


Word = tuple[str, int, int]


def plan(text: str, rate: float = 1.0) -> tuple[list[int], list[Word]]:
    """(frames as indices, words as (text, offset, duration) in ticks) of what the service gives."""
    frames: list[int] = [0] * 4
    words: list[Word] = []
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token[0].isalnum():
            chinese = re.match(f"[{_CJK}]", token)
            length = 9 * len(token) if chinese else 2 * len(token) + 4
            length = max(2, round(length / rate))
            words.append((token, len(frames) * FRAME_TICKS, length * FRAME_TICKS))
            frames += [_tone(token) + 1] * length + [0] * (not chinese)
        elif "\n" in token or token[0] in "。！？!?.…":
            frames += [0] * max(1, round(25 / rate))
        elif token[0] in "，、；：,;:—-":
            frames += [0] * max(1, round(10 / rate))
    return [*frames, *([0] * 36)], words


def _text_frame(request: str, path: str, body: str) -> str:
    return (
        f"X-RequestId:{request}\r\nContent-Type:application/json; charset=utf-8\r\n"
        f"Path:{path}\r\n\r\n{body}"
    )


def _audio_frame(request: str, stream: str, data: bytes) -> bytes:
    head = f"X-RequestId:{request}\r\n"
    head += "Content-Type:audio/mpeg\r\n" if data else ""
    raw = (head + f"X-StreamId:{stream}\r\nPath:audio\r\n").encode()
    return len(raw).to_bytes(2, "big") + raw + data


class EdgeService:
    """The service, in a thread of its own.

    Attributes:
        way: How every turn goes, when nothing else says.
        ways: How the next connections go, one after another.
        of_text: How a turn goes, by its text.
        turns: The texts that were asked for.
        handshakes: Status of each connection.
        faults: What in the client's requests was not as the protocol wants.
    """

    def __init__(self) -> None:
        self.way = "ok"
        self.ways: list[str] = []
        self.of_text: Callable[[str], str | None] = lambda text: None
        self.turns: list[str] = []
        self.handshakes: list[int] = []
        self.faults: list[str] = []
        self.clock_skew = 0.0
        self._once: set[str] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._port = 0
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> EdgeService:
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        app = web.Application()
        app.router.add_get(PATH, self._connected)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        self._loop.run_until_complete(runner.setup())
        site = web.TCPSite(runner, "127.0.0.1", 0)
        self._loop.run_until_complete(site.start())
        self._port = runner.addresses[0][1]
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(runner.cleanup())
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self._loop.close()

    @property
    def url(self) -> str:
        """The address that the client is to use instead of the real one."""
        return f"ws://127.0.0.1:{self._port}{PATH}?TrustedClientToken={TRUSTED_CLIENT_TOKEN}"

    @contextlib.contextmanager
    def serving(self, patch: pytest.MonkeyPatch) -> Iterator[EdgeService]:
        """Point the unchanged client here."""
        skew = DRM.clock_skew_seconds
        patch.setattr(edge_tts.communicate, "WSS_URL", self.url)
        patch.setenv("no_proxy", "127.0.0.1")
        patch.setenv("NO_PROXY", "127.0.0.1")
        try:
            yield self
        finally:
            DRM.clock_skew_seconds = skew

    def _refusal(self, status: int, date: str = "") -> web.Response:
        now = email.utils.formatdate(time.time() + self.clock_skew, usegmt=True)
        headers = {"Date": date or now}
        if status in (429, 503):
            headers["Retry-After"] = "0"
        return web.Response(status=status, headers=headers)

    def _gate(self, request: web.Request, way: str) -> web.Response | None:
        query = request.query
        if query.get("TrustedClientToken") != TRUSTED_CLIENT_TOKEN:
            return self._refusal(403)
        if way == "403-baddate":
            return self._refusal(403, "yesterday or so")
        if way in ("403", "429", "503"):
            return self._refusal(int(way))
        if way.endswith("-once") and way not in self._once:
            self._once.add(way)
            return self._refusal(int(way[:3]))
        if not re.fullmatch(r"(?:[0-9A-F]{16}-)?[0-9A-F]{64}", query.get("Sec-MS-GEC", "")):
            return self._refusal(403)
        if not re.fullmatch(r"[12]-[\d.]+", query.get("Sec-MS-GEC-Version", "")):
            return self._refusal(403)
        return None

    async def _connected(self, request: web.Request) -> web.StreamResponse:
        way = self.ways.pop(0) if self.ways else self.way
        refusal = self._gate(request, way)
        self.handshakes.append(101 if refusal is None else refusal.status)
        if refusal is not None:
            return refusal
        socket_ = web.WebSocketResponse()
        await socket_.prepare(request)
        await self._talk(socket_, request, way)
        return socket_

    async def _talk(self, ws: web.WebSocketResponse, request: web.Request, way: str) -> None:
        configured = False
        async for message in ws:
            if message.type != WSMsgType.TEXT:
                return
            head, _, body = message.data.partition("\r\n\r\n")
            headers = dict(line.split(":", 1) for line in head.split("\r\n"))
            if headers["Path"] == "speech.config":
                audio = json.loads(body)["context"]["synthesis"]["audio"]
                configured = audio["outputFormat"] == FORMAT
                if audio["metadataoptions"]["wordBoundaryEnabled"] != "true":
                    self.faults.append("words were not asked for")
                continue
            if headers["Path"] != "ssml" or not configured:
                self.faults.append(f"unexpected {headers['Path']}")
                await ws.close(code=1007)
                return
            space = "{http://www.w3.org/2001/10/synthesis}"
            root = ET.fromstring(body)
            prosody = root.find(f"{space}voice/{space}prosody")
            assert prosody is not None
            text = "".join(prosody.itertext())
            rate = 1 + int(prosody.attrib["rate"].rstrip("%")) / 100
            self.turns.append(text)
            turn = _Turn(ws, request, headers["X-RequestId"], text, rate)
            if not await turn.go(self.of_text(text) or way):
                return


class _Turn:
    """One text being spoken."""

    def __init__(
        self, ws: web.WebSocketResponse, request: web.Request, name: str, text: str, rate: float
    ) -> None:
        self._ws = ws
        self._request = request
        self._name = name
        self._stream = uuid.uuid4().hex.upper()
        self._frames, self._words = plan(text, rate)

    async def _tell(self, path: str, body: str) -> None:
        await self._ws.send_str(_text_frame(self._name, path, body))

    async def _word(self, kind: str, word: Word) -> None:
        text, offset, duration = word
        data = {"Offset": offset, "Duration": duration,
                "text": {"Text": escape(text), "Length": len(text), "BoundaryType": kind}}  # fmt: skip
        body = json.dumps({"Metadata": [{"Type": kind, "Data": data}]}, ensure_ascii=False)
        await self._tell("audio.metadata", body)

    async def go(self, way: str) -> bool:
        """Whether the connection goes on."""
        if way == "close-1007":
            await self._ws.close(code=1007, message=b"Unsupported voice")
            return False
        await self._tell("turn.start", json.dumps({"context": {"serviceTag": "x"}}))
        if way == "garbage":
            await self._tell("quota.notice", "{}")
            return True
        await self._tell("response", json.dumps({"audio": {"streamId": self._stream}}))
        if way == "bad-metadata":
            await self._word("VisemeBoundary", ("x", 0, 0))
            return True
        if way != "no-audio" and self._words and not await self._sound(way):
            return False
        await self._tell("turn.end", "{}")
        return True

    async def _sound(self, way: str) -> bool:
        total = len(self._frames)
        half, third = total // 2, total // 3
        heard = {"truncate": half, "truncate-audio": half, "cap": half}.get(way, total)
        words = list(self._words)
        if way == "truncate":
            words = [word for word in words if word[1] < half * FRAME_TICKS]
        if way == "hole":
            words = [w for w in words if not third <= w[1] // FRAME_TICKS < 2 * third]
        if way == "no-metadata":
            words = []
        for at in range(0, total, 10):
            while words and words[0][1] < (at + 10) * FRAME_TICKS:
                await self._word("WordBoundary", words.pop(0))
            if at >= half and way in ("drop", "drop-fin", "early-close", "stall"):
                return await self._break(way)
            span = range(at, min(at + 10, heard))
            kept = [self._frames[n] for n in span if way != "hole" or not third <= n < 2 * third]
            block = b"".join(_frames()[number] for number in kept)
            if block:
                await self._ws.send_bytes(_audio_frame(self._name, self._stream, block))
            await asyncio.sleep(0.02 if way == "slow" else 0)
        await self._ws.send_bytes(_audio_frame(self._name, self._stream, b""))
        return True

    async def _break(self, way: str) -> bool:
        if way == "stall":
            await asyncio.sleep(3600)
        if way == "early-close":
            await self._ws.close(code=1000)
            return False
        transport = self._request.transport
        assert transport is not None
        if way == "drop":
            linger = struct.pack("ii", 1, 0)
            transport.get_extra_info("socket").setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, linger
            )
            transport.abort()  # type: ignore[attr-defined]
        else:
            transport.close()
        return False

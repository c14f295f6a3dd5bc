"""The changes to the published Kokoro graph: durations come out, and silence is not computed.

The published graph plans how many frames each phoneme lasts, without telling. It then turns all
frames into sound, the half second of silence before and the three quarters of a second after the
words included, which is a fifth of the work for a short sentence. The changed graph

- has a second output `duration`, int64: frames of each token, pads included, as they are sounded;
- cuts frames off at both ends between the plan and its sounding: the plan itself, rhythm and
  melody, stays as it is. Its normalisations then see less silence, which makes the sound about
  1.5 dB softer (and was the rule in training, on stretches out of the middle).

The bytes are made by hand, so that they are the same wherever they are written. A protobuf message
appended to another of its type is merged into it: its repeated fields (nodes, outputs, constants)
are added. Three tensors are cut; their makers are renamed in place by a name of equal length, and
nodes behind them give the cut ones the old name.

Source: protobuf.dev/programming-guides/encoding, "Last One Wins"; field numbers from onnx.proto.
"""

from __future__ import annotations

import struct

_CLIPPED = "/encoder/Clip_output_0"
"""Frames of each token, float."""
_HEAD, _LAST, _STOP = 7.0, 12.0, 3.0
"""Most frames of 25 ms kept of the leading pad, the last phoneme and the mark behind it at normal
speed. Over six voices sound begins at most 4 frames before the first phoneme's planned time, and
ends at most 9 after the last one's."""
_FAR = 1000.0

_CUT = (
    ("/encoder/MatMul_1_output_0", 2, 1),
    ("/encoder/Reshape_output_0", 1, 2),
    ("/encoder/Reshape_1_output_0", 1, 2),
)
"""What the sounding half is given: (tensor, axis of time, steps in a frame)."""

_INT64, _FLOAT = 7, 1


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _field(number: int, payload: bytes | str) -> bytes:
    """A length-delimited field."""
    data = payload.encode("ascii") if isinstance(payload, str) else payload
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _number(number: int, value: int) -> bytes:
    """A varint field."""
    return _varint(number << 3) + _varint(value)


def _node(kind: str, inputs: tuple[str, ...], output: str, **attributes: int) -> bytes:
    """GraphProto.node (1) with a NodeProto: input 1, output 2, name 3, op_type 4, attribute 5."""
    body = b"".join(_field(1, name) for name in inputs) + _field(2, output)
    body += _field(3, output) + _field(4, kind)
    for name, value in attributes.items():
        # AttributeProto: name 1, i 3, type 20 (2: an integer).
        body += _field(5, _field(1, name) + _number(3, value) + _number(20, 2))
    return _field(1, body)


def _constant(name: str, values: tuple[float, ...] | tuple[int, ...], kind: int) -> bytes:
    """GraphProto.initializer (5) with a TensorProto: dims 1, data_type 2, name 8, raw_data 9."""
    raw = struct.pack(f"<{len(values)}{'q' if kind == _INT64 else 'f'}", *values)
    body = _number(1, len(values)) + _number(2, kind) + _field(8, name) + _field(9, raw)
    return _field(5, body)


def _renamed(tensor: str) -> str:
    return tensor[:-1] + "W"


def _appendix() -> bytes:
    own = "speechcast/"
    parts = [
        _constant(own + "zero", (0,), _INT64),
        _constant(own + "one", (1,), _INT64),
        _constant(own + "two", (2,), _INT64),
        _constant(own + "four", (4,), _INT64),
        _constant(own + "any", (-1,), _INT64),
        _constant(own + "normal", (1.0,), _FLOAT),
        _constant(own + "far", (_FAR,), _FLOAT),
        _constant(own + "head", (_HEAD,), _FLOAT),
        _constant(own + "tail", (_LAST, _STOP, _FAR), _FLOAT),
        # The most frames of each token: head, as many as they want, tail; more in slow speech.
        _node("Shape", ("tokens",), own + "count", start=1, end=2),
        _node("Sub", (own + "count", own + "four"), own + "between"),
        _node("Expand", (own + "far", own + "between"), own + "body"),
        _node("Concat", (own + "head", own + "body", own + "tail"), own + "normally", axis=0),
        _node("Min", ("speed", own + "normal"), own + "slowness"),
        _node("Div", (own + "normally", own + "slowness"), own + "divided"),
        _node("Ceil", (own + "divided",), own + "most"),
        _node("Reshape", (_CLIPPED, own + "any"), own + "planned"),
        _node("Min", (own + "planned", own + "most"), own + "kept"),
        _node("Cast", (own + "kept",), "duration", to=_INT64),
        # What is cut at the start is the head's loss; the rest of the loss is at the end.
        _node("Cast", (own + "planned",), own + "frames", to=_INT64),
        _node("Sub", (own + "frames", "duration"), own + "lost"),
        _node("Slice", (own + "lost", own + "zero", own + "one", own + "zero"), own + "start"),
        _node("ReduceSum", ("duration",), own + "length", keepdims=1),
        _node("Add", (own + "start", own + "length"), own + "end"),
        _node("Mul", (own + "start", own + "two"), own + "start2"),
        _node("Mul", (own + "end", own + "two"), own + "end2"),
    ]
    for tensor, axis, steps in _CUT:
        start, end = (own + name + ("2" if steps == 2 else "") for name in ("start", "end"))
        along = own + ("two" if axis == 2 else "one")
        parts.append(_node("Slice", (_renamed(tensor), start, end, along), tensor))
    # GraphProto.output (12) with a ValueInfoProto: name 1, type 2 (tensor_type 1, elem_type 1).
    output = _field(12, _field(1, "duration") + _field(2, _field(1, _number(1, _INT64))))
    # ModelProto.graph (7).
    return _field(7, b"".join(parts) + output)


def timed_model(published: bytes) -> bytes:
    """The changed graph.

    Raises:
        ValueError: when `published` is not the graph that these changes were made for.
    """
    changed = published
    for tensor, _, _ in _CUT:
        made, renamed = _field(2, tensor), _field(2, _renamed(tensor))
        if changed.count(made) != 1:
            raise ValueError(f"the model has no {tensor}")
        changed = changed.replace(made, renamed)
    return changed + _appendix()


def published_model(timed: bytes) -> bytes:
    """What `timed_model` was given to get `timed`."""
    changed = timed[: len(timed) - len(_appendix())]
    for tensor, _, _ in _CUT:
        changed = changed.replace(_field(2, _renamed(tensor)), _field(2, tensor))
    return changed

"""The Kokoro model as a session of ONNX Runtime, opened in a thread of its own."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

from speechcast.assets import kokoro_model
from speechcast.errors import MissingError


def session_begun(threads: int) -> Future[Any]:
    """The installed model, being opened; asked for again, the same one until it is let go.

    ONNX Runtime opens it without holding Python up: who knows early that the local voice will
    speak asks for it before loading anything else.

    Args:
        threads: Of one inference.

    Raises:
        MissingError: when the model is not installed; from the future, when it cannot be read.
    """
    return _begun(kokoro_model(), threads)


def session_let_go() -> None:
    """Forget the session; its memory is freed with the last one who uses it."""
    _begun.cache_clear()


@lru_cache(maxsize=1)
def processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def unusable(fault: str, file: Path) -> MissingError:
    """The error for an installed file of the voice that does not serve."""
    return MissingError(
        f"the local voice {fault}", where=str(file), hint="Fetch it again: speechcast voices pull"
    )


@lru_cache(maxsize=1)
def _begun(model: Path, threads: int) -> Future[Any]:
    # Imported here, and not in the thread that reads the model: two threads that import parts of
    # one library can wait for each other for ever.
    import onnxruntime  # noqa: F401

    with_one = ThreadPoolExecutor(1, thread_name_prefix="model")
    future = with_one.submit(_session, model, threads)
    with_one.shutdown(wait=False)
    return future


def _session(model: Path, threads: int) -> Any:
    """A session that several threads may use at once."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # The graph is published as it should run: searching it for more takes half a second, changes no
    # sample and saves no time (measured with ONNX Runtime 1.32).
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    try:
        return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        # ONNX Runtime raises classes of its own for files it cannot read.
        raise unusable(f"cannot be loaded ({error})", model) from error

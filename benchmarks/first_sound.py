"""How long one waits for the first sound of `speechcast say`, from the start of the process.

    python benchmarks/first_sound.py [--runs 10] [--text 各位朋友，大家早上好。] [--voice URI]

Each run is a new process with an empty cache of utterances; files are warm after the first, which
does not count. The first sound has come when samples follow the head of the WAV stream on standard
output. Shown are the median and the range by the wall clock, the processor time of the process,
and the load, which tells whether the machine was quiet.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HEAD_BYTES = 44


def first_sound(text: str, voice: str) -> tuple[float, float]:
    """Seconds until the first samples, and seconds of processors until the end."""
    with tempfile.TemporaryDirectory() as cache:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "speechcast", "say", text, "-o", "-", "-q",
             *(["--voice", voice] if voice else [])],
            stdout=subprocess.PIPE, env={**os.environ, "SPEECHCAST_CACHE": cache},
        )  # fmt: skip
        assert process.stdout is not None
        process.stdout.read(HEAD_BYTES + 2)
        waited = time.perf_counter() - begun
        process.stdout.read()
        process.wait()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return waited, spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--text", default="各位朋友，大家早上好。")
    parser.add_argument("--voice", default="")
    options = parser.parse_args()
    first_sound(options.text, options.voice)
    found = [first_sound(options.text, options.voice) for _ in range(options.runs)]
    waits = sorted(wait for wait, _ in found)
    print(
        f"first sound after {statistics.median(waits):.2f} s "
        f"({waits[0]:.2f} to {waits[-1]:.2f}, {options.runs} runs), processors "
        f"{statistics.median(spent for _, spent in found):.2f} s; load {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()

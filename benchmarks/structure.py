"""How long the structurer takes beside jieba's own segmentation, and how time and memory grow.

    python benchmarks/structure.py [SPEECH] [--sizes 10000,100000,1000000] [--runs 3] [--hostile]

SPEECH is a Chinese text, repeated up to each size; by default a short one that stands here. Processor time of
the structurer alone, from sentences to slides, on a document that was read before; of jieba
`list(tokenizer.cut(text))` on the same text, its dictionary loaded before.
`per mille` is the structurer's time for 1,000 characters: it stays as it is where growth is linear. All
times are medians of the runs. The text that stands here is a speech of three hundred characters: repeated it
is nothing but short points, each on a slide of its own or nearly so, which is the most work that so many
characters can give. With `--hostile`: one line without punctuation, nothing but stops, numbers, open quotes,
and the like.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from speechcast.languages.jieba_words import own_tokenizer
from speechcast.model.document import Document
from speechcast.readers.paragraphs import plain_blocks
from speechcast.structurer import structure

SPEECH = (
    "同志们：今天我讲三点意见。\n"
    "一、码头是门户，必须把地基打牢。今年要投资3.2亿元，新建泊位5个，年底前全部投用。一是抓设计，二是抓质量，三是抓进度，"
    "每一道工序都要有人签字，每一个环节都要有人负责。\n"
    "二、渡船是桥梁，必须把班次排密。去年渡船运送旅客48万人次，增长12%，但雨季仍有九天停航。要提前检修，要备足零件，"
    "要让每一位乘客准时上岸。\n"
    "三、渔民是根本，必须把日子过好。既要让大家捕得到鱼，又要让大家卖得出鱼，更要让孩子们愿意回来。\n"
    "最后，祝大家一帆风顺！\n"
)
HOSTILE: Mapping[str, str] = {
    "one line": "码头渡船渔民灯火地基泊位乘客孩子愿意回来投资建设质量进度",
    "stops": "。！？；，",
    "numbers": "一、二、三、",
    "marked": "一是要，二是要，",
    "quotes": "“（《",
    "letters": "a",
    "lines": "是\n",
    "stars": "**市",
}


def timed(work: Callable[[], object]) -> float:
    """Processor seconds of `work`."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def structured(text: str) -> float:
    """Processor seconds that the structurer takes for `text`."""
    document = document_of(text)
    return timed(lambda: structure(document))


def document_of(text: str) -> Document:
    """The text as the reader of plain text gives it."""
    return Document(text, "zh", "speech.txt", "0" * 64, blocks=plain_blocks(text))


def segmented(text: str) -> float:
    """Processor seconds of jieba's own division of `text` into words."""
    return timed(lambda: list(own_tokenizer().cut(text)))


def peak() -> float:
    """Most memory in megabytes that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print one line for each size, and for each hostile text."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("speech", nargs="?", type=Path)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--hostile", action="store_true")
    given = parser.parse_args()
    speech = given.speech.read_text(encoding="utf-8") if given.speech else SPEECH
    sizes = [int(size) for size in given.sizes.split(",")]
    segmented(speech)
    structure(document_of(speech))
    print("characters  structure s  per mille ms   jieba s  ratio  peak MB")
    for size in sizes:
        text = (speech * (size // len(speech) + 1))[:size]
        ours = statistics.median(structured(text) for _ in range(given.runs))
        theirs = statistics.median(segmented(text) for _ in range(given.runs))
        print(
            f"{size:>10,}  {ours:>11.2f}  {1e6 * ours / size:>12.2f}  {theirs:>8.2f}"
            f"  {ours / theirs:>5.2f}  {peak():>7.0f}",
            flush=True,
        )
    if given.hostile:
        print("\nhostile     characters  structure s  per mille ms")
        for name, unit in HOSTILE.items():
            for size in sizes:
                text = (unit * (size // len(unit) + 1))[:size]
                ours = statistics.median(structured(text) for _ in range(given.runs))
                print(
                    f"{name:<10}  {size:>10,}  {ours:>11.2f}  {1e6 * ours / size:>12.2f}",
                    flush=True,
                )


if __name__ == "__main__":
    main()

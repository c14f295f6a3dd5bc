"""What all tests share: short speeches written for them, and a cache of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says something of the machine's load, not of the code.
settings.register_profile("speechcast", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("speechcast")

CHINESE = """在2024年清河市社区图书馆工作会议上的讲话

各位馆长、同志们：
今天，我们在这里召开社区图书馆工作会议，主要任务是总结经验、部署工作。首先，我代表**市文化局，向大家表示衷心的感谢！
过去三年，全市新建社区图书馆12家，读者达到****人次，增长*%。这三年，是书香进社区的三年。我们把书架搬到了居民楼下。这三年，是服务见实效的三年。我们把开放时间延长到晚上9点。这三年，是队伍更过硬的三年。我们培训了86名馆员。
下面，我讲三点意见：
一、要让书更好找，着力改进目录服务。一是目录要统一。全市一张目录，一次检索就能找到。二是标识要清楚。每一个书架都要有清楚的标识。三是推荐要用心。每月推荐十本好书。
二、要让人更愿来，着力改善阅读环境。要保证灯光充足，让老人看得清。要保证座位够用，让学生坐得下。要保证环境安静，让读者静得下心。
三、要让爱更长久，着力建设志愿队伍。既要请进来，也要走出去。每个馆要有不少于20名志愿者，服务时间不少于1000小时。
同志们！
书籍是灯，照亮每一条回家的路。让我们共同努力，把社区图书馆办得更好！
最后，祝大家新年快乐、身体健康！
"""

ENGLISH = """Opening the river path

Remarks by Ellen Marsh, 12 May 2024

Friends and neighbours, thank you for coming this morning.
Ten years ago this bank was a fence and a heap of rubble. We cleared 40 tonnes of it. We planted 1,200 trees. We laid three miles of path.
There are three things I want to ask of you today. First, walk here. A path that nobody walks is soon a hedge. Second, look after it. Pick up what you find, and report what you cannot mend. Third, bring somebody with you. A neighbour who has not seen the river is a neighbour who will not defend it.
We did not build this path to go faster, but to go together. We built it for the child who learns to ride here. We built it for the nurse who walks home at six in the morning. We built it for the old man who remembers the ferry.
Thank you all, and enjoy the day.
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or fills the user's cache."""
    monkeypatch.setenv("SPEECHCAST_CACHE", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    """A short Chinese address as a file."""
    path = tmp_path / "library.txt"
    path.write_text(CHINESE, encoding="utf-8")
    return path


@pytest.fixture
def english(tmp_path: Path) -> Path:
    """A short English address as a file."""
    path = tmp_path / "river.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    return path


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def speechcast(tmp_path: Path) -> Run:
    """The command line in a process of its own, in an empty folder."""

    def run(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "speechcast", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**os.environ, "COLUMNS": "200"},
            timeout=300,
            check=False,
        )

    return run

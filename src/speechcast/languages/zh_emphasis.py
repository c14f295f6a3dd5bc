"""Chinese: the forms by which a sentence says that it matters."""

from __future__ import annotations

import re

from speechcast.languages.cues import Emphasis

_CLAUSE = "[^，。！？；：]"

# A form is looked for at every character of a sentence: `(?=[…])` in front of alternatives names the
# characters that they can begin with, so that the others are passed by at once.

QUOTED_PREDICATE = re.compile(r"(?<![说道讲问写称曰])，\s*[“「『\"](?:(?:就|正|也|不)?是|在于)")
"""The second half of a sentence that is in quotation marks alone (爱船的第一条，“就是……”), which is no whole speech of
somebody."""

_ECHOING = re.compile(
    rf"(?P<p>[\u4e00-\u9fff]{{3,6}}){_CLAUSE}{{1,4}}[，；]{_CLAUSE}{{1,6}}(?P=p){_CLAUSE}{{1,4}}[。！]"
)
_ECHO_END = re.compile(rf"[，；]{_CLAUSE}{{5,16}}[。！]")
_ECHO_FRONT = 10
"""A clause that takes up the words of the one before it, what such a clause looks like, and how many characters that
one has."""


def _echo(text: str, start: int, end: int) -> re.Match[str] | None:
    """Two short clauses of which the second says the words of the first again (船要一代一代造，人要一代一代教。)."""
    for behind in _ECHO_END.finditer(text, start, end):
        front = max(start, behind.start() - _ECHO_FRONT)
        again = behind.group()
        if not any(text[k : k + 3] in again for k in range(front, behind.start() - 3)):
            continue
        found = _ECHOING.search(text, front, behind.end())
        if found is not None:
            return found
    return None


EMPHASIS = Emphasis(
    contrast=re.compile(
        rf"(?=[不与从决可宁并往既有没绝能越])(?:(?<![是要])(?:并?不是|并非|不在于|不取决于|不等于){_CLAUSE}{{1,40}}[，；](?:{_CLAUSE}{{0,6}}(?:而|却)?(?:是|在于|取决于)|而)"
        rf"|(?:往往|从来|并|绝|决)?不(?P<v>[\u4e00-\u9fff]){_CLAUSE}{{1,16}}[，；]?(?:就|而|只|[^，。！？；：不没无]{{0,3}})(?P=v)"
        rf"|不(?P<w>[\u4e00-\u9fff]{{1,3}}){_CLAUSE}{{0,8}}[，、](?:也|更)?不{_CLAUSE}{{1,10}}[，、](?:也|更)?不"
        rf"|越来越{_CLAUSE}{{1,12}}[，；]{_CLAUSE}{{0,12}}越来越"
        rf"|(?:可以|能){_CLAUSE}{{1,14}}[，；](?:却|但|更(?:应|要|需|须))"
        rf"|(?:宁愿|宁可|与其){_CLAUSE}{{1,20}}，|不等于|既(?:要|是|能){_CLAUSE}{{1,24}}[，；](?:又|也|更)"
        rf"|没有{_CLAUSE}{{1,12}}[，；](?:只有|就没有|但有)|有{_CLAUSE}{{1,8}}[，；]没有)"
    ),
    echo=_echo,
    halved=QUOTED_PREDICATE,
    defining=re.compile(
        rf"(?=[关叫名命实就归意所最本核根真称第说起这])(?:(?:归根[到结]底|归根到底|说到底|关键|根本|核心|实质|本质|真正{_CLAUSE}{{1,12}}的|最[^，。！？；：过近]{{1,8}}的){_CLAUSE}{{0,6}}(?:是|在于|就是|为了)"
        r"|(?:叫做|叫作|叫|名为|称为|命名为|称之为|起名)[^，。“]{0,3}“|所谓“|这就是|就是为了|意味着|第一课)"
    ),
    urging=re.compile(
        r"(?:^|[，；])(?:(?:我|我们)?(?:愿(?!意|望|景)|希望(?:你们|大家|各位|同志们|同学们|我们)|请(?!问|假|来了|进|示|客)|但愿)|不要(?!说|钱|脸)|别(?![人的墅处说名])|记住|莫(?!过|名))"
    ),
    wishing=re.compile(r"我?们?(?:愿(?!意|望|景)|希望|请(?!问|假|来了|进|示|客))"),
    general=re.compile(
        r"真正|从来|永远|始终|归根|终究|唯有|只有[^，。]{1,14}才|任何|每一?个|没有一|一辈子|都不容易|人生|最后拼|总的判断|换句话说"
    ),
    needing=None,
    deciding=None,
    concluding=re.compile(
        "因此|因而|所以|总之|可见|换句话说|也就是说|归根|由此|这(?:就是|说明|意味着)|一句话|说到底"
    ),
    example=None,
    calling=re.compile("让我们|呼吁|希望|必须|一定要|我们?看到"),
)  # fmt: skip

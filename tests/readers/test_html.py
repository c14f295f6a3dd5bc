"""Web pages: the speech in them, without what surrounds it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.readers import read

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>让河岸绿起来_河湾网</title>
<style>p {{ color: red }}</style></head><body>
<header role="banner"><a href="/">河湾网</a></header>
<div class="top-nav"><ul><li><a href="1">首页</a></li><li><a href="2">新闻</a></li></ul></div>
<div class="page"><h1>让河岸绿起来</h1><div class="info">2024年1月5日 来源：河湾网 <a href="#">打印</a></div>
<div class="editor"><p align="center">张三</p>
<p>　　各位同志：</p>
<p>　　今天我们在河边种下一百棵树，<b>大家</b>一起来，让河岸绿起来，<script>var a = 1;</script>让孩子们有树荫。</p>
<ol start="2"><li>浇水<ul><li>早上</li></ul></li><li>施肥</li></ol>
<blockquote><p>前人栽树，后人乘凉。</p></blockquote>
<table><tr><th>树</th><th>高</th></tr><tr><td>橡树</td><td>20米</td></tr></table>
　　祝大家新年好！<br><br>　　谢谢。</div></div>
<div class="footer"><a href="3">版权所有</a></div><script>var b = 2;</script></body></html>
"""


def _blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(document.text)) for b in document.blocks]


@pytest.mark.parametrize(("charset", "encoding"), [("utf-8", "utf-8"), ("gb2312", "gb18030")])
def test_the_main_content_is_read_with_headings_lists_quotes_and_rows(
    charset: str, encoding: str
) -> None:
    document = read(None, stdin=PAGE.format(charset=charset).encode(encoding))
    assert _blocks(document) == [
        ("heading", 1, "让河岸绿起来"), ("paragraph", 0, "张三"), ("paragraph", 0, "各位同志："),
        ("paragraph", 0, "今天我们在河边种下一百棵树，大家一起来，让河岸绿起来，让孩子们有树荫。"),
        ("item", 1, "2. 浇水"), ("item", 2, "早上"), ("item", 1, "3. 施肥"),
        ("quote", 1, "前人栽树，后人乘凉。"), ("paragraph", 0, "树\t高"), ("paragraph", 0, "橡树\t20米"),
        ("paragraph", 0, "祝大家新年好！"), ("paragraph", 0, "谢谢。"),
    ]  # fmt: skip
    assert (document.front.title, document.front.speaker) == ("让河岸绿起来", "张三")


def test_a_heading_above_the_main_part_is_the_title() -> None:
    menu = "".join(f"<li><a href='{n}'>Page {n}</a></li>" for n in range(30))
    document = read(
        None,
        stdin=(
            f"<html><body><ul>{menu}</ul><h1>River day</h1><div class='x'><article>"
            f"<p>{'We plant trees on the bank. ' * 20}</p><p>Thank you all for coming.</p></article></div>"
            f"<div><p>More news</p></div></body></html>"
        ).encode(),
    )
    words = [w for _, _, w in _blocks(document)]
    assert words[0] == "River day"
    assert words[-1] == "Thank you all for coming."
    assert document.front.title == "River day"


def test_deleted_hidden_and_commented_words_are_left_out() -> None:
    document = read(
        None,
        stdin=b"<html><body><p>We <del>cut</del> plant<sup><a href='#1'>1</a></sup> trees<!-- no -->"
        b" now.</p><p hidden>secret</p><p style='display: none'>secret</p></body></html>",
    )
    assert document.text == "We plant trees now.\n"


def test_a_table_that_lays_out_the_page_gives_its_paragraphs() -> None:
    document = read(
        None,
        stdin=b"<html><body><table><tr><td><p>We plant trees.</p><p>And water them.</p></td></tr></table></body></html>",
    )
    assert [w for _, _, w in _blocks(document)] == ["We plant trees.", "And water them."]


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(InputError):
        read(None, stdin=b"<html><body><script>var a = 1;</script></body></html>")


PARTS = st.sampled_from(
    ["<p>", "</p>", "<div class=nav>", "</div>", "<ol start=x>", "<li>", "</ol>", "<br>", "<table><td>", "<h1>",
     "</h1>", "<pre>", "&#0;", "&nbsp;", "<!--", "-->", "<script>", "trees ", "树", "\n", "<", "&", "<?x", "<body>"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=30))
@settings(deadline=None, max_examples=200)
def test_any_page_gives_a_text_covered_by_its_paragraphs_or_a_refusal(parts: list[str]) -> None:
    try:
        document = read(None, stdin=("<html>" + "".join(parts)).encode())
    except InputError as refused:
        assert refused.hint
        return
    end = 0
    for block in document.blocks:
        assert not document.text[end : block.span.start].strip()
        end = block.span.end
    assert not document.text[end:].strip()

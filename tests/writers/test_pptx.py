"""The deck as a package: valid, complete, and the same every time."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

from sample_deck import PASSAGES, STAMP, Sample, sample, template_bytes, write_clips
from speechcast.check.deck import check_deck, read_deck
from speechcast.check.findings import Findings
from speechcast.errors import InputError
from speechcast.model.scene import Box, Chart, Fill, Picture, TextBox
from speechcast.writers.ooxml_media import icon_png
from speechcast.writers.pptx import write_pptx

VALIDATOR = Path(__file__).parents[2] / ".tools" / "node_modules" / ".bin" / "ooxml-validator"
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}


def _write(target: Path, made: Sample, *, clips: dict[str, Path] | None) -> Path:
    write_pptx(
        target,
        document=made.document,
        outline=made.outline,
        deck=made.deck,
        template_bytes=made.template,
        timeline=None if clips is None else made.timeline,
        clips=clips or {},
        stamp=STAMP,
    )
    return target


@pytest.fixture(scope="module")
def made() -> Sample:
    return sample()


@pytest.fixture(scope="module")
def clips(made: Sample, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return write_clips(tmp_path_factory.mktemp("clips"), made.timeline)


@pytest.fixture(scope="module")
def narrated(
    made: Sample, clips: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return _write(tmp_path_factory.mktemp("deck") / "deck.pptx", made, clips=clips)


@pytest.fixture(scope="module")
def clicked(made: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _write(tmp_path_factory.mktemp("deck") / "deck.pptx", made, clips=None)


def _slides(path: Path) -> list[etree._Element]:
    with zipfile.ZipFile(path) as archive:
        names = [n for n in archive.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", n)]
        names.sort(key=lambda name: int(re.sub(r"\D", "", name)))
        return [etree.fromstring(archive.read(name)) for name in names]


def _titles(path: Path) -> list[str]:
    return [slide.shapes.title.text for slide in Presentation(str(path)).slides]


@pytest.fixture(scope="module")
def pictured(made: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The deck with an image, a logo and a chart on one slide."""
    folder = tmp_path_factory.mktemp("deck")
    (folder / "image.png").write_bytes(icon_png())
    image = Picture(
        "photograph", Box(500, 120, 200, 100), str(folder / "image.png"), "0" * 64, "image/png",
        32, 32, crop=(0.1, 0.25, 0.1, 0.25), description="书架前的读者",
    )  # fmt: skip
    logo = replace(image, name="logo", box=Box(850, 20, 60, 60), description="")
    chart = Chart(
        "chart", Box(48, 220, 420, 240), Box(120, 230, 300, 220), ("甲 & 乙", "丙"), (12.0, 3.5),
        "家", Fill("#985618", "accent1"), Fill("#1A2430", "dk1"), 14, 0.6, "甲乙十二家，丙三家半",
        reveal=0,
    )  # fmt: skip
    slides = list(made.deck.slides)
    slides[3] = replace(slides[3], pictures=(image, logo), charts=(chart,))
    deck = replace(made.deck, slides=tuple(slides))
    return _write(folder / "deck.pptx", replace(made, deck=deck), clips=None)


@pytest.mark.parametrize("kind", ["narrated", "clicked", "pictured"])
def test_the_open_xml_validator_finds_no_error(kind: str, request: pytest.FixtureRequest) -> None:
    path: Path = request.getfixturevalue(kind)
    assert VALIDATOR.exists(), "run python tools/test_tools.py first"
    done = subprocess.run(
        [VALIDATOR, path, "--officeVersion", "Microsoft365"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert json.loads(done.stdout)["errors"] == []


@pytest.mark.parametrize("kind", ["narrated", "clicked", "pictured"])
def test_what_the_validator_does_not_see_holds_too(
    kind: str, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(kind)
    with zipfile.ZipFile(path) as archive:
        assert max(Counter(n.lower() for n in archive.namelist()).values()) == 1
    for slide in _slides(path):
        shapes = [node.get("id") for node in slide.iter(f"{{{NS['p']}}}cNvPr")]
        assert len(shapes) == len(set(shapes))
        nodes = [node.get("id") for node in slide.iter(f"{{{NS['p']}}}cTn")]
        assert len(nodes) == len(set(nodes))
        targets = {node.get("spid") for node in slide.iter(f"{{{NS['p']}}}spTgt")}
        built = {node.get("spid") for node in slide.iter(f"{{{NS['p']}}}bldP")}
        assert targets | built <= set(shapes)


def test_every_relationship_leads_to_a_part_or_is_used(narrated: Path) -> None:
    with zipfile.ZipFile(narrated) as archive:
        names = set(archive.namelist())
        for name in (n for n in names if n.endswith(".rels") and "slides/" in n):
            root = etree.fromstring(archive.read(name))
            owner = name.replace("_rels/", "").removesuffix(".rels")
            xml = archive.read(owner).decode()
            for rel in root:
                folder = Path(owner).parent
                target = (Path("/") / folder / rel.get("Target", "")).resolve().relative_to("/")
                assert str(target) in names
                kind = rel.get("Type", "").rpartition("/")[2]
                if kind not in ("slideLayout", "notesSlide", "notesMaster") and "notes" not in name:
                    assert f'"{rel.get("Id")}"' in xml


def test_parts_of_a_slide_stand_in_the_order_that_powerpoint_needs(narrated: Path) -> None:
    for slide in _slides(narrated):
        order = [etree.QName(child).localname for child in slide]
        expected = ["cSld", "clrMapOvr", "AlternateContent", "timing"]
        assert order == expected[: len(order)]
        assert len(order) >= 3


def test_notes_are_the_speech_word_for_word(made: Sample, narrated: Path) -> None:
    notes = [slide.notes for slide in read_deck(narrated)]
    assert notes[0] == PASSAGES[0].strip("\n")
    assert notes[-1] == ""
    joined = "".join(notes).replace("\n", "")
    assert joined == made.document.noted(type(made.document.masks[0].span)(
        0, len(made.document.text))).replace("\n", "")  # fmt: skip
    assert "全市目录要统一" in joined


def test_python_pptx_reads_the_notes(narrated: Path) -> None:
    slide = Presentation(str(narrated)).slides[3]
    assert slide.notes_slide.notes_text_frame.text.startswith(
        "一是全市目录要统一。二是标识<要>清楚 & 醒目。"
    )


def test_equal_input_gives_equal_bytes(
    made: Sample, clips: dict[str, Path], narrated: Path, tmp_path: Path
) -> None:
    again = _write(tmp_path / "again.pptx", sample(), clips=clips)
    assert again.read_bytes() == narrated.read_bytes()


def test_the_check_of_builds_agrees(made: Sample, narrated: Path) -> None:
    findings = Findings()
    check_deck(findings, "deck.pptx", narrated, made.document, made.outline, made.timeline)
    assert findings.failed == []
    assert len(findings.checked) > 30


def test_every_clip_is_embedded_once_and_as_it_is(clips: dict[str, Path], narrated: Path) -> None:
    with zipfile.ZipFile(narrated) as archive:
        sounds = [archive.read(n) for n in archive.namelist() if n.endswith(".mp3")]
    assert sounds == [path.read_bytes() for path in clips.values()]


def test_the_icon_of_the_sound_is_hidden_and_described(narrated: Path) -> None:
    pictures = [s.find(".//p:pic", NS) for s in _slides(narrated)]
    assert [p is not None for p in pictures] == [True] * 8 + [False]
    for picture in pictures[:8]:
        offset = picture.find("p:spPr/a:xfrm/a:off", NS)
        width = picture.find("p:spPr/a:xfrm/a:ext", NS)
        assert int(offset.get("x")) + int(width.get("cx")) < 0
        assert picture.find("p:nvPicPr/p:cNvPr", NS).get("descr")


def test_a_slide_without_sound_moves_on_too(made: Sample, narrated: Path) -> None:
    silent = read_deck(narrated)[-1]
    assert silent.media is None
    assert silent.advance == 3000


def test_all_shapes_of_a_point_appear_together_when_it_is_spoken(
    made: Sample, narrated: Path
) -> None:
    slide = _slides(narrated)[3]
    found: dict[int, int] = Counter()
    for effect in slide.iterfind(".//p:cTn[@presetClass='entr']", NS):
        found[int(effect.find("p:stCondLst/p:cond", NS).get("delay"))] += 1
    assert list(found.values()) == [4, 4, 4]
    second = made.document.text.index("二是") - made.outline.sections[1].slides[1].span.start
    assert list(found)[1] == second * 250


def test_a_paragraph_can_appear_on_its_own(narrated: Path) -> None:
    slide = _slides(narrated)[5]
    ranges = {
        (node.get("st"), node.get("end")) for node in slide.iter(f"{{{NS['p']}}}pRg")
    }  # fmt: skip
    assert ranges == {("0", "0")}
    assert slide.find(".//p:bldP", NS).get("build") == "p"


@pytest.mark.parametrize(("advance", "effects"), [("click", 12), ("none", 0)])
def test_a_speaker_can_advance_a_deck_that_was_narrated(
    advance: str, effects: int, made: Sample, clips: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "deck.pptx"
    write_pptx(path, document=made.document, outline=made.outline, deck=made.deck,
               template_bytes=made.template, timeline=made.timeline, clips=clips, stamp=STAMP,
               advance=advance)  # fmt: skip
    slides = _slides(path)
    assert len(slides[3].findall(".//p:cTn[@presetClass='entr']", NS)) == effects
    assert all(s.find(".//p:pic", NS) is None for s in slides)
    assert all(slide.advance is None for slide in read_deck(path))
    findings = Findings()
    check_deck(findings, "deck.pptx", path, made.document, made.outline, made.timeline,
               advance=advance)  # fmt: skip
    assert findings.failed == []


def test_without_a_timeline_each_click_shows_the_next_point(clicked: Path) -> None:
    slide = _slides(clicked)[3]
    nodes = [n.get("nodeType") for n in slide.iterfind(".//p:cTn[@presetClass='entr']", NS)]
    assert nodes == ["clickEffect", "withEffect", "withEffect", "withEffect"] * 3
    assert all(t.get("advTm") is None for t in slide.iter(f"{{{NS['p']}}}transition"))
    starts = slide.findall(".//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par/p:cTn", NS)
    conditions = [[c.get("delay") for c in s.findall("p:stCondLst/p:cond", NS)] for s in starts]
    assert conditions == [["indefinite"]] * 3


def test_the_show_uses_narration_and_timings_only_when_there_are_some(
    narrated: Path, clicked: Path
) -> None:
    found = {}
    for path in (narrated, clicked):
        with zipfile.ZipFile(path) as archive:
            show = etree.fromstring(archive.read("ppt/presProps.xml")).find("p:showPr", NS)
        found[path] = (show.get("showNarration"), show.get("useTimings"))
    assert found == {narrated: ("1", "1"), clicked: ("0", "0")}


def test_text_stands_in_the_placeholders_of_the_layout_exactly_placed(narrated: Path) -> None:
    heading = next(
        s for s in _slides(narrated)[3].iterfind(".//p:sp", NS)
        if s.find("p:nvSpPr/p:cNvPr", NS).get("name") == "item2.heading"
    )  # fmt: skip
    assert dict(heading.find("p:nvSpPr/p:nvPr/p:ph", NS).attrib) == {"type": "body", "idx": "30"}
    offset, extent = heading.find("p:spPr/a:xfrm", NS)
    assert (offset.get("x"), offset.get("y")) == (str(96 * 12700), str(204 * 12700))
    assert (extent.get("cx"), extent.get("cy")) == (str(228 * 12700), str(60 * 12700))
    body = heading.find("p:txBody/a:bodyPr", NS)
    assert [body.get(side) for side in ("lIns", "tIns", "rIns", "bIns")] == ["0"] * 4
    assert body.get("anchor") == "ctr"
    assert body.find("a:noAutofit", NS) is not None
    assert heading.find(".//a:lnSpc/a:spcPts", NS).get("val") == "3000"
    run = heading.find(".//a:r", NS)
    assert run.find("a:t", NS).text == "标识<要>清楚"
    look = run.find("a:rPr", NS)
    assert (look.get("lang"), look.get("sz"), look.get("b")) == ("zh-CN", "2000", "1")
    assert look.find("a:latin", NS).get("typeface") == "+mn-lt"
    assert look.find("a:ea", NS).get("typeface") == "+mn-ea"
    assert look.find("a:solidFill/a:schemeClr", NS).get("val") == "tx1"


def test_hard_breaks_are_written_and_paragraphs_kept(narrated: Path) -> None:
    slides = _slides(narrated)
    title = slides[0].find(".//a:br", NS).getparent()
    assert [node.tag.rpartition("}")[2] for node in title] == ["pPr", "r", "br", "r", "endParaRPr"]
    assert "".join(title.itertext()) == "清河市社区图书馆工作会议"
    bullets = [s for s in slides[5].iterfind(".//a:p", NS) if s.find(".//a:buChar", NS) is not None]
    assert len(bullets) == 2
    properties = bullets[1].find("a:pPr", NS)
    assert (properties.get("marL"), properties.get("indent")) == ("228600", "-228600")
    assert properties.find("a:spcBef/a:spcPts", NS).get("val") == "600"
    assert properties.find("a:buClr/a:srgbClr", NS).get("val") == "985618"


def test_a_unit_beside_a_figure_is_smaller(narrated: Path) -> None:
    sizes = {
        run.find("a:t", NS).text: run.find("a:rPr", NS).get("sz")
        for run in _slides(narrated)[2].iter(f"{{{NS['a']}}}r")
    }
    assert (sizes["12"], sizes["家"]) == ("6400", "3200")


def test_only_what_the_scene_has_is_on_the_slide(made: Sample, narrated: Path) -> None:
    for laid, slide in zip(made.deck.slides, _slides(narrated), strict=True):
        native = [e for e in laid.elements if e.native]
        titled = any(isinstance(e, TextBox) and e.slot == "title" for e in native)
        shapes = slide.findall(".//p:sp", NS) + slide.findall(".//p:cxnSp", NS)
        assert len(shapes) == len(native) + (0 if titled else 1)


def test_shapes_without_words_are_marked_decorative(narrated: Path) -> None:
    for slide in _slides(narrated):
        for shape in slide.iterfind(".//p:spTree/*", NS):
            properties = shape.find("*/p:cNvPr", NS)
            if shape.tag.endswith(("}sp", "}cxnSp")) and shape.find("p:txBody", NS) is None:
                assert properties.find(".//{*}decorative").get("val") == "1"


def test_every_slide_has_a_title_of_its_own(made: Sample, narrated: Path) -> None:
    titles = _titles(narrated)
    assert all(titles)
    assert len(set(titles)) == len(titles) == len(made.deck.slides)
    assert titles[7] == "谢谢大家"


def test_a_page_number_counts_by_itself(narrated: Path) -> None:
    field = _slides(narrated)[3].find(".//a:fld[@type='slidenum']", NS)
    assert field.find("a:t", NS).text == "4"
    assert "".join(field.getparent().itertext()) == "4 / 8"


def test_the_agenda_leads_to_the_sections_and_footers_lead_back(narrated: Path) -> None:
    slides = list(Presentation(str(narrated)).slides)
    leads = {
        (number, shape.name): slides.index(shape.click_action.target_slide)
        for number, slide in enumerate(slides)
        for shape in slide.shapes
        if shape.shape_type != 16 and shape.click_action.target_slide is not None
    }
    assert leads[1, "item1.heading"] == 2
    assert leads[1, "item2.heading"] == 4
    assert leads[3, "footer"] == 1


def test_powerpoints_sections_are_those_of_the_speech(narrated: Path) -> None:
    with zipfile.ZipFile(narrated) as archive:
        root = etree.fromstring(archive.read("ppt/presentation.xml"))
    sections = root.findall(".//p14:section", NS)
    assert [s.get("name") for s in sections] == ["开场", "让书更好找", "让人更愿来"]
    assert [len(s.findall(".//p14:sldId", NS)) for s in sections] == [2, 2, 5]
    listed = [i.get("id") for i in root.findall("p:sldIdLst/p:sldId", NS)]
    assert listed == [i.get("id") for i in root.iterfind(".//p14:sldId", NS)]


def test_document_properties_name_the_speech_and_the_speaker(narrated: Path) -> None:
    properties = Presentation(str(narrated)).core_properties
    assert properties.title == "清河市社区图书馆工作会议"
    assert properties.author == "林悦"
    assert properties.language == "zh-CN"
    assert properties.created == properties.modified == STAMP.replace(tzinfo=None)


def test_the_theme_gets_the_faces_of_the_language(narrated: Path) -> None:
    with zipfile.ZipFile(narrated) as archive:
        theme = etree.fromstring(archive.read("ppt/theme/theme1.xml"))
    faces = [theme.find(f".//a:{role}Font/a:{script}", NS).get("typeface")
             for role in ("major", "minor") for script in ("latin", "ea")]  # fmt: skip
    assert faces == ["Noto Serif SC", "Noto Serif SC", "Noto Sans SC", "Noto Sans SC"]


def test_slides_that_the_template_holds_are_not_in_the_deck(made: Sample, tmp_path: Path) -> None:
    template = Presentation(io.BytesIO(template_bytes()))
    for number in range(3):
        slide = template.slides.add_slide(template.slide_layouts[0])
        slide.shapes.title.text = f"leftover {number}"
        slide.notes_slide.notes_text_frame.text = "leftover notes"
    held = io.BytesIO()
    template.save(held)
    path = _write(tmp_path / "deck.pptx", replace(made, template=held.getvalue()), clips=None)
    assert len(_titles(path)) == len(made.deck.slides)
    with zipfile.ZipFile(path) as archive:
        assert not any(b"leftover" in archive.read(n) for n in archive.namelist() if "lides/" in n)


def test_a_potx_is_a_template_too(made: Sample, tmp_path: Path) -> None:
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made.template)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"presentation.main+xml", b"template.main+xml")
            new.writestr(name, data)
    path = _write(tmp_path / "deck.pptx", replace(made, template=changed.getvalue()), clips=None)
    assert len(_titles(path)) == len(made.deck.slides)


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04"])
def test_a_file_that_is_no_template_is_refused(data: bytes, made: Sample, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"own\.pptx"):
        _write(tmp_path / "deck.pptx", replace(made, template=data), clips=None)
    assert not list(tmp_path.iterdir())


def test_a_layout_that_the_template_lacks_is_named(made: Sample, tmp_path: Path) -> None:
    slides = (replace(made.deck.slides[0], layout="nowhere"), *made.deck.slides[1:])
    with pytest.raises(InputError, match="nowhere"):
        _write(tmp_path / "d.pptx", replace(made, deck=replace(made.deck, slides=slides)),
               clips=None)  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("ppt/notesSlides/notesSlide4.xml|目录", "木录", "notes are its passage"),
        ("ppt/slides/slide4.xml|advTm=\"13000\"", 'advTm="11000"', "advances after"),
        ("ppt/slides/slide4.xml|delay=\"6500\"", 'delay="6900"', "reveals its points on time"),
        ("ppt/slides/slide4.xml|presetClass=\"entr\"", 'presetClass="emph"', "reveals its points"),
        ("ppt/slides/_rels/slide2.xml.rels|narration2.mp3", "narration3.mp3", "length"),
        ("ppt/slides/slide4.xml|playFrom(0.0)", "stop", "starts its sound"),
    ],
)  # fmt: skip
def test_the_check_of_builds_finds_a_planted_fault(
    old: str, new: str, words: str, made: Sample, narrated: Path, tmp_path: Path
) -> None:
    part, _, found = old.partition("|")
    changed = tmp_path / "changed.pptx"
    with zipfile.ZipFile(narrated) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                assert found.encode() in data
                data = data.replace(found.encode(), new.encode())
            target.writestr(name, data)
    findings = Findings()
    check_deck(findings, "deck.pptx", changed, made.document, made.outline, made.timeline)
    assert any(words in line for line in findings.failed), findings.failed

"""Chinese as it is said: numbers, dates, masks and signs, by general rules."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.model.document import Mask, MaskKind
from speechcast.model.span import Span
from speechcast.narration.normalise import normalise, spoken_line


def said(text: str) -> str:
    return spoken_line(text, "zh")


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1998年抗洪", "一九九八年抗洪"),
        ("走过1200年风雨", "走过一千二百年风雨"),
        ("干满15年", "干满十五年"),
        ("1937—1945年", "一九三七至一九四五年"),
        ("2016年到2020年", "二零一六年到二零二零年"),
        ("80年代", "八十年代"),
        ("2022级新生", "二零二二级新生"),
        ("奔向2050", "奔向二零五零"),
        ("2022-08-01", "二零二二年八月一日"),
        ("4月5日—8日", "四月五日至八日"),
        ("3—4月", "三至四月"),
    ],
)
def test_years_are_digits_and_lengths_of_time_are_numbers(written: str, spoken: str) -> None:
    assert said(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("上午8:30开会", "上午八点三十分开会"),
        ("时间：9:05—10:00", "时间：九点零五分至十点"),
        ("比分是3:1", "比分是三比一"),
        ("以21:18拿下比赛", "以二十一比十八拿下比赛"),
        ("按1:2:7分配", "按一比二比七分配"),
        ("6点08分", "六点零八分"),
    ],
)
def test_a_colon_is_a_time_or_a_ratio_by_what_stands_around_it(written: str, spoken: str) -> None:
    assert said(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("2个、2月、第2名、2号楼、2年级", "两个、二月、第二名、二号楼、二年级"),
        ("20023户", "两万零二十三户"),
        ("1,030,500元", "一百零三万零五百元"),
        ("降低0.05%", "降低百分之零点零五"),
        ("为-1.2%", "为负百分之一点二"),
        ("3%—4%", "百分之三至百分之四"),
        ("￥88", "八十八元"),
        ("1/4的人", "四分之一的人"),
        ("2-4名", "两至四名"),
        ("-8℃", "零下八摄氏度"),
        ("60km/h", "六十公里每小时"),
        ("8元/公斤", "八元每公斤"),
        ("7、8个人", "七八个人"),
        ("十几万和30多万", "十几万和三十多万"),
    ],
)
def test_quantities(written: str, spoken: str) -> None:
    assert said(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("拨打12320热线", "拨打幺二三二零热线"),
        ("电话：021-58881234", "电话：零二幺，五八八八幺二三四"),
        ("“246”工程", "“二四六”工程"),
        ("“1+2+X”模式", "“一加二加X”模式"),
        ("文旅+农业", "文旅加农业"),
        ("T2航站楼和Y20", "T二航站楼和Y二十"),
        ("2.x版、3.X。", "二点x版、三点X。"),
        ("5G、4K、3A景区", "五G、四K、三A景区"),
        ("MA700飞机", "MA七零零飞机"),
        ("C2C平台", "C to C平台"),
        ("第Ⅳ标段", "第四标段"),
        ("③讲落实", "三，讲落实"),
        ("2. 抓落实", "二、抓落实"),
        ("B&B", "B and B"),
    ],
)
def test_codes_and_telephone_numbers_are_spelled(written: str, spoken: str) -> None:
    assert said(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("**县委", "某县委"),
        ("向**人民问好", "向某地人民问好"),
        ("***亿元", "若干亿元"),
        ("下降*%", "下降百分之若干"),
        ("增长*.*%", "增长百分之若干"),
        ("列第**位", "列第某位"),
        ("×××先生", "某某先生"),
        ("赵××同志", "赵某某同志"),
        ("19××年", "一九某某年"),
        ("XX集团", "某集团"),
        ("*月*日", "某月某日"),
        ("X光机和3×5", "X光机和三乘五"),
    ],
)
def test_masks_are_put_into_words(written: str, spoken: str) -> None:
    assert said(written) == spoken


def test_a_masks_kind_decides_where_its_neighbours_do_not() -> None:
    text = "达到**，感谢**。"
    masks = (Mask(Span(2, 4), MaskKind.FIGURE), Mask(Span(7, 9), MaskKind.NAME))
    assert normalise(text, Span(0, len(text)), "zh", masks).text == "达到若干，感谢某某。"


def test_a_filled_mask_is_said_as_filled_and_signs_that_are_no_mask_are_not_said() -> None:
    text = "**市的*重点*有**项"
    masks = (
        Mask(Span(0, 2), MaskKind.NAME, fill="清河"),
        Mask(Span(9, 11), MaskKind.FIGURE),
    )
    assert normalise(text, Span(0, len(text)), "zh", masks).text == "清河市的重点有若干项"


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("谢谢！（长时间热烈鼓掌）", "谢谢！"),
        ("据统计[7]，", "据统计，"),
        ("加油🎆！", "加油！"),
        ("（含退休人员）", "（含退休人员）"),
        ("见www.abc.org.cn/a1", "见www点abc点org点cn斜杠a一"),
    ],
)
def test_directions_and_marks_are_silent_and_addresses_are_spelled(
    written: str, spoken: str
) -> None:
    assert said(written) == spoken


_SCRAPS = st.lists(
    st.sampled_from(
        [*"0123456789.,:：%-—~/+×*第年月日时分元个人万亿〔〕（）“”①Ⅱ℃㎡＄¥&@#=<>ＡX□ \u3000",
         "GDP", "2024", "年", "增长", "百分点", "km²", "电话", "……", "💪", "〇", "二"]
    ),
    max_size=24,
).map("".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(_SCRAPS)
def test_nothing_is_left_that_a_voice_cannot_read_and_every_character_has_its_place(
    text: str,
) -> None:
    spoken = normalise(text, Span(0, len(text)), "zh")
    assert len(spoken.text) == len(spoken.origin)
    assert all(a <= b for a, b in zip(spoken.origin, spoken.origin[1:], strict=False))
    assert all(0 <= place < len(text) for place in spoken.origin)
    for char in spoken.text:
        assert unicodedata.category(char)[0] in "LPZM", (char, text, spoken.text)
        assert char not in "*#@%&/\\+=<>"


def test_unchanged_characters_come_from_themselves() -> None:
    text = "今年增长8%，形势向好。"
    spoken = normalise(text, Span(0, len(text)), "zh")
    assert spoken.text == "今年增长百分之八，形势向好。"
    for char, place in zip(spoken.text, spoken.origin, strict=True):
        if char not in "百分之八":
            assert text[place] == char
    assert [text[p] for c, p in zip(spoken.text, spoken.origin, strict=True) if c == "百"] == ["8"]

"""Questions that Chinese speeches give: answers, cases, mirrored sentences; and what is refused."""

from __future__ import annotations

import pytest

from speechcast.study.asks.answers import ask_answers
from speechcast.study.asks.claims import hinted
from speechcast.study.asks.examples import ask_examples, ask_where_told
from speechcast.study.asks.expressions import ask_lists, ask_terms
from speechcast.study.asks.figures import ask_figures
from speechcast.study.asks.mirrored_zh import ask_mirrored_zh
from speechcast.study.asks.reasons import ask_contrasts
from speechcast.study.asks.said_of import ask_said_of
from speechcast.study.asks.said_of_several import ask_of_several
from speechcast.study.asks.tone import tone_of
from speechcast.study.question import QuestionType
from speechcast.study.speech import plain
from studied_speeches import chinese

_INTERVIEW = (
    "问：您对新来的船员最想说的是什么？",
    "答：甲板上的每一根缆绳都要亲手摸过。图纸只能看个大概。",
    "问：船队这些年最看重的本领在哪里？",
    "答：老水手都懂得看云识风向。仪表也会出毛病。",
    "问：港口最缺的人才是什么样的？",
    "答：会修发动机的年轻人太少。我们正在办夜校。",
    "问：出海前最后检查什么？",
    "答：救生衣和淡水必须当面点清。其余的交给大副。",
    "问：渔汛过后大家忙什么？",
    "答：织网和晒盐占去整个冬天。孩子们也来帮忙。",
)


def test_what_is_answered_to_a_question_is_asked_among_other_answers() -> None:
    speech = chinese(*_INTERVIEW)
    found = [c for c in ask_answers(speech) if c.type is QuestionType.CHOICE]
    assert found
    for candidate in found:
        question = candidate.stem.split("“")[1].split("？")[0]
        behind = plain(speech.text).split(plain(question))[1]
        assert behind.removeprefix("答").startswith(plain(candidate.right[0]))
        assert not any(
            plain(w) in behind[: len(plain(candidate.right[0])) + 2] for w in candidate.wrong
        )


def test_questions_are_matched_with_their_answers() -> None:
    (match,) = (c for c in ask_answers(chinese(*_INTERVIEW)) if c.type is QuestionType.MATCH)
    assert len(match.lefts) == len(match.right) == 4
    assert dict(zip(match.lefts, match.right, strict=True))["出海前最后检查什么？"] == (
        "救生衣和淡水必须当面点清"
    )


@pytest.mark.parametrize("opening", ["难道", "如果没有罗盘，"])
def test_a_question_that_is_a_claim_or_supposes_something_has_no_answer(opening: str) -> None:
    lines = [line.replace("问：", f"问：{opening}") for line in _INTERVIEW]
    assert not list(ask_answers(chinese(*lines)))


@pytest.mark.parametrize(
    ("said", "false"),
    [
        (
            "一条船能开多远，不取决于船身刷了什么漆，而取决于船底压了多少舱。",
            "一条船能开多远，不取决于船底压了多少舱，而取决于船身刷了什么漆。",
        ),
        (
            "与其天天修补旧网，不如夜里多织新网。",
            "与其夜里多织新网，不如天天修补旧网。",
        ),
        (
            "远洋的消息变得越来越便宜，而身边的消息会越来越稀罕。",
            "远洋的消息变得越来越稀罕，而身边的消息会越来越便宜。",
        ),
        (
            "出海的人先学会看潮水，再学会看罗盘。",
            "出海的人先学会看罗盘，再学会看潮水。",
        ),
    ],
)  # fmt: skip
def test_the_sides_of_a_chinese_sentence_are_exchanged(said: str, false: str) -> None:
    true, turned = ask_mirrored_zh(chinese(said, "渔村的码头上住着二十户人家。"))
    assert plain(said) in plain(true.stem) and true.truth
    assert plain(false) in plain(turned.stem) and not turned.truth


@pytest.mark.parametrize(
    "said",
    [
        "我们的船队越来越大，开去的海面越来越广。",
        "与其安于落后的小船，不如造出领先的大船。",
        "这不取决于他们怎么看，而取决于它什么时候到。",
    ],
)
def test_no_exchange_that_says_the_same_is_absurd_or_points_elsewhere(said: str) -> None:
    assert not list(ask_mirrored_zh(chinese(said, "渔村的码头上住着二十户人家。")))


_ADDRESS = (
    "欢迎大家来到海洋学院，食堂今天炖了一大锅鱼汤，灯也比平时亮。我们的校园建在一片盐碱地上，风大的时候窗户会响。",
    "三十年前的冬天，航海系的韩老师带着七个学生睡在灯塔里，抄下了整个海湾的潮位。屋里没有炉子，墨水结了冰，几个人轮流把墨水瓶揣在怀里。"
    "第二年春天，第一张潮汐表印了出来，沿岸的船老大人手一份。愿你们耐得住长夜，把冷板凳坐热，把一件小事做到底。",
    "学校后门的木工房，许多人以为是仓库。2004年，几位师傅在里面刨出了第一条龙骨，一共废掉61根木料。有人笑话说买一条现成的更便宜。"
    "师傅们不吭声，把废料摆成一排，天天看天天琢磨。愿你们动手之前先动脑，动脑之后肯弯腰，不嫌活儿又脏又累。",
    "前年夏天，测绘专业的谢同学在海岛上住了四十天，给每一户渔民画了避风的路线。岛上没有旅店，晚上就睡在晒网场边上的棚子里。"
    "今年台风来的时候，全岛一百多人按着图上的路线撤到了山后。愿你们走出书斋，把心安放在乡亲中间，知道本事该用到哪里去。",
    "图书馆三楼有一张旧海图，上面留着12处铅笔改过的痕迹。改图的是一个二年级学生，当时没有一个教授相信暗礁挪了位置。"
    "后来勘测船去了三趟，证明学生是对的。愿你们敢于怀疑现成的答案，也敢于推翻昨天的自己。",
    "最后，祝大家一帆风顺！",
)


def test_a_case_is_asked_for_the_point_that_it_is_told_for() -> None:
    found = list(ask_examples(chinese(*_ADDRESS)))
    assert found
    for candidate in found:
        story = plain(candidate.stem.split("“")[1].split("”")[0])
        (paragraph,) = (line for line in _ADDRESS if story in plain(line))
        assert plain(candidate.right[0]) in plain(paragraph)
        assert not any(plain(w) in plain(paragraph) for w in candidate.wrong)


_CREWS = (
    "工作报告",
    "妇女联合会要组织两百人学会织网。工具由各户自己带来。",
    "气象部门要提前三天发布大风消息。塔顶的灯不能灭。",
    "造船公司要培养六十名年轻木匠。账目月月公开。",
    "水产学院要编写养殖课本。课堂就设在晒网场上。",
    "码头管理委员会要公布每天的泊位。海上起雾是常有的事。",
    "供销社要赶在立夏之前备足柴油。仓库连夜腾出来。",
)


def test_what_is_said_of_a_body_is_asked_among_statements_of_its_form() -> None:
    found = [c for c in ask_said_of(chinese(*_CREWS)) if c.rule == "about"]
    assert found
    for candidate in found:
        demands = [text.startswith("要") for text in (*candidate.right, *candidate.wrong)]
        assert len(set(demands)) == 1


def test_bodies_are_matched_with_what_is_said_of_them() -> None:
    matches = [c for c in ask_of_several(chinese(*_CREWS)) if c.rule == "match_about"]
    assert matches and "妇女联合会" in matches[0].lefts
    assert all(text.startswith("要") for text in matches[0].right)


@pytest.mark.parametrize(
    "line",
    [
        "党中央要求各地把海堤安全作为头等大事来抓。",
        "有人认为造船厂是全县最大的包袱。",
        "归根到底是为了让老船工不再等下去。",
    ],
)
def test_what_everybody_knows_others_say_or_no_subject_is_asked_of_nobody(line: str) -> None:
    told = plain(line)
    assert not [c for c in ask_said_of(chinese(*_CREWS, line)) if plain(c.right[0]) in told]


def test_a_list_of_those_who_act_and_what_they_do_is_no_list() -> None:
    speech = chinese(
        "工作报告",
        "全县党员、干部带着工具、带着图纸下到码头，修好了海堤。",
        "全县党员、群众扛着沙袋、扛着木桩守住缺口，保住了盐田。",
        "全县党员、干部背着干粮、背着绳索赶到岛上，救回了渔民。",
    )  # fmt: skip
    assert not list(ask_lists(speech))


def test_a_term_in_front_of_spirit_is_not_asked_among_names_of_programmes() -> None:
    lines = (
        "工作报告",
        "码头上的老船工都记得，要发扬“五心”护堤精神，夜里轮流守着每一道闸门。",
        "全县要推进“三桥两路”工程，把海岛连起来。",
        "要落实“一湾四港”行动，把泊位建起来。",
        "要建好“二十闸”工程，把潮水管起来。",
        "要用好“六查三改”机制，把隐患找出来。",
    )
    rights = {c.right[0] for c in ask_terms(chinese(*lines))}
    assert "五心" not in rights and "三桥两路" in rights


def test_a_formula_of_the_whole_country_is_not_asked_for() -> None:
    speech = chinese(
        "工作报告", "全县要坚持和落实“两个毫不动摇”方针，让渔村的小作坊也能开进新码头。"
    )
    assert not list(ask_terms(speech))


@pytest.mark.parametrize(
    ("text", "tone"),
    [("渔汛失败，船队损失很大", -1), ("码头的优势正在显现", 1), ("船停在岸边", 0), ("失败之后取得成功", 0)],
)  # fmt: skip
def test_words_that_lament_are_told_from_words_that_praise(text: str, tone: int) -> None:
    assert tone_of(text) == tone


_PARTS = (
    "一、海堤要修得牢",
    "想当年，三百名盐工抬着石料走了四十里夜路，才保住了半个县城。今年要加固十五公里旧堤。闸门要换成钢的。",
    "二、渔船要开得远",
    "老船主们记得，六十年代的木船出不了湾口。要新造二十条钢壳船。机舱要有专人看守。",
    "三、集市要办得旺",
    "1987年，第一家代销点在码头仓库里开张。要建三个冷链市场。摊位按号领取。",
    "四、学堂要守得住",
    "要给每个岛派去两位老师。课本由县里印。操场要铺上细沙。",
)


def test_where_a_case_is_told_is_asked_among_the_parts() -> None:
    found = list(ask_where_told(chinese(*_PARTS)))
    assert found
    for candidate in found:
        story = plain(candidate.stem.split("“")[1].split("”")[0])
        (at,) = (i for i, line in enumerate(_PARTS) if story in plain(line))
        assert candidate.right[0] in _PARTS[at - 1]
        assert len({*candidate.right, *candidate.wrong}) == 4


def test_a_comma_in_two_texts_is_no_hint() -> None:
    speech = chinese("码头上住着二十户人家。")
    assert not hinted(speech, "风大，浪急", "灯亮，门开")
    assert hinted(speech, "渔网破了", "补好渔具")


@pytest.mark.parametrize(
    "line",
    [
        "要让巡查成为真正的本领，我们看重的是真正的本事，而不是表面的热闹。",
        "使检修是真正的，而不是表面的。",
        "人的见识比力气更要紧，我们还是看重掌舵的本事，不是因为嗓门大，就当船长。",
    ],
)
def test_no_contrast_is_turned_round_that_sets_praise_against_lament(line: str) -> None:
    found = ask_contrasts(chinese(line, "渔村的码头上住着二十户人家。"))
    assert not [c for c in found if c.type is QuestionType.TRUEFALSE]


def test_what_befalls_a_case_or_is_asked_back_is_no_statement_and_no_task() -> None:
    speech = chinese(*_CREWS, "连续两次误了船期的，港务部门要收回码头的泊位。")
    found = [c for c in ask_said_of(speech) if "收回" in "".join((*c.right, c.stem))]
    assert not found


def test_an_amount_that_is_still_there_is_no_target() -> None:
    speech = chinese(
        "一、抓好码头。",
        "渔款清收虽有进展，两年以上的旧账还有7400万元，这笔钱收不回来，账上的利润就是空的。",
        "要把泊位利用率提高到85%以上。",
    )
    worth = {c.span.of(speech.text)[:4]: c.worth for c in ask_figures(speech) if c.right}
    owed = next(w for words, w in worth.items() if words == "渔款清收")
    aimed = next(w for words, w in worth.items() if words == "要把泊位")
    assert owed < aimed

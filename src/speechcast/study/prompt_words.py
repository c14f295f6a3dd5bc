"""How questions for discussion are worded, and what the person who leads should listen for.

What is taken from the speech stands in quotation marks or is a bare figure, so that every wording is
grammatical whatever is inserted. A question follows its quotation and can be understood with that
alone: slides set the quotation below it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """A kind of question.

    Attributes:
        lead: What stands in front of the quotation.
        asked: What is asked behind it, in several ways, so that a speech does not repeat itself.
        hint: What the person who leads should listen for.
    """

    lead: str
    asked: tuple[str, ...]
    hint: str


WORDINGS: Mapping[str, Mapping[str, Wording]] = {
    "zh": {
        "contrast": Wording(
            "讲话说：",
            ("讲话把“{no}”和“{yes}”对照起来讲。这个区别在我们的工作里表现在哪里？请各举一例。",
             "为什么要强调是“{yes}”，而不是“{no}”？你见过把两者弄混的情形吗？"),
            "听学员能否说清讲话不赞成的是“{no}”、主张的是“{yes}”；例子要具体到人和事。",
        ),
        "growing": Wording(
            "讲话提出：",
            ("从{a}到{b}，最先要改变的是什么？我们能出哪一份力？",
             "从{a}到{b}，最难的是哪一段？可以怎样分步走？"),
            "听学员是否记得起点{a}和目标{b}，能否把中间的路分成几步，每一步有人、有时间。",
        ),
        "grown": Wording(
            "讲话说：",
            ("从{a}到{b}，你认为起作用的是哪些做法？哪一条可以用到我们的工作中？",
             "从{a}到{b}，这个变化你在身边看到了吗？请讲一件具体的事。"),
            "先请学员说出变化的两头（{a}、{b}），再听他们怎样解释这个变化，不满足于“领导重视”之类的话。",
        ),
        "target": Wording(
            "讲话提出：",
            ("照现在的进度，离这个目标还差在哪里？哪一环最要紧，由谁来补？",
             "落到我们身上，这个目标的一份是多少？第一个月先做什么？",
             "实现这个目标最难的地方在哪里？可以怎样解决？"),
            "听学员是否记得“{figure}”这个数字，能否把它分解到岗位、时间和责任人。",
        ),
        "reached": Wording(
            "讲话总结说：",
            ("这个成绩你在身边看到了吗？请讲一件具体的事。",
             "取得这样的结果，靠的是哪些做法？哪一条最值得坚持？"),
            "听学员能否把“{figure}”这个数字和自己见到的事联系起来，说出做法而不只是结果。",
        ),
        "duty": Wording(
            "讲话提出：",
            ("对“{who}”来说，第一步是什么？做到什么程度才算完成？",
             "“{who}”要做到这一点，最容易卡在哪里？怎样提前解决？",
             "怎样看得出“{who}”已经做到了？请说出两三个看得见的变化。"),
            "任务和对象（{who}）都在这句话里；听学员能否说出责任人、时限和看得见的结果。",
        ),
        "reason": Wording(
            "讲话认为：",
            ("讲话给出的理由是什么？它有没有说服你？请用身边的事例支持或补充。",
             "为什么这样说？请先说讲话的理由，再说你自己的理由。"),
            "先听学员能否说出讲话的理由，再听他们自己的事例。讲话的理由是{why}",
        ),
        "needed": Wording(
            "讲话说：",
            ("这里说的条件，我们已经具备了多少？还缺什么？",
             "为什么缺了这个条件就不行？请举一个成功或失败的例子。"),
            "听学员能否先说清条件是什么、结果是什么，再联系自己的实际。",
        ),
        "supposed": Wording(
            "讲话说：",
            ("这种情形我们遇到过吗？当时是怎样处理的，现在会怎样做？",),
            "听学员能否举出真实的例子，并说出讲话指出的结果。",
        ),
        "lacking": Wording(
            "讲话指出：",
            ("这个问题在我们这里有没有？表现在哪里，根子是什么？",
             "要解决这个问题，先改哪一点见效最快？需要谁来支持？"),
            "不要停在“有”或“没有”；听学员能否说出具体表现、原因和可以马上改的一点。",
        ),
        "term": Wording(
            "讲话提到“{term}”：",
            ("怎样向没有听过讲话的同事解释“{term}”？请用自己的话，再举一个例子。",
             "“{term}”落到我们的工作里，具体指哪几件事？"),
            "听学员的解释是否与原文相符；说不清“{term}”时，请回到这一段原文。",
        ),
        "weighed": Wording(
            "讲话说：",
            ("这句话里有两个方面，你更容易忽视哪一个？怎样兼顾？",),
            "听学员能否分别说出两个方面，说明讲话把重点放在后一个上。",
        ),
        "claim": Wording(
            "讲话说：",
            ("你同意这个说法吗？请举一个支持它的例子，再举一个需要补充的例子。",
             "这句话对你有什么启发？请联系最近的一件事来谈。",
             "关于这句话，你最想问讲话人什么？你估计会得到怎样的回答？"),
            "没有标准答案；听学员能否联系一件真实的事，而不是重复原话。",
        ),
        "demands": Wording(
            "讲话在{part}这一部分提出：",
            ("如果只能先做一件，你选哪一件？为什么？从哪里做起？",
             "其中哪一项与你的工作关系最大？你准备怎样落实？",
             "其中哪一项我们做得最好，哪一项差距最大？根据是什么？"),
            "听学员的选择有没有理由，第一步有没有时间和责任人。",
        ),
        "results": Wording(
            "讲话在{part}这一部分总结了：",
            ("哪一项给你的印象最深？请讲一件亲身经历的事。",
             "哪一项最来之不易？靠的是什么做法？"),
            "听学员能否从成绩说到做法，而不只是重复结果。",
        ),
        "points": Wording(
            "讲话在{part}这一部分讲到：",
            ("哪一点对你触动最大？请联系一件身边的事来谈。",
             "这几点之间是什么关系？哪一点最容易被忽视？"),
            "听学员能否说出这几点之间的联系，并各举一个事例。",
        ),
        "part": Wording(
            "讲话有一部分的题目是：",
            ("这一部分有哪些具体要求？哪一项与你的工作关系最大？",
             "这一部分用自己的话怎样概括？身边有什么例子？"),
            "听学员能否说出两三个要点，并与自己的工作联系起来。",
        ),
        "urged": Wording(
            "讲话提出：",
            ("落到我们这里，第一步做什么、由谁来做？",
             "这一点我们做到了多少？差在哪里，根据是什么？",
             "要长期坚持这一点，靠什么来保证？"),
            "听学员能否把要求变成具体的事：谁、什么时候、做到什么程度。",
        ),
    },
    "en": {
        "contrast": Wording(
            "The speaker says:",
            ("Where do you meet the difference between “{no}” and “{yes}” in your own work? Give an example of each.",
             "Why does the speaker insist on “{yes}” rather than “{no}”? When have you seen the two confused?"),
            "Listen for the difference itself: what is turned down is “{no}”, what is meant is “{yes}”. Ask for cases"
            " rather than opinions.",
        ),
        "growing": Wording(
            "The speaker sets out:",
            ("What would have to change first to get from {a} to {b}, and what could we ourselves contribute?",
             "Which stretch of the way from {a} to {b} will be hardest? What could the steps be?"),
            "Listen for both ends ({a}, {b}) and for steps in between that have a name and a date.",
        ),
        "grown": Wording(
            "The speaker says:",
            ("What do you think made the difference between {a} and {b}? What of it could be done here?",
             "Have you seen anything of the change from {a} to {b} yourself? Tell of one case."),
            "Let people name both ends ({a}, {b}) first; then listen for what they think has caused the change.",
        ),
        "target": Wording(
            "The speaker sets out:",
            ("Where do we stand today against this aim? Which link is weakest, and who could mend it?",
             "What would be our own share of this, and what would have to be done in the first month?",
             "What will be hardest about this aim, and how could it be done?"),
            "Listen for the figure itself ({figure}), and for a share of it that has a name and a date.",
        ),
        "reached": Wording(
            "The speaker reports:",
            ("Have you seen anything of this yourself? Tell of one case.",
             "What made this possible, and which part of it is most worth keeping up?"),
            "Listen for the link between the figure ({figure}) and what people have seen; ask how it was done.",
        ),
        "duty": Wording(
            "The speaker says:",
            ("What would be the first step for “{who}”, and how would you know that it has been taken?",
             "Where is this most likely to get stuck for “{who}”? What would help?",
             "What could anybody see a year from now if “{who}” had done this?"),
            "Both the task and who is to do it ({who}) stand in the sentence; listen for a first step with a name and a date.",
        ),
        "reason": Wording(
            "The speaker says:",
            ("Which reason does the speaker give, and does it convince you? Support it or argue against it with a case of your own.",
             "Why? Give the speaker's reason first, then your own."),
            "See that people name the speaker's reason before they turn to their own. It is: {why}",
        ),
        "needed": Wording("The speaker says:", ("How far is this condition met where you are? What is still missing?",),
                          "Listen for the condition and the result before people turn to their own case."),
        "supposed": Wording(
            "The speaker says:",
            ("When have you been in such a case? What was done, and what would you do today?",
             "How likely is this where you are? What follows from it for the coming months?"),
            "Listen for a real case, and for what the speaker says comes of it.",
        ),
        "lacking": Wording(
            "The speaker points out:",
            ("Where do you meet this problem yourself? What lies behind it?",
             "Which small change would do most about this problem, and who would have to help?"),
            "Do not stop at yes or no; listen for where it shows, why, and one thing that can be changed at once.",
        ),
        "term": Wording(
            "The speaker uses the words “{term}”:",
            ("How would you explain “{term}” to a colleague who has not heard the speech? Use your own words and an example.",
             "Which things in our own work would “{term}” stand for?"),
            "Compare the explanations with the passage; where “{term}” stays vague, read the passage again.",
        ),
        "weighed": Wording(
            "The speaker says:",
            ("Two things are weighed against each other here. Which of them is more easily overlooked, and how could both be kept in view?",),
            "Listen for both sides, and for which of them the speaker stresses: the second.",
        ),
        "claim": Wording(
            "The speaker says:",
            ("Do you agree? Name a case where it holds, and one where it does not.",
             "What speaks for this statement, and what against it?",
             "What would you ask the speaker about this? What do you think the answer would be?"),
            "There is no right answer; listen for a real case rather than the speaker's words over again.",
        ),
        "demands": Wording(
            "In the part on {part}, the speaker makes these points:",
            ("If only one of them could be taken up, which would you choose, why, and where would you begin?",
             "Which of them matters most for your own work, and what would you do first?",
             "Which of them do we do well already, and which least? How do you know?"),
            "Listen for the reason behind a choice, and for a first step with a date.",
        ),
        "results": Wording(
            "In the part on {part}, the speaker reports:",
            ("Which of these strikes you most? Tell of something that you have seen yourself.",
             "Which of these was hardest to reach, and what made it possible?"),
            "Listen for how things were done, not only for results.",
        ),
        "points": Wording(
            "In the part on {part}, the speaker says:",
            ("Which of these strikes you most? Tell of something from your own work that it makes you think of.",
             "How do these statements hang together, and which of them is most easily overlooked?",
             "Which of these would you dispute, and which would you add something to?"),
            "Listen for the links between the statements, and for a case to each.",
        ),
        "part": Wording(
            "One part of the speech is headed:",
            ("What does the speaker ask for in this part, and which of it matters most for your own work?",
             "How would you put this part in your own words? Which example could you give?"),
            "Listen for two or three of its points, and for a link to people's own work.",
        ),
        "urged": Wording(
            "The speaker says:",
            ("What would be the first step here, and who would have to take it?",
             "How far is this done already? What is missing, and how do you know?",
             "What would keep this up once the first zeal is gone?"),
            "Listen for people, dates and something that can be seen, rather than for agreement.",
        ),
    },
}  # fmt: skip

NEXT = {"zh": "讲话接着说：{quote}", "en": "The speaker goes on: {quote}"}
"""The sentence behind the quotation, for the person who leads."""

REST = {"zh": "这一部分还讲到{rest}。", "en": "Also in this part: {rest}."}
"""Further points of a part, for the person who leads."""

BETWEEN = {"zh": "", "en": ", "}
"""What stands between quoted points."""

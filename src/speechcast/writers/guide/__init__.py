"""The study guide and the sheets of a training session."""

from speechcast.writers.guide.content import Guide, guide_of
from speechcast.writers.guide.document import write_guide, write_plan, write_questions, write_sheets
from speechcast.writers.guide.pages import write_guide_pdf

__all__ = [
    "Guide",
    "guide_of",
    "write_guide",
    "write_guide_pdf",
    "write_plan",
    "write_questions",
    "write_sheets",
]

"""From an outline and a template to slides with every line in its place."""

from __future__ import annotations

from speechcast.slides.deck import lay_out
from speechcast.slides.illustrations import illustrations, moved
from speechcast.slides.images import Image, Images, find_images, read_image
from speechcast.slides.report import TemplateReport, report
from speechcast.slides.sample import sample_speech
from speechcast.slides.template import Template, load_template, template_names

__all__ = [
    "Image",
    "Images",
    "Template",
    "TemplateReport",
    "find_images",
    "illustrations",
    "lay_out",
    "load_template",
    "moved",
    "read_image",
    "report",
    "sample_speech",
    "template_names",
]

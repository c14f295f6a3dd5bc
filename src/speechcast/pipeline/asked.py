"""Whether what a build was asked for exists: seen before the speech is read, not after it was spoken."""

from __future__ import annotations

from pathlib import Path

from speechcast.config import BuildOptions
from speechcast.errors import InputError
from speechcast.narration import resolve_voice
from speechcast.readers import read
from speechcast.slides import Template, load_template
from speechcast.writers.feed import checked_address


def ready(options: BuildOptions) -> Template:
    """The template of a build of which voices, files and address can be used as well.

    Raises:
        UsageError: for a template, a voice or an address that cannot be meant.
        InputError: for a file that is not there or cannot be read.
        MissingError: when the engine of a voice lacks a library.
    """
    template = load_template(options.template)
    if options.address:
        checked_address(options.address)
    if options.narration == "none":
        return template
    # Whether a voice exists does not hang on the language of the speech, which nobody knows yet.
    language = "en" if options.language == "en" else "zh"
    for uri in (options.voice, options.fallback, *(voice for _, voice in options.voices)):
        if uri:
            resolve_voice(uri, language)
    for name in (options.intro, options.outro, options.music):
        if name and not Path(name).is_file():
            raise InputError("is not there", where=name, hint="Check --intro, --outro, --music.")
    if options.subtitle_translation:
        read(Path(options.subtitle_translation))
    return template

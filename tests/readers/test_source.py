"""Inputs that are not there, not files, or of kinds that are not read."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from speechcast.errors import InputError, UsageError
from speechcast.readers import ReadOptions, read, source


def _refused(path: Path, says: str) -> InputError:
    with pytest.raises(InputError, match=says) as refused:
        read(path)
    assert refused.value.where == str(path)
    assert refused.value.hint
    return refused.value


def test_a_missing_file_is_not_taken_for_one_that_shares_only_its_ending(tmp_path: Path) -> None:
    (tmp_path / "hi.txt").write_text("trees", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read(tmp_path / "nosuch.txt")
    assert "hi.txt" not in str(caught.value)


def test_a_missing_file_names_the_nearest_one(tmp_path: Path) -> None:
    (tmp_path / "library.txt").write_text("books")
    assert "library.txt" in _refused(tmp_path / "libary.txt", "not exist").hint
    assert "library.txt" in _refused(tmp_path / "library.docx", "not exist").hint


def test_a_missing_file_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert "none" in _refused(tmp_path / "none" / "a.txt", "not exist").hint


def test_a_folder_names_the_speeches_in_it(tmp_path: Path) -> None:
    (tmp_path / "library.txt").write_text("books")
    assert "library.txt" in _refused(tmp_path, "folder").hint


def test_an_unknown_kind_says_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "speech.xyz").write_text("books")
    assert "docx" in _refused(tmp_path / "speech.xyz", "not read").hint


def test_a_text_that_is_called_a_word_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "speech.docx").write_text("books")
    _refused(tmp_path / "speech.docx", "name says")


def test_an_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "speech.txt"
    path.write_text("books")

    def denied(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert "chmod" in _refused(path, "may not be read").hint


def test_a_name_that_no_file_can_have_is_refused() -> None:
    _refused(Path("a" * 5000), "cannot be read")


def test_an_archive_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "_LARGEST_ARCHIVE", 1_000_000)
    path = tmp_path / "speech.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 2_000_000)
    _refused(path, "unpacks to 2 MB")


def test_name_and_digest_of_the_input_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    path.write_bytes("我们种树。\r\n".encode())
    document = read(str(path))
    assert document.source_name == "speech.txt"
    assert document.source_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert read(None, stdin=b"trees").source_name == "-"


def test_the_language_is_that_of_most_words_unless_it_is_given() -> None:
    assert read(None, stdin="我们种树 and trees".encode()).language == "zh"
    assert read(None, stdin="We plant trees in 河湾".encode()).language == "en"
    assert read(None, ReadOptions(language="en"), stdin="我们种树".encode()).language == "en"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UsageError):
        read(None, ReadOptions(language="cn"), stdin=b"trees")

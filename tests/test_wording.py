"""Words for errors and for foreign objects, whatever these do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from beholder_widget import wording


class MuteError(Exception):
    """An error that cannot say what is wrong."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


@given(st.text())
def test_an_error_is_worded_by_its_message_cut_to_300_characters(message: str) -> None:
    words = wording.words_of(ValueError(message))
    assert 0 < len(words) <= 300
    assert words == (message.strip() or "ValueError") or words == f"{message.strip()[:299]}…"


def test_an_error_whose_message_raises_is_named_by_its_class() -> None:
    assert wording.words_of(MuteError()) == "MuteError, whose message cannot be read"


def test_an_object_whose_string_raises_gets_the_given_words() -> None:
    assert [wording.text_of(value, "key 0") for value in (MuteError(), 3)] == ["key 0", "3"]


def test_the_string_of_a_subclass_of_str_is_plain() -> None:
    class Text(str):
        __slots__ = ()

        def __str__(self) -> str:
            return self

    assert type(wording.text_of(Text("weight"), "")) is str

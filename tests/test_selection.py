"""Sections are chosen by globs over whole names or by a searched regular expression, in bounded time."""

from __future__ import annotations

import contextlib
import fnmatch
import random
import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget.selection import choose, matcher, near
from beholder_widget.selection.automaton import MOST_KEPT, Allowance, Automaton
from beholder_widget.selection.syntax import parse_regular

NAMES = ("layer3.0.conv.weight", "layer4.0.conv.weight", "fc.weight", "fc.bias", "mlp.c_fc.weight", "h.1.b", "h.10.b")
SECONDS = 0.2
"""Of processor time for 1,000 names: twice what it takes on a slow machine."""


def chosen(expression: str, names: tuple[str, ...] = NAMES) -> list[str]:
    """Return the names that an expression chooses."""
    return list(filter(matcher(expression), names))


# -- what an expression means -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("expression", ["", "  ", "*", "|", "//"])
def test_an_empty_expression_chooses_every_name(expression: str) -> None:
    assert chosen(expression) == list(NAMES)


@pytest.mark.parametrize(
    ("expression", "names"),
    [
        ("fc.bias", ["fc.bias"]),
        ("fc", []),
        ("fc.*", ["fc.weight", "fc.bias"]),
        ("*.bias", ["fc.bias"]),
        ("h.1.*", ["h.1.b"]),
        ("layer[34].*", ["layer3.0.conv.weight", "layer4.0.conv.weight"]),
        ("layer[!3].*", ["layer4.0.conv.weight"]),
        ("layer[1-3].*", ["layer3.0.conv.weight"]),
        ("h.?.b", ["h.1.b"]),
        ("layer4.*|fc.*", ["layer4.0.conv.weight", "fc.weight", "fc.bias"]),
        (" layer4.* | fc.bias ", ["layer4.0.conv.weight", "fc.bias"]),
        ("fc.bias|", ["fc.bias"]),
        ("FC.*", []),
    ],
)
def test_a_glob_is_matched_with_the_whole_name(expression: str, names: list[str]) -> None:
    assert chosen(expression) == names


@pytest.mark.parametrize(
    ("expression", "names"),
    [
        (r"/h\.(1|2)\./", ["h.1.b"]),
        (
            "/(weight|bias)$/",
            ["layer3.0.conv.weight", "layer4.0.conv.weight", "fc.weight", "fc.bias", "mlp.c_fc.weight"],
        ),
        (r"/^layer[1-4]\.\d+\.conv/", ["layer3.0.conv.weight", "layer4.0.conv.weight"]),
        ("/^fc/", ["fc.weight", "fc.bias"]),
        (r"/\bfc\b/", ["fc.weight", "fc.bias"]),
        (r"/\d{2}/", ["h.10.b"]),
        ("/(?:h.1+0?.b){1,2}?$/", ["h.1.b", "h.10.b"]),
        ("/{/", []),
    ],
)
def test_a_regular_expression_between_slashes_is_searched_for(expression: str, names: list[str]) -> None:
    assert chosen(expression) == names


@pytest.mark.parametrize(
    ("expression", "names"),
    [
        ("fc", ["fc.weight", "fc.bias"]),
        ("layer3.0", ["layer3.0.conv.weight"]),
        ("layer3", ["layer3.0.conv.weight"]),
        ("layer", []),
        ("c_fc", []),
        ("h.1", ["h.1.b"]),
        (" mlp | h.10.b ", ["mlp.c_fc.weight", "h.10.b"]),
        ("fc.", []),
        ("/fc/", ["fc.weight", "fc.bias", "mlp.c_fc.weight"]),
    ],
)
def test_a_modules_path_chooses_all_within_it(expression: str, names: list[str]) -> None:
    assert [name for name, is_chosen in zip(NAMES, choose(expression, NAMES), strict=True) if is_chosen] == names


def test_a_name_that_is_a_modules_path_too_is_meant_alone() -> None:
    assert choose("block", ["block", "block.0", "block.1"]) == [True, False, False]
    assert choose("block|block.*", ["block", "block.0", "block.1"]) == [True, True, True]


PARTS = st.lists(st.sampled_from(["a", "b", "ab", "0", "1", "10"]), min_size=1, max_size=4)


@given(st.lists(PARTS, max_size=20), PARTS, st.sampled_from([".", "/"]))
def test_a_path_chooses_what_begins_with_all_of_its_parts_and_no_less(
    several: list[list[str]], path: list[str], separator: str
) -> None:
    names = [separator.join(parts) for parts in several]
    whole = [parts == path for parts in several]
    within = [parts[: len(path)] == path for parts in several]
    assert choose(separator.join(path), names) == (whole if any(whole) else within)


def test_a_bracket_of_a_name_is_written_in_brackets() -> None:
    assert chosen("kernel[[]0:2, :]", ("kernel[0:2, :]", "kernel0")) == ["kernel[0:2, :]"]


PIECES = st.sampled_from(
    ["a", "b", ".", r"\.", "[ab]", "[^a]", r"\w", r"\W", r"\d", r"\s", "[a-b.]", r"[\d_]", "(a|b)", "()"]
)
PLACES = st.sampled_from(["^", "$", r"\b", r"\B", r"\A", r"\Z"])
REPEATS = st.sampled_from(["", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{,2}", "{1,}"])


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    repeated = st.tuples(st.one_of(parts, parts.map("({})".format), parts.map("(?:{})".format)), REPEATS)
    grouped = repeated.map(lambda pair: f"(?:{pair[0]}){pair[1]}" if pair[1] else pair[0])
    return st.one_of(
        st.lists(st.one_of(grouped, PLACES), min_size=1, max_size=4).map("".join),
        st.lists(grouped, min_size=1, max_size=3).map("|".join),
    )


@given(st.recursive(PIECES, _joined, max_leaves=6), st.lists(st.text("ab._1 é", min_size=1, max_size=8)))
def test_a_regular_expression_finds_what_pythons_own_finds(expression: str, names: list[str]) -> None:
    finds = re.compile(expression, re.DOTALL).search
    assert [matcher(f"/{expression}/")(name) for name in names] == [finds(name) is not None for name in names]


@given(
    st.text("ab*?.!-[]", min_size=1, max_size=10).map(str.strip), st.lists(st.text("ab.!-]", max_size=8), max_size=8)
)
def test_a_glob_matches_what_pythons_own_matches(glob: str, names: list[str]) -> None:
    try:
        matches: Callable[[str], object] = re.compile(fnmatch.translate(glob)).match
    except re.error:  # before Python 3.11, for a range such as b-a
        return
    assert [matcher(glob)(name) for name in names] == [matches(name) is not None for name in names]


# -- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("/(/", r"add \) or write"),
        ("/)/", r"write \\\) for"),
        ("/[a/", r"add \] or write"),
        ("/[b-a]/", "write its lower end first"),
        ("/*a/", r"write \.\* for any"),
        ("/a**/", "put the inner one into a group"),
        ("/a*+/", "put the inner one into a group"),
        ("/^*/", "leave the repetition out"),
        ("/a{2,1}/", "use a range"),
        ("/a{9999999999999}/", "use a range"),
        (r"/(a)\1/", "can be used"),
        (r"/\q/", "can be used"),
        ("/a\\/", r"write \\\\ for"),
        ("/(?=a)/", "can be used"),
        ("/(?i)a/", "can be used"),
        ("/" + "(" * 30 + ")" * 30 + "/", "at most 20"),
        ("/((a{99}){99}){99}/", "repeat less"),
        ("/fc", "end it with a slash too, '/fc/'"),
        ("/", "end it with a slash too"),
        ("x" * 501, "at most 500"),
    ],
)
def test_an_expression_that_cannot_be_used_is_quoted_with_what_to_do(expression: str, words: str) -> None:
    with pytest.raises(ValueError, match=words) as raised:
        matcher(expression)
    assert repr(expression[:40])[1:-1] in str(raised.value)


# -- bounds -----------------------------------------------------------------------------------------------------------

RANDOM = random.Random(0)  # noqa: S311 - the same names in every run
ADVERSARIES = {
    "one letter": ["a" * 200] * 1000,
    "two letters": ["".join(RANDOM.choices("ab", k=200)) for _ in range(1000)],
    "letters": ["".join(RANDOM.choices("abcdefghijklmnopqrstuvwxyz0123456789._", k=200)) for _ in range(1000)],
    "all of Unicode": ["".join(map(chr, RANDOM.choices(range(0x100, 0xD000), k=200))) for _ in range(1000)],
}
CATASTROPHES = [
    "/(.*)*x/",
    "/(a+)+b/",
    "/(a|a)*b/",
    "/(a|aa)+$/",
    "/(a*)*(a*)*(a*)*b/",
    r"/(\w+\.?)*!/",
    r"/^(([a-z])+.)+[A-Z]([a-z])+$/",
    "/" + "a*" * 200 + "b/",
    "/" + ".*" * 200 + "b/",
    "/" + "a?" * 150 + "a" * 150 + "/",
    "/(" + ".?" * 200 + ")*z/",
    "/a.{450}b/",
    "/(a|b)*a(a|b){400}/",
    "/.{1000}/",
    "/((a{9}){9}){9}/",
    "/(" + "|".join("abcdefghij" * 20) + ")*z/",
    "/[" + "".join(f"{chr(at)}-{chr(at)}" for at in range(0x4E00, 0x4EA0)) + "]{1000}/",
    "*a*a*a*a*b",
    "*a" * 200 + "*b",
    "?" * 500,
]


def seconds_for(names: list[str], expression: str) -> float:
    """Return the processor time that choosing among names takes, whether it ends in an answer or a refusal."""
    began = time.thread_time()
    with contextlib.suppress(ValueError):
        matches = matcher(expression)
        for name in names:
            matches(name)
    return time.thread_time() - began


@pytest.mark.parametrize("names", ADVERSARIES.values(), ids=ADVERSARIES)
@pytest.mark.parametrize("expression", CATASTROPHES, ids=lambda expression: expression[:20])
def test_a_catastrophic_expression_takes_no_longer_than_any_other(expression: str, names: list[str]) -> None:
    assert seconds_for(names, expression) < SECONDS


@given(st.text("ab.*+?{}()[]|,29^$\\", min_size=1, max_size=498))
def test_no_expression_takes_long(inside: str) -> None:
    assert seconds_for(ADVERSARIES["two letters"], f"/{inside}/") < SECONDS


@pytest.mark.parametrize(
    "expression", [r"/h\.(1|2)\./", "/(weight|bias)$/", r"/^layer[1-4]\.\d+\.conv/", "/self.*[qkv]_proj.*t$/"]
)
def test_an_expression_that_people_write_is_never_refused(expression: str) -> None:
    parts = ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj", "mlp.up_proj")
    names = [f"model.{side}.layers.{at}.{part}.weight" for side in "abcd" for at in range(50) for part in parts]
    assert len(names) == 1000
    assert chosen(expression, tuple(names)) == list(filter(re.compile(expression.strip("/")).search, names))


def test_an_expression_that_takes_too_long_is_quoted() -> None:
    matches = matcher("/a.{450}b/")
    with pytest.raises(ValueError, match=r"'/a\.\{450\}b/', which takes too long: use fewer repetitions"):
        list(map(matches, ADVERSARIES["two letters"]))


def test_each_update_has_the_whole_allowance() -> None:
    expression = r"/layer.*\.weight/"
    for number in range(50):
        assert chosen(expression, tuple(f"layer{number}.{at}.weight" for at in range(100)))


def test_an_automaton_forgets_rather_than_grow() -> None:
    automaton = Automaton(parse_regular("a.{60}b"))
    for name in ADVERSARIES["two letters"]:
        automaton.finds(name, Allowance())
    assert automaton.kept <= MOST_KEPT


# -- what may have been meant -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "nearest"),
    [
        ("fc", "fc.weight"),
        ("h.1", "h.1.b"),
        (r"/^fc\.weigth/", "fc.weight"),
        ("layer4", "layer4.0.conv.weight"),
        ("fc.bais", "fc.bias"),
    ],
)
def test_the_nearest_name_comes_first(expression: str, nearest: str) -> None:
    assert near(expression, NAMES)[0] == nearest


def test_nothing_is_near_to_an_expression_of_other_words() -> None:
    assert near("zzz", NAMES) == []
    assert near("*", NAMES) == []


@pytest.mark.parametrize("names", ADVERSARIES.values(), ids=ADVERSARIES)
@pytest.mark.parametrize("expression", ["a" * 500, "ab|" * 160, "*".join("a" * 250)], ids=["a", "ab", "a*"])
def test_near_names_are_found_in_bounded_time(expression: str, names: list[str]) -> None:
    began = time.thread_time()
    assert len(near(expression, names)) <= 3
    assert time.thread_time() - began < SECONDS

"""Large models: their sections are bracketed by module, and the names beside them can be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.js.cell import Cell, Picture, box, picture
from tests.js.models import encoder, gpt2, resnet50

RESNET_BLOCKS = [f"layer{layer}.{block}" for layer, count in enumerate((3, 4, 6, 3), 1) for block in range(count)]
MODULES = [
    (resnet50, 161, RESNET_BLOCKS),
    (gpt2, 148, [f"h.{layer}" for layer in range(12)]),
    (encoder, 291, [f"encoder.layers.{layer}" for layer in range(24)]),
]
MODELS = pytest.mark.parametrize("model", [resnet50, gpt2, encoder])
FEW = picture(*((f"encoder.layers.{index // 2}.{'bias' if index % 2 else 'weight'}", 30) for index in range(12)))
LONG = picture(*((f"generator.upsampling.residual.block{index:02}.convolution.weight", 40) for index in range(20)))
CUT = "(name) => name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight"
LAST_LETTER_IS_SEEN = """(name) => {
  const range = document.createRange();
  const text = name.firstChild.firstChild;
  range.setStart(text, text.length - 1);
  range.setEnd(text, text.length);
  const [letter, seen] = [range.getBoundingClientRect(), name.getBoundingClientRect()];
  return letter.left >= seen.left - 0.5 && letter.right <= seen.right + 0.5;
}"""


def brackets(cell: Cell) -> Locator:
    """Return the brackets over modules, with their names."""
    return cell.page.locator(".beholder-module")


def names(cell: Cell) -> Locator:
    """Return the names in the labels that have room."""
    return cell.page.locator(".beholder-section:not([data-lines='0']) .beholder-section-name")


@pytest.mark.parametrize(("model", "count", "modules"), MODULES)
def test_each_module_has_a_bracket_that_names_it(
    cell: Cell, model: Callable[[], Picture], count: int, modules: list[str]
) -> None:
    cell.open().show(1, model())
    assert len(model().sections) == count
    expect(brackets(cell)).to_have_text(modules)


@MODELS
@pytest.mark.parametrize("width", ["700px", "1060px"])
def test_a_bracket_spans_its_modules_sections(cell: Cell, model: Callable[[], Picture], width: str) -> None:
    cell.open(width=width).show(1, model())
    canvas, height = box(cell.canvas), model().indices.shape[0]
    scale = canvas["height"] / height
    for bracket in brackets(cell).all()[:4]:
        prefix = f"{bracket.inner_text()}."
        own = [section for section in model().sections if section["name"].startswith(prefix)]
        assert box(bracket)["y"] == pytest.approx(canvas["y"] + own[0]["top"] * scale, abs=1)
        end = own[-1]["top"] + own[-1]["height"]
        assert box(bracket)["y"] + box(bracket)["height"] == pytest.approx(canvas["y"] + end * scale, abs=1)


@MODELS
@pytest.mark.parametrize("width", ["400px", "700px", "1060px"])
def test_names_are_not_cut(cell: Cell, model: Callable[[], Picture], width: str) -> None:
    cell.open(width=width).show(1, model())
    assert names(cell).count() >= len(model().sections) / 2
    cut = names(cell).evaluate_all(f"(names) => names.filter({CUT}).map((name) => name.textContent)")
    assert cut == []


def test_a_name_too_long_for_its_place_loses_its_beginning(cell: Cell) -> None:
    cell.open(width="600px").show(1, LONG)
    name = names(cell).first
    assert name.evaluate(CUT), "it is not too long"
    assert name.evaluate(LAST_LETTER_IS_SEEN)


@MODELS
def test_a_label_within_a_bracket_reads_without_the_modules_name(cell: Cell, model: Callable[[], Picture]) -> None:
    cell.open().show(1, model())
    module = brackets(cell).first.inner_text()
    first = next(section["name"] for section in model().sections if section["name"].startswith(module))
    label = cell.page.get_by_role("listitem", name=first, exact=True)
    assert label.locator(".beholder-section-name").inner_text() == first.removeprefix(f"{module}.")


@MODELS
@pytest.mark.parametrize("width", ["400px", "700px"])
def test_every_section_has_its_full_name_for_those_who_do_not_see(
    cell: Cell, model: Callable[[], Picture], width: str
) -> None:
    cell.open(width=width).show(1, model())
    told = cell.page.get_by_role("list", name="Sections").aria_snapshot()
    for section in model().sections:
        assert f'listitem "{section["name"]}"' in told


def test_a_dozen_sections_stand_with_their_names_in_full(cell: Cell) -> None:
    cell.open().show(1, FEW)
    expect(brackets(cell)).to_have_count(0)
    expect(names(cell)).to_have_text([section["name"] for section in FEW.sections])


def test_a_modules_name_stays_in_sight_while_its_sections_are_scrolled(cell: Cell) -> None:
    cell.open().show(1, resnet50())
    bracket = brackets(cell).filter(has_text="layer2.1")
    name = bracket.locator(".beholder-module-name")
    cell.frame.evaluate("(frame, by) => frame.scrollBy(0, by)", box(bracket)["y"] - box(cell.frame)["y"] + 120)
    assert box(bracket)["y"] < box(cell.frame)["y"]
    assert box(name)["y"] >= box(cell.frame)["y"] - 1


def test_in_a_narrow_cell_a_modules_name_stands_over_its_labels_and_over_no_others(cell: Cell) -> None:
    cell.open(width="400px").show(1, gpt2())
    gutter = cell.page.locator(".beholder-gutter")
    label = cell.page.get_by_role("listitem", name="h.11.mlp.c_fc.weight", exact=True)
    gutter.evaluate("(gutter, by) => gutter.scrollBy(0, by)", box(label)["y"] - box(gutter)["y"] - 16)
    last = brackets(cell).last
    assert box(last)["y"] == pytest.approx(box(gutter)["y"], abs=1)
    gutter.evaluate("(gutter) => gutter.scrollTo(0, gutter.scrollHeight)")
    outside = cell.page.get_by_role("listitem", name="ln_f.weight", exact=True)
    assert box(last)["y"] + box(last)["height"] <= box(outside)["y"]


def test_other_sections_are_grouped_anew(cell: Cell) -> None:
    cell.open().show(1, gpt2())
    cell.show(2, FEW)
    expect(brackets(cell)).to_have_count(0)
    expect(cell.labels).to_have_count(12)
    cell.show(3, gpt2())
    expect(brackets(cell)).to_have_count(12)

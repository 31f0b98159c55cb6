"""Views: several share one line to the kernel, one out of sight costs nothing, and each leaves nothing behind."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.js.cell import Cell, picture

SHOWN = picture(("fc.weight", 40))


def visibility(cell: Cell, count: int) -> list[bool]:
    """Return what the page has said of its visibility, once it has said so much."""
    return [message["visible"] for message in cell.wait_for_sent("visible", count)]


def test_two_views_are_one_client_and_both_paint_what_is_acknowledged_once(cell: Cell) -> None:
    cell.open().add_view()
    cell.page.wait_for_function("document.querySelectorAll('.beholder').length === 2")
    cell.send_frame(1, SHOWN)
    expect(cell.page.locator("canvas[data-frame='1']")).to_have_count(2)
    assert [(ack["number"], ack["painted"]) for ack in cell.wait_for_sent("ack", 1)] == [(1, 1)]
    assert len({hello["client"] for hello in cell.page.evaluate("harness.model.sentOf('hello')")}) == 1


def test_a_second_view_shows_what_the_first_one_does(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.add_view()
    expect(cell.page.locator("canvas[data-frame='1']")).to_have_count(2)
    assert len(cell.sent("ack")) == 1


def test_a_choice_made_in_one_view_shows_in_the_other(cell: Cell) -> None:
    cell.open().add_view()
    cell.control("Mode").first.select_option("variance")
    expect(cell.control("Mode").last).to_have_value("variance")


def test_a_view_scrolled_out_of_sight_paints_nothing_and_catches_up_when_it_comes_back(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.page.evaluate("document.body.style.paddingBottom = '3000px'; scrollTo(0, 3000)")
    assert visibility(cell, 2) == [True, False]
    cell.send_frame(2, SHOWN)
    assert cell.wait_for_sent("ack", 2)[1]["number"] == 2
    expect(cell.canvas).to_have_attribute("data-frame", "1")
    cell.page.evaluate("scrollTo(0, 0)")
    expect(cell.canvas).to_have_attribute("data-frame", "2")
    assert visibility(cell, 3) == [True, False, True]
    assert len(cell.sent("ack")) == 2


def test_a_view_in_a_hidden_tab_of_the_notebook_is_not_visible(cell: Cell) -> None:
    cell.open().page.evaluate("harness.cells[0].style.display = 'none'")
    assert visibility(cell, 2) == [True, False]


def test_a_hidden_page_is_not_visible_however_many_views_it_has(cell: Cell) -> None:
    cell.open().page.evaluate(
        "Object.defineProperty(document, 'hidden', {get: () => true});"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    assert visibility(cell, 2) == [True, False]


def test_a_view_that_the_host_takes_out_of_the_page_is_let_go_until_it_is_put_back(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.page.evaluate("harness.cells[0].remove()")
    assert visibility(cell, 2) == [True, False]
    cell.send_frame(2, SHOWN)
    cell.page.evaluate("document.body.append(harness.cells[0])")
    expect(cell.canvas).to_have_attribute("data-frame", "2")


def test_one_of_two_views_in_sight_is_enough(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.add_view()
    expect(cell.page.locator("canvas[data-frame='1']")).to_have_count(2)
    cell.page.evaluate("harness.cells[0].remove()")
    cell.show(2, SHOWN)
    assert visibility(cell, 1) == [True]


@pytest.mark.parametrize("with_signal", [True, False], ids=["signal", "returned function"])
def test_a_view_that_ends_is_gone_and_the_other_goes_on(cell: Cell, with_signal: bool) -> None:
    cell.open(with_signal=with_signal).add_view()
    cell.call("endView", 0)
    expect(cell.page.locator(".beholder")).to_have_count(1)
    cell.show(1, SHOWN)


@pytest.mark.parametrize("with_signal", [True, False], ids=["signal", "returned function"])
def test_a_widget_that_ends_says_bye_and_listens_no_more(cell: Cell, with_signal: bool) -> None:
    cell.open(with_signal=with_signal).call("endView", 0)
    cell.call("end")
    assert cell.sent("bye") == [{"type": "bye"}]
    assert cell.page.evaluate("harness.model.listeners") == 0


def test_the_bytes_of_a_frame_are_all_that_a_view_needs_when_the_kernel_is_gone(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.page.evaluate("harness.model.trigger('comm:close')")
    cell.add_view()
    expect(cell.page.locator("canvas[data-frame='1']")).to_have_count(2)


def test_a_widget_that_is_displayed_nowhere_is_not_known_to_the_kernel(cell: Cell) -> None:
    cell.load()
    assert cell.page.evaluate("harness.model.sent") == []


def test_when_the_last_view_has_ended_the_page_says_bye_and_hello_again_with_the_next_one(cell: Cell) -> None:
    cell.open().add_view()
    cell.call("endView", 0)
    assert cell.sent("bye") == []
    cell.call("endView", 1)
    assert cell.sent("bye") == [{"type": "bye"}]
    said = len(cell.sent("hello"))
    cell.add_view()
    assert len(cell.wait_for_sent("hello", said + 1)) > said
    cell.call("welcome")
    cell.show(1, SHOWN)


def test_a_view_that_comes_into_sight_while_another_is_just_painted_is_painted(cell: Cell) -> None:
    cell.open().send_frame(1, SHOWN)
    cell.add_view()
    expect(cell.page.locator("canvas[data-frame='1']")).to_have_count(2)

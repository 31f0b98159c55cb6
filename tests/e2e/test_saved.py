"""A saved notebook shows whoever receives it its last picture; the live view stays as it is when a cell ends."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from .conftest import EACH_ONCE, LAB_7, OpenNotebook, Place
from .notebook_page import NotebookPage
from .training import SHOW, TRAIN, Training

WATCH = """() => {
  window.seen = { gaps: 0, most: 1, view: document.querySelector(".beholder"), moved: 0 };
  const look = () => {
    const views = document.querySelectorAll(".beholder");
    if (views.length === 0) window.seen.gaps += 1;
    window.seen.most = Math.max(window.seen.most, views.length);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.contains(window.seen.view)) window.seen.moved += 1;
  }).observe(document.body, { childList: true, subtree: true });
}"""

SAME = """document.querySelectorAll(".beholder").length === 1
  && document.querySelector(".beholder") === window.seen.view"""


PICTURE = ".jp-OutputArea-output img"


@pytest.mark.parametrize("place", EACH_ONCE, ids=str)
def test_a_view_outlives_the_end_of_a_cell_and_its_notebook_keeps_the_last_picture(
    place: Place, open_notebook: OpenNotebook
) -> None:
    with open_notebook(place, SHOW, TRAIN) as notebook:
        training, page = Training(notebook), notebook.page
        training.start()
        page.evaluate(WATCH)
        training.stop()
        page.wait_for_function("window.seen.moved > 0")
        page.wait_for_function(SAME)
        assert page.evaluate("({ gaps: window.seen.gaps, most: window.seen.most })") == {"gaps": 0, "most": 1}
        expect(notebook.cell(0).locator(PICTURE)).to_be_hidden()

        # The view over the picture is live, and the next cell's end leaves it where it is.
        moved = page.evaluate("window.seen.moved")
        (notebook.folder / "stop").unlink()
        before, number = kept(notebook), training.view.frame
        notebook.start_cell(1)
        training.wait_for_steps(1)
        training.view.wait_for_frame_after(number)
        training.stop()
        notebook.wait_until_cell_ran(1)
        page.wait_for_function(SAME)
        after = kept(notebook)
        assert after != before
        assert 10_000 < len(after["image/png"]) <= 200_000
        assert set(after) == {"image/png", "text/plain"}
        seen = page.evaluate("({ gaps: window.seen.gaps, most: window.seen.most, moved: window.seen.moved })")
        assert seen == {"gaps": 0, "most": 1, "moved": moved}

        notebook.reload()
        training.view.wait_for_picture()
        expect(page.locator(".beholder")).to_have_count(1)
        expect(notebook.cell(0).locator(PICTURE)).to_be_hidden()

        notebook.shut_down_kernel()
        notebook.reload()
        expect(notebook.cell(0).locator(PICTURE)).to_be_visible()
        expect(notebook.cell(0).locator(PICTURE)).to_have_count(1)
        expect(page.locator(".beholder")).to_have_count(0)
        expect(notebook.cell(0).locator(".jp-OutputArea-output")).to_have_count(1)
        expect(notebook.cell(0).locator(".jp-OutputArea-output")).to_have_text("")


def test_views_of_several_outputs_end_with_them_and_with_the_widget(open_notebook: OpenNotebook) -> None:
    with open_notebook(LAB_7, SHOW, TRAIN, "widget", "widget.close()") as notebook:
        training, page = Training(notebook), notebook.page
        views, pictures = page.locator(".beholder"), page.locator(PICTURE)
        (notebook.folder / "stop").touch()
        for cell in range(3):
            notebook.run_cell(cell)
        expect(views).to_have_count(2)
        (notebook.folder / "stop").unlink()
        notebook.start_cell(1)
        training.view.wait_for_picture()
        training.stop()
        expect(pictures).to_have_count(2)
        expect(views).to_have_count(2)

        # An output that is cleared takes its view along.
        notebook.cell(2).locator(".jp-InputArea-editor").click()
        notebook.page.get_by_role("menuitem", name="Edit", exact=True).click()
        notebook.page.get_by_role("menuitem", name="Clear Cell Output", exact=True).click()
        expect(views).to_have_count(1)
        notebook.run_cell(3)
        expect(views).to_have_count(0)
        expect(notebook.cell(0).locator(PICTURE)).to_be_visible()


def test_an_output_that_is_drawn_anew_leaves_a_view_where_it_was_scrolled_to(open_notebook: OpenNotebook) -> None:
    many = SHOW.replace('"tiny":', '**{f"layer{n}": random.standard_normal((64, 64)) for n in range(100)}, "tiny":')
    with open_notebook(LAB_7, many, TRAIN) as notebook:
        training, page = Training(notebook), notebook.page
        training.start()
        page.evaluate(WATCH)
        scrolled = page.locator(".beholder-scroller")
        training.view.control("Select").press_sequentially("*")
        assert scrolled.evaluate("(stage) => { stage.scrollTop = 500; return stage.scrollTop; }") == 500
        training.stop()
        page.wait_for_function("window.seen.moved > 0")
        page.wait_for_function(SAME)
        assert scrolled.evaluate("(stage) => stage.scrollTop") == 500
        expect(training.view.control("Select")).to_be_focused()
        expect(training.view.control("Select")).to_have_value("*")


def kept(notebook: NotebookPage) -> dict[str, Any]:
    """Save a notebook and return the bundle that its first cell's only output has then."""
    notebook.save()
    saved = json.loads((notebook.folder / "notebook.ipynb").read_text())
    (output,) = saved["cells"][0]["outputs"]
    return dict(output["data"])

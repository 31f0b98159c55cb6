"""A saved notebook shows whoever receives it its last picture; the live view stays as it is when a cell ends."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from .conftest import EACH_ONCE, OpenNotebook, Place
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
        seen = page.evaluate("({ gaps: window.seen.gaps, most: window.seen.most })")
        assert seen == {"gaps": 0, "most": 1}

        notebook.save()
        saved = json.loads((notebook.folder / "notebook.ipynb").read_text())
        (output,) = saved["cells"][0]["outputs"]
        assert 10_000 < len(output["data"]["image/png"]) <= 200_000

        # Someone else's notebook: the server has not signed this text, so no view of its is trusted.
        saved["cells"].append({"cell_type": "markdown", "id": "received", "metadata": {}, "source": "Received."})
        notebook.server.shut_down_kernels()
        (notebook.folder / "notebook.ipynb").write_text(json.dumps(saved))
        notebook.reload()
        picture = notebook.cell(0).locator(".jp-OutputArea-output img")
        expect(picture).to_have_count(1)
        expect(notebook.page.locator(".beholder")).to_have_count(0)

"""Two pages that look at different places, and a page that is left without a kernel."""

from __future__ import annotations

from playwright.sync_api import expect

from .beholder_view import BeholderView
from .conftest import LAB_7, OpenNotebook
from .test_pointing import SHOW, STEADY, is_near
from .training import TRAIN, Training


def test_two_tabs_look_at_different_places(open_notebook: OpenNotebook) -> None:
    with open_notebook(LAB_7, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        notebook.save()
        views = (training.view, Training(notebook.in_another_tab()).view)
        for view, index in zip(views, ((17_000, 33), (40, 4_000)), strict=True):
            view.wait_for_picture()
            view.hover("fc6.weight", 0.5)
            view.turn_wheel(1)
            view.control("Go to").fill(f"fc6.weight[{index[0]}, {index[1]}]")
            view.control("Go to").press("Enter")
        for view, index in zip(views, ((17_000, 33), (40, 4_000)), strict=True):
            view.root.page.bring_to_front()
            view.wait_for_index(*index)
            section, found, value = view.pointed_exactly()
            assert (section, found) == ("fc6.weight", index)
            assert is_near(value, sum(index))
        training.stop()


def test_pointing_and_colours_work_with_the_kernel_gone(open_notebook: OpenNotebook) -> None:
    with open_notebook(LAB_7, SHOW, "widget.update()") as notebook:
        view = BeholderView(notebook.page.locator(".beholder").first)
        notebook.run_all()
        view.wait_for_picture()
        notebook.shut_down_kernel()
        expect(view.root).to_contain_text("No kernel.", timeout=60_000)
        view.control("Colormap").select_option("grayscale")
        view.wait_for_pixels(grey=True)
        view.hover("steady", 0.3)
        section, index, value = view.pointed()
        assert section == "steady"
        assert abs(float(value) - STEADY[index[1]]) < 2 / 250

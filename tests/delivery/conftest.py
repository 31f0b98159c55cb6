"""A kernel of each make of ipykernel, with a page that shows a widget."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

import pytest

from tests import kernels

from .kernel_page import KernelPage, running_page

ALL = tuple(kernels.MAKES)
WITH_SUBSHELLS = ("7.0.1", "7.1", "newest")
ROUTING = ("newest",)
"""Those that ask a comm where its messages go; 7.4 is the first."""

OpenPage = Callable[[str], KernelPage]


@pytest.fixture(scope="package")
def open_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenPage]:
    """Returns a page of a make of ipykernel with a new widget; the kernel serves all tests."""
    pages: dict[str, KernelPage] = {}
    with contextlib.ExitStack() as stack:

        def opened(make: str) -> KernelPage:
            if make not in pages:
                folder = tmp_path_factory.mktemp("kernel")
                pages[make] = stack.enter_context(running_page(kernels.MAKES[make], folder))
            page = pages[make]
            page.run("if 'widget' in globals(): widget.close()")
            page.messages.clear()
            page.show_widget()
            return page

        yield opened

"""The documents agree with the package: their links lead somewhere, and the controls have the names of the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from beholder_widget import settings

ROOT = Path(__file__).parent.parent
DOCUMENTS = (*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md")))
CONTROL = re.compile(r'(\w+): (?:select|range|check|filter|switch|hold)Control\("([^"]+)"(.*)')


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_to_files_lead_to_files(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text())
    assert [link for link in links if not (document.parent / link).exists()] == []


def controls_of_the_readme() -> dict[str, str]:
    """Return the controls' names in the README's table, by trait."""
    rows = re.findall(r"^\| ([A-Z][\w ]+) \| `(\w+)` \|", (ROOT / "README.md").read_text(), re.MULTILINE)
    return {trait: name for name, trait in rows}


def test_the_table_of_controls_has_the_names_that_the_toolbar_has() -> None:
    toolbar = (ROOT / "beholder_widget" / "js" / "toolbar.js").read_text()
    unseen = re.compile(r'unseen: "([^"]+)"')
    names = {}
    for trait, name, rest in CONTROL.findall(toolbar):
        hidden = unseen.search(rest)
        names[trait] = (hidden[1] if hidden else "") + name
    assert names == controls_of_the_readme()


def test_the_table_of_controls_has_every_setting() -> None:
    rows = re.findall(r"^\| [^|]+ \| `(\w+)` \|", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert set(rows) == set(settings.NAMES)


def test_the_security_page_says_what_each_of_those_who_are_not_trusted_can_do() -> None:
    said = re.findall(r"^\*\*(.+?)\.\*\*", (ROOT / "SECURITY.md").read_text(), re.MULTILINE)
    untrusted = {"A notebook from someone else", "A model's or tensor's name", "A worker process", "A shared server"}
    assert untrusted <= set(said)


def test_the_readme_says_how_much_a_stored_widget_takes() -> None:
    (said,) = re.findall(r"state of all widgets as well, (\d+) kB", (ROOT / "README.md").read_text())
    code = sum(file.stat().st_size for file in (ROOT / "beholder_widget" / "static").iterdir()) / 1000
    # Beside the view's code there are the traits, and JSON's escapes of the code.
    assert code < int(said) < 1.15 * code

"""The table of docs/health.md says what the rules say."""

from __future__ import annotations

from pathlib import Path

from beholder_widget.monitoring.checks.rules import NAMES, PARTIAL, RULES, WINDOW, Rule
from beholder_widget.monitoring.checks.wording import number

TEXT = (Path(__file__).parent.parent.parent / "docs" / "health.md").read_text(encoding="utf-8")


def row(rule: Rule) -> str:
    """Return the row of a rule."""
    name = f"`{rule.check}`" + (f", {rule.side}" if rule.side else "")
    cells = (name, ", ".join(rule.sources), rule.rule, number(rule.limit), rule.history, rule.successive, rule.well)
    return f"| {' | '.join(map(str, cells))} |"


def test_the_table_of_checks_is_that_of_the_rules() -> None:
    rows = [line for line in TEXT.splitlines() if line.startswith("| `")]
    assert rows == [row(rule) for rule in RULES]


def test_every_check_has_its_source_in_the_document() -> None:
    sources = [line for line in TEXT.splitlines() if line.startswith("- `")]
    references = {rule.check: rule.reference for rule in RULES}
    assert sources == [f"- `{name}`: {references[name]}." for name in NAMES]


def test_the_document_has_the_numbers_of_the_rules() -> None:
    assert f"the last {WINDOW} readings" in TEXT
    assert f"{PARTIAL} times as many" in TEXT

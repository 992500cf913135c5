"""axe-core in a page: every rule of WCAG 2.2, level A and AA."""

from __future__ import annotations

from functools import cache

import pytest
from playwright.sync_api import Page

from assistant.ground.settings import ROOT

_SCRIPT = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
_LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]

_RUN = """async ([levels]) => {
  const found = await axe.run(document, {
    runOnly: {type: 'tag', values: levels},
    // Off unless asked for.
    rules: {'target-size': {enabled: true}},
  });
  return found.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${node.target.flat().join(' > ')}: ${node.failureSummary}`));
}"""

# What stays in view lies over something wherever one stops, but not at the top. A scroll on its way
# there goes on after the first try.
_TO_THE_TOP = """async () => {
  for (let still = 0; still < 10; still = scrollY ? 0 : still + 1) {
    scrollTo({top: 0, behavior: 'instant'});
    await new Promise(requestAnimationFrame);
  }
}"""

_CLEAN = """async ([levels]) => {
  const found = await axe.run(document, {runOnly: {type: 'tag', values: levels}});
  return [found.passes.length, found.passes.some((rule) => rule.nodes.some(
    (node) => node.target.flat().length > 1))];
}"""


@cache
def _axe() -> str:
    if not _SCRIPT.is_file():
        pytest.skip("axe-core is missing; `make web` installs it")
    return _SCRIPT.read_text(encoding="utf-8")


def violations(page: Page, levels: list[str] | None = None) -> list[str]:
    """What axe-core finds wrong with a page, one text an element; WCAG 2.2 A and AA.

    Args:
        page: the page, shown as it is to be judged.
        levels: axe's tags instead, such as ``["best-practice"]``.
    """
    page.evaluate(_TO_THE_TOP)
    # By evaluation, because the page's own policy lets no other script in.
    page.evaluate(_axe())
    return list(page.evaluate(_RUN, [levels or _LEVELS]))


def looked_into_shadow(page: Page) -> bool:
    """Whether axe-core saw what is within the chat, not around it alone."""
    page.evaluate(_axe())
    return bool(page.evaluate(_CLEAN, [_LEVELS])[1])

"""Measures what is on the screen, through shadow roots: sizes, overlaps, sideways scrolling."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

_WALK = """
const elements = function* (root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elements(element.shadowRoot);
  }
};
const above = (node) => node.parentElement ?? node.getRootNode().host ?? null;
const shown = (element) => element.checkVisibility(
  {opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true});
const name = (element) => `${element.localName}.${element.getAttribute('class') ?? ''} ` +
  `"${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
"""

_SMALL_TARGETS = (
    "(least) => {"
    + _WALK
    + """
  const selector = 'a[href], button, input:not([type=hidden]), textarea, select, summary,' +
    '[role=button], [role=link], [tabindex]:not([tabindex="-1"])';
  // A link within a sentence is as high as its line (WCAG 2.2, 2.5.8, "inline").
  const inline = (element) => element.localName === 'a' &&
    getComputedStyle(element).display === 'inline' &&
    [...element.parentNode.childNodes].some(
      (node) => node !== element && node.textContent.trim() !== '');
  return [...elements(document)]
    .filter((element) => element.matches(selector) && shown(element) && !inline(element))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([element, box]) => box.width > 1 && box.height > 1)
    .filter(([element, box]) => box.width < least - 0.01 || box.height < least - 0.01)
    .map(([element, box]) =>
      `${name(element)} ${box.width.toFixed(1)}x${box.height.toFixed(1)}`);
}"""
)

_SIDEWAYS = (
    "() => {"
    + _WALK
    + """
  const wide = [];
  if (document.scrollingElement.scrollWidth > innerWidth)
    wide.push(`page ${document.scrollingElement.scrollWidth} > ${innerWidth}`);
  for (const element of elements(document)) {
    if (!shown(element) || element.closest('svg')) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 &&
        element.localName !== 'input')
      wide.push(`${name(element)} ${element.scrollWidth} > ${element.clientWidth}`);
    if (box.right > innerWidth + 1 || box.left < -1)
      wide.push(`${name(element)} from ${box.left.toFixed(0)} to ${box.right.toFixed(0)}`);
  }
  return wide;
}"""
)

_OVERLAPS = (
    "() => {"
    + _WALK
    + """
  const layered = (element) => {
    for (let each = element; each; each = above(each))
      if (['fixed', 'sticky'].includes(getComputedStyle(each).position)) return true;
    return false;
  };
  const clipped = (element, box) => {
    let {left, top, right, bottom} = box;
    for (let each = element; each; each = above(each)) {
      const style = getComputedStyle(each);
      if (style.overflowX === 'visible' && style.overflowY === 'visible' &&
          style.clipPath === 'none') continue;
      const edge = each.getBoundingClientRect();
      left = Math.max(left, edge.left); right = Math.min(right, edge.right);
      top = Math.max(top, edge.top); bottom = Math.min(bottom, edge.bottom);
    }
    return {left, top, right, bottom};
  };
  const pieces = [];
  for (const element of elements(document)) {
    if (!shown(element) || layered(element) || element.closest('title, desc, style, script'))
      continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.data.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const seen = clipped(element, box);
        if (seen.right - seen.left > 3 && seen.bottom - seen.top > 3)
          pieces.push([node, seen, element]);
      }
    }
  }
  const found = [];
  pieces.forEach(([one, a, first], index) => {
    for (const [other, b, second] of pieces.slice(index + 1)) {
      // Lines of type stand close: a few pixels of their boxes may share a row.
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (one !== other && wide > 2 && high > 5)
        found.push(`${name(first)} over ${name(second)} by ${wide.toFixed(0)}x${high.toFixed(0)}`);
    }
  });
  return found;
}"""
)

_FOCUSED = (
    "() => {"
    + _WALK
    + """
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  return {
    inChat: element.getRootNode().host?.localName === 'letterclock-chat',
    tag: element.localName,
    type: element.getAttribute('type'),
    text: (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ??
      element.textContent ?? '').trim(),
    href: element.getAttribute('href'),
    visible: ringed || style.boxShadow !== 'none',
    onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    x: box.left + scrollX, y: box.top + scrollY,
  };
}"""
)


def small_targets(page: Page, least: int = 24) -> list[str]:
    """What can be pressed and is smaller than so many CSS pixels either way."""
    return list(page.evaluate(_SMALL_TARGETS, least))


def sideways(page: Page) -> list[str]:
    """What is wider than the screen, or than the box it is in."""
    return list(page.evaluate(_SIDEWAYS))


def overlaps(page: Page) -> list[str]:
    """Texts that lie over one another."""
    return list(page.evaluate(_OVERLAPS))


def focused(page: Page) -> dict[str, Any] | None:
    """What has the keyboard's focus, within shadow roots too; None where nothing has."""
    found: dict[str, Any] | None = page.evaluate(_FOCUSED)
    return found

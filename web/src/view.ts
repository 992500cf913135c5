/** What of a chat can be seen: the window without the keyboard, or the panel's own scrolling box. */

/** The edges of what can be seen, in pixels from the top of the window. */
interface Room {
  top: number;
  bottom: number;
}

/** The part of the window that no keyboard covers. */
function uncovered(): Room {
  const view = window.visualViewport;
  const top = view?.offsetTop ?? 0;
  return { top, bottom: top + (view?.height ?? innerHeight) };
}

/**
 * Brings a stretch of a conversation onto the screen: its start, and as much as there is room for.
 *
 * @param box what scrolls; the window where there is none.
 * @param first the stretch's first element.
 * @param last its last.
 * @param above how many pixels at the top are covered by what stays there.
 */
export function bring(box: Element | undefined, first: Element, last: Element, above: number): void {
  const room = uncovered();
  if (box) {
    const edge = box.getBoundingClientRect();
    room.top = Math.max(room.top, edge.top);
    room.bottom = Math.min(room.bottom, edge.bottom);
  }
  room.top += above;
  const { top } = first.getBoundingClientRect();
  const { bottom } = last.getBoundingClientRect();
  const tall = bottom - top > room.bottom - room.top;
  let by = 0;
  if (tall || top < room.top) by = top - room.top;
  else if (bottom > room.bottom) by = bottom - room.bottom;
  // At once: on its way it would be announced and read in the wrong place.
  if (by) (box ?? window).scrollBy({ top: by, behavior: "instant" });
}

/** Whether all from one element to another has room in the window at once. */
export function fits(first: Element, last: Element, above: number): boolean {
  const { top, bottom } = uncovered();
  const high = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  return high <= bottom - top - above;
}

"""Pictures in SVG: the timeline of a letter's last days, and the roadmap around the letter.

Each is one `<svg>` element as text, 320 units wide, that says in `<title>` and `<desc>` all
it shows. Drawn in `currentColor` with shapes, dashes and weights, it is readable in black and
white and without CSS; these classes let a page colour it (setting `color` is enough):

- `lc-picture`: the `<svg>`, beside `lc-timeline` or `lc-roadmap`;
- `lc-title`: the words at its top;
- `lc-line`: the line of time or of the way: `lc-gone` behind, `lc-ahead` before you;
- `lc-point`: a day or stop with its mark and words, beside `lc-letter`, `lc-counted`, `lc-stop` or
  `lc-way`;
- `lc-deadline`: the words and mark of a last day, beside `lc-open`, `lc-last-day` or `lc-passed`;
- `lc-now`: the tag of today, or of "you are here";
- `lc-only`: the hatched stretch in which only some parts are left, and its words;
- `lc-moved`: the arrow from the counted day to the last day;
- `lc-heading`: words in bold; `lc-text` others; `lc-mark`, `lc-tag` shapes.
"""

from letterclock.pictures.roadmap import NoRoadmap, roadmap
from letterclock.pictures.timeline import timeline

__all__ = ["NoRoadmap", "roadmap", "timeline"]

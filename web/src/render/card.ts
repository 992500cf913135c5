/** The deadlines of a letter as a card. */
import type { Api } from "../api";
import { h, svg } from "../dom";
import { text } from "../texts";
import type { Deadline, DeadlinesCard, Language } from "../types";

// A shape beside the words, so that colour never speaks alone: a tick, a clock, a cross.
const SHAPES = {
  open: "M7.5 12.5l3 3 6-7",
  last_day: "M12 6.5V12l4 2.5",
  passed: "M8.5 8.5l7 7m0-7l-7 7",
};

function shape(status: Deadline["status"]): Element {
  const drawing = svg("svg");
  const path = svg("path");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  path.setAttribute("d", `M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z${SHAPES[status]}`);
  drawing.append(path);
  return drawing;
}

/** Each deadline: its part, last day, days left and status. */
export function dates({ deadlines }: DeadlinesCard): HTMLElement {
  return h(
    "ul",
    { class: "dates" },
    ...deadlines.map(({ status, words }) =>
      h(
        "li",
        { class: status },
        h("p", { class: "part" }, words.label),
        h("p", { class: "day" }, h("strong", {}, words.last_day)),
        h(
          "p",
          { class: "status" },
          shape(status),
          h("span", {}, status === "last_day" ? words.status : `${words.status} · ${words.left}`),
        ),
      ),
    ),
  );
}

/** The card: the dates, a way to keep them, the counting behind a disclosure. */
export function card(custom: DeadlinesCard, lang: Language, api: Api): HTMLElement {
  const { links } = custom;
  const counting = [
    custom.card?.letter_date,
    ...custom.deadlines.map(({ words }) => words.counting),
  ];
  const box = h("div", { class: "card" }, dates(custom));
  if (links.calendar) {
    box.append(
      h(
        "a",
        { class: "button", href: api.link(links.calendar), download: true },
        text("calendar", lang),
      ),
      h("p", { class: "small" }, text("calendar_seen", lang)),
    );
  }
  box.append(
    h(
      "details",
      {},
      h("summary", {}, text("counting", lang)),
      ...counting.filter((each) => each !== undefined).map((each) => h("p", {}, each)),
    ),
  );
  return box;
}

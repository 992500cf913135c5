/** The deadlines of a letter as a card. */
import type { Api } from "../api";
import { h, svg, type Child } from "../dom";
import { text } from "../texts";
import type { Deadline, DeadlinesCard, Language } from "../types";
import { figure } from "./picture";

// A shape beside the words, so that colour never speaks alone: a tick, a clock, a cross.
const SHAPES = {
  open: "M7.5 12.5l3 3 6-7",
  last_day: "M12 6.5V12l4 2.5",
  passed: "M8.5 8.5l7 7m0-7l-7 7",
};

/** The sign of a status. */
export function shape(status: Deadline["status"]): Element {
  const drawing = svg("svg");
  const path = svg("path");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  path.setAttribute("d", `M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z${SHAPES[status]}`);
  drawing.append(path);
  return drawing;
}

function statusOf({ status, words }: Deadline, short: boolean): string {
  if (short) return status === "passed" ? words.status : words.left;
  return status === "last_day" ? words.status : `${words.status} · ${words.left}`;
}

/** Each deadline: its part, last day, days left and status; in `short` beside a text that says it. */
export function dates({ deadlines }: DeadlinesCard, short = false): HTMLElement {
  return h(
    "ul",
    { class: "dates" },
    ...deadlines.map((each) =>
      h(
        "li",
        { class: each.status },
        h("p", { class: "part" }, each.words.label),
        h("p", { class: "day" }, h("strong", {}, each.words.last_day)),
        h("p", { class: "status" }, shape(each.status), h("span", {}, statusOf(each, short))),
      ),
    ),
  );
}

/** What is shown when it is asked for. */
export const fold = (title: string, ...shown: Child[]): HTMLElement =>
  h("details", {}, h("summary", {}, title), ...shown);

/** How the dates were counted, in words and as a picture, behind a fold. */
export function counting(custom: DeadlinesCard, lang: Language, api: Api): HTMLElement {
  const said = [custom.card?.letter_date, ...custom.deadlines.map(({ words }) => words.counting)];
  return fold(
    text("counting", lang),
    ...said.filter((each) => each !== undefined).map((each) => h("p", {}, each)),
    ...(custom.links.timeline ? [figure(api.link(custom.links.timeline))] : []),
  );
}

/** A way to keep the dates; none where nothing is to come, or nothing is sure. */
export function calendar({ links }: DeadlinesCard, lang: Language, api: Api): HTMLElement[] {
  if (!links.calendar) return [];
  return [
    h(
      "a",
      { class: "button", href: api.link(links.calendar), download: true },
      text("calendar", lang),
    ),
    h("p", { class: "small" }, text("calendar_seen", lang)),
  ];
}

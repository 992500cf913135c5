/** The person's dates in a line each, for the bar that stays in view. */
import { h } from "../dom";
import type { DeadlinesCard } from "../types";
import { shape } from "./card";

/** What may go into a calendar is sure; what is all over offers none, and is said all the same. */
export const sure = ({ links, deadlines }: DeadlinesCard): boolean =>
  !!links.calendar || deadlines.every(({ status }) => status === "passed");

/** The last days of letters whose dates are sure; `undefined` where there are none. */
export function due(cards: DeadlinesCard[]): HTMLElement | undefined {
  const shown = cards.filter(sure);
  if (!shown.length) return undefined;
  return h(
    "ul",
    {},
    ...shown.flatMap(({ deadlines }) =>
      deadlines.map(({ status, words }) =>
        h(
          "li",
          { class: `lc-${status.replace("_", "-")}` },
          shape(status),
          h("span", {}, `${words.label}: `, h("strong", {}, words.last_day)),
        ),
      ),
    ),
  );
}

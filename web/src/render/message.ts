/** One message of the assistant, in whatever it carries. */
import type { Api } from "../api";
import { h, unseen } from "../dom";
import { text } from "../texts";
import type { Button, DeadlinesCard, Language, Message, Roadmap, Said } from "../types";
import { calendar, counting, dates, fold } from "./card";
import { figure } from "./picture";
import { renderText } from "./text";

/** The message's deadlines, if it carries any. */
export function deadlinesOf({ custom }: Message): DeadlinesCard | undefined {
  const card = custom as DeadlinesCard;
  const whole = card?.kind === "deadlines" && Array.isArray(card.deadlines) && card.links;
  return whole ? card : undefined;
}

/** An answer; `press` is called with the button a person chose. */
export function answer(message: Message, api: Api, press: (button: Button) => void): HTMLElement {
  const { lang, custom, buttons } = message;
  const words = (from: string[] | string = ""): HTMLElement[] =>
    renderText(typeof from === "string" ? from : from.join("\n\n"), lang, new URL(api.base).host);
  const found = deadlinesOf(message);
  const box = h(
    "div",
    { class: "turn answer", lang, dir: "auto", tabindex: "-1" },
    unseen(`${text("it_said", lang)} `),
  );
  if (found) {
    const { short, more = [] } = found.card ?? {};
    const around = short ?? found.card;
    const why = counting(found, lang, api);
    const keep = calendar(found, lang, api);
    const shown = short ? [] : [...keep, why];
    box.append(
      ...words(around?.before ?? message.text),
      h("div", { class: "card" }, found.filed_on ? "" : dates(found, !!short), ...shown),
      ...words(around?.after),
    );
    if (short) {
      const folds = more.map(({ title, paragraphs }) => fold(title, ...words(paragraphs)));
      if (keep.length) folds.unshift(fold(text("calendar_fold", lang), ...keep));
      box.append(h("div", { class: "folds" }, why, ...folds));
    }
  } else box.append(...words(message.text));
  const drawing = custom?.kind === "roadmap" && (custom as Roadmap).links?.roadmap;
  if (drawing) box.append(figure(api.link(drawing)));
  if (buttons?.length) box.append(choices(buttons, press));
  return box;
}

/**
 * What the person said, in its own language and direction; not announced, as who wrote it knows.
 *
 * @param screen the language of the interface, in which it is said who speaks.
 */
export function saying({ text: words, lang }: Said, screen: Language): HTMLElement {
  return h(
    "div",
    { class: "turn said", lang: screen, tabindex: "-1", "aria-live": "off" },
    unseen(`${text("you_said", screen)} `),
    h("p", { lang: tongue(words, lang), dir: "auto" }, words),
  );
}

/** The language of words that were found to be in `lang`: unknown in another script than ours. */
export const tongue = (words: string, lang: Language): Language | "" =>
  /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(words) ? "" : lang;

/** Buttons in a row. */
export function choices(buttons: Button[], press: (button: Button) => void): HTMLElement {
  return h(
    "div",
    { class: "choices" },
    ...buttons.map((button) =>
      h("button", { type: "button", click: () => press(button) }, button.title),
    ),
  );
}

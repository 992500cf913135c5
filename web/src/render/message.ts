/** One message of the assistant, in whatever it carries. */
import type { Api } from "../api";
import { h, unseen } from "../dom";
import { text } from "../texts";
import type { Button, DeadlinesCard, Message, Roadmap, Said } from "../types";
import { card } from "./card";
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
    { class: "turn answer", lang, tabindex: "-1" },
    unseen(`${text("it_said", lang)} `),
  );
  if (found) {
    box.append(
      ...words(found.card?.before ?? message.text),
      card(found, lang, api),
      ...words(found.card?.after),
    );
  } else box.append(...words(message.text));
  // Last: it is tall, and the next step must not stand below it.
  const drawing =
    found?.links.timeline ?? (custom?.kind === "roadmap" && (custom as Roadmap).links?.roadmap);
  if (drawing) box.append(figure(api.link(drawing)));
  if (buttons?.length) box.append(choices(buttons, press));
  return box;
}

/** What the person said. */
export function saying({ text: words, lang }: Said): HTMLElement {
  return h(
    "div",
    { class: "turn said", lang, tabindex: "-1" },
    unseen(`${text("you_said", lang)} `),
    h("p", {}, words),
  );
}

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

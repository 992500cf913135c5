/** "Take it with you": the plan and the conversation as one page, saved or printed. */
import { dress, h, type Child } from "./dom";
import { dates } from "./render/card";
import { deadlinesOf } from "./render/message";
import { renderText } from "./render/text";
import css from "./style.css?inline";
import { LETTER, longDate, text, today } from "./texts";
import type { DeadlinesCard, Language, Message, Turn } from "./types";

export const FILE = "letterclock-plan.html";

interface Dated {
  message: Message;
  found: DeadlinesCard;
}

/** Where the picture shown with a message is. */
type PictureOf = (message: Message) => Element | null | undefined;

/** The page's content: title, dates, next steps, people, then the conversation. */
export function plan(turns: Turn[], language: Language, pictureOf: PictureOf): HTMLElement {
  const say = (key: string, values?: Record<string, string>): string => text(key, language, values);
  const section = (title: string, children: Child[]): Child =>
    children.length ? h("section", {}, h("h2", {}, say(title)), ...children) : "";
  const latest = withDeadlines(turns);
  const letters = new Set(latest.map(({ found }) => found.letter));
  return h(
    "main",
    {},
    h("h1", {}, say("plan", { letter: [...letters].join(", ") || LETTER })),
    h(
      "p",
      {},
      say("plan_made", { date: longDate(new Date(latest[0]?.found.as_of ?? today()), language) }),
    ),
    section(
      "plan_dates",
      latest.flatMap(({ message, found }) => {
        const picture = pictureOf(message)?.cloneNode(true);
        return [
          h("p", {}, found.card?.letter_date ?? ""),
          dates(found),
          ...(picture ? [h("figure", {}, picture)] : []),
        ];
      }),
    ),
    section(
      "plan_steps",
      latest.flatMap(({ message: { lang }, found }) =>
        renderText((found.card?.after ?? []).join("\n\n"), lang),
      ),
    ),
    section("plan_people", renderText(say("people"), language)),
    section(
      "conversation",
      turns.map((turn) => {
        const { lang, text: words } = turn.from === "person" ? turn.said : turn.message;
        const who = h("h3", {}, text(turn.from === "person" ? "you_said" : "it_said", lang));
        return h("div", { lang, class: turn.from }, who, ...renderText(words ?? "", lang));
      }),
    ),
  );
}

/** The deadlines said last, with their messages; several where one answer was about several letters. */
export function withDeadlines(turns: Turn[]): Dated[] {
  let latest: Dated[] = [];
  let asked: Turn | undefined;
  let answered: Turn | undefined;
  for (const turn of turns) {
    if (turn.from === "person") asked = turn;
    else {
      const { message } = turn;
      const found = deadlinesOf(message);
      if (!found) continue;
      if (answered !== asked) latest = [];
      answered = asked;
      latest.push({ message, found });
    }
  }
  return latest;
}

/** The plan as one file that needs nothing else. */
export function page(content: HTMLElement, language: Language): string {
  const name = content.querySelector("h1")?.textContent ?? "";
  const made = document.implementation.createHTMLDocument(name);
  made.documentElement.lang = language;
  const meta = (attributes: Record<string, string>): HTMLElement => h("meta", attributes);
  made.head.prepend(
    meta({ charset: "utf-8" }),
    meta({ name: "viewport", content: "width=device-width, initial-scale=1" }),
  );
  made.body.append(content);
  // The style goes in as text: a <style> node would fall under this page's own security policy.
  const html = made.documentElement.outerHTML.replace(
    "</head>",
    () => `<style>${css}</style></head>`,
  );
  return `<!doctype html>\n${html}`;
}

/** Hands the plan over as a file. */
export function save(content: HTMLElement, language: Language): void {
  const address = URL.createObjectURL(new Blob([page(content, language)], { type: "text/html" }));
  h("a", { href: address, download: FILE }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Prints the plan from a window of its own. Returns false where the browser opens none. */
export function print(content: HTMLElement, language: Language): boolean {
  const view = window.open("", "_blank");
  if (!view) return false;
  const { document: made } = view;
  made.title = content.querySelector("h1")?.textContent ?? "";
  made.documentElement.lang = language;
  dress(made, css, view);
  made.body.append(content);
  view.focus();
  view.print();
  return true;
}

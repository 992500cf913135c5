/** The interface's own words, and dates in words, in the person's language. */
import { linkHosts, starters as topics, texts } from "virtual:letters";

import type { Button, Language } from "./types";

export { linkHosts };

/** The letter that is meant while none is named. */
export const LETTER = "4390";

const LOCALES = { en: "en-US", es: "es-US" };
const nth = (language: Language): 0 | 1 => (language === "es" ? 1 : 0);

/** A text of `letters/chat.yml`, its `{placeholders}` filled from `values`. */
export function text(key: string, language: Language, values: Record<string, string> = {}): string {
  return (texts[key]?.[nth(language)] ?? key).replace(
    /\{(\w+)\}/g,
    (all, name: string) => values[name] ?? all,
  );
}

/** The suggested questions. */
export function starters(language: Language): Button[] {
  return topics.map(({ topic, titles }) => ({
    title: titles[nth(language)],
    payload: `/${topic}`,
  }));
}

/** A calendar day in words, e.g. "Thursday, October 22, 2026". */
export function longDate(day: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(day);
}

/** Today as an ISO date, where the person is. */
export function today(): string {
  // Sweden writes dates that way.
  return new Date().toLocaleDateString("sv");
}

/** The language a tag such as `es-MX` stands for; `undefined` when it is neither of ours. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  return /^(en|es)\b/i.exec(tag ?? "")?.[1]?.toLowerCase() as Language | undefined;
}

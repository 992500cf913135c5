/**
 * Brings the interface's texts into the build: `letters/chat.yml` and the topics' titles, with the
 * facts of `letters/facts.yml` that they name.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Plugin } from "vite";
import { parse } from "yaml";

const LETTERS = resolve(__dirname, "../letters");
const NAME = "virtual:letters";
const LANGUAGES = ["en", "es"] as const;

type Translated = Record<(typeof LANGUAGES)[number], string>;

interface ChatFile {
  texts: Record<string, Translated>;
  lists: { starters: string[]; link_hosts: string[] };
}

interface FactsFile {
  facts: Record<string, { values: { from: Date | string; is: string | number | Translated }[] }>;
}

/**
 * Writes out the facts a text names (`{fee}`), with the value of a day; other placeholders stay.
 * The same as `Facts.fill` of letterclock/letters/facts.py.
 */
export function filled(
  text: string,
  language: (typeof LANGUAGES)[number],
  day: string,
  { facts } = readFacts(),
): string {
  return text.replace(/\{([a-z]\w*)\}/g, (whole, name: string) => {
    const values = facts[name]?.values;
    if (!values) return whole;
    const held = values.filter(({ from }) => isoDay(from) <= day);
    const { is } = held.at(-1) ?? values[0]!;
    return typeof is === "object" ? is[language] : String(is);
  });
}

const readFacts = (): FactsFile =>
  parse(readFileSync(`${LETTERS}/facts.yml`, "utf8")) as FactsFile;

const isoDay = (day: Date | string): string =>
  typeof day === "string" ? day : day.toISOString().slice(0, 10);

/** What the module `virtual:letters` exports, read from the letter files now. */
export function letters(): {
  texts: Record<string, string[]>;
  starters: { topic: string; titles: string[] }[];
  linkHosts: string[];
} {
  const chat = parse(readFileSync(`${LETTERS}/chat.yml`, "utf8")) as ChatFile;
  const common = parse(readFileSync(`${LETTERS}/common.yml`, "utf8")) as {
    topics: Record<string, Translated>;
  };
  const today = isoDay(new Date());
  const facts = readFacts();
  const both = (text: Translated): string[] =>
    LANGUAGES.map((language) => filled(text[language], language, today, facts));
  return {
    texts: Object.fromEntries(Object.entries(chat.texts).map(([key, text]) => [key, both(text)])),
    starters: chat.lists.starters.map((topic) => {
      const titles = common.topics[topic];
      if (!titles) throw new Error(`letters/chat.yml: starters: no topic ${topic} in common.yml`);
      return { topic, titles: both(titles) };
    }),
    linkHosts: chat.lists.link_hosts,
  };
}

/** The Vite plugin that serves `virtual:letters`. */
export function lettersPlugin(): Plugin {
  return {
    name: "letters",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      for (const file of ["chat", "common", "facts"]) this.addWatchFile(`${LETTERS}/${file}.yml`);
      return Object.entries(letters())
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n");
    },
  };
}

import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { filled, letters } from "../letters";
import { languageOf, longDate, text } from "../src/texts";

const source = readdirSync("src", { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(`src/${name}`, "utf8"))
  .join("\n");

describe("letters/chat.yml", () => {
  const { texts, starters, linkHosts } = letters();

  it("holds every text the chat asks for, and none that it does not", () => {
    for (const key of Object.keys(texts))
      expect(source, `${key} is not used`).toContain(`"${key}"`);
    const asked = source.matchAll(
      /(?:text|say|action|word|section)\(\s*(?:"(?:p|h2|label|button)",\s*)?"(\w+)"/g,
    );
    const keys = Array.from(asked, ([, key]) => key!).filter((key) => key !== "button");
    expect(keys.length).toBeGreaterThan(25);
    for (const key of keys) expect(Object.keys(texts)).toContain(key);
  });

  it("writes out the facts it names, and no placeholder of a fact is left", () => {
    expect(filled("{tax_court_phone}, {count}", "en", "2026-11-23")).toBe("202-521-0700, {count}");
    expect(filled("{online_until}", "es", "2026-11-23")).toBe("11:59 p. m.");
    expect(filled("{fee}", "en", "1970-01-01")).toBe("$60");
    expect(texts["people"]!.join()).toContain("202-521-0700");
  });

  it("has three questions to start with, in both languages", () => {
    expect(starters.map(({ topic }) => topic)).toEqual([
      "can_i_still_appeal",
      "deadline",
      "missing_date",
    ]);
    for (const { titles } of starters) expect(new Set(titles).size).toBe(2);
  });

  it("allows links to hosts, not to everything below a top-level domain", () => {
    for (const host of linkHosts) expect(host).toMatch(/^[a-z.]+\.gov$/);
  });
});

describe("words", () => {
  it("are filled in", () => {
    expect(text("left", "en", { count: "7" })).toBe("Characters left: 7");
    expect(text("left", "es", { count: "7" })).toBe("Caracteres que quedan: 7");
  });
  it("for dates are those of each language, whatever the time zone", () => {
    expect(longDate(new Date("2026-10-22"), "en")).toBe("Thursday, October 22, 2026");
    expect(longDate(new Date("2026-10-22"), "es")).toBe("jueves, 22 de octubre de 2026");
  });
  it.each([
    ["es-MX", "es"],
    ["EN", "en"],
    ["fr", undefined],
    ["est", undefined],
    ["", undefined],
    [null, undefined],
  ])("of the language %s", (tag, expected) => expect(languageOf(tag)).toBe(expected));
});

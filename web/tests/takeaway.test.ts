import { describe, expect, it } from "vitest";

import { page, plan } from "../src/takeaway";
import type { Message, Turn } from "../src/types";
import { deadlines } from "./server";

const person = (text: string): Turn => ({
  from: "person",
  said: { id: text, text, lang: "en", state: "sent" },
});
const bot = (message: Message): Turn => ({ from: "assistant", message });

const headings = (turns: Turn[]): (string | null)[] =>
  Array.from(plan(turns, "en", () => null).querySelectorAll("h1, h2"), (each) => each.textContent);

describe("the plan", () => {
  it("says dates, next steps, people and the conversation, in this order", () => {
    expect(headings([person("when?"), bot(deadlines())])).toEqual([
      "My plan for IRS Letter 4390",
      "Your dates",
      "Next steps",
      "Who to call",
      "Conversation",
    ]);
  });

  it("is for the letters it is about", () => {
    const two = [person("when?"), bot(deadlines()), bot(deadlines("2026-11-03", "3193"))];
    expect(headings(two)[0]).toBe("My plan for IRS Letter 4390, 3193");
  });

  it("leaves out what is not known", () => {
    expect(headings([person("hi"), bot({ lang: "en", text: "Hello." })])).toEqual([
      "My plan for IRS Letter 4390",
      "Who to call",
      "Conversation",
    ]);
  });

  it("takes the last dates, of every letter they were about, with their pictures", () => {
    const [old, one, two] = [deadlines("2026-09-01"), deadlines(), deadlines("2026-11-03")];
    const turns = [
      person("a"),
      bot(old),
      person("b"),
      bot(one),
      bot(two),
      person("c"),
      bot({ lang: "en", text: "Ok." }),
    ];
    const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const made = plan(turns, "en", (message) => (message === one ? drawing : null));
    const section = made.querySelector("section")!;
    expect(section.textContent).not.toContain("2026-09-01");
    expect(section.textContent).toContain("2026-10-22");
    expect(section.textContent).toContain("2026-11-03");
    expect(section.querySelectorAll("figure svg")).toHaveLength(1);
    expect(drawing.parentNode).toBeNull();
  });

  it("says on which day the days left were counted", () => {
    expect(plan([person("when?"), bot(deadlines())], "es", () => null).textContent).toContain(
      "Hecho el lunes, 23 de noviembre de 2026.",
    );
  });

  it("gives the answers in words, each in its language, and the numbers to call", () => {
    const made = plan(
      [person("when?"), bot(deadlines()), bot({ lang: "es", text: "Sí." })],
      "en",
      () => null,
    );
    expect(made.textContent).toContain("All of it in words");
    expect(made.querySelector(".assistant[lang=es]")!.textContent).toBe("Letterclock dijo:Sí.");
    expect(made.querySelector('a[href="tel:+12025210700"]')).not.toBeNull();
  });
});

describe("the saved page", () => {
  const html = page(
    plan([person("<script>alert(1)</script> $& $1"), bot(deadlines())], "es", () => null),
    "es",
  );
  const read = new DOMParser().parseFromString(html, "text/html");

  it("needs nothing from elsewhere and runs nothing", () => {
    expect(read.querySelector("script, img, link, iframe, [src], [onload]")).toBeNull();
    expect(html).not.toMatch(/url\(|@import/);
    expect(read.querySelectorAll("style")).toHaveLength(1);
  });

  it("says its language, its letters and its title", () => {
    expect(html.startsWith("<!doctype html>")).toBe(true);
    expect(read.documentElement.lang).toBe("es");
    expect(read.characterSet ?? "UTF-8").toBe("UTF-8");
    expect(read.title).toBe("Mi plan para la Carta 4390 del IRS");
    expect(read.querySelector("meta[charset]")).not.toBeNull();
  });

  it("shows hostile words as they are", () => {
    expect(read.querySelector(".person")!.textContent).toContain("<script>alert(1)</script> $& $1");
  });
});

import { describe, expect, it } from "vitest";

import { renderText } from "../src/render/text";

function shown(text: string, lang: "en" | "es" = "en"): HTMLElement {
  const box = document.createElement("div");
  box.append(...renderText(text, lang, "help.example:5005"));
  return box;
}
const links = (text: string): string[] =>
  Array.from(shown(text).querySelectorAll("a[target]"), (a) => (a as HTMLAnchorElement).href);
const phones = (text: string): (string | null)[] =>
  Array.from(shown(text).querySelectorAll("a.tel"), (a) => a.getAttribute("href"));
const bold = (text: string, lang: "en" | "es" = "en"): (string | null)[] =>
  Array.from(shown(text, lang).querySelectorAll("strong"), (b) => b.textContent);

describe("blocks", () => {
  it("makes paragraphs at blank lines and keeps single line breaks", () => {
    expect(shown("One\ntwo\n\nThree").innerHTML).toBe("<p>One<br>two</p><p>Three</p>");
  });
  it("makes one list of lines with a dash, also right after a sentence", () => {
    expect(shown("Dates:\n- a\n- b\n\nThen").innerHTML).toBe(
      "<p>Dates:</p><ul><li>a</li><li>b</li></ul><p>Then</p>",
    );
  });
  it("leaves a dash inside a line alone", () => {
    expect(shown("that is today - for you").querySelector("ul")).toBeNull();
  });
});

describe("bold", () => {
  it.each([
    ["until Monday, November 23, 2026.", "en", ["Monday, November 23, 2026"]],
    ["hasta el miércoles, 20 de enero de 2027 (quedan)", "es", ["miércoles, 20 de enero de 2027"]],
    ["el sábado, 21 de noviembre de 2026", "es", ["sábado, 21 de noviembre de 2026"]],
    ["on November 23, 2026", "en", []],
    ["this is **important** and **so is this**", "en", ["important", "so is this"]],
    ["2 ** 3 and **", "en", []],
  ] as const)("%s", (text, lang, expected) => {
    expect(bold(text, lang)).toEqual(expected);
  });
  it("renders what is inside of it", () => {
    expect(shown("**call 988**").querySelector("strong a")?.getAttribute("href")).toBe("tel:988");
  });
});

describe("links", () => {
  it.each([
    ["file at ustaxcourt.gov.", ["https://ustaxcourt.gov/"]],
    ["(irs.gov/account) shows", ["https://irs.gov/account"]],
    ["You can pay at Pay.gov, or", ["https://pay.gov/"]],
    ["en es.taxpayeradvocate.irs.gov.", ["https://es.taxpayeradvocate.irs.gov/"]],
    ["see https://www.irs.gov/a?b=c#d, then", ["https://www.irs.gov/a?b=c#d"]],
    ["your own http://help.example:5005/letters/x.ics", ["http://help.example:5005/letters/x.ics"]],
  ])("%s", (text, expected) => {
    expect(links(text)).toEqual(expected);
  });
  it.each([
    "evil.example",
    "https://evil.example/irs.gov",
    "https://irs.gov.evil.example/",
    "https://evilirs.gov/",
    "evilirs.gov",
    "https://irs.gov@evil.example/",
    "https://me:you@irs.gov/",
    "https://irs.gov:8443/",
    "https://irs。gov.evil.example",
    "javascript:alert(1)",
    "javascript://irs.gov/%0aalert(1)",
    "data:text/html,irs.gov",
    "ftp://irs.gov/",
    "help@irs.gov",
    "http://help.example:5006/",
    "//irs.gov",
  ])("leaves %s as text", (text) => {
    expect(links(text)).toEqual([]);
    expect(shown(text).textContent).toBe(text);
  });
  it("opens apart, tells so, and tells the other site nothing", () => {
    const link = shown("irs.gov", "es").querySelector("a")!;
    expect(link.rel).toBe("noopener noreferrer");
    expect(link.target).toBe("_blank");
    expect(link.querySelector(".unseen")?.textContent).toBe(" (se abre en otra pestaña)");
  });
  it("keeps the punctuation after it as text", () => {
    expect(shown("Go to ustaxcourt.gov.").textContent).toMatch(/\)\.$/);
  });
});

describe("telephone numbers", () => {
  it.each([
    ["call 1-877-777-4778.", ["tel:+18777774778"]],
    ["at 202-521-0700, or", ["tel:+12025210700"]],
    ["call or text 988 at any hour; if in danger, 911.", ["tel:988", "tel:911"]],
    ["al 988 (para español, oprima 2)", ["tel:988"]],
    ["send Form 911", []],
    ["el Formulario 911", []],
    ["you owe $988 or $1,988.50 or 988.50", []],
    ["123-45-6789 and 1-2345-678-9012", []],
    ["Publication 4134, Letter 4390", []],
  ])("%s", (text, expected) => {
    expect(phones(text)).toEqual(expected);
  });
});

describe("hostile text", () => {
  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "**<b onclick=x>**",
    "- <svg/onload=alert(1)>",
    "&lt;b&gt; &amp;",
    '<a href="https://irs.gov">x</a>',
  ])("%s is shown as it is", (text) => {
    const box = shown(text);
    expect(box.querySelector("script, img, svg, b")).toBeNull();
    expect(
      Array.from(box.querySelectorAll("*")).every((each) =>
        ["P", "UL", "LI", "STRONG", "A", "SPAN"].includes(each.tagName),
      ),
    ).toBe(true);
    expect(box.textContent).toContain(text.replace(/^- |\*\*/g, "").slice(0, 8));
  });
  it("takes no longer for a long one", () => {
    const start = performance.now();
    shown("a.".repeat(5000) + "**".repeat(2000) + "1-".repeat(3000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

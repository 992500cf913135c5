import { describe, expect, it } from "vitest";

import { pictureFrom } from "../src/render/picture";

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const markup = (inner: string, attributes = ""): string =>
  pictureFrom(`<svg ${NS} viewBox="0 0 320 100" ${attributes}>${inner}</svg>`)?.outerHTML ?? "";

describe("what comes through", () => {
  it("is the drawing with its words and classes", () => {
    const found = pictureFrom(
      `<svg ${NS} viewBox="0 0 320 9" role="img" lang="en" aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc>
       <g class="lc-open"><text x="1" y="2" font-size="14" font-weight="bold">Day 30</text>
       <path d="M0 0" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2 2"/></g></svg>`,
    )!;
    expect(found.getAttribute("viewBox")).toBe("0 0 320 9");
    expect(found.querySelector(".lc-open text")?.textContent).toBe("Day 30");
    expect(found.querySelector("path")?.getAttribute("stroke-dasharray")).toBe("2 2");
    const [title, desc] = found.getAttribute("aria-labelledby")!.split(" ");
    expect(found.querySelector(`[id="${title}"]`)?.textContent).toBe("T");
    expect(found.querySelector(`[id="${desc}"]`)?.textContent).toBe("D");
  });
  it("has ids of its own each time, and patterns still found", () => {
    const source = '<pattern id="p"/><rect fill="url(#p)"/>';
    const [one, two] = [markup(source), markup(source)];
    const id = /id="([^"]+)"/.exec(one)![1]!;
    expect(one).toContain(`url(#${id})`);
    expect(two).not.toContain(id);
  });
});

describe("what does not", () => {
  it.each([
    ["<script>alert(1)</script>", "script"],
    ["<style>*{}</style>", "style"],
    [
      "<foreignObject><b xmlns='http://www.w3.org/1999/xhtml'>x</b></foreignObject>",
      "foreignObject",
    ],
    ["<b xmlns='http://www.w3.org/1999/xhtml'>x</b>", "<b"],
    ["<a href='https://evil.example'><text>x</text></a>", "evil"],
    ["<image href='https://evil.example/x.png'/>", "image"],
    ["<use href='#x'/>", "use"],
    ["<animate attributeName='href'/>", "animate"],
    ["<rect onload='alert(1)'/>", "onload"],
    ["<rect style='fill:url(https://evil.example)'/>", "style"],
    ["<rect fill='url(https://evil.example/#x)'/>", "evil"],
    ["<rect fill='URL( //evil.example )'/>", "evil"],
    ["<rect fill='u\\72l(//evil.example)'/>", "evil"],
    ["<path xlink:href='#x' xmlns:xlink='http://www.w3.org/1999/xlink'/>", "xlink"],
    ["<g tabindex='0'/>", "tabindex"],
  ])("%s", (inner, gone) => {
    expect(markup(`${inner}<circle r="1"/>`)).toContain("circle");
    expect(markup(inner)).not.toContain(gone);
  });
  it.each([
    "",
    "no",
    "<svg",
    `<html xmlns="http://www.w3.org/1999/xhtml"/>`,
    "<svg><script/></svg>",
  ])("%s is no picture at all", (source) => {
    expect(pictureFrom(source)).toBeUndefined();
  });
});

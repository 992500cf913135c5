/**
 * The server's pictures, taken into the page so that they follow its colours.
 *
 * Nothing of the file is taken as it is: it is copied node by node, and only the elements and
 * attributes a drawing needs come through.
 */
import { h, svg } from "../dom";

const ELEMENTS = /^(svg|g|title|desc|defs|pattern|path|line|rect|circle|polygon|text|tspan)$/;
const ATTRIBUTES =
  /^(id|class|role|lang|aria-(labelledby|hidden)|viewBox|width|height|[dxyr]|[cdr][xy]|[xy][12]|points|transform|fill(-opacity)?|opacity|stroke(-(width|dasharray|linecap|linejoin|opacity))?|font-(size|weight|family)|text-anchor|dominant-baseline|pattern(Units|Transform))$/;

let copies = 0;

interface Policy {
  createHTML(text: string): string;
}
const { trustedTypes } = window as {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
};
/** Where a page asks for trusted types, what is copied below is what can be trusted. */
let policy: Policy | undefined;

/** The picture, or `undefined` where the text is no SVG. */
export function pictureFrom(source: string): SVGElement | undefined {
  // Its own style would not come through anyway; read at all, it would offend a strict policy.
  const plain = source.replace(/<style[^]*?<\/style>/g, "");
  policy ??= trustedTypes?.createPolicy("letterclock", { createHTML: (text) => text });
  const trusted = policy?.createHTML(plain) ?? plain;
  const { documentElement: root } = new DOMParser().parseFromString(trusted, "image/svg+xml");
  return root instanceof SVGSVGElement ? copy(root, `lc${++copies}-`) : undefined;
}

function copy(from: Element, mine: string): SVGElement {
  const to = svg(from.localName);
  for (const { name, value } of [...from.attributes]) {
    const own = owned(name, value, mine);
    if (ATTRIBUTES.test(name) && own !== undefined) to.setAttribute(name, own);
  }
  for (const child of [...from.childNodes]) {
    if (child instanceof Text) to.append(child.data);
    else if (child instanceof SVGElement && ELEMENTS.test(child.localName))
      to.append(copy(child, mine));
  }
  return to;
}

/** The value with every id made this copy's own; `undefined` where it points outside of it. */
function owned(name: string, value: string, mine: string): string | undefined {
  if (name === "id") return mine + value;
  if (name === "aria-labelledby") return value.replace(/\S+/g, `${mine}$&`);
  if (!/url|\\/i.test(value)) return value;
  return /^url\(#[\w-]+\)$/.test(value) ? value.replace("#", `#${mine}`) : undefined;
}

/**
 * A figure that fills itself with the picture at `address`, and goes away where there is none.
 *
 * It is silent for screen readers while it fills: the message it belongs to says the same.
 */
export function figure(address: string): HTMLElement {
  const frame = h("figure", { "aria-live": "off" });
  void fetch(address, { credentials: "omit" })
    .then(async (response) => (response.ok ? pictureFrom(await response.text()) : undefined))
    .catch(() => undefined)
    .then((picture) => (picture ? frame.append(picture) : frame.remove()));
  return frame;
}

/** Building the page out of nodes: nothing here ever reads text as HTML. */

export type Child = Node | string;
type Value = string | boolean | undefined | ((event: Event) => void);

/**
 * An element with its attributes and children.
 *
 * `undefined` and `false` leave an attribute out, `true` gives it no value, a function listens to
 * the event of that name. A string child becomes a text node.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing. */
export const svg = (tag: string): SVGElement => document.createElementNS(SVG, tag) as SVGElement;

/** Words for screen readers alone. */
export const unseen = (text: string): HTMLElement => h("span", { class: "unseen" }, text);

/**
 * Gives a document or shadow root its style.
 *
 * A constructed sheet is no inline style: a policy of `style-src 'self'` lets it through. It must
 * be made by the window it is for.
 */
export function dress(root: Document | ShadowRoot, css: string, view: Window = window): void {
  try {
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Browsers before 2023.
    ("head" in root ? root.head : root).append(h("style", {}, css));
  }
}

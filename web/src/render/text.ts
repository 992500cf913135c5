/**
 * A message's text as nodes: paragraphs, lists, bold, dates, links and telephone numbers.
 *
 * Whatever the text holds becomes text nodes; nothing is read as HTML. What may be clicked is
 * made here, and only for telephone numbers and for hosts on the allow-list.
 */
import { h, unseen } from "../dom";
import { linkHosts, text as word } from "../texts";
import type { Language } from "../types";

const WEEKDAYS =
  "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|lunes|martes|miércoles|jueves|viernes|sábado|domingo";

// In this order: **bold**; a long date; an address with scheme; a bare host, with or without a
// path; a form's number (Form 911 is no telephone); a telephone number.
const SPECIAL = new RegExp(
  [
    String.raw`\*\*(\S(?:.*?\S)?)\*\*`,
    String.raw`((?:${WEEKDAYS}), (?:\d{1,2} de [a-z]+ de|[a-z]+ \d{1,2},) \d{4})`,
    String.raw`(https?:\/\/[^\s<>"“”«»]+|(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[^\s<>"“”«»]*)?)`,
    String.raw`Form(?:ulario)? \d+`,
    String.raw`((?:1-)?\d{3}-\d{3}-\d{4}|988|911)(?![\w-]|[.,]\d)`,
  ].join("|"),
  "gi",
);

/** The blocks of a message. `server` is the host whose own links may be followed too. */
export function renderText(text: string, lang: Language, server = ""): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let open: HTMLElement | undefined;
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*- (.*)/.exec(line)?.[1];
    if (!line.trim()) {
      open = undefined;
    } else if (item !== undefined) {
      if (open?.tagName !== "UL") blocks.push((open = h("ul")));
      open.append(h("li", {}, ...inline(item, lang, server)));
    } else {
      if (open?.tagName === "P") open.append(h("br"));
      else blocks.push((open = h("p")));
      open.append(...inline(line, lang, server));
    }
  }
  return blocks;
}

function inline(text: string, lang: Language, server: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const found of text.matchAll(SPECIAL)) {
    const [all, bold, date, address, phone] = found;
    const at = found.index;
    const before = text[at - 1] ?? " ";
    let node: Node | undefined;
    let length = all.length;
    if (bold) node = h("strong", {}, ...inline(bold, lang, server));
    else if (date) node = h("strong", {}, date);
    else if (address && /[\s([{"'“‘«–—]/.test(before)) {
      const clean = address.replace(/[.,;:!?)\]}'’…*]+$/, "");
      length = clean.length;
      node = link(clean, lang, server);
    } else if (phone && !/[\w$.,/-]/.test(before)) node = call(phone);
    if (!node) continue;
    parts.push(text.slice(done, at), node);
    done = at + length;
  }
  return [...parts, text.slice(done)].filter((part) => part !== "");
}

function link(address: string, lang: Language, server: string): Node | undefined {
  let url;
  try {
    url = new URL(/^https?:/i.test(address) ? address : `https://${address}`);
  } catch {
    return undefined;
  }
  const { host, username } = url;
  const allowed = linkHosts.some((each) => host === each || host.endsWith(`.${each}`));
  if (username || !(allowed || host === server)) return undefined;
  return h(
    "a",
    { href: url.href, target: "_blank", rel: "noopener noreferrer" },
    address,
    unseen(` ${word("new_tab", lang)}`),
  );
}

function call(number: string): Node {
  // The international form dials from everywhere; short numbers such as 988 stay as they are.
  const dialled = number.length > 3 ? `+1${number.replace(/^1-|-/g, "")}` : number;
  return h("a", { href: `tel:${dialled}`, class: "tel" }, number);
}

/** `<letterclock-chat>`: the chat as a custom element, in the page or as a panel over it. */
import { Api } from "./api";
import { Conversation } from "./conversation";
import { dress, h } from "./dom";
import { due, sure } from "./render/due";
import { answer, choices, deadlinesOf, saying, tongue } from "./render/message";
import { renderText } from "./render/text";
import { TokenKeeper } from "./store";
import css from "./style.css?inline";
import * as takeaway from "./takeaway";
import { languageOf, LETTER, longDate, starters, text, today } from "./texts";
import type { Button, Language, Said, Turn } from "./types";
import { bring, fits } from "./view";

/**
 * Characters that can be sent. Fewer are read (2,000, and 6,000 of a pasted letter): what is longer
 * must not be cut off without a word, as a field does, so the server says what it read.
 */
const LONGEST = 16_000;
/** From here on the person is told how many are left. */
const NEARLY = 60;
/** Milliseconds before the chat says that it is thinking. */
const THINKING_AFTER = 400;

/**
 * Where the script came from: the server, unless the attribute `server` names another. A module
 * is not told which script it is.
 */
const SCRIPT = (document.currentScript ??
  document.querySelector('script[src*="/chat.js"]')) as HTMLScriptElement | null;
const HOME = new URL(SCRIPT?.src || location.href).origin;

/** Where the panel fills the screen. */
const FULL = "(max-width: 30rem), (max-height: 35rem)";

/** Whether this place in the history is the panel that fills the screen. */
const inPanel = (): boolean => !!history.state?.letterclock;

const matches = (query: string): boolean => matchMedia(query).matches;

/** The chat. Its attributes, methods and events: web/README.md. */
export class LetterclockChat extends HTMLElement {
  static readonly observedAttributes = ["lang", "letter", "date", "open", "accent", "offset"];

  #language: Language = "en";
  #api!: Api;
  #conversation!: Conversation;
  #floating = false;
  // The page asks for the date, or knows it.
  #paired = false;
  #ready = false;
  #ears: AbortController | undefined;

  // What has words: called again when the language changes.
  readonly #wording: (() => void)[] = [];
  readonly #shown = new Map<Said | object, HTMLElement>();
  // A message that came back unsent stands in the field again.
  #returned: Said | undefined;
  #thinking = 0;
  #last: Said | undefined;
  #height = window.visualViewport?.height ?? 0;

  readonly #form = this.#dateForm();
  readonly #greeting = h("p");
  readonly #question = this.#say("p", "starters", { id: "starters" });
  readonly #asked = h("div", { role: "group", "aria-labelledby": "starters" });
  readonly #start = h(
    "div",
    { class: "start", "aria-live": "off" },
    this.#greeting,
    this.#form,
    this.#question,
    this.#asked,
    this.#say("p", "private", { class: "small" }),
  );
  readonly #dots = h(
    "p",
    { class: "dots", "aria-hidden": "true", hidden: true },
    h("i"),
    h("i"),
    h("i"),
  );
  readonly #log = h(
    "div",
    { class: "log", role: "log", "aria-relevant": "additions", tabindex: "-1" },
    this.#start,
    this.#dots,
  );
  // The person's dates, while their card is out of sight.
  readonly #dates = h("div", { class: "due away", role: "group" });
  readonly #over = new IntersectionObserver(
    (seen) => {
      const there = seen[seen.length - 1]?.isIntersecting ?? false;
      this.#dates.classList.toggle("away", there || !this.#dates.firstChild);
    },
    { threshold: 0.5 },
  );
  readonly #latest = this.#say("button", "latest", {
    type: "button",
    class: "latest send",
    click: () => this.#toLatest(),
  });
  readonly #below = h("div", { class: "below", hidden: true }, this.#latest);
  // Where the newest message is out of sight, a button leads to it.
  readonly #watch = new IntersectionObserver((seen) => {
    this.#below.hidden = seen[seen.length - 1]?.isIntersecting ?? true;
  });
  readonly #status = h("p", { role: "status", class: "unseen" });
  readonly #left = h("p", { class: "left", id: "left", hidden: true });
  readonly #input = h("textarea", {
    id: "message",
    rows: "1",
    maxlength: String(LONGEST),
    "aria-describedby": "left",
    autocomplete: "off",
    keydown: (event) => this.#typed(event as KeyboardEvent),
    input: () => this.#count(),
  });
  readonly #composer = h(
    "form",
    { class: "composer", submit: (event) => this.#submit(event) },
    this.#say("label", "message", { for: "message" }),
    h("div", { class: "field" }, this.#input, this.#say("button", "send", { class: "send" })),
    this.#left,
  );
  readonly #picking = h("div", { class: "picking", id: "picking", hidden: true });
  readonly #pick = this.#say("button", "pick", {
    type: "button",
    "aria-expanded": "false",
    "aria-controls": "picking",
    click: () => this.#showPicking(this.#picking.hidden),
  });
  readonly #clear = this.#action("clear", () => this.#ask(true));
  readonly #tools = h("div", { class: "tools", role: "group" });
  readonly #asking = h("div", { class: "asking", role: "group", hidden: true });
  readonly #notice = h("div", { class: "notice" });
  readonly #panel = h("section", { class: "panel" });
  readonly #dialog = h("dialog", { class: "frame" });
  readonly #launcher = this.#say("button", "launcher", {
    type: "button",
    class: "launcher",
    "aria-haspopup": "dialog",
    click: () => this.open(),
  });

  /** Puts the chat on the page. */
  connectedCallback(): void {
    this.#ears = new AbortController();
    const { signal } = this.#ears;
    const ears: [EventTarget | null, string, () => void][] = [
      [window, "online", this.#retry],
      [window, "beforeprint", this.#unfold],
      [window, "letterclock-leave", this.#leave],
      [window, "popstate", this.#moved],
      [window.visualViewport, "resize", this.#resized],
    ];
    for (const [from, name, hear] of ears) from?.addEventListener(name, hear, { signal });
    if (this.#ready) return;
    this.#ready = true;
    this.#floating = this.hasAttribute("floating");
    this.#paired = this.hasAttribute("date");
    this.#language =
      languageOf(this.closest("[lang]")?.getAttribute("lang")) ??
      languageOf(navigator.language) ??
      "en";
    this.#api = new Api(new URL(this.getAttribute("server") || HOME, location.href).origin);
    this.#build();
    this.#conversation = new Conversation(this.#api, new TokenKeeper(), {
      restored: (turns) => this.#restored(turns),
      added: (turn, before) => this.#added(turn, before),
      changed: (said, why) => this.#changed(said, why),
      answered: (said, messages) => {
        const last = messages[messages.length - 1];
        if (last && !said.button) this.#heardIn(said, last.lang);
        if (last) this.#askWhetherRight(said, last.lang);
        // The person wrote in the other language: the interface follows, unless they have
        // chosen one since.
        if (last && last.lang !== said.lang && this.#language === said.lang) this.#speak(last.lang);
        if (messages.some(deadlinesOf)) this.#tell();
        this.#emit("answer");
        this.#reveal(said);
      },
      busy: (yes) => this.#think(yes),
      stuck: (yes, why) => this.#stuck(yes, why),
    });
    // What was said before this page is not read out again.
    void this.#conversation
      .run()
      .then(() => setTimeout(() => this.#log.setAttribute("aria-live", "polite"), 100));
    this.#dress();
    if (this.hasAttribute("open") || inPanel()) this.#unroll(false);
  }

  /** An attribute of the page's own changed. */
  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#ready || before === now) return;
    if (name === "open") {
      if (now === null) this.#dialog.close();
      else this.#unroll();
    } else {
      this.#dress();
      this.#speak((name === "lang" && languageOf(now)) || this.#language);
    }
  }

  /** Opens the panel; a chat that stands in the page gets the focus. */
  open(): void {
    if (this.#floating) this.toggleAttribute("open", true);
    else this.#input.focus();
  }

  /** Closes the panel. */
  close(): void {
    this.toggleAttribute("open", false);
  }

  /** Takes its ears off the page. */
  disconnectedCallback(): void {
    this.#ears?.abort();
  }

  // -- Building -----------------------------------------------------------------------------------

  #build(): void {
    const root = this.attachShadow({ mode: "open" });
    dress(root, css);
    this.#worded(() => this.#greet());
    this.#worded(() => {
      this.#panel.lang = this.#dialog.lang = this.#launcher.lang = this.#language;
      this.#log.setAttribute("aria-label", this.#text("conversation"));
      this.#tools.setAttribute("aria-label", this.#text("take"));
      this.#dates.setAttribute("aria-label", this.#text("plan_dates"));
      this.#asked.replaceChildren(
        choices(starters(this.#language), (button) => this.#press(button)),
      );
    });
    const other = this.#say("button", "other_language", {
      type: "button",
      click: () => this.#switchLanguage(),
    });
    this.#worded(() => (other.lang = this.#other()));
    this.#tools.append(
      this.#pick,
      this.#action("save", () => this.#save()),
      this.#action("print", () => takeaway.print(this.#plan(), this.#language) || this.#save()),
      this.#clear,
    );
    this.#asking.append(
      this.#say("p", "clear_ask"),
      this.#action("clear_yes", () => void this.#forget()),
      this.#action("clear_no", () => this.#ask(false)),
    );
    this.#panel.append(
      h("header", {}, this.#say("h2", "name"), other),
      this.#dates,
      this.#log,
      this.#below,
      this.#picking,
      this.#composer,
      this.#tools,
      this.#asking,
      this.#status,
    );
    this.#log.setAttribute("aria-live", "off");
    // What stays at the top must not hide what has the focus.
    this.#log.addEventListener("focusin", ({ target }) => {
      if (this.#dates.classList.contains("away")) return;
      const { top, height } = this.#dates.getBoundingClientRect();
      const focused = (target as Element).getBoundingClientRect();
      const over = top + this.#covered() - focused.top;
      if (over > 0 && focused.bottom > top - height)
        (this.#box ?? window).scrollBy({ top: -over, behavior: "instant" });
    });
    this.#asking.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.#ask(false);
    });
    if (this.#floating) this.#frame(root);
    else root.append(this.#panel);
    this.#begun();
    this.#speak(this.#language);
  }

  #frame(root: ShadowRoot): void {
    const close = h(
      "button",
      { type: "button", class: "close", click: () => this.close() },
      "×",
    );
    this.#worded(() => {
      close.setAttribute("aria-label", this.#text("close"));
      this.#dialog.setAttribute("aria-label", this.#text("name"));
    });
    this.#panel.firstElementChild?.append(close);
    // It scrolls within the panel, so the keyboard must reach it.
    this.#log.tabIndex = 0;
    this.#dialog.append(this.#panel);
    this.#dialog.addEventListener("close", () => {
      this.close();
      this.#launcher.hidden = false;
      this.#launcher.focus();
      if (inPanel()) history.back();
      this.#emit("close");
    });
    this.#dialog.addEventListener("keydown", ({ key, defaultPrevented }) => {
      if (key === "Escape" && !defaultPrevented) this.close();
    });
    root.append(this.#launcher, this.#dialog);
  }

  #dateForm(): HTMLFormElement {
    const day = h("input", {
      type: "date",
      id: "day",
      max: today(),
      "aria-describedby": "hint wrong",
    });
    const wrong = h("p", { class: "wrong", id: "wrong", role: "alert" });
    return h(
      "form",
      {
        class: "date",
        novalidate: true,
        submit: (event) => {
          event.preventDefault();
          wrong.textContent = day.value ? "" : this.#text("date_missing");
          if (!day.value) return day.focus();
          this.#press(this.#dated(day.value), true);
          this.#showPicking(false);
        },
      },
      this.#say("label", "date_label", { for: "day" }),
      this.#say("p", "date_hint", { id: "hint" }),
      h("div", { class: "field" }, day, this.#say("button", "date_send", { class: "send" })),
      wrong,
    );
  }

  // -- Words --------------------------------------------------------------------------------------

  get #letter(): string {
    return this.getAttribute("letter") ?? LETTER;
  }

  #text(key: string, values?: Record<string, string>): string {
    return text(key, this.#language, { letter: this.#letter, ...values });
  }

  /** The page may ask for the date itself (`date=""`), or know it. */
  #greet(): void {
    const day = this.getAttribute("date");
    const key = day ? "greeting_dated" : day === "" ? "greeting_page" : "greeting";
    const date = day ? longDate(new Date(day), this.#language) : "";
    this.#greeting.textContent = this.#text(key, { date });
  }

  #other(): Language {
    return this.#language === "en" ? "es" : "en";
  }

  /** Does something about words whenever the language changes, and once at the start. */
  #worded(put: () => void): void {
    this.#wording.push(put);
  }

  /** An element that says a text of the interface in the language of the moment. */
  #say<K extends "p" | "h2" | "label" | "button">(
    tag: K,
    key: string,
    attributes: Parameters<typeof h>[1] = {},
  ): HTMLElementTagNameMap[K] {
    const element = h(tag, attributes);
    this.#worded(() => (element.textContent = this.#text(key)));
    return element;
  }

  #action(key: string, press: () => void): HTMLButtonElement {
    return this.#say("button", key, { type: "button", click: press });
  }

  /** Changes the language of the whole interface. */
  #speak(language: Language): void {
    const changed = this.#language !== language;
    this.#language = language;
    this.lang = language;
    for (const put of this.#wording) put();
    this.#count();
    if (changed) this.#emit("language", language);
  }

  #switchLanguage(): void {
    const title = this.#text("other_language");
    this.#speak(this.#other());
    if (!this.#conversation.turns.length) return;
    this.#conversation.say(
      title,
      this.#language,
      `/language_switch${JSON.stringify({ language: this.#language })}`,
    );
  }

  // -- Saying -------------------------------------------------------------------------------------

  #typed(event: KeyboardEvent): void {
    // While a word is being composed (accents, other scripts), Enter belongs to the composing.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.#submit(event);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const words = this.#input.value.trim();
    if (!words) return;
    this.#input.value = "";
    this.#count();
    const returned = this.#returned;
    this.#returned = undefined;
    if (returned?.state === "failed") {
      if (returned.text === words) return this.#retry();
      this.#conversation.discard(returned);
      this.#shown.get(returned)?.remove();
    }
    this.#beforeSaying();
    this.#conversation.say(words, this.#language);
  }

  #press({ title, payload }: Button, dates = false): void {
    this.#beforeSaying(dates);
    const said = this.#conversation.say(title, this.#language, payload);
    // On a phone the field would bring up the keyboard over the answer.
    (matches("(pointer: coarse)") ? this.#shown.get(said) : this.#input)?.focus({
      preventScroll: true,
    });
  }

  /** The letter's date as a button says it, with the letter where the page knows it. */
  #dated(day: string): Button {
    const letter = this.getAttribute("letter") ?? undefined;
    const date = longDate(new Date(day), this.#language);
    return {
      title: letter ? `${letter}, ${date}` : date,
      payload: `/give_letter_date${JSON.stringify({ letter, letter_date: day })}`,
    };
  }

  /**
   * Old choices go; what the page knows of the letter is said first, where the chat does not.
   *
   * @param dates whether what is said now is the date itself.
   */
  #beforeSaying(dates = false): void {
    for (const old of this.#log.querySelectorAll(".turn .choices")) old.remove();
    const letter = this.getAttribute("letter");
    const day = this.getAttribute("date");
    const say = ({ title, payload }: Button): void => {
      this.#conversation.say(title, this.#language, payload);
    };
    if (dates) return;
    if (day && !this.#agrees()) say(this.#dated(day));
    else if (letter && !this.#conversation.turns.length)
      say({ title: letter, payload: `/which_letter${JSON.stringify({ letter })}` });
  }

  // -- Page and chat ------------------------------------------------------------------------------

  #emit(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(`letterclock-${name}`, { bubbles: true, detail }));
  }

  /** Whether the dates said last are those of the letter the page is about, if it knows one. */
  #agrees(): boolean {
    const day = this.getAttribute("date");
    const said = takeaway.withDeadlines(this.#conversation.turns);
    return (
      !day ||
      said.some(({ found }) => found.letter_date === day && found.letter === this.#letter)
    );
  }

  /** The letter and the date said last hold for the page too. */
  #tell(): void {
    const found = takeaway.withDeadlines(this.#conversation.turns).map((each) => each.found);
    const first = found.find(sure);
    if (!first || (this.getAttribute("date") && this.#agrees())) return;
    const { letter, letter_date } = first;
    if (letter !== this.#letter) this.setAttribute("letter", letter);
    this.setAttribute("date", letter_date);
    this.#emit("deadlines", { letter, letter_date });
  }

  #count(): void {
    const left = LONGEST - this.#input.value.length;
    this.#left.hidden = left > NEARLY;
    this.#left.textContent = this.#text("left", { count: String(left) });
    if (left === NEARLY || left === 0) this.#announce(this.#left.textContent);
  }

  /** Says something in passing: to screen readers, and where it is `seen` to everyone. */
  #announce(words: string, seen = false): void {
    this.#status.className = seen ? "small" : "unseen";
    this.#status.textContent = words;
  }

  readonly #retry = (): void => {
    if (this.#returned?.text === this.#input.value.trim()) this.#input.value = "";
    this.#returned = undefined;
    this.#count();
    void this.#conversation.run();
  };

  // -- Showing ------------------------------------------------------------------------------------

  #show(turn: Turn): HTMLElement {
    if (turn.from === "person") {
      const box = saying(turn.said, this.#language);
      this.#shown.set(turn.said, box);
      return box;
    }
    const { message } = turn;
    const box = answer(message, this.#api, (button) => this.#press(button));
    this.#shown.set(message, box);
    return box;
  }

  #begun(): void {
    const yes = !!this.#conversation?.turns.length;
    const apart = yes || this.#paired;
    this.#start.hidden = yes;
    for (const tool of this.#tools.querySelectorAll("button"))
      tool.hidden = !yes && !(apart && tool === this.#pick);
    // What the page asks is not asked twice.
    if (apart === this.#picking.contains(this.#form)) return;
    if (apart) this.#picking.append(this.#form);
    else this.#question.before(this.#form);
  }

  #added(turn: Turn, before?: Said): void {
    this.#begun();
    const box = this.#show(turn);
    this.#place(before).before(box);
    this.#newest(box);
    if (turn.from === "person") this.#reveal(turn.said);
  }

  /** Where something said begins; without it, where what comes next does. */
  #place(said?: Said): HTMLElement {
    return (said && this.#shown.get(said)) ?? this.#dots;
  }

  #restored(turns: Turn[]): void {
    // The language of what was typed is not kept: that of its answer is near enough.
    let language = this.#language;
    for (const turn of [...turns].reverse()) {
      if (turn.from === "assistant") language = turn.message.lang;
      else turn.said.lang = language;
    }
    for (const turn of turns) if (turn.from === "assistant") language = turn.message.lang;
    // The language of a page that goes with the chat is the one chosen last, and so is its date.
    if (!this.#paired) this.#speak(language);
    this.#begun();
    const boxes = turns.map((turn) => this.#show(turn));
    // Only the last message still waits for a choice.
    for (const box of boxes.slice(0, -1)) box.querySelector(".choices")?.remove();
    this.#start.after(...boxes);
    const newest = boxes[boxes.length - 1];
    if (newest) this.#newest(newest);
    this.#log.scrollTop = this.#log.scrollHeight;
    if (!this.getAttribute("date")) this.#tell();
  }

  #changed(said: Said, why?: string): void {
    const box = this.#shown.get(said);
    box?.querySelector(".mark")?.remove();
    if (said.state === "failed" || said.state === "refused") {
      const mark = h("p", { class: "mark", lang: this.#language }, why ?? this.#text("not_sent"));
      box?.append(mark);
      if (!said.button && !this.#input.value) {
        this.#input.value = said.text;
        this.#returned = said;
        this.#count();
      }
    }
  }

  #stuck(yes: boolean, why: string): void {
    this.#notice.remove();
    if (!yes) return;
    const again = h(
      "button",
      { type: "button", click: () => (this.#retry(), this.#input.focus()) },
      this.#text("again"),
    );
    this.#notice.lang = this.#language;
    const { base } = this.#api;
    // On another site: perhaps it is not allowed to show the chat, but the help page is there.
    const instead = base === location.origin ? "" : ` ${base}/${this.#language}`;
    this.#notice.replaceChildren(
      ...renderText((why || this.#text("lost")) + instead, this.#language, new URL(base).host),
      again,
    );
    this.#dots.before(this.#notice);
    this.#notice.scrollIntoView({ block: "nearest" });
  }

  #think(yes: boolean): void {
    clearTimeout(this.#thinking);
    this.#dots.hidden = true;
    this.#announce("");
    if (!yes) return;
    this.#thinking = window.setTimeout(() => {
      this.#dots.hidden = false;
      this.#announce(this.#text("thinking"));
    }, THINKING_AFTER);
  }

  /** What scrolls where the chat is a panel; there is none on the page. */
  get #box(): Element | undefined {
    if (!this.#floating) return undefined;
    return getComputedStyle(this.#log).overflowY === "visible" ? this.#dialog : this.#log;
  }

  /** Brings what was said and its answer into view; the start of it where it is longer. */
  #reveal(said: Said): void {
    this.#last = said;
    const words = this.#shown.get(said);
    const last = this.#place(this.#conversation.after(said)).previousElementSibling;
    if (!words || !last) return;
    // One's own words take no room that the answer needs.
    const whole = fits(words, last, this.#covered(words));
    const first = (!whole && words.nextElementSibling) || words;
    const end = this.#floating ? last : this.#composer;
    const place = (): void => {
      const above = this.#covered(first);
      bring(this.#box, first, last, above);
      if (end !== last && fits(first, end, above)) bring(this.#box, first, end, above);
    };
    place();
    // Once more when the browser has had its own idea of where to scroll.
    requestAnimationFrame(place);
  }

  /** The keyboard has gone, or the phone was turned: what was answered last stays in view. */
  readonly #resized = (): void => {
    const height = window.visualViewport?.height ?? 0;
    if (height > this.#height && this.#last) this.#reveal(this.#last);
    this.#height = height;
  };

  #newest(box: HTMLElement): void {
    this.#watch.disconnect();
    this.#watch.observe(box);
    const latest = takeaway.withDeadlines(this.#conversation.turns);
    const shown = this.#agrees() && due(latest.map(({ found }) => found));
    this.#dates.replaceChildren(...(shown ? [shown] : []));
    this.#over.disconnect();
    const { message } = latest[0] ?? {};
    const card = message && this.#shown.get(message)?.querySelector(".dates");
    if (card) this.#over.observe(card);
  }

  /** The height that the dates in view cover; nothing where their card comes after `first`. */
  #covered(first?: Element): number {
    const bar = this.#dates.firstElementChild as HTMLElement | null;
    for (let each = first; each; each = each.nextElementSibling ?? undefined) {
      if (each.querySelector(".dates")) return 0;
    }
    return bar?.offsetHeight ?? 0;
  }

  #toLatest(): void {
    const last = [...this.#log.querySelectorAll<HTMLElement>(".turn")].pop();
    last?.focus({ preventScroll: true });
    if (last) bring(this.#box, last, last, this.#covered(last));
  }

  /** "Was this right?", under an answer; it asks nobody twice, and is not read out. */
  #askWhetherRight(said: Said, lang: Language): void {
    const asked = h("p", { class: "right small", lang, role: "group", "aria-live": "off" });
    const choice = (key: string, right: boolean): HTMLElement =>
      h(
        "button",
        {
          type: "button",
          click: () => {
            asked.replaceChildren(text("right_thanks", lang));
            this.#announce(text("right_thanks", lang));
            this.#input.focus({ preventScroll: true });
            void this.#conversation.judge(said, right);
          },
        },
        text(key, lang),
      );
    asked.setAttribute("aria-label", text("right_ask", lang));
    asked.append(text("right_ask", lang), choice("right_yes", true), choice("right_no", false));
    this.#place(this.#conversation.after(said)).before(asked);
  }

  /** What was typed is in the language it was answered in, whatever the screen's. */
  #heardIn(said: Said, lang: Language): void {
    this.#shown.get(said)?.querySelector("p")?.setAttribute("lang", tongue(said.text, lang));
  }

  #showPicking(yes: boolean): void {
    this.#picking.hidden = !yes;
    this.#pick.setAttribute("aria-expanded", String(yes));
    if (yes) this.#form.querySelector("input")?.focus();
  }

  // -- Keeping and forgetting ---------------------------------------------------------------------

  #plan(): HTMLElement {
    return takeaway.plan(this.#conversation.turns, this.#language, (message) =>
      this.#shown.get(message)?.querySelector("figure > svg"),
    );
  }

  #save(): void {
    takeaway.save(this.#plan(), this.#language);
    this.#announce(this.#text("saved", { file: takeaway.FILE }), true);
  }

  #ask(yes: boolean): void {
    this.#asking.hidden = !yes;
    this.#tools.hidden = yes;
    (yes ? this.#asking.querySelector("button") : this.#clear)?.focus();
  }

  async #forget(): Promise<void> {
    try {
      await this.#conversation.forget();
    } catch {
      this.#ask(false);
      this.#announce(this.#text("clear_failed"), true);
      return;
    }
    for (const box of [...this.#shown.values(), ...this.#log.querySelectorAll(".right")])
      box.remove();
    this.#shown.clear();
    this.#last = undefined;
    this.#below.hidden = true;
    this.#dates.replaceChildren();
    this.#returned = undefined;
    this.#asking.hidden = true;
    this.#showPicking(false);
    if (this.#paired) this.setAttribute("date", "");
    else this.removeAttribute("date");
    if (this.#letter === LETTER) this.removeAttribute("letter");
    this.#emit("deadlines");
    this.#begun();
    this.#announce(this.#text("cleared"), true);
    this.#focusStart();
  }

  // -- The panel ----------------------------------------------------------------------------------

  #unroll(takeFocus = true): void {
    if (!this.#floating || this.#dialog.open) return;
    // Where it fills the screen nothing behind it may take the focus, and Back leads out of it.
    if (matches(FULL)) {
      this.#dialog.showModal();
      if (!inPanel()) history.pushState({ ...history.state, letterclock: true }, "");
    } else this.#dialog.show();
    this.toggleAttribute("open", true);
    this.#launcher.hidden = true;
    this.#toLatest();
    if (takeFocus) this.#focusStart();
    this.#emit("open");
  }

  /** Back and Forward lead out of the panel and into it. */
  readonly #moved = (): void => {
    if (inPanel()) this.#unroll();
    else if (matches(FULL)) this.close();
  };

  /** The page is left at once: nothing of the conversation stays in this tab. */
  readonly #leave = (): void => this.#conversation.leave();

  /** Where and how the page wants it: only what keeps it readable. */
  #dress(): void {
    const accent = /^#[\da-f]{6}$/i.exec(this.getAttribute("accent") ?? "")?.[0] ?? "";
    const [r, g, b] = [1, 3, 5].map((at) => (parseInt(accent.slice(at, at + 2), 16) / 255) ** 2.2);
    const bright = 0.2126 * r! + 0.7152 * g! + 0.0722 * b! > 0.18;
    const { style } = this;
    style.setProperty("--accent", accent);
    style.setProperty("--on-accent", accent && (bright ? "#000" : "#fff"));
    style.setProperty("--offset", `${Number(this.getAttribute("offset")) || 0}px`);
  }

  #focusStart(): void {
    (matches("(pointer: coarse)") ? this.#log : this.#input).focus({ preventScroll: true });
  }

  readonly #unfold = (): void => {
    for (const each of this.#log.querySelectorAll("details")) each.open = true;
  };
}

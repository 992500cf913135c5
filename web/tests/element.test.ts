import { beforeEach, describe, expect, it, vi } from "vitest";

import { LetterclockChat } from "../src/element";
import type { DeadlinesCard, Message } from "../src/types";
import { deadlines, FakeServer } from "./server";

customElements.define("letterclock-chat", LetterclockChat);

let server: FakeServer;
beforeEach(() => {
  server = new FakeServer();
});

/** A chat on the page, and how a person finds their way in it. */
function put(attributes: Record<string, string> = { lang: "en" }) {
  const element = document.createElement("letterclock-chat");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  const root = element.shadowRoot!;
  const all = <E extends HTMLElement>(selector: string): E[] =>
    Array.from(root.querySelectorAll<E>(selector));
  const input = root.querySelector("textarea")!;
  const hidden = (each: HTMLElement): boolean => !!each.closest("[hidden]");
  const button = (name: string): HTMLButtonElement => {
    const found = all<HTMLButtonElement>("button").filter(
      (each) => each.textContent === name && !hidden(each),
    );
    if (!found[0]) throw new Error(`no button ${name}`);
    return found[0];
  };
  return {
    element,
    root,
    all,
    input,
    button,
    said: () => all(".said > p:not(.mark)").map((each) => each.textContent),
    answers: () =>
      all(".answer").map((each) => each.textContent!.replace(/^.*? (dijo|said): /, "")),
    marks: () => all(".mark").map((each) => each.textContent),
    has: (name: string) => all("button").some((each) => each.textContent === name && !hidden(each)),
    type(text: string): void {
      input.value = text;
      input.dispatchEvent(new Event("input"));
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", cancelable: true }));
    },
    lang: () => root.querySelector<HTMLElement>(".panel")!.lang,
  };
}

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
const stored = (): string | null => sessionStorage.getItem("letterclock");
const es = (text: string, more: Partial<Message> = {}): Message => ({ lang: "es", text, ...more });

describe("the start", () => {
  it("offers a date field and three questions, in the page's language", async () => {
    document.documentElement.lang = "es-MX";
    const chat = put({});
    expect(chat.all(".start .choices button").map((each) => each.textContent)).toEqual([
      "¿Todavía puedo apelar?",
      "¿Cuál es mi último día?",
      "¿Dónde está la fecha en mi carta?",
    ]);
    expect(chat.root.querySelector<HTMLLabelElement>("label[for=day]")!.textContent).toBe(
      "¿Qué fecha tiene su carta?",
    );
    expect(chat.has("Borrar este chat")).toBe(false);
    await settle();
    expect(server.requests).toEqual([]);
    document.documentElement.removeAttribute("lang");
  });

  it("sends the date in one step and shows it in words", async () => {
    const chat = put();
    chat.root.querySelector<HTMLInputElement>("input[type=date]")!.value = "2026-10-22";
    chat.root.querySelector<HTMLFormElement>("form.date")!.requestSubmit();
    await settle();
    expect(server.to("messages")).toMatchObject([
      { button: '/give_letter_date{"letter_date":"2026-10-22"}', language: "en" },
    ]);
    expect(chat.said()).toEqual(["Thursday, October 22, 2026"]);
    expect(chat.root.querySelector<HTMLElement>(".start")!.hidden).toBe(true);
  });

  it("asks for the date where none is given", () => {
    const chat = put({ lang: "es" });
    chat.root.querySelector<HTMLFormElement>("form.date")!.requestSubmit();
    expect(chat.root.querySelector(".wrong")!.textContent).toBe(
      "Primero elija la fecha, por favor.",
    );
    expect(server.requests).toEqual([]);
  });

  it("takes no day after today", () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 23, 22, 30), toFake: ["Date"] });
    expect(put().root.querySelector<HTMLInputElement>("input[type=date]")!.max).toBe("2026-11-23");
  });

  it("keeps the date field at hand in the conversation", async () => {
    const chat = put();
    chat.type("hello");
    await settle();
    chat.button("Pick a date").click();
    expect(chat.button("Pick a date").getAttribute("aria-expanded")).toBe("true");
    expect(chat.root.querySelector<HTMLElement>(".picking .date")).not.toBeNull();
    chat.root.querySelector<HTMLInputElement>("input[type=date]")!.value = "2026-10-22";
    chat.root.querySelector<HTMLFormElement>("form.date")!.requestSubmit();
    await settle();
    expect(chat.said()).toEqual(["hello", "Thursday, October 22, 2026"]);
    expect(chat.root.querySelector<HTMLElement>(".picking")!.hidden).toBe(true);
  });
});

describe("a message", () => {
  it("is shown at once, sent once, and answered", async () => {
    const chat = put();
    chat.type("  am I too late?  ");
    expect(chat.said()).toEqual(["am I too late?"]);
    expect(chat.input.value).toBe("");
    await settle();
    expect(chat.answers()).toEqual(["You said am I too late?"]);
    expect(server.to("messages")).toMatchObject([{ text: "am I too late?", language: "en" }]);
    expect(server.to("messages")[0]!.id).toMatch(/^[0-9a-f]{32}$/);
    expect(stored()).toBe("token");
    expect(sessionStorage.length + localStorage.length).toBe(1);
  });

  it("goes with the token and without cookies", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const chat = put();
    chat.type("one");
    await settle();
    chat.type("two");
    await settle();
    expect(server.to("messages").map((each) => each.conversation)).toEqual([undefined, "token"]);
    expect(fetched.mock.calls.every(([, options]) => options?.credentials === "omit")).toBe(true);
  });

  it("is nothing where nothing was typed", async () => {
    const chat = put();
    chat.type("   ");
    await settle();
    expect(server.requests).toEqual([]);
    expect(chat.said()).toEqual([]);
  });

  it("is not sent while a word is being composed or a line is broken", () => {
    const chat = put();
    chat.input.value = "carta";
    for (const how of [{ isComposing: true }, { shiftKey: true }]) {
      chat.input.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", cancelable: true, ...how }),
      );
    }
    expect(chat.said()).toEqual([]);
  });

  it("waits for the one before", async () => {
    let open = (): void => undefined;
    server.gate = new Promise((done) => (open = done));
    const chat = put();
    chat.type("one");
    chat.type("two");
    await settle();
    expect(chat.said()).toEqual(["one", "two"]);
    expect(server.to("messages").map((each) => each.text)).toEqual(["one"]);
    open();
    await settle();
    expect(server.to("messages").map((each) => each.text)).toEqual(["one", "two"]);
    expect(chat.answers()).toEqual(["You said one", "You said two"]);
  });

  it("tells how many characters are left near the end", () => {
    const chat = put();
    chat.input.value = "x".repeat(15_939);
    chat.input.dispatchEvent(new Event("input"));
    expect(chat.root.querySelector<HTMLElement>(".left")!.hidden).toBe(true);
    chat.input.value = "x".repeat(15_990);
    chat.input.dispatchEvent(new Event("input"));
    expect(chat.root.querySelector<HTMLElement>(".left")!.hidden).toBe(false);
    expect(chat.root.querySelector(".left")!.textContent).toBe("Characters left: 10");
    expect(chat.input.maxLength).toBe(16_000);
  });

  it("of HTML stays text, the person's and the answer's", async () => {
    const evil = "<img src=x onerror=alert(1)>";
    server.answers[evil] = [
      {
        lang: "en",
        text: `${evil} [x](javascript:alert(1))`,
        buttons: [{ title: evil, payload: "/x" }],
      },
    ];
    const chat = put();
    chat.type(evil);
    await settle();
    expect(chat.root.querySelector(".log img, .log script")).toBeNull();
    expect(chat.said()).toEqual([evil]);
    expect(chat.answers()[0]).toContain(evil);
    expect(chat.all(".answer a")).toEqual([]);
  });

  it("says that the chat is thinking only when it takes long", async () => {
    let open = (): void => undefined;
    server.gate = new Promise((done) => (open = done));
    const chat = put();
    const [dots, status] = [
      chat.root.querySelector<HTMLElement>(".dots")!,
      chat.root.querySelector("[role=status]")!,
    ];
    chat.type("one");
    await settle();
    expect(dots.hidden).toBe(true);
    await vi.waitFor(() => expect(status.textContent).toBe("Letterclock is thinking"));
    expect(dots.hidden).toBe(false);
    open();
    await settle();
    expect(dots.hidden).toBe(true);
    expect(status.textContent).toBe("");
  });
});

describe("buttons", () => {
  it("send their payload, show their title, and go when something else is said", async () => {
    server.answers.hello = [
      { lang: "en", text: "Which?", buttons: [{ title: "This one", payload: "/affirm" }] },
    ];
    const chat = put();
    chat.type("hello");
    await settle();
    chat.button("This one").click();
    expect(chat.has("This one")).toBe(false);
    expect(chat.root.activeElement).toBe(chat.input);
    await settle();
    expect(server.to("messages")[1]).toMatchObject({ button: "/affirm" });
    expect(server.to("messages")[1]).not.toHaveProperty("text");
    expect(chat.said()).toEqual(["hello", "This one"]);
  });

  it("do not bring up a phone's keyboard", async () => {
    vi.stubGlobal("matchMedia", (query: string) => ({ matches: query === "(pointer: coarse)" }));
    const chat = put();
    chat.button("What is my last day?").click();
    expect((chat.root.activeElement as HTMLElement).className).toBe("turn said");
    await settle();
  });
});

describe("a lost network", () => {
  it("loses nothing: the message is marked, explained, and sent again with its id", async () => {
    const chat = put();
    server.online = false;
    chat.type("am I too late?");
    await settle();
    expect(chat.marks()).toEqual(["Not sent yet"]);
    const doors = [...chat.root.querySelectorAll(".notice a")].map((each) => each.getAttribute("href"));
    expect(doors).toEqual(["https://ustaxcourt.gov/", "tel:+18777774778"]);
    expect(chat.input.value).toBe("am I too late?");
    server.online = true;
    chat.button("Try again").click();
    await settle();
    const [first, second] = server.to("messages");
    expect(second).toEqual(first);
    expect(chat.said()).toEqual(["am I too late?"]);
    expect(chat.answers()).toEqual(["You said am I too late?"]);
    expect(chat.marks()).toEqual([]);
    expect(chat.root.querySelector(".notice")).toBeNull();
    expect(chat.input.value).toBe("");
  });

  it("is tried again by itself when the network is back, and answered once", async () => {
    const chat = put();
    server.loseAnswers = true;
    chat.type("hello");
    await settle();
    server.loseAnswers = false;
    window.dispatchEvent(new Event("online"));
    window.dispatchEvent(new Event("online"));
    await settle();
    expect(server.worked).toBe(1);
    expect(chat.answers()).toEqual(["You said hello"]);
  });

  it("keeps what is being typed meanwhile", async () => {
    const chat = put();
    server.online = false;
    chat.type("one");
    chat.input.value = "two, half typ";
    await settle();
    expect(chat.input.value).toBe("two, half typ");
    server.online = true;
    chat.button("Try again").click();
    await settle();
    expect(chat.input.value).toBe("two, half typ");
    expect(chat.answers()).toEqual(["You said one"]);
  });

  it("lets the returned text be changed: only the new one is sent", async () => {
    const chat = put();
    server.online = false;
    chat.type("octuber 22");
    await settle();
    server.online = true;
    chat.type("october 22");
    await settle();
    expect(chat.said()).toEqual(["october 22"]);
    expect(chat.answers()).toEqual(["You said october 22"]);
  });

  it("takes Enter on the returned text for trying again", async () => {
    const chat = put();
    server.loseAnswers = true;
    chat.type("hello");
    await settle();
    server.loseAnswers = false;
    chat.input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", cancelable: true }));
    await settle();
    expect(server.worked).toBe(1);
    expect(chat.said()).toEqual(["hello"]);
  });

  it("keeps the order of what waited", async () => {
    const chat = put();
    server.online = false;
    chat.type("one");
    chat.type("two");
    await settle();
    expect(chat.marks()).toHaveLength(2);
    server.online = true;
    window.dispatchEvent(new Event("online"));
    await settle();
    expect(chat.answers()).toEqual(["You said one", "You said two"]);
  });

  it("gives up waiting after twenty seconds", async () => {
    vi.useFakeTimers();
    vi.stubGlobal(
      "fetch",
      (_: string, { signal }: RequestInit) =>
        new Promise((_done, fail) =>
          signal!.addEventListener("abort", () => fail(new Error("aborted"))),
        ),
    );
    const chat = put();
    chat.type("hello");
    await vi.advanceTimersByTimeAsync(19_900);
    expect(chat.marks()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(chat.marks()).toEqual(["Not sent yet"]);
  });

  it.each([500, 502, 503])("a broken server (%i) is the same", async (status) => {
    server.refuse = { status, error: "Something went wrong on our side." };
    const chat = put();
    chat.type("hello");
    await settle();
    expect(chat.has("Try again")).toBe(true);
    expect(chat.root.querySelector(".notice")!.textContent).toContain("1-877-777-4778");
  });
});

describe("a refusal", () => {
  it("shows the server's sentence as text and goes on", async () => {
    server.refuse = { status: 400, error: "<b>Too long.</b>" };
    const chat = put();
    chat.type("hello");
    await settle();
    expect(chat.marks()).toEqual(["<b>Too long.</b>"]);
    expect(chat.has("Try again")).toBe(false);
    expect(chat.input.value).toBe("hello");
    server.refuse = undefined;
    chat.type("hi");
    await settle();
    expect(chat.answers()).toEqual(["You said hi"]);
  });

  it("for being too fast can be tried again", async () => {
    server.refuse = { status: 429, error: "Please wait a moment." };
    const chat = put();
    chat.type("hello");
    await settle();
    expect(chat.root.querySelector(".notice p")!.textContent).toBe("Please wait a moment.");
    server.refuse = undefined;
    chat.button("Try again").click();
    await settle();
    expect(chat.answers()).toEqual(["You said hello"]);
  });
});

describe("language", () => {
  it("switches the whole interface at once, and tells nobody before the conversation", async () => {
    const chat = put();
    chat.button("Español").click();
    await settle();
    expect(server.requests).toEqual([]);
    expect(chat.lang()).toBe("es");
    expect(chat.root.querySelector("label[for=message]")!.textContent).toBe("Su mensaje");
    expect(chat.root.querySelector("[role=log]")!.getAttribute("aria-label")).toBe("Conversación");
    expect(chat.has("¿Cuál es mi último día?")).toBe(true);
    expect(chat.button("English").lang).toBe("en");
    chat.button("English").click();
    expect(chat.root.querySelector("label[for=message]")!.textContent).toBe("Your message");
  });

  it("takes the conversation along, and keeps a question's buttons", async () => {
    server.answers.hello = [
      { lang: "en", text: "Which?", buttons: [{ title: "This one", payload: "/affirm" }] },
    ];
    const chat = put();
    chat.type("hello");
    await settle();
    chat.button("Español").click();
    await settle();
    expect(server.to("messages")[1]).toMatchObject({
      button: '/language_switch{"language":"es"}',
      language: "es",
    });
    expect(chat.said()).toEqual(["hello", "Español"]);
    expect(chat.has("This one")).toBe(true);
    expect(chat.has("Borrar este chat")).toBe(true);
  });

  it("follows the person who writes in the other one", async () => {
    server.answers["¿llego tarde?"] = [es("No.")];
    const chat = put();
    chat.type("¿llego tarde?");
    await settle();
    expect(chat.lang()).toBe("es");
    expect(chat.all(".turn").map((each) => each.lang)).toEqual(["en", "es"]);
    expect(chat.all(".answer .unseen")[0]!.textContent).toBe("Letterclock dijo: ");
  });

  it("does not fall back when an answer comes that was asked before the switch", async () => {
    let open = (): void => undefined;
    const chat = put();
    chat.type("one");
    await settle();
    server.gate = new Promise((done) => (open = done));
    chat.type("two");
    chat.button("Español").click();
    open();
    await settle();
    expect(chat.lang()).toBe("es");
  });
});

describe("after a reload", () => {
  const before = [
    { from: "person" as const, id: "a", text: "hola" },
    {
      from: "assistant" as const,
      ...es("¿Qué fecha?", { buttons: [{ title: "Una", payload: "/deadline" }] }),
    },
    { from: "person" as const, id: "b", text: "22 de octubre" },
    {
      from: "assistant" as const,
      ...es("Sí.", { buttons: [{ title: "Otra", payload: "/deadline" }] }),
    },
  ];

  it("the conversation is there, silently, in its language, and goes on", async () => {
    sessionStorage.setItem("letterclock", "token");
    server.turns = before;
    const chat = put();
    expect(chat.root.querySelector("[role=log]")!.getAttribute("aria-live")).toBe("off");
    await settle();
    expect(chat.said()).toEqual(["hola", "22 de octubre"]);
    expect(chat.all(".turn").map((each) => each.lang)).toEqual(["es", "es", "es", "es"]);
    expect(chat.lang()).toBe("es");
    expect([chat.has("Una"), chat.has("Otra")]).toEqual([false, true]);
    await vi.waitFor(() =>
      expect(chat.root.querySelector("[role=log]")!.getAttribute("aria-live")).toBe("polite"),
    );
    chat.type("gracias");
    await settle();
    expect(server.to("messages")).toMatchObject([{ conversation: "token", language: "es" }]);
    expect(chat.said()).toEqual(["hola", "22 de octubre", "gracias"]);
  });

  it("an answer that was cut off is fetched, once", async () => {
    sessionStorage.setItem("letterclock", "token");
    server.turns = before.slice(0, 3);
    const chat = put();
    await settle();
    expect(server.to("messages")).toMatchObject([{ id: "b", text: "22 de octubre" }]);
    expect(chat.said()).toEqual(["hola", "22 de octubre"]);
    expect(chat.answers()).toHaveLength(2);
  });

  it("a token the server does not know starts afresh", async () => {
    sessionStorage.setItem("letterclock", "forged");
    const chat = put();
    await settle();
    expect(chat.root.querySelector<HTMLElement>(".start")!.hidden).toBe(false);
    expect(stored()).toBeNull();
  });

  it("a lost network keeps the token and fetches the conversation later", async () => {
    sessionStorage.setItem("letterclock", "token");
    server.turns = before;
    server.online = false;
    const chat = put();
    await settle();
    expect(chat.has("Try again")).toBe(true);
    expect(stored()).toBe("token");
    server.online = true;
    chat.type("otra cosa");
    await settle();
    expect(chat.said()).toEqual(["hola", "22 de octubre", "otra cosa"]);
    expect(chat.answers()).toHaveLength(3);
  });

  it("works without storage", async () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new Error("closed");
    });
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new Error("closed");
    });
    const chat = put();
    chat.type("one");
    await settle();
    chat.type("two");
    await settle();
    vi.restoreAllMocks();
    expect(server.to("messages").map((each) => each.conversation)).toEqual([undefined, "token"]);
    expect(chat.answers()).toHaveLength(2);
  });
});

describe("the card", () => {
  const ask = async () => {
    server.answers["when?"] = [deadlines()];
    const chat = put();
    chat.type("when?");
    await settle();
    return chat;
  };

  it("stands between the words before and after it, in place of the text", async () => {
    const answer = (await ask()).all(".answer")[0]!;
    expect(answer.textContent).not.toContain("All of it in words");
    expect(answer.textContent).toMatch(
      /until today\..*Lien or levy.*Innocent spouse.*file online/s,
    );
  });

  it("says status and days in words, with a shape", async () => {
    const chat = await ask();
    expect(chat.all(".dates li").map((each) => each.className)).toEqual(["last_day", "open"]);
    expect(chat.all(".dates .status").map((each) => each.textContent)).toEqual([
      "Today is the last day",
      "Still open · 58 days left",
    ]);
    const shapes = Array.from(chat.root.querySelectorAll(".status path"), (each) =>
      each.getAttribute("d"),
    );
    expect(new Set(shapes).size).toBe(2);
  });

  it("has the counting behind a disclosure", async () => {
    const details = (await ask()).root.querySelector("details")!;
    expect(details.open).toBe(false);
    expect(Array.from(details.querySelectorAll("summary, p"), (each) => each.textContent)).toEqual([
      "Why?",
      "Why: dated 2026-10-22.",
      "Day 30 is Saturday, so it moves.",
      "Day 90 is Wednesday.",
    ]);
    expect(details.querySelector("figure")).not.toBeNull();
  });

  it("leaves it to the words whether a petition is in time", async () => {
    const judged = deadlines();
    (judged.custom as DeadlinesCard).filed_on = "2026-12-01";
    (judged.custom as DeadlinesCard).card!.before = ["By mail:", "- Lien or levy: too late"];
    server.answers["dec 1?"] = [judged];
    const chat = put();
    chat.type("dec 1?");
    await settle();
    const said = chat.all(".answer")[0]!;
    expect(said.textContent).toContain("Lien or levy: too late");
    expect(said.textContent).not.toContain("58 days left");
    expect(said.querySelector(".dates")).toBeNull();
    // The last days themselves stay in view.
    expect(chat.all(".due li")).toHaveLength(2);
  });

  describe("of an answer in short", () => {
    const short = async (): Promise<ReturnType<typeof put>> => {
      const whole = deadlines();
      (whole.custom as DeadlinesCard).card = {
        before: ["Today is the last day. You have until Monday."],
        letter_date: "Why: dated 2026-10-22.",
        after: ["Today: file online.", "Call 1-877-777-4778."],
        short: { before: ["Today is the last day."], after: ["File. Free: 1-877-777-4778."] },
        more: [
          { title: "How to file", paragraphs: ["Today: file online."] },
          { title: "Who helps", paragraphs: ["Call 1-877-777-4778.", "Or a clinic."] },
        ],
      };
      server.answers["when?"] = [whole];
      const chat = put();
      chat.type("when?");
      await settle();
      return chat;
    };

    it("folds away all but the short words and the dates", async () => {
      const chat = await short();
      const titles = chat.all(".answer summary").map((each) => each.textContent);
      expect(titles).toEqual(["Why?", "Calendar", "How to file", "Who helps"]);
      expect(chat.root.querySelector("details[open]")).toBeNull();
      for (const each of chat.all(".answer details")) each.remove();
      expect(chat.all(".answer")[0]!.textContent).toBe(
        "Letterclock said: Today is the last day." +
          "Lien or levyMonday, November 23, 2026today" +
          "Innocent spouseWednesday, January 20, 202758 days left" +
          "File. Free: 1-877-777-4778.",
      );
    });

    it("unfolds the paragraphs, one by one, with their links", async () => {
      const fold = (await short()).all(".answer details")[3]!;
      expect(fold.querySelectorAll("p")).toHaveLength(2);
      expect(fold.querySelector<HTMLAnchorElement>("a")!.href).toBe("tel:+18777774778");
    });
  });

  it("leads to the calendar file on the chat's own server, whatever host the link names", async () => {
    const link = (await ask()).root.querySelector<HTMLAnchorElement>("a[download]")!;
    expect(link.href).toBe(`${location.origin}/letters/4390/2026-10-22/calendar.ics?lang=en`);
    expect(link.textContent).toBe("Add to calendar");
  });

  it("is followed by the question whether it was right, and says so to the server alone", async () => {
    const chat = await ask();
    const [yes] = chat.all(".right button");
    expect(chat.all(".right")[0]!.textContent).toBe("Was this right?YesNo");
    expect(chat.all(".right")[0]!.getAttribute("aria-live")).toBe("off");
    yes!.click();
    await settle();
    const [judged] = server.to("verdict");
    expect(judged).toEqual({
      conversation: "token",
      id: server.to("messages")[0]!.id,
      right: true,
    });
    expect(chat.all(".right")[0]!.textContent).toBe("Thank you.");
  });

  it("holds the timeline, without saying it a second time", async () => {
    const figure = (await ask()).root.querySelector("figure")!;
    expect(figure.querySelector("svg title")!.textContent).toBe("Your dates");
    expect(figure.getAttribute("aria-live")).toBe("off");
  });

  it("stands without the timeline where it cannot be had", async () => {
    server.pictures = false;
    const chat = await ask();
    expect(chat.root.querySelector("figure")).toBeNull();
    expect(chat.all(".dates li")).toHaveLength(2);
  });

  it("comes under the text where it has no words around it", async () => {
    const bare = deadlines();
    if (bare.custom && "card" in bare.custom) delete bare.custom.card;
    server.answers["when?"] = [bare];
    const chat = put();
    chat.type("when?");
    await settle();
    expect(chat.all(".answer")[0]!.textContent).toMatch(/All of it in words\..*Lien or levy/s);
  });

  it("is drawn for each of several letters", async () => {
    server.answers["when?"] = [deadlines(), deadlines("2026-11-03")];
    const chat = put();
    chat.type("when?");
    await settle();
    expect(chat.all(".card")).toHaveLength(2);
    const ids = Array.from(chat.root.querySelectorAll("[id]"), (each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("of the roadmap is a picture under the text", async () => {
    server.answers.where = [
      {
        lang: "en",
        text: "You are here.",
        custom: {
          kind: "roadmap",
          links: { roadmap: "https://x.example/letters/4390/roadmap.svg" },
        },
      },
    ];
    const chat = put();
    chat.type("where");
    await settle();
    expect(chat.root.querySelector(".answer figure svg")).not.toBeNull();
  });
});

describe("a page that goes with the chat", () => {
  const told = (): unknown[] => {
    const heard: unknown[] = [];
    for (const name of ["deadlines", "language"])
      addEventListener(`letterclock-${name}`, (event) => heard.push((event as CustomEvent).detail));
    return heard;
  };
  const dated = '/give_letter_date{"letter_date":"2026-10-22"}';

  it("asks for the date itself; the chat asks no second time, and can be told it", () => {
    const chat = put({ lang: "en", date: "", letter: "3193" });
    expect(chat.all(".start .date")).toEqual([]);
    expect(chat.all(".start p")[0]!.textContent).toContain("Letter 3193");
    expect(chat.has("Pick a date")).toBe(true);
    expect(chat.has("Save")).toBe(false);
    chat.button("Pick a date").click();
    expect(chat.all(".picking .date")).toHaveLength(1);
  });

  it("has its letter and date said first, once, and nothing before the person speaks", async () => {
    server.answers['/give_letter_date{"letter":"3193","letter_date":"2026-10-22"}'] = [
      deadlines("2026-10-22", "3193"),
    ];
    const chat = put({ lang: "es", date: "2026-10-22", letter: "3193" });
    expect(chat.all(".start p")[0]!.textContent).toContain("jueves, 22 de octubre de 2026");
    await settle();
    expect(server.requests).toEqual([]);
    for (const words of ["¿y ahora?", "gracias"]) {
      chat.type(words);
      await settle();
    }
    expect(chat.said()).toEqual(["3193, jueves, 22 de octubre de 2026", "¿y ahora?", "gracias"]);
    // Each is answered where it was said.
    const kinds = chat.all(".turn").map((each) => each.className.replace("turn ", ""));
    expect(kinds).toEqual(["said", "answer", "said", "answer", "said", "answer"]);
  });

  it("is not said where the person picks a date in the chat", async () => {
    const chat = put({ lang: "en", date: "2026-10-22", letter: "3193" });
    chat.root.querySelector<HTMLInputElement>("input[type=date]")!.value = "2026-11-02";
    chat.root.querySelector<HTMLFormElement>("form.date")!.requestSubmit();
    await settle();
    expect(chat.said()).toEqual(["3193, Monday, November 2, 2026"]);
  });

  it("is told the date and the letter said last, and the language", async () => {
    const heard = told();
    server.answers.when = [deadlines()];
    server.answers.other = [{ ...deadlines("2026-11-02", "3193"), lang: "es" }];
    const chat = put({ lang: "en", date: "" });
    chat.type("when");
    await settle();
    chat.type("when");
    await settle();
    expect(heard).toEqual([{ letter: "4390", letter_date: "2026-10-22" }]);
    chat.type("other");
    await settle();
    expect(heard.slice(1)).toEqual(["es", { letter: "3193", letter_date: "2026-11-02" }]);
    const { element } = chat;
    expect(["lang", "date", "letter"].map((name) => element.getAttribute(name))).toEqual([
      "es",
      "2026-11-02",
      "3193",
    ]);
  });

  it("is not told of dates that are not sure", async () => {
    const heard = told();
    const unsure = deadlines();
    (unsure.custom as DeadlinesCard).links = {};
    server.answers.when = [unsure];
    const chat = put({ lang: "en", date: "" });
    chat.type("when");
    await settle();
    expect(heard).toEqual([]);
    expect(chat.element.getAttribute("date")).toBe("");
  });

  it("knows the newer date after it was loaded again", async () => {
    const heard = told();
    sessionStorage.setItem("letterclock", "token");
    server.turns = [
      { from: "person", id: "12345678", text: "Nov 2" },
      { from: "assistant", ...deadlines("2026-11-02"), lang: "es" },
    ];
    const chat = put({ lang: "en", date: "2026-10-22" });
    await settle();
    expect(chat.lang()).toBe("en");
    expect(heard).toEqual([]);
    expect(chat.all(".due li")).toEqual([]);
    chat.type("and now?");
    await settle();
    expect(server.to("messages").map((each) => each.button ?? each.text)).toEqual([
      dated,
      "and now?",
    ]);
  });

  it("without a date is told the one said before it was loaded", async () => {
    const heard = told();
    sessionStorage.setItem("letterclock", "token");
    server.turns = [
      { from: "person", id: "12345678", text: "Nov 2" },
      { from: "assistant", ...deadlines("2026-11-02") },
    ];
    put({ lang: "en", date: "" });
    await settle();
    expect(heard).toEqual([{ letter: "4390", letter_date: "2026-11-02" }]);
  });

  it("forgets the date when the chat is cleared", async () => {
    server.answers[dated] = [deadlines()];
    const chat = put({ lang: "en", date: "2026-10-22" });
    chat.type("and now?");
    await settle();
    const heard = told();
    chat.button("Clear this chat").click();
    chat.button("Yes, clear it").click();
    await settle();
    expect(heard).toEqual([null]);
    expect(chat.element.getAttribute("date")).toBe("");
    chat.type("hello");
    await settle();
    expect(chat.said()).toEqual(["hello"]);
  });
});

describe("clearing", () => {
  const talk = async () => {
    const chat = put();
    chat.type("hello");
    await settle();
    chat.button("Clear this chat").click();
    return chat;
  };

  it("asks first; no keeps everything", async () => {
    const chat = await talk();
    expect(server.to("forget")).toEqual([]);
    expect(chat.root.activeElement!.textContent).toBe("Yes, clear it");
    chat.root.activeElement!.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }),
    );
    expect(chat.root.activeElement!.textContent).toBe("Clear this chat");
    chat.button("Clear this chat").click();
    chat.button("No, keep it").click();
    expect(chat.said()).toEqual(["hello"]);
    expect(stored()).toBe("token");
  });

  it("forgets on both sides and starts again", async () => {
    const chat = await talk();
    chat.button("Yes, clear it").click();
    await settle();
    expect(server.to("forget")).toEqual([{ conversation: "token" }]);
    expect(stored()).toBeNull();
    expect(chat.all(".turn")).toEqual([]);
    expect(chat.root.querySelector(".start .date")).not.toBeNull();
    expect(chat.root.querySelector("[role=status]")!.textContent).toBe("The chat is cleared.");
    chat.type("again");
    await settle();
    expect(server.to("messages")[1]).not.toHaveProperty("conversation");
  });

  it("says so where the server does not answer, and keeps the token", async () => {
    const chat = await talk();
    server.online = false;
    chat.button("Yes, clear it").click();
    await settle();
    expect(chat.root.querySelector("[role=status]")!.textContent).toContain("It is not cleared");
    expect(stored()).toBe("token");
    expect(chat.said()).toEqual(["hello"]);
  });

  it("shows no answer to what was cleared meanwhile", async () => {
    const chat = await talk();
    let open = (): void => undefined;
    server.gate = new Promise((done) => (open = done));
    chat.type("slow");
    await settle();
    server.gate = undefined;
    chat.button("Yes, clear it").click();
    await settle();
    open();
    await settle();
    expect(chat.answers()).toEqual([]);
    expect(stored()).toBeNull();
  });
});

describe("for everyone", () => {
  it("names everything", () => {
    const chat = put({ lang: "en", floating: "" });
    for (const each of chat.all("button"))
      expect(each.textContent || each.getAttribute("aria-label")).toBeTruthy();
    for (const each of chat.all("input, textarea"))
      expect(chat.root.querySelector(`label[for=${each.id}]`)!.textContent).toBeTruthy();
    const log = chat.root.querySelector("[role=log]")!;
    expect(log.getAttribute("aria-label")).toBe("Conversation");
    expect(log.getAttribute("tabindex")).toBe("0");
  });

  it("has no inline style anywhere", async () => {
    server.answers["when?"] = [deadlines()];
    const chat = put();
    chat.type("when?");
    await settle();
    expect(chat.root.querySelector("[style]")).toBeNull();
  });

  it("the panel opens from its button, takes the focus, and Escape brings it back", () => {
    const chat = put({ lang: "en", floating: "" });
    const launcher = chat.button("IRS Letter 4390: how long do I have?");
    launcher.click();
    const dialog = chat.root.querySelector("dialog")!;
    expect(dialog.open).toBe(true);
    expect(chat.root.activeElement).toBe(chat.input);
    chat.input.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(dialog.open).toBe(false);
    expect(chat.root.activeElement).toBe(launcher);
  });

  it("opens by itself where the page says so, without taking the focus", () => {
    const chat = put({ lang: "en", floating: "", open: "" });
    expect(chat.root.querySelector("dialog")!.open).toBe(true);
    expect(chat.root.activeElement).toBeNull();
  });

  it("talks to the server it is told", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const chat = put({ lang: "en", server: "https://help.example:5005/x" });
    chat.type("hello");
    await settle();
    expect(fetched.mock.calls[0]![0]).toBe("https://help.example:5005/webhooks/website/messages");
  });
});

describe("take it with you", () => {
  it("saves where no window may be opened to print", async () => {
    vi.stubGlobal("open", () => null);
    const saved = vi.fn(() => "blob:x");
    Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const chat = put();
    chat.type("hello");
    await settle();
    chat.button("Print").click();
    expect(saved).toHaveBeenCalledOnce();
    expect(chat.root.querySelector("[role=status]")!.textContent).toContain(
      "letterclock-plan.html",
    );
    vi.restoreAllMocks();
  });
});

/** A server of the chat's three doors, in memory, that can be cut off. */
import { vi } from "vitest";

import type { HistoryTurn, Message } from "../src/types";

export interface Request {
  door: string;
  body: Record<string, string>;
}

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-labelledby="t d">
  <title id="t">Your dates</title><desc id="d">Day 30 is Monday.</desc></svg>`;

export class FakeServer {
  requests: Request[] = [];
  /** What is answered to a text or payload; anything else gets an echo. */
  answers: Record<string, Message[]> = {};
  turns: HistoryTurn[] = [];
  online = true;
  /** The answer gets lost, though the server has worked on the message. */
  loseAnswers = false;
  refuse: { status: number; error: string } | undefined;
  /** Where set, an answer waits for it. */
  gate: Promise<void> | undefined;
  pictures = true;
  private readonly done = new Map<string, Message[]>();

  constructor() {
    vi.stubGlobal("fetch", (address: string, options?: RequestInit) =>
      this.fetch(address, options),
    );
  }

  /** The bodies sent to a door. */
  to(door: string): Record<string, string>[] {
    return this.requests.filter((each) => each.door === door).map((each) => each.body);
  }

  /** How many messages were worked on: one sent again does not count. */
  get worked(): number {
    return this.done.size;
  }

  private async fetch(address: string, options?: RequestInit): Promise<Response> {
    const { pathname } = new URL(address);
    const reply = (body: unknown, status = 200): Response =>
      new Response(JSON.stringify(body), { status });
    if (pathname.endsWith(".svg"))
      return new Response(this.pictures ? SVG : "no", { status: this.pictures ? 200 : 404 });
    const door = pathname.replace("/webhooks/website/", "");
    const body = JSON.parse(String(options?.body)) as Record<string, string>;
    this.requests.push({ door, body });
    await this.gate;
    if (!this.online) throw new TypeError("Failed to fetch");
    if (this.refuse) return reply({ error: this.refuse.error }, this.refuse.status);
    if (door === "history") {
      const known = body.conversation === "token";
      return reply({ conversation: known ? "token" : null, turns: known ? this.turns : [] });
    }
    if (door === "verdict") return reply({ counted: true });
    if (door === "forget") return reply({ forgotten: true });
    const id = body.id!;
    const said = body.text ?? body.button!;
    const lang = body.language as "en" | "es";
    const messages = this.done.get(id) ??
      this.answers[said] ?? [{ lang, text: `You said ${said}` }];
    this.done.set(id, messages);
    if (this.loseAnswers) throw new TypeError("Failed to fetch");
    return reply({ conversation: "token", new: !body.conversation, messages });
  }
}

/** An answer with two deadlines, as the server sends it. */
export const deadlines = (letterDate = "2026-10-22", letter = "4390"): Message => ({
  lang: "en",
  text: "Yes. All of it in words.",
  custom: {
    kind: "deadlines",
    letter,
    letter_date: letterDate,
    as_of: "2026-11-23",
    deadlines: [
      {
        matter: "collection",
        last_day: "2026-11-23",
        status: "last_day",
        words: {
          label: "Lien or levy",
          last_day: "Monday, November 23, 2026",
          status: "Today is the last day",
          left: "today",
          counting: "Day 30 is Saturday, so it moves.",
        },
      },
      {
        matter: "innocent_spouse",
        last_day: "2027-01-20",
        status: "open",
        words: {
          label: "Innocent spouse",
          last_day: "Wednesday, January 20, 2027",
          status: "Still open",
          left: "58 days left",
          counting: "Day 90 is Wednesday.",
        },
      },
    ],
    card: {
      before: ["Yes. You have until today."],
      letter_date: `Why: dated ${letterDate}.`,
      after: ["Today: file online.", "Call 1-877-777-4778."],
    },
    links: {
      calendar: `https://elsewhere.example/letters/4390/${letterDate}/calendar.ics?lang=en`,
      timeline: `https://elsewhere.example/letters/4390/${letterDate}/timeline.svg?lang=en`,
    },
  },
});

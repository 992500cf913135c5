/** The conversation without its looks: what was said, what waits, what has to be tried again. */
import { type Api, Failure } from "./api";
import type { TokenKeeper } from "./store";
import type { HistoryTurn, Language, Message, Said, Turn } from "./types";

/** Who shows the conversation. */
export interface Listener {
  /** Turns from before this page was loaded; they come before everything else. */
  restored(turns: Turn[]): void;
  /** A turn was added, before what was said meanwhile. */
  added(turn: Turn, before?: Said): void;
  /** The state of `said` changed; `why` is the server's sentence where it refused. */
  changed(said: Said, why?: string): void;
  /** An answer came, after all its messages were added. */
  answered(said: Said, messages: Message[]): void;
  /** Requests are under way, or no longer. */
  busy(yes: boolean): void;
  /** The server cannot be reached, or can be again; `why` where it says why itself. */
  stuck(yes: boolean, why: string): void;
}

/** A random id of 32 hexadecimal digits; `crypto.randomUUID` is missing on plain-http pages. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** One conversation with one server. */
export class Conversation {
  turns: Turn[] = [];
  readonly #api: Api;
  readonly #token: TokenKeeper;
  readonly #listener: Listener;
  #queue: Said[] = [];
  readonly #answered = new Set<string>();
  #restored = false;
  #running = false;
  // Counts what was cleared, so that an answer to something forgotten is not shown.
  #life = 0;

  constructor(api: Api, token: TokenKeeper, listener: Listener) {
    this.#api = api;
    this.#token = token;
    this.#listener = listener;
  }

  /** Says something: shown at once, sent when everything before it is through. */
  say(text: string, lang: Language, button?: string): Said {
    const said: Said = { id: freshId(), text, lang, state: "waiting", ...(button && { button }) };
    this.#add({ from: "person", said });
    this.#queue.push(said);
    void this.run();
    return said;
  }

  /** Takes back a message that did not get through. */
  discard(said: Said): void {
    this.#queue = this.#queue.filter((each) => each !== said);
    this.turns = this.turns.filter((turn) => turn.from !== "person" || turn.said !== said);
  }

  /** Sends what waits, one at a time and in order; harmless when nothing does. */
  async run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    const life = this.#life;
    this.#listener.stuck(false, "");
    this.#listener.busy(true);
    for (const said of this.#queue) this.#change(said, "waiting");
    try {
      await this.#restore(life);
      for (let said; life === this.#life && (said = this.#queue[0]); ) await this.#send(said, life);
    } catch (problem) {
      if (life !== this.#life) return;
      for (const said of this.#queue) this.#change(said, "failed");
      this.#listener.stuck(true, problem instanceof Failure ? problem.why : "");
    } finally {
      if (life === this.#life) {
        this.#running = false;
        this.#listener.busy(false);
      }
    }
  }

  /** Says whether the answer to a message was right; nothing comes of it where that gets lost. */
  async judge(said: Said, right: boolean): Promise<void> {
    const token = this.#token.get();
    if (token) await this.#api.verdict(token, said.id, right).catch(() => undefined);
  }

  /** Forgets everything, on the server first. Raises `Failure` when the server did not. */
  async forget(): Promise<void> {
    const token = this.#token.get();
    if (token) await this.#api.forget(token);
    this.#token.set(null);
    this.#life++;
    this.turns = [];
    this.#queue = [];
    this.#running = false;
    this.#listener.busy(false);
    this.#listener.stuck(false, "");
  }

  /** Forgets it in this tab alone, at once: there is no time to ask the server. */
  leave(): void {
    this.#token.set(null);
    this.#life++;
  }

  async #restore(life: number): Promise<void> {
    const token = this.#token.get();
    if (this.#restored || !token) return;
    const { conversation, turns } = await this.#api.history(token);
    if (life !== this.#life) return;
    this.#restored = true;
    this.#token.set(conversation);
    if (!conversation) return;
    const before = turns.map((turn) => this.#remembered(turn));
    this.turns = [...before, ...this.turns];
    this.#listener.restored(before);
    // A message whose answer the reload cut off: the same id brings that answer.
    const last = before[before.length - 1];
    if (last?.from === "person") this.#queue.unshift(last.said);
    for (const turn of before) {
      if (turn.from === "person" && turn !== last) this.#answered.add(turn.said.id);
    }
  }

  #remembered(turn: HistoryTurn): Turn {
    if (turn.from === "assistant") return { from: "assistant", message: turn };
    return { from: "person", said: { id: turn.id, text: turn.text, lang: "en", state: "sent" } };
  }

  async #send(said: Said, life: number): Promise<void> {
    try {
      const answer = await this.#api.messages(this.#token.get(), said);
      if (life !== this.#life) return;
      this.#queue.shift();
      // A token minted now has no past worth asking for.
      this.#restored = true;
      this.#token.set(answer.conversation);
      this.#change(said, "sent");
      if (this.#answered.has(said.id)) return;
      this.#answered.add(said.id);
      for (const message of answer.messages) this.#add({ from: "assistant", message }, said);
      this.#listener.answered(said, answer.messages);
    } catch (problem) {
      if (life !== this.#life) return;
      if (!(problem instanceof Failure) || problem.again) throw problem;
      this.#queue.shift();
      this.#change(said, "refused", problem.why);
    }
  }

  #change(said: Said, state: Said["state"], why?: string): void {
    said.state = state;
    this.#listener.changed(said, why);
  }

  /** What was said next after something, if anything was. */
  after(said: Said): Said | undefined {
    const all = this.turns.flatMap((turn) => (turn.from === "person" ? [turn.said] : []));
    return all[all.indexOf(said) + 1];
  }

  #add(turn: Turn, to?: Said): void {
    const next = to && this.after(to);
    const at = this.turns.findIndex((each) => each.from === "person" && each.said === next);
    this.turns.splice(at < 0 ? this.turns.length : at, 0, turn);
    this.#listener.added(turn, next);
  }
}

/** The three doors of the server, and what can go wrong at them. */
import type { Answer, History, Said } from "./types";

/** Milliseconds after which an answer is given up. */
export const PATIENCE = 20_000;

/** A request that brought no answer. */
export class Failure extends Error {
  /**
   * @param again whether the same request may succeed later (lost network, busy server).
   * @param why the server's own sentence for the person, where it gave one.
   */
  constructor(
    readonly again: boolean,
    readonly why = "",
  ) {
    super(why);
  }
}

/** Talks to one server. */
export class Api {
  /** @param base the server's address without a path, e.g. `https://host:5005`. */
  constructor(readonly base: string) {}

  /** Brings a message; the same `said.id` always brings the same answer. */
  messages(conversation: string | null, said: Said): Promise<Answer> {
    return this.#post("messages", {
      ...(conversation && { conversation }),
      id: said.id,
      ...(said.button ? { button: said.button } : { text: said.text }),
      language: said.lang,
    });
  }

  /** What was said so far. */
  history(conversation: string): Promise<History> {
    return this.#post("history", { conversation });
  }

  /** Says whether the answer to a message was right; only the topic is kept beside it. */
  verdict(conversation: string, id: string, right: boolean): Promise<unknown> {
    return this.#post("verdict", { conversation, id, right });
  }

  /** Has the server forget the conversation. */
  forget(conversation: string): Promise<unknown> {
    return this.#post("forget", { conversation });
  }

  /** A link of the server's, on the host the chat came from. */
  link(given: string): string {
    const { pathname, search } = new URL(given, this.base);
    // Of "javascript:.evil.example" the path has no slash, and would lengthen the host's name.
    return this.base + pathname.replace(/^\/*/, "/") + search;
  }

  async #post<T>(door: string, body: object): Promise<T> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    try {
      const response = await fetch(`${this.base}/webhooks/website/${door}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        credentials: "omit",
        signal: abort.signal,
      });
      const found: unknown = await response.json();
      if (response.ok) return found as T;
      const { status } = response;
      const why = status < 500 && (found as { error?: unknown }).error;
      throw new Failure(!why || status === 429, typeof why === "string" ? why : "");
    } catch (problem) {
      throw problem instanceof Failure ? problem : new Failure(true);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Keeps the conversation's token over a reload of the tab: the one thing that is stored. */

const KEY = "letterclock";

/** The token; in memory alone where the browser refuses to store. */
export class TokenKeeper {
  #token: string | null = null;

  constructor() {
    try {
      this.#token = sessionStorage.getItem(KEY);
    } catch {
      // Storage is closed to this page: the conversation lasts as long as the page.
    }
  }

  get(): string | null {
    return this.#token;
  }

  /** Keeps another token; `null` removes it. */
  set(token: string | null): void {
    this.#token = token;
    try {
      if (token) sessionStorage.setItem(KEY, token);
      else sessionStorage.removeItem(KEY);
    } catch {
      // As above.
    }
  }
}

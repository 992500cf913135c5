/** The chat as a custom element; importing the package defines it. */

/** The letter and the date that were said last. */
export interface Dates {
  /** The letter's number, such as "4390". */
  letter: string;
  /** The date printed on it, such as "2026-10-22". */
  letter_date: string;
}

export interface LetterclockChat extends HTMLElement {
  /** Opens the panel; a chat that stands in the page gets the focus. */
  open(): void;
  /** Closes the panel. */
  close(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "letterclock-chat": LetterclockChat;
  }
  interface HTMLElementEventMap {
    "letterclock-open": CustomEvent<null>;
    "letterclock-close": CustomEvent<null>;
    "letterclock-answer": CustomEvent<null>;
    "letterclock-language": CustomEvent<"en" | "es">;
    /** `null` when the chat was cleared. */
    "letterclock-deadlines": CustomEvent<Dates | null>;
  }
}

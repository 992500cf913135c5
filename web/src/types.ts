/** What the server and the chat say to each other (`/webhooks/website/...`). */

export type Language = "en" | "es";

export interface Button {
  title: string;
  payload: string;
}

export interface Deadline {
  matter: string;
  last_day: string;
  status: "open" | "last_day" | "passed";
  words: { label: string; last_day: string; status: string; left: string; counting: string };
}

export interface DeadlinesCard {
  kind: "deadlines";
  letter: string;
  letter_date: string;
  /** The day the days left were counted on. */
  as_of: string;
  deadlines: Deadline[];
  /** A petition was asked about: the text says of each part whether it is in time. */
  filed_on?: string;
  card?: {
    before: string[];
    letter_date: string;
    after: string[];
    /** What fits a phone's screen, in place of `before` and `after`; `more` unfolds. */
    short?: { before: string[]; after: string[] };
    more?: { title: string; paragraphs: string[] }[];
  };
  links: { calendar?: string; timeline?: string };
}

export interface Roadmap {
  kind: "roadmap";
  links: { roadmap?: string };
}

export interface Message {
  lang: Language;
  text: string;
  buttons?: Button[];
  custom?: DeadlinesCard | Roadmap | { kind: string };
}

/** One message of the person, and how far it has come. */
export interface Said {
  id: string;
  text: string;
  lang: Language;
  /** What a pressed button stands for; absent where the person typed. */
  button?: string;
  state: "waiting" | "failed" | "refused" | "sent";
}

export type Turn = { from: "person"; said: Said } | { from: "assistant"; message: Message };

export interface Answer {
  conversation: string;
  new: boolean;
  messages: Message[];
}

export type HistoryTurn =
  | { from: "person"; id: string; text: string }
  | ({ from: "assistant" } & Message);

export interface History {
  conversation: string | null;
  turns: HistoryTurn[];
}

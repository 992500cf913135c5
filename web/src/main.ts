/** Puts the chat on the page: where the page wants it, else as a button in the corner. */
import { h } from "./dom";
import { LetterclockChat } from "./element";

const NAME = "letterclock-chat";

function place(): void {
  if (document.querySelector(NAME)) return;
  document.body.append(h(NAME as "div", { floating: true }));
}

if (!customElements.get(NAME)) {
  customElements.define(NAME, LetterclockChat);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", place);
  else place();
}

/** What a page can do beyond what it does without a script. What needs one is hidden until here. */
import { leave, onThreeShifts } from "./leave.js";

const find = (selector) => document.querySelector(selector);

function ready() {
  for (const each of document.querySelectorAll("[data-scripted]")) each.hidden = false;
  for (const each of document.querySelectorAll("[data-share]")) each.hidden = !navigator.share;
}
ready();

addEventListener("click", (event) => {
  const on = (selector) => event.target.closest?.(selector);
  if (on("a.leave")) {
    event.preventDefault();
    leave(on("a.leave").href);
  } else if (on("[data-print]")) print();
  else if (on("[data-open]")) find("letterclock-chat").open();
  else if (on("[data-share]")) {
    // The address with its date, also where the chat gave it. Closed again without sharing:
    // nothing to say about that.
    const url = find(".languages [aria-current]").href;
    navigator.share({ title: document.title, url }).catch(() => {});
  }
});
onThreeShifts(() => leave(find("a.leave").href));

/** One letter, one date, one language: what is said in the chat, the page around it shows. */
const PARTS = ".skip, .exit, .top, .start, .person, .program, .explained, .bottom";
let asked;

function follow({ target: chat }) {
  // A page about something else only shows a chat.
  if (!find(".talk")) return;
  // A page that says what is wrong with a date is read first.
  if (find(".problem") && document.activeElement !== chat) return;
  const letter = chat.getAttribute("letter");
  const day = chat.getAttribute("date");
  const request = (asked = new XMLHttpRequest());
  request.responseType = "document";
  request.onload = () => {
    if (request !== asked || request.status !== 200) return;
    show(request.response, chat);
    // The date is not for the address.
    history.replaceState(null, "", new URL(request.responseURL).pathname);
  };
  const path = letter ? `/letters/${letter}` : "";
  request.open("GET", `/${chat.lang}${path}${day ? `?letter_date=${day}` : ""}`);
  request.send();
}

function show(page, chat) {
  const { top } = chat.getBoundingClientRect();
  const parts = page.querySelectorAll(PARTS);
  document.querySelectorAll(PARTS).forEach((old, at) => old.replaceWith(parts[at]));
  find("main").className = page.querySelector("main").className;
  find(".talk").ariaLabel = page.querySelector(".talk").ariaLabel;
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  ready();
  // What one reads stays where it is.
  scrollBy({ top: chat.getBoundingClientRect().top - top, behavior: "instant" });
}

addEventListener("letterclock-deadlines", follow);
addEventListener("letterclock-language", follow);

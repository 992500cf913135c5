/** What a page can do beyond what it does without a script. What needs one is hidden until here. */
import { leave, onThreeShifts } from "./leave.js";

for (const each of document.querySelectorAll("[data-scripted]")) each.hidden = false;

const link = document.querySelector("a.leave");
link.addEventListener("click", (event) => {
  event.preventDefault();
  leave(link.href);
});
onThreeShifts(() => leave(link.href));

document.querySelector("[data-print]")?.addEventListener("click", () => print());

const share = document.querySelector("[data-share]");
if (share && navigator.share) {
  share.hidden = false;
  share.addEventListener("click", () => {
    // Closed again without sharing: nothing to say about that.
    navigator.share({ title: document.title, url: location.href }).catch(() => {});
  });
}

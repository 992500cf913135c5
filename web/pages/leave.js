/**
 * Leaving at once, for a person who must not be seen reading this: the page and the chat share it.
 *
 * Nothing happens when it is imported. What is kept in the tab is its owner's to drop:
 * `letterclock-leave` on the window says that now is the time.
 */

/** Where it leads: a page that anybody may be reading. */
export const AWAY = "https://www.weather.gov/";

/**
 * Leaves now. The entry in this tab's history is the other page's: Back does not come here, and
 * neither the title nor the letter's date is left in it.
 *
 * @param {string} address Where to.
 */
export function leave(address = AWAY) {
  dispatchEvent(new Event("letterclock-leave"));
  // Until the other page is there, an empty one; a tab's list shows its title.
  document.documentElement.hidden = true;
  document.title = new URL(address).hostname;
  const go = () => {
    history.replaceState(null, "", location.pathname);
    location.replace(address);
  };
  // A chat that fills a phone's screen has a place of its own in the history, after the page's.
  if (!history.state?.letterclock) return go();
  addEventListener("popstate", go, { once: true });
  history.back();
}

/**
 * Does something when Shift is pressed three times in a row, each within two seconds of the last,
 * and nothing else between: no capital letter and no Shift+Tab is that.
 *
 * @param {() => void} act What is done.
 */
export function onThreeShifts(act) {
  let presses = 0;
  let last = 0;
  addEventListener("keydown", ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key !== "Shift" ? 0 : timeStamp - last < 2000 ? presses + 1 : 1;
    last = timeStamp;
    if (presses === 3) act();
  });
}

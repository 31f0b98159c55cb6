// One stop for the Tab key in a row of controls: the arrow keys go from one to the next.
//
// A control that is hidden cannot be the stop, or the Tab key would pass the whole row by. So the row is watched: when
// a control comes, goes, is hidden or shown, the stop is chosen anew.

const STOPS = "select, input, button";

/** @param {HTMLElement} row */
export function roveIn(row) {
  const controls = () =>
    /** @type {HTMLElement[]} */ ([...row.querySelectorAll(STOPS)]).filter((each) => !each.closest("[popover]"));
  const stops = () => controls().filter((each) => !each.closest("[hidden]"));
  /** @type {HTMLElement | undefined} */
  let current;
  const settle = () => {
    const all = stops();
    if (!current || !all.includes(current)) current = all[0];
    for (const each of controls()) each.tabIndex = each === current ? 0 : -1;
  };
  new MutationObserver(settle).observe(row, { childList: true, subtree: true, attributeFilter: ["hidden"] });
  row.addEventListener("focusin", ({ target }) => {
    const stop = stops().find((each) => each === target);
    if (!stop) return;
    current = stop;
    settle();
  });
  row.addEventListener("keydown", (event) => {
    const all = stops();
    const at = all.indexOf(/** @type {HTMLElement} */ (event.target));
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (at < 0 || by === undefined || isWithinText(all[at], by) || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    all[(at + by + all.length) % all.length]?.focus();
  });
}

/** @param {HTMLElement | undefined} stop @param {number} by @returns whether the key moves the cursor in a text */
function isWithinText(stop, by) {
  if (!(stop instanceof HTMLInputElement) || stop.type !== "text") return false;
  const { selectionStart, selectionEnd, value } = stop;
  return by > 0 ? selectionEnd !== value.length : selectionStart !== 0 || selectionEnd !== 0;
}

// One stop for the Tab key in a row of controls: the arrow keys go from one to the next.

const STOPS = "select, input, button";

/**
 * @param {HTMLElement} row
 * @returns {() => void} to be called after what stands in the row has changed
 */
export function roveIn(row) {
  const stops = () =>
    /** @type {HTMLElement[]} */ ([...row.querySelectorAll(STOPS)]).filter(
      (each) => !each.closest("[hidden], [popover]"),
    );
  /** @type {HTMLElement | undefined} */
  let current;
  const settle = () => {
    const all = stops();
    if (!current || !all.includes(current)) current = all[0];
    for (const each of all) each.tabIndex = each === current ? 0 : -1;
  };
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
  return settle;
}

/** @param {HTMLElement | undefined} stop @param {number} by @returns whether the key moves the cursor in a text */
function isWithinText(stop, by) {
  if (!(stop instanceof HTMLInputElement) || stop.type !== "text") return false;
  const { selectionStart, selectionEnd, value } = stop;
  return by > 0 ? selectionEnd !== value.length : selectionStart !== 0 || selectionEnd !== 0;
}

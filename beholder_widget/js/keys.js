// Keys that a user presses in the widget stay there: a notebook would take them for its own commands.

/** JupyterLab looks for this on the way up from the target, until it meets an element that a shortcut is for. */
const SUPPRESS = "data-lm-suppress-shortcuts";

/** @param {HTMLElement} el @param {AbortSignal} signal */
export function keepKeys(el, signal) {
  const note = (/** @type {KeyboardEvent} */ event) => {
    const path = event.composedPath();
    const [target] = path;
    // What has the focus in a notebook may itself be what a shortcut is for.
    if (path.includes(el) && target instanceof Element) target.toggleAttribute(SUPPRESS, isOurs(event));
  };
  // The host listens on the document, and the window comes before it.
  window.addEventListener("keydown", note, { capture: true, signal });
  el.addEventListener("keydown", (event) => {
    if (isOurs(event)) event.stopPropagation();
  });
}

/** @param {KeyboardEvent} event @returns whether it types, enters or moves, rather than being a command to the host */
function isOurs(event) {
  if (event.key === "Enter") return true;
  // The AltGr key of many keyboards, with which characters are typed, counts as Ctrl and Alt too.
  return !(event.ctrlKey || event.metaKey) || event.getModifierState("AltGraph");
}

// Keys that a user types into the widget's controls stay there: a notebook would take them for its own commands.

const INPUTS = "input, select, textarea";

/** @param {HTMLElement} el whose inputs keep their keys to themselves */
export function keepKeys(el) {
  el.addEventListener("keydown", (event) => {
    if (event.target instanceof Element && event.target.matches(INPUTS) && isTyped(event)) event.stopPropagation();
  });
}

/** @param {KeyboardEvent} event @returns whether it types a character or enters what was typed, in any way */
function isTyped(event) {
  if (event.key === "Enter") return true;
  // The AltGr key of many keyboards, with which characters are typed, counts as Ctrl and Alt too.
  const isCommand = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
  return event.key.length === 1 && !isCommand;
}

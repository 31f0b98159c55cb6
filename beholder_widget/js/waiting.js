// The words beside a control whose value has waited long for the kernel, which runs a cell meanwhile.

import { element, setText } from "./dom.js";
import { newId } from "./ids.js";

const WORDS = "waits for the running cell";

/**
 * @typedef {object} Waiting
 * @property {HTMLElement} el
 * @property {(waits: boolean) => void} show
 */

/**
 * @param {HTMLElement} control is described by the words as long as they are shown
 * @returns {Waiting}
 */
export function waitingWords(control) {
  const el = element("span", "beholder-waiting", { id: newId("waiting") });
  const others = control.getAttribute("aria-describedby");
  control.setAttribute("aria-describedby", others ? `${others} ${el.id}` : el.id);
  return {
    el,
    show(waits) {
      setText(el, waits ? WORDS : "");
      el.hidden = !waits;
    },
  };
}

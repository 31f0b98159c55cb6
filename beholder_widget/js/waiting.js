// The mark and words of a control whose value has waited long for the kernel, which runs a cell meanwhile.

import { element, setText } from "./dom.js";
import { newId } from "./ids.js";

const WORDS = "waits for the running cell";

/**
 * @typedef {object} Waiting
 * @property {HTMLElement} el is read with the control; eyes see that the control is marked, and the status line
 * @property {(waits: boolean) => void} show
 */

/**
 * @param {HTMLElement} control is described by the words as long as they are shown
 * @returns {Waiting}
 */
export function waitingWords(control) {
  const el = element("span", "beholder-unseen", { id: newId("waiting"), hidden: "" });
  const others = control.getAttribute("aria-describedby");
  control.setAttribute("aria-describedby", others ? `${others} ${el.id}` : el.id);
  return {
    el,
    show(waits) {
      setText(el, waits ? WORDS : "");
      el.hidden = !waits;
      control.classList.toggle("beholder-waits", waits);
    },
  };
}

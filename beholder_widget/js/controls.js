// The kinds of control the toolbar is made of. Each shows the value it is given and tells of the user's.

/** @import { Choice } from "./choices.js" */

import { element, setText } from "./dom.js";
import { newId } from "./ids.js";
import { waitingWords } from "./waiting.js";

/**
 * @template Value
 * @typedef {object} Control
 * @property {HTMLElement} el
 * @property {(value: Value) => void} show
 * @property {(waits: boolean) => void} wait says that the value shown is not in force yet
 */

/**
 * A drop-down whose options may change; a value that is not among them is added.
 *
 * @param {string} name
 * @param {(value: string) => void} chosen
 * @returns {Control<string> & {offer: (options: readonly Choice[]) => void}}
 */
export function selectControl(name, chosen) {
  const select = element("select", "beholder-select", { id: newId("control") });
  select.addEventListener("change", () => chosen(select.value));
  const waiting = waitingWords(select);
  let offered = "";
  return {
    el: labelled([name], select, waiting.el),
    wait: waiting.show,
    offer(options) {
      const key = JSON.stringify(options);
      if (key === offered) return;
      offered = key;
      const { value } = select;
      select.replaceChildren(...options.map(({ value, label }) => new Option(label, value)));
      select.value = value;
    },
    show(value) {
      if (select.value === value) return;
      select.value = value;
      if (select.value === value) return;
      select.add(new Option(value, value));
      select.value = value;
    },
  };
}

/**
 * A slider with its number beside it.
 *
 * @param {string} name
 * @param {object} options
 * @param {string} [options.unseen] beginning of the name that eyes can do without
 * @param {(value: number) => string} [options.say] the number in words
 * @param {(value: number) => void} chosen called on each movement
 * @returns {Control<number> & {bound: (range: readonly [number, number]) => void}} a value above its range moves the
 *   slider's end
 */
export function rangeControl(name, { unseen = "", say = String }, chosen) {
  const range = element("input", "beholder-range", { id: newId("control"), type: "range" });
  const waiting = waitingWords(range);
  let highest = range.valueAsNumber;
  const number = element("span", "beholder-number", { "aria-hidden": "true" });
  range.addEventListener("input", () => chosen(range.valueAsNumber));
  return {
    el: labelled([element("span", "beholder-unseen", {}, [unseen]), name], range, number, waiting.el),
    wait: waiting.show,
    bound([least, most]) {
      highest = most;
      range.min = String(least);
      range.max = String(Math.max(most, range.valueAsNumber));
    },
    show(value) {
      range.max = String(Math.max(highest, Math.ceil(value)));
      if (range.valueAsNumber !== value) range.value = String(value);
      range.setAttribute("aria-valuetext", say(value));
      setText(number, say(value));
    },
  };
}

/**
 * @param {string} name
 * @param {(value: boolean) => void} chosen
 * @returns {Control<boolean>}
 */
export function checkControl(name, chosen) {
  const box = element("input", "beholder-check", { id: newId("control"), type: "checkbox" });
  box.addEventListener("change", () => chosen(box.checked));
  const label = element("label", "beholder-name", { for: box.id }, [name]);
  const waiting = waitingWords(box);
  return {
    el: element("div", "beholder-control", {}, [box, label, waiting.el]),
    wait: waiting.show,
    show(value) {
      box.checked = value;
    },
  };
}

/**
 * A button that starts something and then stops it.
 *
 * @param {string} start its name while off
 * @param {string} stop its name while on
 * @param {(on: boolean) => void} chosen
 * @returns {Control<boolean>}
 */
export function switchControl(start, stop, chosen) {
  // The name says what pressing does, so there is no aria-pressed: together they would contradict each other.
  const button = element("button", "beholder-button", { type: "button" });
  const waiting = waitingWords(button);
  let on = false;
  button.addEventListener("click", () => chosen(!on));
  return {
    el: element("div", "beholder-control beholder-last", {}, [waiting.el, button]),
    wait: waiting.show,
    show(value) {
      on = value;
      setText(button, on ? stop : start);
      button.classList.toggle("beholder-on", on);
    },
  };
}

/** @param {(Node | string)[]} name @param {HTMLElement} control @param {HTMLElement[]} others that stand behind it */
function labelled(name, control, ...others) {
  const label = element("label", "beholder-name", { for: control.id }, name);
  return element("div", "beholder-control", {}, [label, control, ...others]);
}

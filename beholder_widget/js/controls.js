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
 * @param {HTMLElement[]} [before] what stands between name and value
 * @returns {Control<string> & {offer: (options: readonly Choice[], wordOf?: (value: string) => string) => void}} `wordOf`
 *   says what one is called that is not among the options
 */
export function selectControl(name, chosen, before = []) {
  const select = element("select", "beholder-select", { id: newId("control") });
  select.addEventListener("change", () => chosen(select.value));
  const waiting = waitingWords(select);
  let offered = "";
  /** @type {(value: string) => string} */
  let word = String;
  return {
    el: labelled("beholder-drop", [name], ...before, select, waiting.el),
    wait: waiting.show,
    offer(options, wordOf = String) {
      word = wordOf;
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
      select.add(new Option(word(value), value));
      select.value = value;
    },
  };
}

/**
 * A slider with its number beside it.
 *
 * @param {string} name
 * @param {object} options
 * @param {(value: number) => string} [options.say] the number in words
 * @param {(value: number) => string} [options.write] the number as it stands beside the slider
 * @param {(value: number) => void} chosen called on each movement
 * @returns {Control<number> & {bound: (range: readonly [number, number]) => void}} a value above its range moves the
 *   slider's end
 */
export function rangeControl(name, { say = String, write = say }, chosen) {
  const range = element("input", "beholder-range", { id: newId("control"), type: "range" });
  const waiting = waitingWords(range);
  let highest = range.valueAsNumber;
  const number = element("span", "beholder-number", { "aria-hidden": "true" });
  range.addEventListener("input", () => chosen(range.valueAsNumber));
  return {
    el: labelled("beholder-slide", [name], range, number, waiting.el),
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
      setText(number, write(value));
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
    el: element("div", "beholder-control beholder-switch", {}, [label, box, waiting.el]),
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
  const words = element("span", "");
  const button = element("button", "beholder-button", { type: "button" }, [element("span", "beholder-dot"), words]);
  const waiting = waitingWords(button);
  let on = false;
  button.addEventListener("click", () => chosen(!on));
  return {
    el: element("div", "beholder-control beholder-press", {}, [waiting.el, button]),
    wait: waiting.show,
    show(value) {
      on = value;
      setText(words, on ? stop : start);
      button.classList.toggle("beholder-on", on);
    },
  };
}

/**
 * @param {string} kind of the control, for the stylesheet
 * @param {(Node | string)[]} name
 * @param {HTMLElement[]} parts behind the name; the input or drop-down among them is what it names
 */
function labelled(kind, name, ...parts) {
  const id = parts.find((part) => part.matches("input, select"))?.id ?? "";
  const label = element("label", "beholder-name", { for: id }, name);
  return element("div", `beholder-control ${kind}`, {}, [label, ...parts]);
}

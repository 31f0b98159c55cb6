// The text box that filters sections by name: commits on Enter and on leaving, as browsers do, and when typing rests.

import { fontOf, measureIn } from "./columns.js";
import { element, setText } from "./dom.js";
import { waitingWords } from "./waiting.js";

/** CSS pixels. */
const SPARE = 2;
const RESTS_AFTER_MS = 600;
let made = 0;

/**
 * @typedef {object} Filter
 * @property {HTMLElement} el
 * @property {(value: string, rejection: string) => void} show
 * @property {(length: number) => void} limit the most characters that can be typed
 * @property {(waits: boolean) => void} wait says that the value shown is not in force yet
 */

/**
 * @param {string} name
 * @param {readonly string[]} placeholders the longest that there is room for is shown
 * @param {(value: string) => void} chosen
 * @param {AbortSignal} signal
 * @returns {Filter}
 */
export function filterControl(name, placeholders, chosen, signal) {
  made += 1;
  const id = `beholder-filter-${made}`;
  const input = element("input", "beholder-text", { id, type: "text", spellcheck: "false" });
  const size = new ResizeObserver(() => {
    input.placeholder = fittingIn(input, placeholders);
    fit();
  });
  size.observe(input);
  const problem = element("span", "beholder-refusal", { id: `${id}-problem` });
  input.setAttribute("aria-describedby", problem.id);
  const waiting = waitingWords(input);
  let inForce = "";
  let committed = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** Tells the stylesheet how wide what was typed is, with its padding. */
  const fit = () => {
    const style = getComputedStyle(input);
    const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
    const typed = measureIn(fontOf(style))(input.value);
    input.style.setProperty("--beholder-typed", `${Math.ceil(typed + padding + SPARE)}px`);
  };
  const commit = () => {
    clearTimeout(timer);
    if (input.value === committed) return;
    committed = input.value;
    fit();
    chosen(input.value);
  };
  const putBack = () => {
    input.value = inForce;
    commit();
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(commit, RESTS_AFTER_MS);
  });
  input.addEventListener("change", commit);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") putBack();
  });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    size.disconnect();
  });

  return {
    el: element("div", "beholder-control beholder-filter", {}, [
      element("label", "beholder-name", { for: id }, [name]),
      input,
      problem,
      waiting.el,
    ]),
    wait: waiting.show,
    limit(length) {
      input.maxLength = length;
    },
    show(value, rejection) {
      setText(problem, rejection);
      input.setAttribute("aria-invalid", String(rejection !== ""));
      const moved = value !== inForce;
      inForce = value;
      // A refused text stays to be mended, and one that is being typed is not pulled from under the user's fingers.
      if (!moved || rejection || input.value !== committed) return;
      input.value = value;
      committed = value;
      fit();
    },
  };
}

/** @param {HTMLInputElement} input @param {readonly string[]} words @returns {string} the first that it has room for, else the last */
function fittingIn(input, words) {
  const style = getComputedStyle(input);
  const measure = measureIn(fontOf(style));
  const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return words.find((each) => measure(each) + SPARE <= room) ?? words.at(-1) ?? "";
}

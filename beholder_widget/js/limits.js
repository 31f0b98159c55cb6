// Two number boxes for the limits of the colours, as they stand under More and in the panel.

import { element, setText } from "./dom.js";
import { formatChosen } from "./format.js";
import { newId } from "./ids.js";
import { waitingWords } from "./waiting.js";

const MINUS = /\u2212/g;
const DIGITS = 3;

/**
 * @typedef {object} LimitBoxes
 * @property {HTMLElement} low
 * @property {HTMLElement} high
 * @property {HTMLElement} problem what is wrong with what was typed
 * @property {(limits: readonly [number, number] | null, words: readonly [string, string]) => void} show limits by hand,
 *   and those that are in force without them
 * @property {(waits: boolean) => void} wait
 */

/**
 * @param {readonly [string, string]} names
 * @param {(limits: [number, number] | null) => void} chosen null once both boxes were emptied
 * @returns {LimitBoxes}
 */
export function limitBoxes(names, chosen) {
  const problem = element("span", "beholder-refusal", { id: newId("limits") });
  const inputs = names.map(() =>
    element("input", "beholder-text", {
      id: newId("control"),
      type: "text",
      inputmode: "decimal",
      spellcheck: "false",
      autocomplete: "off",
      "aria-describedby": problem.id,
    }),
  );
  const waits = inputs.map(waitingWords);
  const [low, high] = inputs.map((input, index) =>
    element("div", "beholder-control beholder-limit", {}, [
      element("label", "beholder-name", { for: input.id }, [names[index] ?? ""]),
      input,
      ...(waits[index] ? [waits[index].el] : []),
    ]),
  );
  if (!low || !high) throw new Error("limits have two names");
  let shown = ["", ""];
  /** Those by hand, with all their digits. @type {readonly number[]} */
  let inForce = [];

  const say = (/** @type {string} */ words) => {
    setText(problem, words);
    for (const input of inputs) input.setAttribute("aria-invalid", String(words !== ""));
  };
  const commit = () => {
    const texts = inputs.map(({ value }) => value.trim().replace(MINUS, "-"));
    if (texts.every((text) => text === "")) {
      say("");
      return chosen(null);
    }
    // Limits by hand end once both boxes are empty: one that was emptied waits for the other.
    if (inForce.length && texts.includes("")) return;
    // Only one was typed: the other stays what it is.
    const [first = NaN, last = NaN] = texts.map((text, index) => {
      const before = (shown[index] ?? "").replace(MINUS, "-");
      const filled = text || before;
      const exact = filled === before ? inForce[index] : undefined;
      return exact ?? (filled === "" ? NaN : Number(filled));
    });
    if (!Number.isFinite(first) || !Number.isFinite(last)) return say("Limits are two numbers.");
    if (first > last) return say("The low limit is above the high one.");
    say("");
    chosen([first, last]);
  };
  for (const [index, input] of inputs.entries()) {
    input.addEventListener("change", commit);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || input.value === (shown[index] ?? "")) return;
      // The first Escape gives up what was typed; the next one is the panel's or the menu's.
      event.stopPropagation();
      input.value = shown[index] ?? "";
      say("");
    });
  }
  return {
    low,
    high,
    problem,
    wait: (on) => {
      for (const each of waits) each.show(on);
    },
    show(limits, words) {
      const texts = limits ? limits.map((limit) => formatChosen(limit, DIGITS)) : ["", ""];
      for (const [index, input] of inputs.entries()) {
        if (input.placeholder !== words[index]) input.placeholder = words[index] ?? "";
        const before = shown[index] ?? "";
        const text = texts[index] ?? "";
        // What is being typed is not pulled from under the user's fingers.
        const typed = document.activeElement === input && input.value !== before;
        if (!typed && input.value !== text) input.value = text;
      }
      inForce = limits ?? [];
      shown = texts.map((text, index) => text || (words[index] ?? ""));
    },
  };
}

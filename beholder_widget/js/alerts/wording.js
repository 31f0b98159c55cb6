// Alerts in few words: what stands in the mark, in the gutter and on the link.

/** @import { Alert } from "./alert.js" */

import { formatCount } from "../format.js";

/** @type {Readonly<Record<string, string>>} */
const NAMES = {
  update_ratio: "update/weight",
  gradient_spike: "gradient spike",
  gradient_vanished: "gradient vanished",
  no_gradient: "no gradient",
  unchanged: "unchanged",
  dead: "dead units",
  constant: "constant",
  loss: "loss",
};

/** A word of the name that says enough where there is less room. @type {Readonly<Record<string, string>>} */
const BRIEF = { gradient_spike: "spike", gradient_vanished: "vanished", dead: "dead" };

/** @param {Pick<Alert, "check" | "message">} alert @returns {string} what it is about, in a word of its name where one says enough */
export const briefOf = (alert) => (Object.hasOwn(BRIEF, alert.check) ? String(BRIEF[alert.check]) : nameOf(alert));

/** @param {Pick<Alert, "check" | "message">} alert @returns {string} what it is about, as short as it can be said */
export function nameOf({ check, message }) {
  if (check === "nonfinite") return /^((First|Another) NaN|NaN also)\b/.test(message) ? "NaN" : "Not finite";
  return Object.hasOwn(NAMES, check) ? String(NAMES[check]) : check.replaceAll("_", " ");
}

/** @param {Pick<Alert, "step">} alert @returns {string} */
export const whenOf = ({ step }) => `at step ${formatCount(step)}`;

/** @param {number} total @returns {[string, string]} how many, and of what */
export const countWords = (total) => [formatCount(total), total === 1 ? "alert" : "alerts"];

/** @param {Pick<Alert, "section" | "index">} alert @returns {string} the value that it leads to, as it is written in Python */
export const placeWords = ({ section, index }) => `${section}${index?.length ? `[${index.join(", ")}]` : ""}`;

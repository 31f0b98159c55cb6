// What the kernel tells of one alert, checked and cut to what a page keeps of it.

/** @import { Check } from "../checks.js" */

import { isCount, isFlag, isNumber, isText, listOf, orNull, shape } from "../checks.js";

/** Characters of a name and of a message, and sections beside the first one. */
const LONGEST_NAME = 300;
const LONGEST_MESSAGE = 1000;
const MOST_OTHERS = 1000;
const MOST_AXES = 32;

/**
 * @typedef {object} Alert
 * @property {string} check the name of the rule that spoke
 * @property {string} source which values it is about: "parameters", "gradients", "updates", "activations" or "metrics"
 * @property {string} section or the metric's name
 * @property {number} step
 * @property {number | null} value null where it is not finite
 * @property {number | null} threshold null where it is not finite
 * @property {number | null} clean the last step at which it was finite; null where that is not known
 * @property {number[] | null} index of a value in the framework's array; null for none
 * @property {string} message a sentence
 * @property {boolean} whole whether the whole tensor was looked at
 * @property {string[]} others further sections that it is about
 * @property {number} call of `update`: it tells moments apart where steps begin again
 */

/** @type {Check<Alert>} */
export const isAlert = shape({
  check: isText,
  source: isText,
  section: isText,
  step: isNumber,
  value: orNull(isNumber),
  threshold: orNull(isNumber),
  clean: orNull(isNumber),
  index: orNull(listOf(isCount)),
  message: isText,
  whole: isFlag,
  others: listOf(isText),
  call: isCount,
});

/** @param {Alert} alert @returns {Alert} with texts and lists no longer than a page keeps */
export function cut(alert) {
  const { check, source, section, message, index, others } = alert;
  const name = (/** @type {string} */ text) => text.slice(0, LONGEST_NAME);
  return {
    ...alert,
    check: name(check),
    source: name(source),
    section: name(section),
    message: message.slice(0, LONGEST_MESSAGE),
    index: index && index.length <= MOST_AXES ? index : null,
    others: others.slice(0, MOST_OTHERS).map(name),
  };
}

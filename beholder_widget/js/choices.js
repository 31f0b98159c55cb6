// What the controls offer and which limits they have: told by Python, and read here with whatever part is missing.

import { isCount, isRange, isRecord, isText, listOf, shape } from "./checks.js";

/**
 * @typedef {object} Choice
 * @property {string} value
 * @property {string} label
 */

/**
 * @typedef {object} Palette where colours stand in a picture's palette; -1 where Python did not tell
 * @property {number} nan
 * @property {number} posinf
 * @property {number} neginf
 */

/**
 * @typedef {object} Choices
 * @property {readonly Choice[]} values
 * @property {readonly Choice[]} modes
 * @property {readonly Choice[]} scalings
 * @property {readonly Choice[]} colormaps
 * @property {{window: [number, number] | null, rate: [number, number] | null}} ranges null where Python did not tell
 * @property {number | null} select_length the most characters of `select`; null where Python did not tell
 * @property {Palette} palette
 */

/** @type {import("./checks.js").Check<Choice>} */
export const isChoice = shape({ value: isText, label: isText });

const areChoices = listOf(isChoice);

/**
 * Reads the trait of the choices. A part that is missing or malformed leaves the others as they are: the control that
 * needs it then shows its value and offers nothing else.
 *
 * @param {unknown} trait
 * @returns {Choices}
 */
export function readChoices(trait) {
  const told = isRecord(trait) ? trait : {};
  const ranges = isRecord(told.ranges) ? told.ranges : {};
  const palette = isRecord(told.palette) ? told.palette : {};
  const index = (/** @type {unknown} */ value) => (isCount(value) ? value : -1);
  return {
    values: areChoices(told.values) ? told.values : [],
    modes: areChoices(told.modes) ? told.modes : [],
    scalings: areChoices(told.scalings) ? told.scalings : [],
    colormaps: areChoices(told.colormaps) ? told.colormaps : [],
    ranges: {
      window: isRange(ranges.window) ? ranges.window : null,
      rate: isRange(ranges.rate) ? ranges.rate : null,
    },
    select_length: isCount(told.select_length) ? told.select_length : null,
    palette: { nan: index(palette.nan), posinf: index(palette.posinf), neginf: index(palette.neginf) },
  };
}

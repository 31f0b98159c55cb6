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
 * @property {number} first index of the lowest level
 * @property {number} levels of the colour scale
 */

/**
 * @typedef {object} Choices
 * @property {readonly Choice[]} values
 * @property {Record<string, string>} words of all values, those too that cannot be shown now
 * @property {readonly Choice[]} ranks processes of training on a cluster; none where there are not several
 * @property {readonly Choice[]} modes
 * @property {readonly Choice[]} scalings
 * @property {readonly Choice[]} colormaps
 * @property {readonly Choice[]} holds which alerts may hold training
 * @property {{window: [number, number] | null, rate: [number, number] | null}} ranges null where Python did not tell
 * @property {number | null} select_length the most characters of `select`; null where Python did not tell
 * @property {Palette} palette
 * @property {Record<string, string>} colors of the colormaps that Python told: their palettes, as base64
 * @property {readonly string[]} diverging the colormaps among them that are about a middle
 */

/** @type {import("./checks.js").Check<Choice>} */
export const isChoice = shape({ value: isText, label: isText });

const areChoices = listOf(isChoice);
const areTexts = listOf(isText);

/** The palette's parts as they have always been, for a saved notebook that does not tell. */
const FIRST = 4;
const LEVELS = 252;

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
    words: isRecord(told.words) ? textsOf(told.words) : {},
    ranks: areChoices(told.ranks) ? told.ranks : [],
    modes: areChoices(told.modes) ? told.modes : [],
    scalings: areChoices(told.scalings) ? told.scalings : [],
    colormaps: areChoices(told.colormaps) ? told.colormaps : [],
    holds: areChoices(told.holds) ? told.holds : [],
    ranges: {
      window: isRange(ranges.window) ? ranges.window : null,
      rate: isRange(ranges.rate) ? ranges.rate : null,
    },
    select_length: isCount(told.select_length) ? told.select_length : null,
    palette: {
      nan: index(palette.nan),
      posinf: index(palette.posinf),
      neginf: index(palette.neginf),
      first: isCount(palette.first_level) ? palette.first_level : FIRST,
      levels: isCount(palette.levels) ? palette.levels : LEVELS,
    },
    colors: isRecord(told.colors) ? textsOf(told.colors) : {},
    diverging: areTexts(told.diverging) ? told.diverging : [],
  };
}

/** @param {Pick<Choices, "values" | "words">} choices @param {string} values @returns {string} what the toolbar calls values, offered or not */
export const wordOf = ({ values: offered, words }, values) =>
  words[values] ?? offered.find(({ value }) => value === values)?.label ?? values;

/** @param {Record<string, unknown>} record @returns what of it is text */
function textsOf(record) {
  return Object.fromEntries(Object.entries(record).flatMap(([name, value]) => (isText(value) ? [[name, value]] : [])));
}

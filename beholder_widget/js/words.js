// What a picture and a value are, in words.

/** @import { Pointed } from "./pointed.js" */
/** @import { Frame } from "./state.js" */

import { formatCount } from "./format.js";

/** One of these values. @type {{readonly [values: string]: string}} */
const ONE_OF = {
  parameters: "parameter",
  gradients: "gradient",
  updates: "update",
  optimizer: "optimizer state",
  activations: "activation",
  arrays: "array",
  frame: "frame",
};

/** @type {{readonly [side: string]: string}} */
const CLIPPED = { below: "below the colour scale", above: "above the colour scale" };

/** @param {Frame} frame @returns the picture in words, the same from frame to frame while it shows the same things */
export function describe({ kind, sections, settings, colormap }) {
  if (kind === "frame") return "Picture of a frame";
  const [first, last] = [sections.at(0)?.name, sections.at(-1)?.name];
  const what = sections.length > 1 ? `${sections.length} sections, ${first} to ${last}` : first;
  return `Picture of ${what}, ${settings.mode} values, colormap ${colormap}`;
}

/**
 * @typedef {object} Origin of values: of a frame, or of a look through a lens
 * @property {string} values which tensors they are of
 * @property {number} variance_of updates that they are the variance of; 0 for current ones
 * @property {number | null} step
 */

/**
 * @param {Origin} origin
 * @param {Pointed["clipped"]} clipped
 * @returns what a value is, of when, and whether it has no place on the colour scale
 */
export function whatAndWhen({ values, variance_of, step }, clipped) {
  const what = ONE_OF[values] ?? values;
  const of = variance_of ? `variance of ${variance_of}, ${what}` : what;
  const when = step === null ? of : `${of}, step ${formatCount(step)}`;
  return clipped ? `${when}, ${CLIPPED[clipped]}` : when;
}

/** @param {Origin} one @param {Origin} other @returns whether both are of the same tensors, and both variances or neither */
export function isAlike(one, other) {
  return one.values === other.values && one.variance_of > 0 === other.variance_of > 0;
}

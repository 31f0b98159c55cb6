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
 * @property {number} variance_of updates that they are the variance of; 0 where they are none
 * @property {number | null} change_since the pinned step that they are the change since; null where they are none
 * @property {number | null} step
 * @property {boolean} [past] whether it is looked back on
 */

/** @param {Pick<Origin, "variance_of" | "change_since">} origin @returns what is shown of the values; "" for themselves */
export function ofWords({ variance_of: varianceOf, change_since: changeSince }) {
  if (changeSince !== null) return `change since step ${formatCount(changeSince)}`;
  return varianceOf ? `variance of ${varianceOf}` : "";
}

/**
 * @param {Origin} origin
 * @param {Pointed["clipped"]} clipped
 * @returns what a value is, of when, and whether it has no place on the colour scale
 */
export function whatAndWhen({ values, step, ...shown }, clipped) {
  const of = [ofWords(shown), ONE_OF[values] ?? values].filter(Boolean).join(", ");
  const when = step === null ? of : `${of}, step ${formatCount(step)}`;
  return clipped ? `${when}, ${CLIPPED[clipped]}` : when;
}

/** @param {Origin} one @param {Origin} other @returns whether both are of the same tensors, and both variances, changes since the same step, or neither */
export function isAlike(one, other) {
  const isSame = one.values === other.values && one.change_since === other.change_since;
  return isSame && one.variance_of > 0 === other.variance_of > 0;
}

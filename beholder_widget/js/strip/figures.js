// The figures that the strip can show: what they are called, and how a row of them is scaled.

import { formatCount, formatFigure, formatShare } from "../format.js";

const DIGITS = 3;

/**
 * How a row's colours are found: by magnitude, about zero, as a share of all cells, or as a count of what should not be.
 *
 * @typedef {"logarithmic" | "symmetric" | "share" | "count"} Kind
 */

/** @typedef {{label: string, of: string, kind: Kind}} Figure `of` is the word before the values */

/** @type {Readonly<Record<string, Figure>>} */
const FIGURES = {
  rms: { label: "RMS", of: "of", kind: "logarithmic" },
  mean: { label: "mean", of: "of", kind: "symmetric" },
  largest: { label: "largest magnitude", of: "of", kind: "logarithmic" },
  ratio: { label: "update/weight", of: "of", kind: "logarithmic" },
  change: { label: "change", of: "of", kind: "logarithmic" },
  zeros: { label: "zeros", of: "in", kind: "share" },
  nonfinite: { label: "not finite", of: "in", kind: "count" },
};

/** Of what a figure is: that beside the picture is of all that is shown there, and so another. */
export const OF_SAMPLE = "of a sample of each tensor";

/** The figure that is of two moments: its own, and that of the reading before. */
export const CHANGE = "change";

/** Values whose names do not say in the plural what they are; before the first picture of `auto` it is not known. @type {Readonly<Record<string, string>>} */
const SOURCES = { optimizer: "optimizer states", frame: "the frame", auto: "values" };

/** Values of the same sections as the parameters, which alone have their updates over their weights. */
const OF_PARAMETERS = new Set(["gradients", "updates", "optimizer"]);

/** @type {readonly {value: string, label: string}[]} */
export const OFFERED = Object.entries(FIGURES).map(([value, { label }]) => ({ value, label }));

/** @param {string} figure @returns {Kind} */
export const kindOf = (figure) => FIGURES[figure]?.kind ?? "logarithmic";

/** @param {string} figure @returns {string} */
export const labelOf = (figure) => FIGURES[figure]?.label ?? figure;

/** @param {string} source @param {string} figure @returns {string} what follows the figure in a sentence, as `of gradients over the run` */
export function wordsAfter(source, figure) {
  return `${FIGURES[figure]?.of ?? "of"} ${SOURCES[source] ?? source} over the run`;
}

/** @param {string} figure @param {number} rows how many there are @returns {string} what may be compared by the colours; "" where all rows have one scale */
export function scaleWords(figure, rows) {
  const kind = kindOf(figure);
  const name = kind === "logarithmic" ? "log scale" : kind === "symmetric" ? "scale" : "";
  if (!name || rows === 0) return "";
  return rows > 1 ? `each row on its own ${name}` : `on a ${name}`;
}

/** @param {string} values that a picture shows @param {string} figure @returns {string} whose figure is to be asked for */
export function sourceOf(values, figure) {
  return figure === "ratio" && OF_PARAMETERS.has(values) ? "parameters" : values;
}

/**
 * @param {string} figure
 * @param {{count: number, middle: number}} of so many rows
 * @param {{name: string, value: number}} largest of them
 * @returns {string} what the line of a module says, and what it leaves out
 */
export function moduleWords(figure, { count, middle }, { name, value }) {
  const largest = `largest ${figureWords(value, figure)}, ${name}`;
  return Number.isFinite(middle) ? `median of ${count}: ${figureWords(middle, figure)}; ${largest}` : largest;
}

/** @param {number} value NaN for none @param {string} figure @returns {string} as it stands beside the figure's name */
export function figureWords(value, figure) {
  if (Number.isNaN(value)) return "no figure";
  if (kindOf(figure) === "count") return `${formatCount(value)} not finite`;
  if (kindOf(figure) === "share") return `${formatShare(value)} zeros`;
  return Number.isFinite(value) ? formatFigure(value, DIGITS) : "not finite";
}

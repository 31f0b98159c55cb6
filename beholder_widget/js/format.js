// Numbers, times and shapes as words.

/** What is not finite: the key of its count in a section, and its word. */
export const ODDITIES = /** @type {const} */ ([
  ["nan", "NaN"],
  ["posinf", "+Inf"],
  ["neginf", "\u2212Inf"],
]);

/** Stands before what is below zero; the hyphen is too short beside digits. */
export const MINUS = "\u2212";
const TIMES = "\u00d7";

/** The rates that one decimal can tell from none, and that a screen can show; a second. */
const LOWEST_RATE = 0.05;
const HIGHEST_RATE = 500;
const thousands = new Intl.NumberFormat("en-US");

/** @param {number} count */
export const formatCount = (count) =>
  // Most counts have no thousands, and are written with each move of the pointer.
  Number.isInteger(count) && Math.abs(count) < 1000 ? String(count) : thousands.format(count);

/** Up to so many a count is written out where there is little room. */
const MOST_WRITTEN = 10_000;
/** @type {readonly (readonly [number, string])[]} */
const SHORT = [
  [1e3, "k"],
  [1e6, "M"],
  [1e9, "G"],
];

/** @param {number} count @returns it as it stands where there is little room, as `16k` */
export function formatBrief(count) {
  if (count < MOST_WRITTEN) return formatCount(count);
  // What would round to a thousand has the next letter.
  const [size, letter] = SHORT.find(([each]) => count < 999.5 * each) ?? [1e9, "G"];
  const share = count / size;
  return `${share < 9.95 ? Number(share.toFixed(1)) : formatCount(Math.round(share))}${letter}`;
}

/** @param {number} seconds @returns `mm:ss`, with hours in front when there are any */
export function formatClock(seconds) {
  const whole = Math.floor(seconds);
  const pad = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const minutesAndSeconds = `${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
  return whole < 3600 ? minutesAndSeconds : `${Math.floor(whole / 3600)}:${minutesAndSeconds}`;
}

/** @param {readonly number[]} shape @returns the shape as Python writes a tuple */
export function formatShape(shape) {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}

/** @param {string} words with hyphens @returns them with true minus signs */
const signed = (words) => words.replaceAll("-", MINUS);

/** @param {number} value @param {number} decimals @returns it with so many digits behind the point */
export function formatDecimals(value, decimals) {
  const words = value.toFixed(decimals);
  // What rounds to zero has no sign.
  return signed(Number(words) === 0 ? words.replace("-", "") : words);
}

/** @param {number} value @param {number} digits behind the point @returns as `1.2e\u22124` */
export const formatExponent = (value, digits) => signed(value.toExponential(digits).replace("e+", "e"));

/**
 * A figure that stands alone, with so many digits that count.
 *
 * @param {number | null} value null is a number that is not finite
 * @param {number} digits
 */
export function formatFigure(value, digits) {
  if (value === null) return "none";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 10 ** Math.max(5, digits)) return formatExponent(value, digits - 1);
  return formatDecimals(value, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
}

/** The digits that a figure which was chosen keeps. */
const CHOSEN_DIGITS = 6;

/** @param {number} value that was chosen @param {number} digits that count, where it has many @returns as it was typed, where it is short */
export function formatChosen(value, digits) {
  return Number(value.toPrecision(CHOSEN_DIGITS)) === value ? signed(String(value)) : formatFigure(value, digits);
}

/** @param {readonly number[]} shape @returns as `16\u00d716\u00d73\u00d73`; "scalar" for no axes */
export const formatSize = (shape) => shape.join(TIMES) || "scalar";

/** @param {number} share 0 to 1 @returns as `1.2 %` */
export function formatShare(share) {
  const percent = 100 * share;
  return `${percent > 0 && percent < 0.1 ? "under 0.1" : percent.toFixed(percent >= 99.95 || percent === 0 ? 0 : 1)} %`;
}

/**
 * @param {number} rate pictures a second
 * @returns as `9.8 pictures a second`; "" for a rate that nothing is said by: none, or one that two pictures by chance
 *   close together make up
 */
export function formatPace(rate) {
  if (rate < LOWEST_RATE || rate > HIGHEST_RATE) return "";
  return `${rate < 99.95 ? rate.toFixed(1) : rate.toFixed(0)} pictures a second`;
}

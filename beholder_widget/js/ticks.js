// The values that a person would write under a scale.

/** @import { Scale } from "./coloring.js" */

import { formatDecimals, formatExponent, MINUS } from "./format.js";

const STEPS = [1, 2, 5, 10];
/** A number so near to a tick is it, but for rounding. */
const NEAR = 1e-9;
const MOST_DECIMALS = 4;
const LARGEST_PLAIN = 1e5;

/** @typedef {{value: number, words: string}} Tick */

/**
 * Ticks of a scale, ascending.
 *
 * @param {Scale} scale
 * @param {number} most how many there is room for
 * @returns {Tick[]} none where the limits are one value
 */
export function ticksOf({ low, high, floor }, most) {
  if (!(high > low) || most < 1) return [];
  if (floor === null) return linear(low, high, most);
  if (low >= 0) return decades(floor, high, most).map(tickOfDecade);
  const positive = decades(floor, high, Math.max(1, Math.floor((most - 1) / 2))).map(tickOfDecade);
  const negative = positive.map(({ value, words }) => ({ value: -value, words: MINUS + words })).reverse();
  return [...negative, { value: 0, words: "0" }, ...positive];
}

/** @param {number} low @param {number} high @param {number} most @returns {Tick[]} multiples of 1, 2 or 5 times a power of ten */
function linear(low, high, most) {
  const least = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (STEPS.find((factor) => factor * power >= least * (1 - NEAR)) ?? 10) * power;
  const first = Math.ceil(low / step - NEAR);
  const last = Math.floor(high / step + NEAR);
  if (last - first > most) return [];
  const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + NEAR));
  const isPlain = decimals <= MOST_DECIMALS && Math.max(-low, high) < LARGEST_PLAIN;
  const digits = significant(values, step);
  return values.map((value) => ({
    value,
    words: value === 0 ? "0" : isPlain ? formatDecimals(value, decimals) : formatExponent(value, digits),
  }));
}

/** @param {readonly number[]} values @param {number} step @returns digits behind the point that tell them all apart */
function significant(values, step) {
  const largest = Math.max(...values.map(Math.abs));
  return largest > 0
    ? Math.max(0, Math.round(Math.floor(Math.log10(largest)) - Math.floor(Math.log10(step) + NEAR)))
    : 0;
}

/** @param {number} low @param {number} high @param {number} most @returns powers of ten, as exponents */
function decades(low, high, most) {
  const first = Math.ceil(Math.log10(low) - NEAR);
  const last = Math.floor(Math.log10(high) + NEAR);
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  // Counted from the high end, which is what a magnitude is read from.
  const found = [];
  for (let exponent = last; exponent >= first; exponent -= step) found.unshift(exponent);
  return found;
}

/** @param {number} exponent @returns {Tick} */
function tickOfDecade(exponent) {
  const value = 10 ** exponent;
  return { value, words: formatExponent(value, 0) };
}

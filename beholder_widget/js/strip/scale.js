// Which colours a row of the strip has: each row has a scale of its own, from what it was over the run.

/** @import { Scale } from "../coloring.js" */
/** @import { Kind } from "./figures.js" */

import { PALETTE } from "../coloring.js";

/** The shares of a row's values below its lowest and its highest colour. */
const LOW = 0.01;
const HIGH = 0.995;
/** Part of the count that one goes on by: neighbours in time are alike, and in their order nearly each would be a record. */
const STRIDE = 0.618;
const MIDDLE = PALETTE.levels / 2;
/** A reading is far beyond a scale that it leaves by more than this part of its span. */
const FAR = 1 / 16;

/**
 * @param {Float32Array} row its values over the run, NaN where there is none
 * @param {Kind} kind
 * @returns {Scale | null} null where there is nothing to scale
 */
export function scaleOfRow(row, kind) {
  if (kind === "share" || kind === "count") return { low: 0, high: 1, floor: null };
  const isSigned = kind === "symmetric";
  const values = usable(row, isSigned);
  if (values.length === 0) return null;
  const { low, high } = limitsOf(values);
  return isSigned ? { low: -high, high, floor: null } : { low, high, floor: low };
}

/**
 * A row that is nearly always the same has all of its values on the scale: what it is otherwise stands out.
 *
 * @param {Float32Array} values at least one
 * @returns {{low: number, high: number}}
 */
function limitsOf(values) {
  const { low, high } = percentiles(values);
  if (low < high) return { low, high };
  return values.reduce(
    ({ low: least, high: most }, value) => ({ low: Math.min(least, value), high: Math.max(most, value) }),
    { low, high },
  );
}

/** @param {Float32Array} row @param {boolean} isSigned @returns {Float32Array} the magnitudes that a scale is made of */
function usable(row, isSigned) {
  const values = new Float32Array(row.length);
  let count = 0;
  for (let at = 0; at < row.length; at += 1) {
    const value = isSigned ? Math.abs(row[at] ?? 0) : (row[at] ?? 0);
    if (value < Infinity && (isSigned || value > 0)) values[count++] = value;
  }
  return values.subarray(0, count);
}

/**
 * The limits that leave out 1 % of the values below and 0.5 % above.
 *
 * @param {Float32Array} values at least one
 * @returns {{low: number, high: number}}
 */
export function percentiles(values) {
  const { length } = values;
  // The smallest and the largest so far that count, ascending and descending: the last of each is the limit.
  const smallest = new Float64Array(Math.floor(LOW * length) + 1).fill(Infinity);
  const largest = new Float64Array(length - Math.ceil(HIGH * length) + 1).fill(-Infinity);
  const stride = strideOf(length);
  for (let count = 0, at = 0; count < length; count += 1) {
    const value = values[at] ?? 0;
    if (value < /** @type {number} */ (smallest[smallest.length - 1])) insert(smallest, value, 1);
    if (value > /** @type {number} */ (largest[largest.length - 1])) insert(largest, value, -1);
    at += stride;
    if (at >= length) at -= length;
  }
  return { low: smallest[smallest.length - 1] ?? 0, high: largest[largest.length - 1] ?? 0 };
}

/** @param {Float64Array} sorted whose last value goes @param {number} value @param {1 | -1} direction 1 for ascending */
function insert(sorted, value, direction) {
  let at = sorted.length - 1;
  for (; at > 0 && direction * ((sorted[at - 1] ?? 0) - value) > 0; at -= 1) {
    sorted[at] = /** @type {number} */ (sorted[at - 1]);
  }
  sorted[at] = value;
}

/** @param {number} length @returns {number} a stride that leads to each place once */
function strideOf(length) {
  let stride = Math.max(1, Math.round(STRIDE * length));
  while (common(stride, length) > 1) stride -= 1;
  return stride;
}

/**
 * @param {Float32Array} newest readings of a row
 * @param {Float32Array} before those that were the newest when its scale was found
 * @param {Scale | null} scale
 * @param {Kind} kind
 * @returns {boolean} whether some of the newest are far beyond the scale, and farther than all of those before
 */
export function isFarBeyond(newest, before, scale, kind) {
  if (kind === "share" || kind === "count") return false;
  const isSigned = kind === "symmetric";
  const values = usable(newest, isSigned);
  if (!scale || values.length === 0) return values.length > 0;
  const along = isSigned ? (/** @type {number} */ value) => value : Math.log;
  const known = [...usable(before, isSigned), scale.high, ...(isSigned ? [] : [scale.low])].map(along);
  const far = FAR * (along(scale.high) - along(isSigned ? 0 : scale.low));
  const [low, high] = [isSigned ? -Infinity : Math.min(...known) - far, Math.max(...known) + far];
  return values.some((value) => along(value) < low || along(value) > high);
}

/** @param {number} one @param {number} other @returns {number} their greatest common divisor */
const common = (one, other) => (other === 0 ? one : common(other, one % other));

/**
 * Finds the palette index of each value: the reckoning of `coloring`, in a loop that is quick enough for whole runs.
 *
 * @param {Float32Array} values
 * @param {Scale | null} scale
 * @param {Kind} kind
 * @param {Uint8Array} levels to be filled: `gap` where there is no value, `nan` for what is not finite
 * @param {number} from the first place that is to be filled
 * @param {number} end the place after the last
 */
export function quantize(values, scale, kind, levels, from, end) {
  const { low, high, floor } = scale ?? { low: 0, high: 1, floor: null };
  const isLinear = floor === null;
  const [base, span] = isLinear ? [low, high - low] : [Math.log(floor), Math.log(high / floor)];
  const factor = span > 0 ? PALETTE.levels / span : 0;
  const most = kind === "count" ? 0 : Number.MAX_VALUE;
  for (let at = from; at < end; at += 1) {
    const value = /** @type {number} */ (values[at]);
    if (value > most || value < -Number.MAX_VALUE) levels[at] = PALETTE.nan;
    else if (value <= most) {
      const far = factor > 0 ? ((isLinear ? value : Math.log(value)) - base) * factor : MIDDLE;
      levels[at] = PALETTE.first + Math.min(PALETTE.levels - 1, Math.max(0, far));
    } else levels[at] = PALETTE.gap;
  }
}

/** @param {Kind} kind @returns {Int16Array} how much each palette index stands out */
export function weightsOf(kind) {
  return Int16Array.from({ length: 256 }, (_, level) => {
    if (level === PALETTE.gap) return -1;
    if (level < PALETTE.first) return PALETTE.levels;
    const far = level - PALETTE.first;
    return kind === "symmetric" ? Math.abs(far - MIDDLE) : far;
  });
}

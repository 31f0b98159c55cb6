// Numbers and times as words.

/** @import { Section } from "./state.js" */

const thousands = new Intl.NumberFormat("en-US");

/** @param {number} count */
export const formatCount = (count) => thousands.format(count);

/**
 * Three significant digits, as short as they can be said.
 *
 * @param {number | null} value null is a number that is not finite
 */
export function formatNumber(value) {
  if (value === null) return "-";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e5) return value.toExponential(2).replace(/\.?0+e/, "e").replace("e+", "e");
  return String(Number(value.toPrecision(3)));
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

/** @param {Section} section @returns its figures in one line; counts of what is not finite are not among them */
export function formatFigures({ min, mean, max, shown, size, note }) {
  if (note) return note;
  const parts = [];
  if (min !== null && max !== null) {
    parts.push(`${formatNumber(min)} .. ${formatNumber(max)}`, `mean ${formatNumber(mean)}`, `range ${formatNumber(max - min)}`);
  }
  if (shown < size) parts.push(`shown ${formatCount(shown)} of ${formatCount(size)}`);
  return parts.join("  ");
}

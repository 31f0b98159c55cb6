// Numbers, times and a section's figures as words.

/** @import { Section } from "./state.js" */

const SIGNIFICANT_DIGITS = 3;
const thousands = new Intl.NumberFormat("en-US");

/** @param {number} count */
export const formatCount = (count) => thousands.format(count);

/**
 * Three significant digits. Zeros at the end stay, so that figures do not change width with every frame.
 *
 * @param {number | null} value null is a number that is not finite
 */
export function formatNumber(value) {
  if (value === null) return "-";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e5) return value.toExponential(SIGNIFICANT_DIGITS - 1).replace("e+", "e");
  return size >= 999.5 ? value.toFixed(0) : value.toPrecision(SIGNIFICANT_DIGITS);
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

/** @param {Section} section @returns its limits and mean, or its note */
export function formatFigures({ min, mean, max, ratio, size, note }) {
  if (min === null || max === null) return note || (size === 0 ? "empty" : "no finite value");
  const share = ratio === null ? "" : `update/weight ${formatNumber(ratio)}  `;
  return `${share}${formatNumber(min)} .. ${formatNumber(max)}  mean ${formatNumber(mean)}  `;
}

/** @param {Section} section @returns "" where there is no finite value */
export function formatRange({ min, max }) {
  return min === null || max === null ? "" : `range ${formatNumber(max - min)}`;
}

/** @param {Section} section @returns what is shown of it, and how many of its values; "" when it is simply all */
export function formatSampled({ min, shown, size, note }) {
  const counts = shown < size ? `shown ${formatCount(shown)} of ${formatCount(size)}` : "";
  return [min === null ? "" : note, counts].filter(Boolean).join("  ");
}

/** @param {Section} section @returns all there is to say of it, in lines */
export function formatSection(section) {
  const { name, shape, low, high, nan, posinf, neginf } = section;
  const counts = [
    [nan, "NaN"],
    [posinf, "+Inf"],
    [neginf, "-Inf"],
  ].flatMap(([count, word]) => (count ? `${formatCount(Number(count))} ${word}` : []));
  const lines = [
    `${name} ${formatShape(shape)}`,
    formatFigures(section) + formatRange(section),
    counts.join("  "),
    low === null || high === null ? "" : `colours ${formatNumber(low)} .. ${formatNumber(high)}`,
    formatSampled(section),
  ];
  return lines.filter(Boolean).join("\n");
}

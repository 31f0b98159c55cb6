// How a value is written: with no more digits than it is worth, with true minus signs or in plain ASCII.

const DIGITS = 6;

/**
 * @param {number} value
 * @param {number} [near] how far off it may be; 0 for an exact value
 * @returns {string} ASCII; "NaN", "Infinity" or "-Infinity" for what is no number
 */
export function plain(value, near = 0) {
  if (!Number.isFinite(value)) return String(value);
  if (near > 0) return Math.abs(value) < near / 2 ? "0" : rounded(value, digitsWorth(value, near));
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return rounded(value, DIGITS);
}

/** @param {string} ascii @returns {string} with the signs that people read */
export function readable(ascii) {
  return ascii.replaceAll("Infinity", "Inf").replaceAll("-", "\u2212").replace(/^Inf/, "+Inf");
}

/**
 * A value as it is written in its cell: as many decimals as tell the levels of its section apart.
 *
 * @param {number} value
 * @param {number} reach the largest magnitude on the section's scale
 */
export function brief(value, reach) {
  if (!Number.isFinite(value)) return readable(plain(value));
  if (Number.isInteger(value) && Math.abs(value) < 1e5) return readable(String(value));
  const isDecimal = reach >= 1e-2 && reach < 1e4;
  if (!isDecimal) return readable(value.toExponential(1).replace("e+", "e"));
  const fixed = value.toFixed(reach < 10 ? 3 : 1);
  return readable(Number(fixed) === 0 ? fixed.replace("-", "") : fixed);
}

/** @param {number} value @param {number} near @returns {number} significant digits */
function digitsWorth(value, near) {
  const worth = Math.floor(Math.log10(Math.abs(value) / (2 * near))) + 1;
  return Math.min(DIGITS, Math.max(1, worth));
}

/** @param {number} value @param {number} digits */
function rounded(value, digits) {
  const magnitude = Math.abs(value);
  const isPlain = value === 0 || (magnitude >= 1e-3 && magnitude < 1e6);
  if (!isPlain) return value.toExponential(digits - 1).replace("e+", "e");
  const fixed = value.toPrecision(digits);
  return fixed.includes("e") ? String(Number(fixed)) : fixed;
}

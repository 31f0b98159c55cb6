// How a value is written: with no more digits than it is worth, with true minus signs or in plain ASCII.

const DIGITS = 6;
/** Of a value that is written in its cell. */
const BRIEF = 3;

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
 * A value as it is written in its cell: three digits that count, whatever the others of its section are, or fewer where
 * there is less room.
 *
 * @param {number} value
 * @param {number} room characters at most, where so many tell anything
 */
export function brief(value, room) {
  if (!Number.isFinite(value)) return readable(plain(value));
  if (Number.isInteger(value) && Math.abs(value) < 1e5) return readable(String(value));
  const magnitude = Math.abs(value);
  const whole = Math.floor(Math.log10(magnitude));
  if (whole >= -3 && whole < 5) {
    for (let decimals = Math.max(0, BRIEF - 1 - whole); decimals >= Math.max(0, -whole); decimals -= 1) {
      const fixed = value.toFixed(decimals);
      if (fixed.length <= room) return readable(fixed);
    }
    if (whole >= -1) return readable(value.toFixed(Math.max(0, -whole)));
  }
  const exponent = (/** @type {number} */ digits) => value.toExponential(digits - 1).replace("e+", "e");
  const long = exponent(BRIEF);
  return readable(long.length <= room ? long : exponent(BRIEF - 1));
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

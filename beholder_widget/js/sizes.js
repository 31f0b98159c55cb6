// How much room the widget has: what stands in the row, beside the picture, or elsewhere follows from it alone.

/** @typedef {"full" | "slim" | "middle" | "narrow"} Size */

const FULL = 1000;
const SLIM = 880;
const MIDDLE = 560;

/** @param {number} width of the widget inside, CSS pixels @returns {Size} */
export function sizeOf(width) {
  if (width >= FULL) return "full";
  if (width >= SLIM) return "slim";
  return width >= MIDDLE ? "middle" : "narrow";
}

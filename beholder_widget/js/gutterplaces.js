// Where the names stand beside the picture: level with their sections, and never one over another.

/** Height of a name's line, CSS pixels. */
export const LINE = 16;

/** @typedef {{left: number, top: number, height: number}} Place CSS pixels from the picture's left and top */

/**
 * The tops of the lines, one for each section.
 *
 * A section lower than a line has it on its middle. Where sections stand side by side or too near for a line each, those
 * that are read later give way downwards: from left to right, then down.
 *
 * @param {readonly Place[]} places in any order
 * @returns {number[]}
 */
export function lineTops(places) {
  const tops = places.map(({ top, height }) => top + Math.min(0, (height - LINE) / 2));
  let free = -Infinity;
  for (const index of readingOrder(places)) {
    const top = Math.max(tops[index] ?? 0, free);
    tops[index] = top;
    free = top + LINE;
  }
  return tops;
}

/** @param {readonly Place[]} places @returns {number[]} their places in the list, from left to right, then down */
function readingOrder(places) {
  const between = (/** @type {"top" | "left"} */ side, /** @type {number} */ one, /** @type {number} */ other) =>
    (places[one]?.[side] ?? 0) - (places[other]?.[side] ?? 0);
  return [...places.keys()].sort(
    (one, other) => between("top", one, other) || between("left", one, other) || one - other,
  );
}

/** @param {readonly number[]} tops @returns {number[]} their places in the list, from the top down */
export function orderOf(tops) {
  return [...tops.keys()].sort((one, other) => (tops[one] ?? 0) - (tops[other] ?? 0) || one - other);
}

/**
 * The sections whose lines are in sight.
 *
 * @param {readonly number[]} tops of all lines
 * @param {readonly number[]} order of the lines from the top down
 * @param {number} from what is in sight, CSS pixels
 * @param {number} to
 * @returns {number[]}
 */
export function linesWithin(tops, order, from, to) {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[order[middle] ?? 0] ?? 0) + LINE > from) high = middle;
    else low = middle + 1;
  }
  const found = [];
  for (let at = low; at < order.length; at += 1) {
    const index = order[at] ?? 0;
    if ((tops[index] ?? 0) >= to) break;
    found.push(index);
  }
  return found;
}

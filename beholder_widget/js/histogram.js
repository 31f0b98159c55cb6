// How the shown cells lie on the colour scale: bars over its levels, and what is clipped outside of it.

/**
 * @typedef {object} Levels where the levels are among the palette's indices
 * @property {number} first index of the first level
 * @property {number} levels how many there are
 */

/**
 * Cells at each level.
 *
 * @param {Uint8Array} indices palette indices of a section's cells
 * @param {Levels} levels
 * @returns {Uint32Array} one count for each level; what is not finite is at none
 */
export function countLevels(indices, { first, levels }) {
  const all = new Uint32Array(256);
  // There are millions: an iterator would take several times as long.
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] ?? 0;
    all[index] = (all[index] ?? 0) + 1;
  }
  return all.slice(first, first + levels);
}

/**
 * Levels taken together until there is one bar for each few pixels.
 *
 * @param {Uint32Array} counts at each level
 * @param {number} bars at most
 * @returns {number[]} each the mean of its levels, so that bars of unlike numbers of levels do not stand out
 */
export function barsOf(counts, bars) {
  const number = Math.max(1, Math.min(bars, counts.length));
  return Array.from({ length: number }, (_, bar) => {
    const from = Math.floor((bar * counts.length) / number);
    const to = Math.floor(((bar + 1) * counts.length) / number);
    let sum = 0;
    for (let level = from; level < to; level += 1) sum += counts[level] ?? 0;
    return sum / (to - from);
  });
}

/**
 * Takes the clipped cells out of the two end levels, which they were given.
 *
 * The kernel counts the clipped cells of both ends together: each end has the part of them by which its level stands
 * above the one beside it.
 *
 * @param {Uint32Array} counts at each level
 * @param {number} clipped cells outside the limits
 * @returns {{counts: Uint32Array, below: number, above: number}} below and above make `clipped`, as far as there is so much
 */
export function withoutClipped(counts, clipped) {
  const last = counts.length - 1;
  const [first, end] = [counts[0] ?? 0, counts[last] ?? 0];
  const most = Math.min(clipped, first + end);
  if (most === 0 || last < 2) return { counts, below: 0, above: 0 };
  const excess = [Math.max(0, first - (counts[1] ?? 0)), Math.max(0, end - (counts[last - 1] ?? 0))];
  const [low = 0, high = 0] = excess;
  const share = low + high > 0 ? low / (low + high) : first / (first + end);
  const below = Math.min(first, Math.max(most - end, Math.round(most * share)));
  const inner = counts.slice();
  inner[0] = first - below;
  inner[last] = end - (most - below);
  return { counts: inner, below, above: most - below };
}

/**
 * The share of finite cells outside two levels.
 *
 * @param {Uint32Array} counts at each level
 * @param {number} from share of the scale, 0 to 1
 * @param {number} to share of the scale
 * @returns {[below: number, above: number]} shares of the cells
 */
export function sharesOutside(counts, from, to) {
  let [below, above, all] = [0, 0, 0];
  counts.forEach((count, level) => {
    const middle = (level + 0.5) / counts.length;
    all += count;
    if (middle < from) below += count;
    if (middle > to) above += count;
  });
  return all ? [below / all, above / all] : [0, 0];
}

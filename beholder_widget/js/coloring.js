// Which value a level of the palette stands for, and which colour a cell has: the reckoning of Python's `coloring`.

/** The palette's indices, as Python's `palettes` has them. */
export const PALETTE = /** @type {const} */ ({ gap: 0, nan: 1, posinf: 2, neginf: 3, first: 4, levels: 252 });

const MIDDLE = PALETTE.levels / 2;
const OPAQUE = 255;

/**
 * @typedef {object} Scale
 * @property {number} low value of the first level's lower end
 * @property {number} high value of the last level's upper end
 * @property {number | null} floor magnitude where a logarithmic scale begins; null for a linear one
 */

/**
 * @param {{low: number | null, high: number | null, floor: number | null}} section
 * @returns {Scale | null} null where it has no finite values
 */
export function scaleOf({ low, high, floor }) {
  return low === null || high === null ? null : { low, high, floor };
}

/**
 * What a palette index says of a value.
 *
 * @param {number} index
 * @param {Scale | null} scale
 * @returns {{value: number, near: number}} the middle of what the index stands for, and how far off the value may be;
 *   beyond the limits it may be farther off
 */
export function valueAt(index, scale) {
  if (index === PALETTE.nan || index === PALETTE.gap || !scale) return { value: NaN, near: 0 };
  if (index === PALETTE.posinf) return { value: Infinity, near: 0 };
  if (index === PALETTE.neginf) return { value: -Infinity, near: 0 };
  const level = index - PALETTE.first;
  const { low, high } = scale;
  if (low === high) return { value: low, near: 0 };
  const [from, to] = endsOf(level, scale);
  return { value: from / 2 + to / 2, near: Math.abs(to / 2 - from / 2) };
}

/**
 * The middle level of a signed logarithmic scale has zero, all that is nearer to it than the floor, and the first level
 * above; the level below it ends at the floor.
 *
 * @param {number} level @param {Scale} scale @returns {[number, number]}
 */
function endsOf(level, scale) {
  const { low, floor } = scale;
  const [from, to] = [edge(level, scale), edge(level + 1, scale)];
  if (floor === null || low >= 0) return [from, to];
  if (level === MIDDLE) return [-to, to];
  return [from, level === MIDDLE - 1 ? -floor : to];
}

/**
 * Where a value stands on a scale.
 *
 * @param {number} value finite
 * @param {Scale} scale
 * @returns {number} from 0 at the low end to 1 at the high end; beyond them for values that are clipped
 */
export function positionOf(value, { low, high, floor }) {
  if (low === high) return 0.5;
  if (floor === null) return (value / 2 - low / 2) / (high / 2 - low / 2);
  const signed = low < 0;
  const far = floor < high ? Math.log(Math.abs(value) / floor) / Math.log(high / floor) : 1;
  if (!signed) return value === 0 ? 0 : Math.max(0, far);
  return 0.5 + (value === 0 ? 0 : (Math.sign(value) * Math.max(0, far)) / 2);
}

/**
 * The value at a place of a scale, the inverse of `positionOf`.
 *
 * @param {number} position from 0 to 1
 * @param {Scale} scale
 */
export function valueAtPosition(position, scale) {
  return edge(position * PALETTE.levels, scale);
}

/** @param {number} value finite @param {Scale} scale @returns {number} the palette index of its colour */
export function indexAt(value, scale) {
  const level = Math.floor(positionOf(value, scale) * PALETTE.levels);
  return PALETTE.first + Math.min(Math.max(level, 0), PALETTE.levels - 1);
}

/** @param {number} index of the palette @returns whether it is the first or the last of the levels, which values beyond the scale have too */
export const isEnd = (index) => index === PALETTE.first || index === PALETTE.first + PALETTE.levels - 1;

/**
 * Whether a value has a colour, but for how the kernel and the page round.
 *
 * @param {number} index of the palette
 * @param {number} value
 * @param {Scale | null} scale
 */
export function isColorOf(index, value, scale) {
  if (Number.isNaN(value)) return index === PALETTE.nan;
  if (!Number.isFinite(value)) return index === (value > 0 ? PALETTE.posinf : PALETTE.neginf);
  return index >= PALETTE.first && scale !== null && Math.abs(indexAt(value, scale) - index) <= 1;
}

/**
 * The colours of a section's palette indices, as canvas pixels.
 *
 * @param {Uint8Array} palette red, green and blue of each index
 * @param {Scale | null} drawn what the indices stand for
 * @param {Scale | null} [wanted] what the colours are to stand for; as drawn, unless given
 * @returns {Uint32Array} of 256 pixels; a gap is transparent
 */
export function pixelsOf(palette, drawn, wanted = drawn) {
  const pixels = new Uint32Array(256);
  const bytes = new Uint8ClampedArray(pixels.buffer);
  for (let index = 1; index < 256; index += 1) {
    const from = 3 * recolored(index, drawn, wanted);
    bytes.set([palette[from] ?? 0, palette[from + 1] ?? 0, palette[from + 2] ?? 0, OPAQUE], 4 * index);
  }
  return pixels;
}

/** @param {number} index @param {Scale | null} drawn @param {Scale | null} wanted @returns {number} a palette index */
function recolored(index, drawn, wanted) {
  if (index < PALETTE.first || !drawn || !wanted || isSame(drawn, wanted)) return index;
  return indexAt(valueAt(index, drawn).value, wanted);
}

/** @param {Scale} one @param {Scale} other */
const isSame = (one, other) => one.low === other.low && one.high === other.high && one.floor === other.floor;

/** @param {number} level from 0 to 252, whole or not @param {Scale} scale @returns the value there */
function edge(level, { low, high, floor }) {
  const position = level / PALETTE.levels;
  if (floor === null) return low * (1 - position) + high * position;
  if (low >= 0) return floor * (high / floor) ** position;
  const far = (level - MIDDLE) / MIDDLE;
  return far === 0 ? 0 : Math.sign(far) * floor * (high / floor) ** Math.abs(far);
}

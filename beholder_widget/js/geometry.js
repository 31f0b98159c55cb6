// Which value of an array each cell of its section shows: the reckoning of Python's `tiling.Plan`, one cell at a time.

// A position counts along one side of the section of the whole array, everything shown and nothing folded.

/** @typedef {[axis: number, length: number]} Outer an axis walked as one with the others, in C order, to make units */
/** @typedef {[axis: number, length: number, first: number, count: number, shown: number]} Inner see `Side` */

/**
 * The rows, or the columns, of a section: of the whole array, or of a region of it.
 *
 * @typedef {object} Side
 * @property {Outer[]} outer
 * @property {number} first the region's first unit
 * @property {number} units in the region
 * @property {number} shown units shown, evenly spread
 * @property {Inner[]} inner axes walked inside a unit; the region's first position on each, its number of positions, and
 *   how many of them are shown, evenly spread
 */

/**
 * A plan as `Plan.describe` gives it.
 *
 * @typedef {object} Plan
 * @property {number} fold units of rows that stand side by side
 * @property {number} wrap rows that a row of blocks is broken into
 * @property {Side} rows
 * @property {Side} columns
 */

/** @typedef {[first: number, end: number]} Range */
/** @typedef {{unit: number, inside: number}} Spot the how many-th unit shown, and the how many-th cell inside it */

/** @param {Plan} plan @returns {[rows: number, columns: number]} cells of its section */
export function shapeOf(plan) {
  if (extentOf(plan).includes(0)) return [0, 0];
  const { groups, height, across, width } = partsOf(plan);
  return [groups * plan.wrap * height, plan.fold * across * width];
}

/** @param {Plan} plan @returns {[rows: number, columns: number]} positions of the whole array */
export const extentOf = ({ rows, columns }) => [product(lengths(rows)), product(lengths(columns))];

/**
 * @param {Plan} plan
 * @param {number} row
 * @param {number} column
 * @returns {[row: number, column: number]} positions of the value in a cell
 * @throws {RangeError} if there is no such cell
 */
export function positionOf(plan, row, column) {
  const [rows, columns] = shapeOf(plan);
  if (!isBelow(rows, row) || !isBelow(columns, column)) {
    throw new RangeError(`there is no cell (${row}, ${column}) in a section of ${rows} x ${columns} cells`);
  }
  const { group, part, y, nth, unit, x } = split(plan, row, column);
  const rowUnit = Math.min(group * plan.fold + nth, plan.rows.shown - 1);
  const columnUnit = Math.min(part * partsOf(plan).across + unit, plan.columns.shown - 1);
  return [start(plan.rows, { unit: rowUnit, inside: y }), start(plan.columns, { unit: columnUnit, inside: x })];
}

/**
 * @param {Plan} plan
 * @param {number} row
 * @param {number} column
 * @returns {number[]} the index, in the whole array, of the value in a cell
 * @throws {RangeError} if there is no such cell
 */
export function indexOf(plan, row, column) {
  const [down, across] = positionOf(plan, row, column);
  /** @type {number[]} */
  const index = [];
  for (const [side, position] of /** @type {const} */ ([
    [plan.rows, down],
    [plan.columns, across],
  ])) {
    const along = digits(position, lengths(side));
    [...side.outer, ...side.inner].forEach(([axis], place) => {
      index[axis] = along[place] ?? 0;
    });
  }
  return index;
}

/**
 * @param {Plan} plan
 * @param {readonly number[]} index of the whole array
 * @returns {[row: number, column: number]} its positions, whether a cell shows it or not
 * @throws {RangeError} if the array has no such index
 */
export function locate(plan, index) {
  const sides = [plan.rows, plan.columns];
  const axes = sides.flatMap(({ outer, inner }) => [...outer, ...inner]);
  const isInside = axes.every(([axis, length]) => isBelow(length, index[axis]));
  if (axes.length !== index.length || !isInside) throw new RangeError(`there is no index [${index}] in this array`);
  const along = (/** @type {Side} */ { outer, inner }) => [...outer, ...inner].map(([axis]) => index[axis] ?? 0);
  return [number(along(plan.rows), lengths(plan.rows)), number(along(plan.columns), lengths(plan.columns))];
}

/**
 * Which part of the array positions are of, as far as each axis tells it by itself.
 *
 * @param {Plan} plan
 * @param {Range} rows positions, at least one
 * @param {Range} columns
 * @returns {(Range | null)[]} of each axis; null for all of it, and for one of which each position has another part
 */
export function indicesIn(plan, rows, columns) {
  /** @type {(Range | null)[]} */
  const found = [];
  for (const [side, [first, end]] of /** @type {const} */ ([
    [plan.rows, rows],
    [plan.columns, columns],
  ])) {
    const [from, to] = [digits(first, lengths(side)), digits(end - 1, lengths(side))];
    // Behind the first axis that goes on, positions begin anew.
    const moving = from.findIndex((digit, place) => digit !== to[place]);
    [...side.outer, ...side.inner].forEach(([axis, length], place) => {
      const [low, high] = [from[place] ?? 0, to[place] ?? 0];
      const isAll = low === 0 && high === length - 1 && length > 1;
      found[axis] = isAll || (moving >= 0 && place > moving) ? null : [low, high + 1];
    });
  }
  return found;
}

/** @param {Plan} plan @param {Spot} rows @param {Spot} columns @returns {[row: number, column: number]} */
function cellOfSpots(plan, rows, columns) {
  const { height, across, width } = partsOf(plan);
  const [group, nth] = divide(rows.unit, plan.fold);
  const [part, unit] = divide(columns.unit, across);
  return [(group * plan.wrap + part) * height + rows.inside, (nth * across + unit) * width + columns.inside];
}

/**
 * The cell that stands for a position: it shows that position's value, or one before it where only some are shown.
 *
 * @param {Plan} plan
 * @param {number} down row position
 * @param {number} along column position
 * @returns {[row: number, column: number] | null} null outside of the plan's region
 */
export function cellAt(plan, down, along) {
  const [rows, columns] = [unitOf(plan.rows, down), unitOf(plan.columns, along)];
  return rows && columns ? cellOfSpots(plan, rows, columns) : null;
}

/**
 * How a section is put together: groups of rows, each with `wrap` parts of `height` rows, and `fold` panels of `across`
 * units of `width` columns beside each other.
 *
 * @param {Plan} plan
 */
export function partsOf({ fold, wrap, rows, columns }) {
  const [groups, across] = [Math.ceil(rows.shown / fold), Math.ceil(columns.shown / wrap)];
  return { groups, height: depth(rows), across, width: depth(columns) };
}

/** @param {Plan} plan @param {number} row @param {number} column */
function split(plan, row, column) {
  const { height, across, width } = partsOf(plan);
  const [band, y] = divide(row, height);
  const [panel, x] = divide(column, width);
  const [group, part] = divide(band, plan.wrap);
  const [nth, unit] = divide(panel, across);
  return { group, part, y, nth, unit, x };
}

/** @param {Side} side @param {Spot} spot @returns the position of the value there */
function start({ first, units, shown, inner }, { unit, inside }) {
  const steps = digits(inside, blockOf(inner));
  return inner.reduce(
    (position, [, length, from, count, chosen], place) =>
      position * length + from + spread(steps[place] ?? 0, count, chosen),
    first + spread(unit, units, shown),
  );
}

/**
 * The spot that stands for a position: the last at or before it, on each axis.
 *
 * @param {Side} side
 * @param {number} position
 * @returns {Spot | null} null outside of the side's region
 */
export function unitOf({ first, units, shown, inner }, position) {
  const [walked = 0, ...along] = digits(position, [Infinity, ...inner.map(([, length]) => length)]);
  const unit = lastAt(walked - first, units, shown);
  const steps = inner.map(([, , from, count, chosen], place) => lastAt((along[place] ?? 0) - from, count, chosen));
  return unit < 0 || steps.some((step) => step < 0) ? null : { unit, inside: number(steps, blockOf(inner)) };
}

/** @param {number} offset @param {number} length @param {number} count @returns the last nth that `spread` gives a place at or before `offset`; -1 outside */
function lastAt(offset, length, count) {
  if (!isBelow(length, offset)) return -1;
  // The quotient is rounded, so the number it stands for may be one higher or lower.
  const near = Math.min(count - 1, Math.floor(((offset + 1) * count) / length));
  return (
    [near + 1, near, near - 1].find((nth) => nth >= 0 && nth < count && spread(nth, length, count) <= offset) ?? -1
  );
}

/** @param {Side} side @returns {number} positions of one unit, as of a kernel */
export const depthOf = ({ inner }) => product(inner.map(([, length]) => length));

/** Floor(nth * length / count), without leaving the whole numbers that are exact. */
const spread = (/** @type {number} */ nth, /** @type {number} */ length, /** @type {number} */ count) =>
  nth * Math.floor(length / count) + Math.floor((nth * (length % count)) / count);

/** @param {readonly Inner[]} inner */
const blockOf = (inner) => inner.map(([, , , , shown]) => shown);

/** @param {Side} side @returns cells of one unit */
const depth = ({ inner }) => product(blockOf(inner));

/** @param {Side} side */
const lengths = ({ outer, inner }) => [...outer, ...inner].map(([, length]) => length);

/** @param {readonly number[]} numbers */
const product = (numbers) => numbers.reduce((all, each) => all * each, 1);

/** @param {number} dividend @param {number} divisor @returns {[number, number]} quotient and remainder */
const divide = (dividend, divisor) => [Math.floor(dividend / divisor), dividend % divisor];

/** @param {number} count @param {number | undefined} number */
const isBelow = (count, number) => number !== undefined && Number.isInteger(number) && number >= 0 && number < count;

/** @param {number} position @param {readonly number[]} extents @returns {number[]} the index it has in C order */
function digits(position, extents) {
  /** @type {number[]} */
  const index = [];
  for (const length of [...extents].reverse()) {
    const digit = position % length;
    index.unshift(digit);
    position = (position - digit) / length;
  }
  return index;
}

/** @param {readonly number[]} index @param {readonly number[]} extents @returns its position in C order */
const number = (index, extents) => index.reduce((all, at, place) => all * (extents[place] ?? 1) + at, 0);

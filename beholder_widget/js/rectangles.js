// Which rectangles of a section's cells show the positions in sight: as few as can be, none larger than can be read at once.

/** @import { Plan, Range } from "./geometry.js" */

import { partsOf, unitOf } from "./geometry.js";

/** @typedef {{rows: Range, columns: Range}} Rectangle of cells, or of positions */
/** @typedef {{first: number, last: number, from: number, to: number}} Units the first and the last, and the cells in them where the run begins and ends */

/**
 * @param {Plan} plan that shows every position
 * @param {Rectangle} positions
 * @param {number} most cells of a rectangle
 * @returns {Rectangle[]} of cells, which together have all of these positions
 */
export function rectanglesOf(plan, positions, most) {
  const rectangle = around(plan, positions);
  if (!rectangle) return [];
  if (areaOf(rectangle) <= most) return [rectangle];
  const halves = halvesOf(plan, positions);
  return halves.flatMap((each) => rectanglesOf(plan, each, most));
}

/**
 * Parts of a row of blocks stand below each other, far apart where the blocks are high: a cut between them saves most.
 *
 * @param {Plan} plan
 * @param {Rectangle} positions
 * @returns {Rectangle[]} none where there is one position only
 */
function halvesOf(plan, { rows, columns }) {
  const { across, width } = partsOf(plan);
  const part = across * width;
  const seam = (Math.floor(columns[0] / part) + 1) * part;
  if (plan.wrap > 1 && seam < columns[1]) return besides(rows, columns, seam);
  if (rows[1] - rows[0] > 1) {
    const middle = Math.floor((rows[0] + rows[1]) / 2);
    return [
      { rows: [rows[0], middle], columns },
      { rows: [middle, rows[1]], columns },
    ];
  }
  return columns[1] - columns[0] > 1 ? besides(rows, columns, Math.floor((columns[0] + columns[1]) / 2)) : [];
}

/** @param {Range} rows @param {Range} columns @param {number} at @returns {Rectangle[]} */
const besides = (rows, columns, at) => [
  { rows, columns: [columns[0], at] },
  { rows, columns: [at, columns[1]] },
];

/** @param {Plan} plan @param {Rectangle} positions @returns {Rectangle | null} the smallest that has all of their cells */
function around(plan, positions) {
  const rows = unitsOf(plan.rows, positions.rows);
  const columns = unitsOf(plan.columns, positions.columns);
  if (!rows || !columns) return null;
  const { height, across, width } = partsOf(plan);
  const [group, lastGroup] = [Math.floor(rows.first / plan.fold), Math.floor(rows.last / plan.fold)];
  const [part, lastPart] = [Math.floor(columns.first / across), Math.floor(columns.last / across)];
  const panels = group === lastGroup ? [rows.first % plan.fold, rows.last % plan.fold] : [0, plan.fold - 1];
  const units = part === lastPart ? [columns.first % across, columns.last % across] : [0, across - 1];
  const isOneHigh = plan.fold === 1 || rows.first === rows.last;
  const isOnePart = part === lastPart;
  const [top, bottom] = isOneHigh ? [rows.from, rows.to] : [0, height - 1];
  const [left, right] = isOnePart ? [columns.from, columns.to] : [0, width - 1];
  const [first = 0, last = 0] = panels;
  const [nearest = 0, farthest = 0] = units;
  return {
    rows: [(group * plan.wrap + part) * height + top, (lastGroup * plan.wrap + lastPart) * height + bottom + 1],
    columns: [(first * across + nearest) * width + left, (last * across + farthest) * width + right + 1],
  };
}

/** @param {Plan["rows"]} side @param {Range} range @returns {Units | null} null outside of the side's region */
function unitsOf(side, [from, end]) {
  const [first, last] = [unitOf(side, from), unitOf(side, end - 1)];
  return first && last && { first: first.unit, last: last.unit, from: first.inside, to: last.inside };
}

/** @param {Rectangle} cells */
const areaOf = ({ rows, columns }) => (rows[1] - rows[0]) * (columns[1] - columns[0]);

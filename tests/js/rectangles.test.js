// What is asked for has every cell in sight, and no question asks for more than the kernel answers.

/** @import { Plan, Range } from "../../beholder_widget/js/geometry.js" */
/** @import { Rectangle } from "../../beholder_widget/js/rectangles.js" */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { cellAt, extentOf, shapeOf } from "../../beholder_widget/js/geometry.js";
import { rectanglesOf } from "../../beholder_widget/js/rectangles.js";

const MOST = 16_384;
/** @type {{plan: Plan}[]} */
const cases = JSON.parse(readFileSync(new URL("../data/plans.json", import.meta.url), "utf8"));
/** Sixteen examples by four heads, folded to 6 rows of 12 blocks of 16 x 16: more cells, with those left over, than values. @type {Plan} */
const ATTENTION = {
  fold: 3,
  wrap: 1,
  rows: { outer: [[0, 16]], first: 0, units: 16, shown: 16, inner: [[2, 16, 0, 16, 16]] },
  columns: { outer: [[1, 4]], first: 0, units: 4, shown: 4, inner: [[3, 16, 0, 16, 16]] },
};
/** Few rows, so wide that they are broken into ten below each other. @type {Plan} */
const WIDE = {
  fold: 1,
  wrap: 10,
  rows: { outer: [[0, 60]], first: 0, units: 60, shown: 60, inner: [] },
  columns: { outer: [[1, 9000]], first: 0, units: 9000, shown: 9000, inner: [] },
};

/** @param {Plan} plan @param {Rectangle} positions @param {number} most */
function check(plan, positions, most) {
  const found = rectanglesOf(plan, positions, most);
  const [height, width] = shapeOf(plan);
  for (const { rows, columns } of found) {
    assert.ok((rows[1] - rows[0]) * (columns[1] - columns[0]) <= most);
    assert.ok(rows[0] >= 0 && rows[0] < rows[1] && rows[1] <= height, JSON.stringify([positions, rows, plan]));
    assert.ok(columns[0] >= 0 && columns[0] < columns[1] && columns[1] <= width);
  }
  for (let down = positions.rows[0]; down < positions.rows[1]; down += 1) {
    for (let along = positions.columns[0]; along < positions.columns[1]; along += 1) {
      const [row, column] = cellAt(plan, down, along) ?? assert.fail();
      const isIn = (/** @type {Range} */ [first, end], /** @type {number} */ at) => at >= first && at < end;
      assert.ok(
        found.some(({ rows, columns }) => isIn(rows, row) && isIn(columns, column)),
        JSON.stringify([positions, plan]),
      );
    }
  }
  return found.length;
}

/** @param {Plan} plan */
const isWhole = ({ rows, columns }) =>
  [rows, columns].every(({ outer, units, shown, inner }) => {
    const all = outer.reduce((product, [, length]) => product * length, 1);
    return all === shown && units === shown && inner.every(([, length, , , chosen]) => length === chosen);
  });

test("what is in sight of a folded section is asked for, however many cells the section has", () => {
  assert.equal(check(ATTENTION, { rows: [54, 66], columns: [16, 27] }, MOST), 1);
  assert.equal(check(ATTENTION, { rows: [40, 120], columns: [0, 64] }, MOST), 1);
});

test("what stands on both sides of a seam is asked for in two parts where one has too many cells", () => {
  assert.equal(check(WIDE, { rows: [0, 24], columns: [870, 932] }, MOST), 2);
});

test("of any plan each position in sight is in what is asked for", () => {
  const places = [0, 0.2, 0.45, 0.7, 0.95];
  for (const { plan } of cases.filter((each) => isWhole(each.plan))) {
    const [down, along] = extentOf(plan);
    if (down * along === 0) continue;
    for (const place of places) {
      const part = (/** @type {number} */ count, /** @type {number} */ size) =>
        /** @type {Range} */ ([Math.floor(place * count), Math.min(count, Math.floor(place * count) + size)]);
      check(plan, { rows: part(down, 12), columns: part(along, 30) }, 400);
    }
  }
});

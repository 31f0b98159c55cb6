// Pixels find their cells by sums of two numbers: the cells are those that the geometry finds one by one.

/** @import { Plan } from "../../beholder_widget/js/geometry.js" */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { cellAt, extentOf, shapeOf } from "../../beholder_widget/js/geometry.js";
import { evenly, NOTHING, nearestPosition, placeOf, positionAt, termsOf } from "../../beholder_widget/js/mapping.js";

/** @type {{plan: Plan}[]} */
const cases = JSON.parse(readFileSync(new URL("../data/plans.json", import.meta.url), "utf8"));
const MOST = 40;

/** @param {number} length @returns {number[]} all positions of a side, or as many evenly spread ones */
function some(length) {
  const step = Math.max(1, Math.floor(length / MOST));
  return Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step);
}

test("the sum of a row's and a column's number is the place of the cell that stands for both", () => {
  const kinds = { folded: 0, wrapped: 0, region: 0 };
  for (const { plan } of cases) {
    const [, width] = shapeOf(plan);
    const terms = termsOf(plan);
    const [down, along] = extentOf(plan);
    if (plan.fold > 1) kinds.folded += 1;
    if (plan.wrap > 1) kinds.wrapped += 1;
    for (const row of some(down)) {
      for (const column of some(along)) {
        const cell = cellAt(plan, row, column);
        const [first, second] = [terms.row(row), terms.column(column)];
        const found = first === NOTHING || second === NOTHING ? null : first + second;
        if (!cell) kinds.region += 1;
        assert.equal(found, cell && cell[0] * width + cell[1], `(${row}, ${column}) of ${JSON.stringify(plan)}`);
      }
    }
  }
  for (const [kind, count] of Object.entries(kinds)) assert.ok(count > 0, `no ${kind} plan among the cases`);
});

test("a position is where its place is, and a gap between kernels is no position", () => {
  for (const ruler of [
    { px: 7, depth: 1, gap: 0 },
    { px: 2.5, depth: 3, gap: 1 },
    { px: 32, depth: 5, gap: 4 },
  ]) {
    for (let position = 0; position < 60; position += 1) {
      const place = placeOf(ruler, position) + ruler.px / 2;
      assert.equal(positionAt(ruler, place), position);
      assert.equal(nearestPosition(ruler, place), position);
    }
    if (ruler.gap === 0) continue;
    const gap = placeOf(ruler, ruler.depth) - ruler.gap / 2;
    assert.equal(positionAt(ruler, gap), NOTHING);
    assert.equal(nearestPosition(ruler, gap), ruler.depth - 1);
  }
});

test("the pixels of a whole section are shared evenly among its cells", () => {
  assert.deepEqual([...evenly(3, 6, 0, 6)], [0, 0, 1, 1, 2, 2]);
  assert.deepEqual([...evenly(6, 3, 0, 3)], [0, 2, 4]);
  assert.deepEqual([...evenly(3, 6, 3, 2)], [1, 2]);
});

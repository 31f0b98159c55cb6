// The page's index arithmetic is Python's: the cases are generated from tiling.Plan.

/** @import { Plan } from "../../beholder_widget/js/geometry.js" */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import {
  cellAt,
  extentOf,
  indexOf,
  indicesIn,
  locate,
  positionOf,
  shapeOf,
} from "../../beholder_widget/js/geometry.js";

/** @typedef {[number, number]} Pair */

/**
 * @typedef {object} Case
 * @property {Plan} plan
 * @property {Pair} shape
 * @property {Pair} extent
 * @property {[row: number, column: number, position: Pair, index: number[]][]} cells
 * @property {[index: number[], position: Pair, cell: Pair | null][]} indices
 */

/** @type {Case[]} */
const cases = JSON.parse(readFileSync(new URL("../data/plans.json", import.meta.url), "utf8"));

/** @param {Plan} plan */
const words = (plan) => JSON.stringify(plan);

test("a plan has the cells and the positions that it has in Python", () => {
  for (const { plan, shape, extent } of cases) {
    assert.deepEqual(shapeOf(plan), shape, words(plan));
    assert.deepEqual(extentOf(plan), extent, words(plan));
  }
});

test("a cell shows the index and the positions that it shows in Python", () => {
  for (const { plan, cells } of cases) {
    for (const [row, column, position, index] of cells) {
      assert.deepEqual(indexOf(plan, row, column), index, `(${row}, ${column}) of ${words(plan)}`);
      assert.deepEqual(positionOf(plan, row, column), position, `(${row}, ${column}) of ${words(plan)}`);
    }
  }
});

test("an index has the positions that it has in Python, and where a cell shows it, that cell stands for them", () => {
  for (const { plan, indices } of cases) {
    for (const [index, position, cell] of indices) {
      assert.deepEqual(locate(plan, index), position, `[${index}] of ${words(plan)}`);
      if (cell) assert.deepEqual(cellAt(plan, ...position), cell, `[${index}] of ${words(plan)}`);
    }
  }
});

test("every cell of a small plan is found again by its index, or the first that shows the same value", () => {
  for (const { plan, shape } of cases.filter(({ shape: [rows, columns] }) => rows * columns < 500)) {
    for (let cell = 0; cell < shape[0] * shape[1]; cell += 1) {
      const [row, column] = [Math.floor(cell / shape[1]), cell % shape[1]];
      const index = indexOf(plan, row, column);
      const [first, beside] = cellAt(plan, ...locate(plan, index)) ?? assert.fail(`[${index}] of ${words(plan)}`);
      assert.ok(first < row || (first === row && beside <= column));
      assert.deepEqual(indexOf(plan, first, beside), index);
    }
  }
});

test("indices in sight are ranges of each axis, up to the first that goes on; the whole of one is not told", () => {
  /** @type {Plan} */
  const kernels = {
    fold: 1,
    wrap: 1,
    rows: { outer: [[1, 8]], first: 0, units: 8, shown: 8, inner: [[2, 3, 0, 3, 3]] },
    columns: { outer: [[0, 16]], first: 0, units: 16, shown: 16, inner: [[3, 3, 0, 3, 3]] },
  };
  assert.deepEqual(indicesIn(kernels, [9, 24], [15, 30]), [[5, 10], [3, 8], null, null]);
  assert.deepEqual(indicesIn(kernels, [9, 12], [16, 17]), [[5, 6], [3, 4], null, [1, 2]]);
  assert.deepEqual(indicesIn(kernels, [0, 24], [0, 48]), [null, null, null, null]);
  /** @type {Plan} */
  const vector = {
    fold: 1,
    wrap: 1,
    rows: { outer: [], first: 0, units: 1, shown: 1, inner: [] },
    columns: { outer: [[0, 40]], first: 0, units: 40, shown: 40, inner: [] },
  };
  assert.deepEqual(indicesIn(vector, [0, 1], [11, 14]), [[11, 14]]);
});

test("all indices of the positions in sight are within the ranges that are told of them", () => {
  for (const { plan, indices } of cases) {
    for (const [index, [row, column]] of indices) {
      for (const [up, left] of /** @type {const} */ ([
        [0, 0],
        [3, 5],
      ])) {
        const told = indicesIn(plan, [Math.max(0, row - up), row + 1], [Math.max(0, column - left), column + 1]);
        index.forEach((at, axis) => {
          const [first, end] = told[axis] ?? [0, Infinity];
          assert.ok(first <= at && at < end, `${index} in ${JSON.stringify(told)} of ${words(plan)}`);
        });
      }
    }
  }
});

test("what is no cell or no index of a plan is refused", () => {
  const { plan, shape } = cases.find(({ extent }) => extent[0] === 64 && extent[1] === 10) ?? assert.fail();
  for (const cell of [shape[0], -1, 0.5, NaN]) {
    assert.throws(() => indexOf(plan, cell, 0), new RegExp(`no cell \\(${cell}, 0\\) in a section of 64 x 10 cells`));
  }
  for (const index of [[0], [0, 0, 0], [64, 0], [0, -1], [1.5, 0]]) {
    assert.throws(() => locate(plan, index), /there is no index \[/);
  }
});

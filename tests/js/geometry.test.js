// The page's index arithmetic is Python's: the cases are generated from tiling.Plan.

/** @import { Plan } from "../../beholder_widget/js/geometry.js" */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { cellAt, extentOf, indexOf, locate, positionOf, shapeOf } from "../../beholder_widget/js/geometry.js";

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

test("what is no cell or no index of a plan is refused", () => {
  const { plan, shape } = cases.find(({ extent }) => extent[0] === 64 && extent[1] === 10) ?? assert.fail();
  for (const cell of [shape[0], -1, 0.5, NaN]) {
    assert.throws(() => indexOf(plan, cell, 0), new RegExp(`no cell \\(${cell}, 0\\) in a section of 64 x 10 cells`));
  }
  for (const index of [[0], [0, 0, 0], [64, 0], [0, -1], [1.5, 0]]) {
    assert.throws(() => locate(plan, index), /there is no index \[/);
  }
});

// The page's index arithmetic is Python's: the cases are generated from tiling.Plan.

/** @import { Plan, Range } from "../../beholder_widget/js/geometry.js" */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { cellOf, extentOf, indexOf, locate, positionOf, rangesOf, shapeOf } from "../../beholder_widget/js/geometry.js";

/** @typedef {[number, number]} Pair */

/**
 * @typedef {object} Case
 * @property {Plan} plan
 * @property {Pair} shape
 * @property {Pair} extent
 * @property {[row: number, column: number, position: Pair, index: number[]][]} cells
 * @property {[index: number[], position: Pair, cell: Pair | null][]} indices
 * @property {[rows: Range, columns: Range, down: Range, across: Range][]} ranges
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

test("an index has the positions and the cell that it has in Python, or none", () => {
  for (const { plan, indices } of cases) {
    for (const [index, position, cell] of indices) {
      assert.deepEqual(locate(plan, index), position, `[${index}] of ${words(plan)}`);
      assert.deepEqual(cellOf(plan, index), cell, `[${index}] of ${words(plan)}`);
    }
  }
});

test("a rectangle of cells stands for the region that it stands for in Python", () => {
  for (const { plan, ranges } of cases) {
    for (const [rows, columns, down, across] of ranges) {
      assert.deepEqual(rangesOf(plan, rows, columns), [down, across], `${rows} and ${columns} of ${words(plan)}`);
    }
  }
});

test("every cell of a small plan is found again by its index, or the first that shows the same value", () => {
  for (const { plan, shape } of cases.filter(({ shape: [rows, columns] }) => rows * columns < 500)) {
    for (let cell = 0; cell < shape[0] * shape[1]; cell += 1) {
      const [row, column] = [Math.floor(cell / shape[1]), cell % shape[1]];
      const index = indexOf(plan, row, column);
      const [first, beside] = cellOf(plan, index) ?? assert.fail(`[${index}] of ${words(plan)}`);
      assert.ok(first < row || (first === row && beside <= column));
      assert.deepEqual(indexOf(plan, first, beside), index);
    }
  }
});

test("what is no cell, no index or no rectangle of a plan is refused", () => {
  const { plan, shape } = cases.find(({ extent }) => extent[0] === 64 && extent[1] === 10) ?? assert.fail();
  for (const cell of [shape[0], -1, 0.5, NaN]) {
    assert.throws(() => indexOf(plan, cell, 0), new RegExp(`no cell \\(${cell}, 0\\) in a section of 64 x 10 cells`));
  }
  for (const index of [[0], [0, 0, 0], [64, 0], [0, -1], [1.5, 0]]) {
    assert.throws(() => cellOf(plan, index), /there is no index \[/);
    assert.throws(() => locate(plan, index), /there is no index \[/);
  }
  for (const rows of /** @type {Range[]} */ ([
    [0, 0],
    [3, 2],
    [0, 65],
    [-1, 3],
  ])) {
    assert.throws(() => rangesOf(plan, rows, [0, 1]), /are no cells of a section of 64 x 10/);
  }
});

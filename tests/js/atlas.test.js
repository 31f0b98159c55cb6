// Coarse pictures are drawn with the cells that they have, each in the place of those left out after it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { expand, offsetsOf } from "../../beholder_widget/js/atlas.js";

const SECTIONS = [
  { rows: 3, cols: 5 },
  { rows: 0, cols: 0 },
  { rows: 4, cols: 2 },
];

test("sections stand one after another", () => {
  assert.deepEqual(offsetsOf(SECTIONS), [0, 15, 15, 23]);
  assert.deepEqual(offsetsOf([]), [0]);
});

test("a cell that is left out has the colour of the one before it on both sides", () => {
  for (const step of [1, 2, 3, 7]) {
    /** @type {number[]} */
    const coarse = [];
    /** @type {number[]} */
    const whole = [];
    SECTIONS.forEach(({ rows, cols }, section) => {
      for (let row = 0; row < rows; row += 1) {
        for (let col = 0; col < cols; col += 1) {
          const colour = (/** @type {number} */ down, /** @type {number} */ along) => 100 * section + 10 * down + along;
          if (row % step === 0 && col % step === 0) coarse.push(colour(row, col));
          whole.push(colour(row - (row % step), col - (col % step)));
        }
      }
    });
    assert.deepEqual(
      [...expand(Uint8Array.from(coarse), SECTIONS, step)],
      whole.map((colour) => colour & 255),
    );
  }
});

test("too few cells are no picture", () => {
  assert.throws(() => expand(new Uint8Array(22), SECTIONS, 1), /22 cells, where there should be 23/);
  assert.throws(() => expand(new Uint8Array(7), SECTIONS, 2), /7 cells, where there should be 8/);
});

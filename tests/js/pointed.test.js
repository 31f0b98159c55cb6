// A cell that is pointed at says which value it shows, how well that is known, and what is around it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { pixelsOf } from "../../beholder_widget/js/coloring.js";
import { pointedAt, regionAround } from "../../beholder_widget/js/pointed.js";
import { planOf } from "./samples.js";

const SCALE = { low: -1, high: 1, floor: null };
const LEVELS = Uint8Array.of(9, 9, 4, 129, 255, 1, 2, 3, 130, 131);
const SHOWN = {
  name: "fc.weight",
  plan: planOf(4, 2),
  rows: 4,
  cols: 2,
  indices: LEVELS,
  offset: 2,
  scale: SCALE,
  pixels: pixelsOf(new Uint8Array(768).fill(7), SCALE),
  image: null,
};
const NOW = { values: "parameters", variance_of: 0, change_since: null, step: 1200 };
const EARLIER = { values: "gradients", variance_of: 15, change_since: null, step: 1199 };

test("a value that the kernel has not told is read from its colour, as far as that goes", () => {
  const { index, level, value, near, exact, section } = pointedAt(SHOWN, 5, 1, 0, null, NOW);
  assert.deepEqual({ index, level, exact, section }, { index: [1, 0], level: 255, exact: false, section: 5 });
  assert.ok(Math.abs(value - (1 - 1 / 252)) < 1e-12 && Math.abs(near - 1 / 252) < 1e-12);
});

test("a value that is known is exact, and clipped where it is beyond the scale", () => {
  for (const [known, clipped] of /** @type {const} */ ([
    [0.5, ""],
    [1, ""],
    [1.01, "above"],
    [-1.5, "below"],
    [Infinity, ""],
  ])) {
    const pointed = pointedAt(SHOWN, 0, 0, 1, { values: [known], origin: EARLIER }, NOW);
    assert.deepEqual([pointed.value, pointed.exact, pointed.clipped], [known, true, clipped]);
  }
  const log = { ...SHOWN, scale: { low: 1e-3, high: 1, floor: 1e-3 } };
  assert.equal(pointedAt(log, 0, 0, 1, { values: [1e-4], origin: NOW }, NOW).clipped, "below");
  assert.equal(pointedAt(log, 0, 0, 1, { values: [0], origin: NOW }, NOW).clipped, "");
});

test("a value is told with what it is of: an exact one with that of its answer, another with that of the picture", () => {
  const of = (/** @type {import("../../beholder_widget/js/pointed.js").Known | null} */ known) =>
    pointedAt(SHOWN, 0, 0, 1, known, NOW).of;
  assert.equal(of(null), "parameter, step 1,200");
  assert.equal(of({ values: [0.5], origin: EARLIER }), "variance of 15, gradient, step 1,199");
});

test("around a cell are its neighbours, cut at the section's edges", () => {
  assert.deepEqual(regionAround(SHOWN, 0, 0), { rows: [0, 2], columns: [0, 2] });
  assert.deepEqual(regionAround(SHOWN, 3, 1), { rows: [2, 4], columns: [0, 2] });
  const { around } = pointedAt(SHOWN, 0, 3, 1, null, NOW);
  assert.deepEqual([around.rows, around.columns, around.at], [2, 2, [1, 1]]);
  assert.deepEqual(
    around.pixels,
    [2, 3, 130, 131].map((level) => SHOWN.pixels[level]),
  );
});

test("around a cell of a small kernel is that kernel", () => {
  /** @type {import("../../beholder_widget/js/geometry.js").Inner[]} */
  const inner = [[2, 3, 0, 3, 3]];
  const { rows, columns, ...rest } = planOf(4, 5);
  const plan = { ...rest, rows: { ...rows, inner }, columns: { ...columns, inner } };
  const found = regionAround({ plan, rows: 12, cols: 15 }, 7, 14);
  assert.deepEqual(found, { rows: [6, 9], columns: [12, 15] });
});

// Sections have places of whole pixels that do not overlap, whatever their shapes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { arrange, contain } from "../../beholder_widget/js/arranging.js";
import { planOf } from "./samples.js";

/** @param {number} rows @param {number} cols */
const matrix = (rows, cols) => ({ rows, cols, shape: [rows, cols], plan: planOf(rows, cols) });
/** @param {number} cols */
const vector = (cols) => ({ rows: 1, cols, shape: [cols], plan: planOf(1, cols) });
const EMPTY = { rows: 0, cols: 0, shape: [0, 4], plan: null };

const SECTIONS = [
  matrix(72, 300),
  vector(300),
  matrix(10, 84),
  EMPTY,
  vector(10),
  matrix(1000, 64),
  matrix(8, 8),
  matrix(3, 5),
  // Wider than the picture, and following no matrix with as many columns.
  vector(768),
  matrix(2, 900),
  vector(1000),
];

for (const square of [false, true]) {
  for (const [width, narrow] of /** @type {const} */ ([
    [800, false],
    [320, true],
  ])) {
    test(`places do not overlap and stay in the width: square ${square}, ${width} px`, () => {
      const { places, height } = arrange(SECTIONS, width, { square, narrow });
      assert.equal(places.length, SECTIONS.length);
      places.forEach((one, at) => {
        assert.ok(one.left >= 0 && one.left + one.width <= width && one.top + one.height <= height);
        for (const other of places.slice(at + 1)) {
          const apart =
            one.left + one.width <= other.left ||
            other.left + other.width <= one.left ||
            one.top + one.height <= other.top;
          assert.ok(apart, JSON.stringify([one, other]));
        }
      });
      assert.equal(Math.max(...places.map((place) => place.top + place.height)), height);
    });
  }
}

test("rows are whole pixels high, and sections begin on a multiple of four", () => {
  const { places } = arrange(SECTIONS, 800);
  places.forEach(({ top, height, width }, at) => {
    const rows = SECTIONS[at]?.rows ?? 0;
    assert.equal(top % 4, 0);
    assert.equal(width, 800);
    if ((SECTIONS[at]?.shape.length ?? 0) > 1 && rows > 0) assert.equal(height % rows, 0);
  });
});

test("a few sections fill the room from top to bottom, as far as whole pixels a row go, and not more of it", () => {
  const few = [matrix(32, 64), vector(32), matrix(10, 32), vector(10)];
  const [usual, roomy] = [arrange(few, 800), arrange(few, 800, { room: 576 })];
  assert.ok(usual.height < 200);
  assert.ok(roomy.height <= 576 && roomy.height > 576 - 32, `${roomy.height}`);
  assert.deepEqual([roomy.places[1]?.height, roomy.places[3]?.height], [12, 12]);
  roomy.places.forEach(({ top, height }, at) => {
    assert.equal(top % 4, 0);
    assert.equal(height % (few[at]?.rows ?? 1), 0);
    assert.ok(height <= 16 * (few[at]?.rows ?? 1));
  });
});

test("what fills the room as it is, or goes beyond it, is not drawn higher", () => {
  const many = Array.from({ length: 12 }, () => matrix(10, 84));
  assert.deepEqual(arrange(many, 800, { room: 576 }), arrange(many, 800));
  const high = [matrix(500, 84), matrix(300, 10)];
  assert.deepEqual(arrange(high, 800, { room: 576 }), arrange(high, 800));
});

test("square cells stay square where they are larger for the room", () => {
  const few = [matrix(10, 12), vector(12), matrix(12, 12), matrix(20, 5)];
  const { places, height } = arrange(few, 800, { square: true, room: 576 });
  assert.ok(height <= 576);
  for (const at of [0, 2, 3]) {
    const [place, section] = [places[at], few[at]];
    assert.equal((place?.width ?? 0) / (section?.cols ?? 1), (place?.height ?? 0) / (section?.rows ?? 1));
    assert.equal((place?.height ?? 0) / (section?.rows ?? 1), 16);
  }
});

test("with square cells a vector that follows a matrix's columns stands below it", () => {
  const [above, below] = arrange([matrix(10, 84), vector(84)], 800, { square: true }).places;
  assert.equal(below?.left, above?.left);
  assert.equal(below?.width, above?.width);
  assert.ok((below?.top ?? 0) >= (above?.top ?? 0) + (above?.height ?? 0));
});

test("one matrix fills what its square cells fit in, in whole pixels where cells are large", () => {
  assert.deepEqual(contain({ rows: 10, cols: 30 }, { width: 800, height: 576 }), {
    left: 0,
    top: 0,
    width: 780,
    height: 260,
  });
  const { width, height } = contain({ rows: 4096, cols: 1024 }, { width: 800, height: 576 });
  assert.deepEqual([width, height], [144, 576]);
});

test("nothing has no places and no height", () => {
  for (const square of [false, true]) assert.deepEqual(arrange([], 800, { square }), { places: [], height: 0 });
});

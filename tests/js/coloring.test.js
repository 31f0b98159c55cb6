// Palette indices, values and places on a scale are three ways to say the same.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  indexAt,
  isColorOf,
  isEnd,
  PALETTE,
  pixelsOf,
  positionOf,
  scaleOf,
  valueAt,
  valueAtPosition,
} from "../../beholder_widget/js/coloring.js";

const SCALES = {
  linear: { low: -3, high: 5, floor: null },
  log: { low: 1e-6, high: 10, floor: 1e-6 },
  "signed log": { low: -2, high: 2, floor: 2e-5 },
};
const LEVELS = Array.from({ length: PALETTE.levels }, (_, level) => PALETTE.first + level);

for (const [name, scale] of Object.entries(SCALES)) {
  test(`on a ${name} scale the value of an index has that index`, () => {
    for (const index of LEVELS) {
      const { value, near } = valueAt(index, scale);
      assert.ok(Number.isFinite(value) && near >= 0);
      assert.equal(indexAt(value, scale), index);
    }
  });

  test(`on a ${name} scale the value at a place is at that place`, () => {
    for (let at = 1; at < 100; at += 1) {
      const position = at / 100;
      const found = positionOf(valueAtPosition(position, scale), scale);
      assert.ok(Math.abs(found - position) < 1e-9, `${found} for ${position}`);
    }
  });

  test(`on a ${name} scale what is beyond the limits has the first or the last colour`, () => {
    assert.equal(indexAt(scale.high * 1.5, scale), PALETTE.first + PALETTE.levels - 1);
    assert.equal(indexAt(scale.low < 0 ? scale.low * 1.5 : 0, scale), PALETTE.first);
  });
}

test("on a signed log scale each value is within what its index says of it", () => {
  const scale = SCALES["signed log"];
  const first = scale.floor * (scale.high / scale.floor) ** (1 / 126);
  for (const magnitude of [0, scale.floor / 2, scale.floor * 1.001, first * 0.999, first * 1.001, 0.1, 1.999]) {
    for (const value of [magnitude, -magnitude]) {
      const read = valueAt(indexAt(value, scale), scale);
      assert.ok(Math.abs(read.value - value) <= read.near, `${value} is not within ${read.near} of ${read.value}`);
    }
  }
  assert.equal(valueAt(indexAt(0, scale), scale).value, 0);
});

test("the largest limits give finite values", () => {
  const scale = { low: -1.7e308, high: 1.7e308, floor: null };
  for (const index of LEVELS) {
    const { value, near } = valueAt(index, scale);
    assert.ok(Number.isFinite(value) && Number.isFinite(near));
    assert.equal(indexAt(value, scale), index);
  }
});

test("a constant section has one value and the middle colour", () => {
  const scale = { low: 0.25, high: 0.25, floor: null };
  assert.equal(positionOf(0.25, scale), 0.5);
  assert.equal(indexAt(0.25, scale), PALETTE.first + PALETTE.levels / 2);
  for (const index of LEVELS) assert.deepEqual(valueAt(index, scale), { value: 0.25, near: 0 });
});

test("indices below the levels say what is no number", () => {
  const scale = SCALES.linear;
  assert.ok(Number.isNaN(valueAt(PALETTE.nan, scale).value));
  assert.equal(valueAt(PALETTE.posinf, scale).value, Infinity);
  assert.equal(valueAt(PALETTE.neginf, scale).value, -Infinity);
  assert.ok(Number.isNaN(valueAt(PALETTE.first, null).value));
  assert.equal(scaleOf({ low: null, high: null, floor: null }), null);
});

test("a gap is transparent, and another scale moves the colours of levels only", () => {
  const palette = Uint8Array.from({ length: 768 }, (_, at) => Math.floor(at / 3));
  const red = (/** @type {Uint32Array} */ pixels, /** @type {number} */ index) => (pixels[index] ?? 0) & 255;
  const drawn = pixelsOf(palette, SCALES.linear);
  assert.equal(drawn[PALETTE.gap], 0);
  for (const index of LEVELS) assert.equal(red(drawn, index), index);
  const wider = pixelsOf(palette, SCALES.linear, { low: -6, high: 10, floor: null });
  assert.equal(red(wider, PALETTE.nan), PALETTE.nan);
  for (const index of LEVELS) {
    const { value } = valueAt(index, SCALES.linear);
    assert.equal(red(wider, index), indexAt(value, { low: -6, high: 10, floor: null }));
  }
});

test("a value has the colour of its level, but for rounding, and no other", () => {
  for (const scale of Object.values(SCALES)) {
    for (const index of LEVELS) {
      const { value } = valueAt(index, scale);
      const colors = LEVELS.filter((each) => isColorOf(each, value, scale));
      assert.deepEqual(
        colors,
        LEVELS.filter((each) => Math.abs(each - index) <= 1),
      );
    }
    assert.ok(isColorOf(PALETTE.nan, NaN, scale) && isColorOf(PALETTE.neginf, -Infinity, scale));
    assert.ok(!isColorOf(PALETTE.first, NaN, scale) && !isColorOf(PALETTE.posinf, -Infinity, scale));
    assert.ok(!isColorOf(PALETTE.gap, 0, scale) && !isColorOf(PALETTE.nan, 0, scale));
  }
  assert.deepEqual(LEVELS.filter(isEnd), [LEVELS[0], LEVELS.at(-1)]);
});

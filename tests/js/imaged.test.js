// What the bytes of an image's pixel say of the values that were passed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { indexOf } from "../../beholder_widget/js/geometry.js";
import { readingOf, sectionOf } from "../../beholder_widget/js/imaged.js";

const BYTES = { channels: 3, dtype: "uint8", low: 0, high: 255, exact: true, finite: true };
const FLOATS = { channels: 3, dtype: "float32", low: -1, high: 1, exact: false, finite: true };

test("bytes are read as they are, but for a coarse image, whose pixels stand for others too", () => {
  const { channels, exact } = readingOf([12, 200, 255, 255], BYTES, 1);
  assert.deepEqual(
    channels,
    [12, 200, 255].map((value) => ({ value, near: 0 })),
  );
  assert.ok(exact);
  assert.ok(!readingOf([12, 200, 255, 255], BYTES, 2).exact);
});

test("a grey image has one value a pixel", () => {
  assert.deepEqual(readingOf([7, 7, 7, 255], { ...BYTES, channels: 1 }, 1).channels, [{ value: 7, near: 0 }]);
});

test("of floats a level says as much as it is worth", () => {
  const { channels, exact } = readingOf([0, 51, 255, 255], FLOATS, 1);
  assert.ok(!exact);
  [-1, -0.6, 1].forEach((value, at) => {
    assert.ok(Math.abs(Number(channels[at]?.value) - value) < 1e-12);
    assert.equal(channels[at]?.near, 1 / 255);
  });
});

test("a level of 0 says nothing where not all values are finite", () => {
  const { channels } = readingOf([0, 255, 255, 255], { ...FLOATS, finite: false }, 1);
  assert.deepEqual([channels[0]?.value, channels[1]?.value], [null, 1]);
});

test("the less a pixel is opaque, the less its colour says of its values, but for the opacity itself", () => {
  const rgba = { ...BYTES, channels: 4 };
  const { channels, exact } = readingOf([100, 0, 0, 51], rgba, 1);
  assert.deepEqual([exact, channels[0], channels[3]], [false, { value: 100, near: 5 }, { value: 51, near: 0 }]);
  const clear = readingOf([0, 0, 0, 0], rgba, 1).channels.map(({ value }) => value);
  assert.deepEqual(clear, [null, null, null, 0]);
  assert.ok(readingOf([1, 2, 3, 255], rgba, 1).exact);
});

test("an image is a section of its pixels, each under its place in the array", () => {
  const { plan, rows, cols, shape, dtype } = sectionOf({ width: 30, height: 20 }, BYTES);
  assert.deepEqual([rows, cols, shape, dtype], [20, 30, [20, 30], "uint8"]);
  assert.ok(plan);
  assert.deepEqual(indexOf(plan, 19, 4), [19, 4]);
});

// The scale between limits, the ticks under it and the bars over it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { positionOf, valueAtPosition } from "../../beholder_widget/js/coloring.js";
import { barsOf, countLevels, sharesOutside, withoutClipped } from "../../beholder_widget/js/histogram.js";
import { ticksOf } from "../../beholder_widget/js/ticks.js";
import { random } from "./samples.js";

const LINEAR = { low: -2, high: 6, floor: null };
const LOG = { low: 1e-6, high: 1e-2, floor: 1e-6 };
const SYMMETRIC = { low: -1, high: 1, floor: 1e-4 };
const words = (
  /** @type {import("../../beholder_widget/js/coloring.js").Scale} */ limits,
  /** @type {number} */ most,
) => ticksOf(limits, most).map((tick) => tick.words);

test("a value and its place on the scale are two sides of the same", () => {
  const next = random(1);
  for (const scale of [LINEAR, LOG, SYMMETRIC]) {
    for (let count = 0; count < 200; count += 1) {
      const place = next();
      assert.ok(Math.abs(positionOf(valueAtPosition(place, scale), scale) - place) < 1e-9);
    }
  }
});

test("ticks are those that a person would choose", () => {
  assert.deepEqual(words({ low: -0.2666, high: 0.2666, floor: null }, 7), [
    "\u22120.2",
    "\u22120.1",
    "0",
    "0.1",
    "0.2",
  ]);
  assert.deepEqual(words({ low: 0, high: 10, floor: null }, 5), ["0", "2", "4", "6", "8", "10"]);
  assert.deepEqual(words({ low: 3.1e-7, high: 9.2e-7, floor: null }, 4), ["4e\u22127", "6e\u22127", "8e\u22127"]);
  assert.deepEqual(words({ low: 1e-9, high: 1e-3, floor: 1e-9 }, 10).length, 7);
  assert.deepEqual(words(LOG, 3), ["1e\u22126", "1e\u22124", "1e\u22122"]);
  assert.deepEqual(words({ low: -1, high: 1, floor: 1e-2 }, 7).at(3), "0");
  assert.deepEqual(words({ low: 1, high: 1, floor: null }, 7), []);
});

test("ticks are inside the limits, ascending, told apart, and not more than asked for by more than one", () => {
  const next = random(2);
  for (let count = 0; count < 500; count += 1) {
    const low = (next() - 0.5) * 10 ** Math.floor(12 * next() - 6);
    const high = low + next() * 10 ** Math.floor(12 * next() - 6);
    const most = 3 + Math.floor(next() * 6);
    const ticks = ticksOf({ low, high, floor: null }, most);
    assert.ok(ticks.length <= most + 1);
    const slack = (high - low) * 1e-6;
    for (const [index, { value }] of ticks.entries()) {
      assert.ok(value >= low - slack && value <= high + slack);
      assert.ok(index === 0 || value > Number(ticks[index - 1]?.value));
    }
    if (high - low > 1e-9 * Math.abs(low)) assert.equal(new Set(ticks.map((tick) => tick.words)).size, ticks.length);
  }
});

test("cells are counted by level, and what is not finite is at none", () => {
  const counts = countLevels(Uint8Array.of(0, 1, 2, 3, 4, 4, 255, 130), { first: 4, levels: 252 });
  assert.equal(counts.length, 252);
  assert.deepEqual([counts[0], counts[251], counts[126]], [2, 1, 1]);
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    4,
  );
});

test("bars of unlike numbers of levels are as high over an even distribution", () => {
  assert.deepEqual(new Set(barsOf(new Uint32Array(252).fill(7), 100)), new Set([7]));
  assert.equal(barsOf(new Uint32Array(252), 100).length, 100);
});

test("clipped cells are taken out of the end levels, and together they are as many as the kernel counted", () => {
  const { counts, below, above } = withoutClipped(Uint32Array.of(110, 10, 20, 30, 130), 200);
  assert.deepEqual([...counts.slice(1, 4)], [10, 20, 30]);
  assert.deepEqual([below, above], [100, 100]);
  const next = random(3);
  for (let count = 0; count < 300; count += 1) {
    const levels = Uint32Array.from({ length: 8 }, () => Math.floor(50 * next()));
    const clipped = Math.floor(next() * (Number(levels[0]) + Number(levels[7]) + 1));
    const found = withoutClipped(levels, clipped);
    assert.equal(found.below + found.above, clipped);
    assert.equal(Number(found.counts[0]) + found.below, levels[0]);
    assert.equal(Number(found.counts[7]) + found.above, levels[7]);
    assert.ok(found.below >= 0 && found.above >= 0);
  }
});

test("shares outside of two ends are of all cells", () => {
  assert.deepEqual(sharesOutside(Uint32Array.of(1, 1, 1, 1), 0.25, 0.75), [0.25, 0.25]);
  assert.deepEqual(sharesOutside(new Uint32Array(4), 0.25, 0.75), [0, 0]);
});

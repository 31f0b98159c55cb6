// How numbers, times and a section's figures read.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as format from "../../beholder_widget/js/format.js";
import { section } from "./samples.js";

for (const [value, words] of /** @type {[number | null, string][]} */ ([
  [0, "0"],
  [-0.41, "-0.410"],
  [12.3456, "12.3"],
  [999.6, "1000"],
  [12345.6, "12346"],
  [0.00012345, "1.23e-4"],
  [-2.5e7, "-2.50e7"],
  [null, "-"],
])) {
  test(`${value} reads ${words}`, () => assert.equal(format.formatNumber(value), words));
}

test("a number keeps its width while its last digits change", () => {
  assert.equal(format.formatNumber(0.4).length, format.formatNumber(0.456).length);
});

test("counts have their thousands set apart", () => assert.equal(format.formatCount(2359296), "2,359,296"));

for (const [seconds, words] of /** @type {[number, string][]} */ ([
  [0, "00:00"],
  [12.9, "00:12"],
  [3599, "59:59"],
  [3661, "1:01:01"],
])) {
  test(`${seconds} s read ${words}`, () => assert.equal(format.formatClock(seconds), words));
}

for (const [shape, words] of /** @type {[number[], string][]} */ ([
  [[], "()"],
  [[6], "(6,)"],
  [[6, 1, 3, 3], "(6, 1, 3, 3)"],
])) {
  test(`the shape ${words} reads as in Python`, () => assert.equal(format.formatShape(shape), words));
}

test("a section's figures are its limits and its mean", () => {
  const shown = section({ min: -0.41, mean: 0.012, max: 0.38 });
  assert.equal(format.formatFigures(shown), "-0.410 .. 0.380  mean 0.0120");
});

test("a note stands in place of the figures where there are none", () => {
  const noted = section({ min: null, mean: null, max: null, note: "no gradient yet" });
  assert.equal(format.formatFigures(noted), "no gradient yet");
  assert.equal(format.formatSampled(noted), "");
});

test("a note on values that are shown stands behind their figures", () => {
  const noted = section({ note: "magnitude of complex64", shown: 4, size: 8 });
  assert.match(format.formatFigures(noted), /mean 0/);
  assert.equal(format.formatSampled(noted), "magnitude of complex64  shown 4 of 8");
});

test("an update's share of the weights stands before its figures", () => {
  assert.match(format.formatFigures(section({ ratio: 0.00123 })), /^update\/weight 0\.00123 {2}-1\.00/);
});

test("an empty section says so", () => {
  assert.equal(format.formatFigures(section({ min: null, max: null, shown: 0, size: 0 })), "empty");
});

test("a section without a finite value says so", () => {
  const lost = section({ min: null, mean: null, max: null });
  assert.equal(format.formatFigures(lost), "no finite value");
});

test("how many values are shown is said only where some are not", () => {
  assert.equal(format.formatSampled(section({ shown: 100, size: 100 })), "");
  assert.equal(format.formatSampled(section({ shown: 98304, size: 2359296 })), "shown 98,304 of 2,359,296");
});

test("all there is to say of a section is said in lines", () => {
  const odd = section({ min: -1, mean: 0, max: 1, low: -2, high: 2, nan: 3, neginf: 1, shown: 4, size: 8 });
  assert.deepEqual(format.formatSection(odd).split("\n"), [
    "fc.weight (4, 2)",
    "-1.00 .. 1.00  mean 0",
    "3 NaN  1 -Inf",
    "colours -2.00 .. 2.00",
    "shown 4 of 8",
  ]);
});

for (const [value, words] of /** @type {[number, string][]} */ ([
  [0, "all 0"],
  [0.5, "all 0.5"],
  [100, "all 100"],
  [-2.5e7, "all -2.5e7"],
  [1e-4, "all 1e-4"],
])) {
  test(`a section whose values are all ${value} says so`, () => {
    const constant = section({ min: value, mean: value, max: value });
    assert.equal(format.formatFigures(constant), words);
  });
}

test("what is not finite is not among all the values that are the same", () => {
  assert.equal(format.formatFigures(section({ min: 0, mean: 0, max: 0, nan: 2 })), "all others 0");
});

test("figures of a variance say of how many updates", () => {
  assert.match(format.formatFigures(section(), 15), /^variance of 15 {2}-1\.00 \.\. 1\.00/);
  assert.match(format.formatSection(section(), 15), /variance of 15/);
});

for (const [rate, words] of /** @type {[number, string][]} */ ([
  [0, ""],
  [0.04, ""],
  [0.5, "0.5 frames/s"],
  [9.84, "9.8 frames/s"],
  [99.96, "100 frames/s"],
  [3818.4, ""],
])) {
  test(`a rate of ${rate} reads ${words || "as nothing"}`, () => assert.equal(format.formatRate(rate), words));
}

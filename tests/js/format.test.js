// How numbers, times and shapes read.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as format from "../../beholder_widget/js/format.js";

test("counts have their thousands set apart", () => assert.equal(format.formatCount(2359296), "2,359,296"));

for (const [count, words] of /** @type {[number, string][]} */ ([
  [0, "0"],
  [48, "48"],
  [4608, "4,608"],
  [9999, "9,999"],
  [16384, "16k"],
  [999_400, "999k"],
  [999_600, "1M"],
  [1_234_567, "1.2M"],
  [25_600_000, "26M"],
  [6_700_000_000, "6.7G"],
])) {
  test(`a count of ${count} reads ${words} where there is little room`, () =>
    assert.equal(format.formatBrief(count), words));
}

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

for (const [rate, words] of /** @type {[number, string][]} */ ([
  [0, ""],
  [0.04, ""],
  [0.5, "0.5 pictures a second"],
  [9.84, "9.8 pictures a second"],
  [99.96, "100 pictures a second"],
  [3818.4, ""],
])) {
  test(`a rate of ${rate} reads ${words || "as nothing"}`, () => assert.equal(format.formatPace(rate), words));
}

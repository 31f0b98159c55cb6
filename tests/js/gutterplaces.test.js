// The names beside the picture are in the picture's reading order, and none is over another.

import assert from "node:assert/strict";
import { test } from "node:test";

import { arrange } from "../../beholder_widget/js/arranging.js";
import { LINE, lineTops, orderOf } from "../../beholder_widget/js/gutterplaces.js";
import { planOf } from "./samples.js";

/** @param {number} left @param {number} top @param {number} height */
const place = (left, top, height) => ({ left, top, height });

test("of sections side by side the left one is named first, however low the other is", () => {
  assert.deepEqual(lineTops([place(0, 0, 120), place(124, 0, 12), place(0, 124, 180)]), [0, 16, 124]);
  assert.deepEqual(orderOf(lineTops([place(124, 8, 12), place(0, 8, 120)])), [1, 0]);
});

test("square arrays of any heights are named in the order in which they stand, a line each", () => {
  const sections = [[16, 48], [16], [31, 31], [3, 5], [1, 4], [2, 2]].map((shape) => {
    const [rows, cols] = shape.length > 1 ? [shape[0] ?? 1, shape[1] ?? 1] : [1, shape[0] ?? 1];
    return { rows, cols, shape, plan: planOf(rows, cols) };
  });
  const tops = lineTops(arrange(sections, 600, { square: true }).places);
  assert.deepEqual(orderOf(tops), [0, 1, 2, 3, 4, 5]);
  for (let line = 1; line < tops.length; line += 1) assert.ok(Number(tops[line]) >= Number(tops[line - 1]) + LINE);
});

// The columns beside the picture: one form of number throughout, and widths that only grow.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ColumnFormat, ColumnWidth } from "../../beholder_widget/js/columns.js";
import { formatFigure, formatShare, formatSize } from "../../beholder_widget/js/format.js";

const column = (/** @type {(number | null)[]} */ values, digits = 2) => {
  const format = new ColumnFormat(digits);
  format.take(values);
  return values.map((value) => format.write(value));
};

test("a column of like magnitudes has the same number of decimals throughout", () => {
  assert.deepEqual(column([-0.41, 0.38, 0.031, 1]), ["\u22120.410", "0.380", "0.031", "1.000"]);
});

test("a column that spans over three decades is in e-notation throughout, but for zero", () => {
  assert.deepEqual(column([1, 2.2e-6, 0, null]), ["1.0e0", "2.2e\u22126", "0", ""]);
});

test("a column keeps the form that it once needed", () => {
  const format = new ColumnFormat(3);
  format.take([0.5, 0.25]);
  assert.equal(format.write(0.5), "0.500");
  format.take([0.5, 1e-6]);
  format.take([0.5]);
  assert.equal(format.write(0.5), "5.00e\u22121");
});

test("a column leaves e-notation once it has long not been needed, and has the decimals that it needs then", () => {
  const format = new ColumnFormat(2);
  format.take([-4.1, 0.001]);
  assert.equal(format.write(-4.1), "\u22124.1e0");
  for (let frame = 0; frame < 9; frame += 1) format.take([-4.1, 0.03]);
  assert.equal(format.write(-4.1), "\u22124.1e0");
  format.take([-4.1, 0.03]);
  assert.deepEqual([format.write(-4.1), format.write(0.03)], ["\u22124.100", "0.030"]);
  const near = new ColumnFormat(2);
  for (const least of [0.0039, 0.0045]) for (let frame = 0; frame < 20; frame += 1) near.take([4, least]);
  assert.equal(near.write(4), "4.0e0");
});

test("a column is as wide as its widest text in steps of four pixels, and never shrinks", () => {
  const width = new ColumnWidth((text) => 7 * text.length, { most: 100 });
  assert.equal(width.take(["123"]), true);
  assert.equal(width.width, 24);
  assert.equal(width.take(["9"]), false);
  assert.equal(width.width, 24);
  width.take(["x".repeat(50)]);
  assert.equal(width.width, 100);
});

test("digits are measured as noughts, each form once", () => {
  /** @type {string[]} */
  const measured = [];
  const width = new ColumnWidth((text) => measured.push(text));
  width.take(["1.25", "7.31", "x1"]);
  assert.deepEqual(measured, ["0.00", "x0"]);
});

test("figures that stand alone have the digits that count, and a true minus", () => {
  assert.equal(formatFigure(-4.0184e-4, 4), "\u22124.018e\u22124");
  assert.equal(formatFigure(0.0676807, 6), "0.0676807");
  assert.equal(formatFigure(123.456, 4), "123.5");
  assert.equal(formatFigure(0, 4), "0");
  assert.equal(formatFigure(null, 4), "none");
});

test("shares and shapes are words", () => {
  assert.deepEqual([0, 0.0001, 0.01, 0.5, 1].map(formatShare), ["0 %", "under 0.1 %", "1.0 %", "50.0 %", "100 %"]);
  assert.deepEqual([[16, 1, 3, 3], [16], []].map(formatSize), ["16\u00d71\u00d73\u00d73", "16", "scalar"]);
});

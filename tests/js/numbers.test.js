// Numbers are written with the digits that they are worth, and with signs that people read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { brief, plain, readable } from "../../beholder_widget/js/numbers.js";

test("an exact value has six digits, and a whole one all of its own", () => {
  for (const [value, words] of /** @type {const} */ ([
    [0, "0"],
    [42, "42"],
    [-123456789, "-123456789"],
    [0.1234567, "0.123457"],
    [1234.5678, "1234.57"],
    [0.000123456, "1.23456e-4"],
    [1.5e20, "1.50000e20"],
    [NaN, "NaN"],
    [-Infinity, "-Infinity"],
  ])) {
    assert.equal(plain(value), words);
  }
});

test("a value that is known nearly has no digits that may be wrong", () => {
  assert.equal(plain(0.123456, 0.005), "0.12");
  assert.equal(plain(0.123456, 0.00005), "0.1235");
  assert.equal(plain(0.001, 0.01), "0");
});

test("digits are never so few that the value is farther off than it may be", () => {
  for (const value of [3.3, -27.18281, 0.0057721, 161_803.4]) {
    for (const share of [0.1, 0.01, 1e-4]) {
      const near = Math.abs(value) * share;
      assert.ok(Math.abs(Number(plain(value, near)) - value) <= 10 * near, `${plain(value, near)} for ${value}`);
    }
  }
});

test("people read true minus signs and Inf", () => {
  assert.equal(readable("-1.5e-7"), "\u22121.5e\u22127");
  assert.equal(readable("Infinity"), "+Inf");
  assert.equal(readable("-Infinity"), "\u2212Inf");
  assert.equal(readable("NaN"), "NaN");
});

test("in a cell a value has three digits that count, whatever the others of its section are, or as many as fit", () => {
  for (const [value, room, words] of /** @type {const} */ ([
    [-0.983897, 8, "\u22120.984"],
    [-0.12345, 6, "\u22120.123"],
    [0.0123, 8, "0.0123"],
    [0.0123, 5, "0.012"],
    [-0.000123, 8, "\u22121.23e\u22124"],
    [-0.000123, 6, "\u22121.2e\u22124"],
    [-325.19, 8, "\u2212325"],
    [12.345, 6, "12.3"],
    [1234.5, 6, "1235"],
    [0.99996, 6, "1.000"],
    [123456.7, 6, "1.23e5"],
    [0.0000123, 6, "1.2e\u22125"],
    [7, 6, "7"],
    [0, 6, "0"],
    [Infinity, 6, "+Inf"],
  ])) {
    assert.equal(brief(value, room), words);
  }
});

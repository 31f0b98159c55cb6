import assert from "node:assert/strict";
import { test } from "node:test";

import { cutName, withoutEnd } from "../../beholder_widget/js/inspected.js";

const measure = (/** @type {string} */ text) => text.length;

test("a text that fits stays as it is", () => {
  assert.equal(cutName("conv.weight[3]", 14, measure), "conv.weight[3]");
  assert.equal(withoutEnd("parameter, step 1", 17, measure), "parameter, step 1");
});

test("a name that does not fit loses its beginning, other words their end", () => {
  assert.equal(cutName("conv.weight[3]", 10, measure), "\u2026weight[3]");
  assert.equal(withoutEnd("parameter, step 1", 10, measure), "parameter\u2026");
});

test("a name that does not fit keeps of which rank it is, unless that would take most of the room", () => {
  assert.equal(cutName("rank 1: conv.weight[3]", 19, measure), "rank 1: \u2026.weight[3]");
  assert.equal(cutName("rank 1: conv.weight[3]", 11, measure), "\u2026.weight[3]");
});

test("where there is no room at all, the mark of what is cut is left", () => {
  assert.equal(cutName("conv", 0, measure), "\u2026");
  assert.equal(withoutEnd("conv", 0, measure), "\u2026");
});

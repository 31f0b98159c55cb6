// What is said of a section's axes: the same as the picture shows, also where it is folded.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axesWords } from "../../beholder_widget/js/axes.js";

/** @typedef {import("../../beholder_widget/js/geometry.js").Plan} Plan */
/** @typedef {import("../../beholder_widget/js/state.js").Section} Section */

/** @param {string} name @param {number[]} shape @param {Plan | null} plan */
const section = (name, shape, plan) => /** @type {Section} */ (/** @type {unknown} */ ({ name, shape, plan }));

/** @type {Plan} */
const MAPS = {
  fold: 2,
  wrap: 1,
  rows: { outer: [[0, 16]], first: 0, units: 16, shown: 16, inner: [[2, 20, 0, 20, 20]] },
  columns: { outer: [[1, 4]], first: 0, units: 4, shown: 4, inner: [[3, 20, 0, 20, 20]] },
};

test("folded maps are told as they lie, and not as if an axis ran down all of them", () => {
  const maps = section("relu", [16, 4, 20, 20], MAPS);
  assert.equal(axesWords(maps, "activations", []), "64 maps of 20\u00d720 (axes 2, 3), in 8 rows of 8");
  assert.equal(
    axesWords({ ...maps, plan: { ...MAPS, fold: 1 } }, "activations", []),
    "axes 0, 2 (16\u00d720) down, axes 1, 3 (4\u00d720) across",
  );
});

test("heads beside each other are told as maps, and not by the columns that they are laid out of", () => {
  /** @type {Plan} */
  const plan = {
    fold: 4,
    wrap: 1,
    rows: { outer: [[0, 4]], first: 0, units: 4, shown: 4, inner: [[1, 24, 0, 24, 24]] },
    columns: { outer: [[2, 24]], first: 0, units: 24, shown: 24, inner: [] },
  };
  const heads = section("attention1", [4, 24, 24], plan);
  assert.equal(axesWords(heads, "activations", []), "4 maps of 24\u00d724 (axes 1, 2), side by side");
  assert.equal(
    axesWords({ ...heads, plan: { ...plan, fold: 2 } }, "activations", []),
    "4 maps of 24\u00d724 (axes 1, 2), in 2 rows of 2",
  );
});

test("a folded matrix has rows of cells", () => {
  /** @type {Plan} */
  const plan = {
    fold: 1,
    wrap: 3,
    rows: { outer: [[0, 2]], first: 0, units: 2, shown: 2, inner: [] },
    columns: { outer: [[1, 900]], first: 0, units: 900, shown: 900, inner: [] },
  };
  assert.equal(axesWords(section("m", [2, 900], plan), "arrays", []), "axes 0, 1 (2\u00d7900), in 6 rows of 300");
});

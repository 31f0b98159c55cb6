// The size a picture is drawn at.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fitScale } from "../../beholder_widget/js/fit.js";

const picture = { width: 768, height: 1000 };
const scrolled = Infinity;

test("a picture pixel is a whole number of screen pixels, as many as fit", () => {
  assert.equal(fitScale({ width: 200, height: 100 }, { width: 700, height: scrolled }, 1), 3);
});

test("on a dense screen a picture pixel may be half a CSS pixel", () => {
  assert.equal(fitScale(picture, { width: 600, height: scrolled }, 2), 0.5);
  assert.equal(fitScale(picture, { width: 1200, height: scrolled }, 2), 1.5);
});

test("where not even one screen pixel fits, the picture is as wide as the room", () => {
  assert.equal(fitScale(picture, { width: 384, height: scrolled }, 1), 0.5);
});

test("a picture that is not to be scrolled fits the room's height too", () => {
  assert.equal(fitScale({ width: 28, height: 28 }, { width: 700, height: 300 }, 1), 10);
});

test("one that is too high even so keeps a screen pixel for each of its own", () => {
  assert.equal(fitScale({ width: 100, height: 900 }, { width: 700, height: 300 }, 1), 1);
});

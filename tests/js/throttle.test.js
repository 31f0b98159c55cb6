// The pace of values that change fast.

import assert from "node:assert/strict";
import { test } from "node:test";

import { throttle } from "../../beholder_widget/js/throttle.js";

test("the first value passes at once, the last of a burst after the interval, those between not at all", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {number[]} */
  const passed = [];
  const pass = throttle((/** @type {number} */ value) => passed.push(value), 100);
  for (const value of [1, 2, 3]) pass(value);
  assert.deepEqual(passed, [1]);
  t.mock.timers.tick(100);
  assert.deepEqual(passed, [1, 3]);
});

test("values that go on pass once an interval", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {number[]} */
  const passed = [];
  const pass = throttle((/** @type {number} */ value) => passed.push(value), 100);
  for (let value = 0; value < 50; value += 1) {
    pass(value);
    t.mock.timers.tick(10);
  }
  t.mock.timers.tick(100);
  assert.equal(passed.at(-1), 49);
  assert.ok(passed.length <= 6, `${passed.length} passed in 500 ms`);
});

test("after a rest the next value passes at once again", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {number[]} */
  const passed = [];
  const pass = throttle((/** @type {number} */ value) => passed.push(value), 100);
  pass(1);
  t.mock.timers.tick(500);
  pass(2);
  assert.deepEqual(passed, [1, 2]);
});

// When credit goes back to the kernel: frame by frame, or for several at once where the kernel leaves the page time.

/** @import { TestContext } from "node:test" */
/** @import { Acknowledgement } from "../../beholder_widget/js/credit.js" */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Credit } from "../../beholder_widget/js/credit.js";
import { kept } from "./samples.js";

/** @type {Acknowledgement[]} */
let sent;
/** @type {Credit} */
let credit;
let life = new AbortController();
let now = 0;

beforeEach((context) => {
  const { mock } = /** @type {TestContext} */ (context);
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(performance, "now", () => now);
  sent = [];
  life = new AbortController();
  credit = new Credit((acknowledgement) => sent.push(acknowledgement), life.signal);
});

/** @param {number} number @param {{within?: number, painted?: boolean}} [how] */
function release(number, { within = 0, painted = true } = {}) {
  credit.release(kept({ number, ack_within: within }), painted);
}

/** @param {TestContext} context @param {number} milliseconds */
function pass(context, milliseconds) {
  now += milliseconds;
  context.mock.timers.tick(milliseconds);
}

test("each frame's credit is given at once where the kernel leaves no time", () => {
  for (const number of [1, 2, 3]) release(number);
  assert.deepEqual(
    sent.map(({ number, painted }) => [number, painted]),
    [
      [1, 1],
      [2, 1],
      [3, 1],
    ],
  );
});

test("otherwise the credit of all frames that the time was left for is given at once", (context) => {
  for (let number = 1; number <= 8; number += 1) {
    release(number, { within: 0.4 });
    pass(context, 100);
  }
  assert.deepEqual(sent, [
    { number: 4, painted: 4, held: 0.1 },
    { number: 8, painted: 4, held: 0.1 },
  ]);
});

test("a frame that no other follows is acknowledged in time, with how long that was kept", (context) => {
  release(1, { within: 0.5 });
  pass(context, 499);
  assert.equal(sent.length, 0);
  pass(context, 1);
  assert.deepEqual(sent, [{ number: 1, painted: 1, held: 0.5 }]);
});

test("a frame that will never be painted is not waited for", (context) => {
  release(1, { within: 0.5 });
  release(2, { within: 0.5, painted: false });
  pass(context, 1000);
  assert.deepEqual(sent, [{ number: 2, painted: 1, held: 0 }]);
});

test("frame by frame again as soon as the kernel leaves no time", (context) => {
  release(1, { within: 0.5 });
  release(2);
  pass(context, 1000);
  assert.deepEqual(sent, [{ number: 2, painted: 2, held: 0 }]);
});

test("a frame that is refused is acknowledged by itself, and what is kept back stays so", (context) => {
  release(7, { within: 0.5 });
  credit.refuse(kept({ number: 5 }));
  assert.deepEqual(sent, [{ number: 5, painted: 0, held: 0 }]);
  pass(context, 500);
  assert.deepEqual(sent.at(-1), { number: 7, painted: 1, held: 0.5 });
});

test("a page that has ended says nothing more", (context) => {
  release(1, { within: 0.5 });
  life.abort();
  pass(context, 1000);
  assert.equal(sent.length, 0);
});

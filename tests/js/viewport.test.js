// A zoomed view is a place in a section: what is under the pointer stays there, and nothing leads out of the section.

import assert from "node:assert/strict";
import { test } from "node:test";

import { entryOf, held, inSight, lookingAt, panned, resized, zoomed } from "../../beholder_widget/js/viewport.js";
import { planOf } from "./samples.js";

/** @import { Viewport } from "../../beholder_widget/js/viewport.js" */

const ROOM = { width: 800, height: 576 };
const LARGE = planOf(25_088, 4096);

/** @param {number} px @param {number} down @param {number} along */
const lookAt = (px, down, along) =>
  lookingAt(LARGE, ROOM, { down, along }, px, { x: ROOM.width / 2, y: ROOM.height / 2 });

/** @param {Viewport | null} view @returns {Viewport} */
function there(view) {
  assert.ok(view);
  return view;
}

test("zooming about a point keeps the position there", () => {
  for (const about of [
    { x: 400, y: 288 },
    { x: 12.5, y: 570 },
    { x: 799, y: 1 },
  ]) {
    let view = lookAt(4, 12_000.25, 2000.75);
    const before = held(view, about);
    for (const turns of [1, 0.3, 2, -0.7, -1.2]) {
      view = there(zoomed(view, turns, about));
      const after = held(view, about);
      assert.ok(Math.abs(after.down - before.down) < 1e-6, `${after.down} for ${before.down}`);
      assert.ok(Math.abs(after.along - before.along) < 1e-6, `${after.along} for ${before.along}`);
    }
  }
});

test("eight turns of the wheel lead from 25,088 x 4,096 values to cells that can be read", () => {
  for (const [width, px] of /** @type {const} */ ([
    [320, 32],
    [800, 50],
  ])) {
    const room = { width, height: 576 };
    const middle = { x: width / 2, y: 288 };
    let view = lookingAt(LARGE, room, { down: 12_000, along: 2000 }, entryOf(LARGE, room), middle);
    assert.ok(view.px < 1);
    for (let turn = 0; turn < 8; turn += 1) view = there(zoomed(view, 1, middle));
    assert.ok(Math.abs(view.px - px) < 1e-6, String(view.px));
  }
});

test("a zoomed view ends at 96 pixels a value, and is left below the first step", () => {
  const middle = { x: 400, y: 288 };
  const view = lookAt(32, 12_000, 2000);
  assert.equal(there(zoomed(view, 50, middle)).px, 96);
  assert.equal(zoomed(view, -50, middle), null);
});

test("a view never shows what is beyond the section", () => {
  const view = lookAt(32, 12_000, 2000);
  const first = panned(view, -1e9, -1e9);
  assert.deepEqual([first.left, first.top], [0, 0]);
  assert.deepEqual(inSight(first), { rows: [0, 18], columns: [0, 25] });
  const last = panned(view, 1e9, 1e9);
  assert.deepEqual(inSight(last), { rows: [25_070, 25_088], columns: [4071, 4096] });
  const wider = resized(last, { width: 1600, height: 1152 });
  assert.equal(wider.left + 1600, 4096 * 32);
  assert.equal(wider.top + 1152, 25_088 * 32);
});

test("a section that is smaller than the view stays within it", () => {
  const plan = planOf(4, 2);
  const view = lookingAt(plan, ROOM, { down: 2, along: 1 }, 32, { x: 400, y: 288 });
  assert.deepEqual([view.left, view.top], [-368, -224]);
  const aside = panned(view, -1e9, -1e9);
  assert.deepEqual([aside.left, aside.top], [64 - ROOM.width, 128 - ROOM.height]);
  assert.deepEqual(inSight(aside), { rows: [0, 4], columns: [0, 2] });
});

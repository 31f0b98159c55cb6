// Which frames are decoded, painted and released, and when; the browser's decoder and paint are played by hand.

/** @import { Frame } from "../../beholder_widget/js/state.js" */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setImmediate as settled } from "node:timers/promises";

import { Projector } from "../../beholder_widget/js/projector.js";
import { kept } from "./samples.js";

/** @type {string[]} what happened, in order */
let log;
/** @type {((bitmap: object) => void)[]} ends the decoding that was begun, in order */
let decoded;
/** @type {Projector} */
let projector;

beforeEach(() => {
  log = [];
  decoded = [];
  Object.assign(globalThis, {
    createImageBitmap: (/** @type {Blob} */ blob) =>
      blob.size === 0
        ? Promise.reject(new Error("not a picture"))
        : new Promise((resolve) => decoded.push(() => resolve({ close: () => log.push("freed") }))),
    requestAnimationFrame: (/** @type {() => void} */ paint) => setImmediate(paint),
    cancelAnimationFrame: clearImmediate,
  });
  projector = new Projector({
    paint: ({ number }, bitmap) => log.push(`${bitmap ? "painted" : "worded"} ${number}`),
    release: ({ number }, painted) => log.push(`released ${number}${painted ? "" : " unpainted"}`),
    refuse: ({ number }) => log.push(`refused ${number}`),
    failed: (error) => log.push(String(error)),
  });
});

/** @param {number} number @param {Uint8Array | null} [png] @returns {Frame} */
const picture = (number, png = Uint8Array.of(1)) => kept({ number, png });

/** Lets the decoder finish what it has begun, and the browser paint. */
async function finish() {
  await settled();
  decoded.shift()?.({});
  for (let turn = 0; turn < 5; turn += 1) await settled();
}

test("a frame is released after it was painted", async () => {
  projector.setOpen(true);
  projector.offer(picture(1));
  assert.deepEqual(log, []);
  await finish();
  assert.deepEqual(log, ["painted 1", "freed", "released 1"]);
});

test("frames that come while one is decoded are overtaken by the latest, and released with it", async () => {
  projector.setOpen(true);
  for (const number of [1, 2, 3]) projector.offer(picture(number));
  await finish();
  await finish();
  const painted = log.filter((entry) => entry !== "freed");
  assert.deepEqual(painted, ["painted 1", "released 1", "painted 3", "released 3"]);
});

test("a hidden page releases at once and decodes nothing", async () => {
  projector.offer(picture(1));
  await finish();
  assert.deepEqual(log, ["released 1 unpainted"]);
});

test("when it comes into sight it paints the last frame that came, and owes nothing for it", async () => {
  projector.offer(picture(1));
  projector.offer(picture(2));
  projector.setOpen(true);
  await finish();
  assert.deepEqual(log, ["released 1 unpainted", "released 2 unpainted", "painted 2", "freed"]);
});

test("a page that is hidden while it decodes releases at once, and only once", async () => {
  projector.setOpen(true);
  projector.offer(picture(1));
  projector.offer(picture(2));
  projector.setOpen(false);
  assert.deepEqual(log, ["released 2 unpainted"]);
  await finish();
  assert.equal(log.filter((entry) => entry.startsWith("released")).length, 1);
});

test("a view that comes into sight while its frame is being decoded costs no second decoding", async () => {
  projector.setOpen(true);
  projector.offer(picture(1));
  projector.repaint();
  await finish();
  assert.deepEqual(log, ["painted 1", "freed", "released 1"]);
  assert.equal(decoded.length, 0);
});

test("a view that comes into sight later has the last frame painted again, not released again", async () => {
  projector.setOpen(true);
  projector.offer(picture(1));
  await finish();
  log.length = 0;
  projector.repaint();
  await finish();
  assert.deepEqual(log, ["painted 1", "freed"]);
});

test("a view that comes into sight after the paint, before the browser shows it, has the frame painted too", async () => {
  projector.setOpen(true);
  projector.offer(picture(1));
  await settled();
  // What paints is called while the frame is still on its way to the screen.
  const next = new Promise((resolve) => {
    Object.assign(globalThis, { requestAnimationFrame: (/** @type {() => void} */ paint) => resolve(paint) });
  });
  decoded.shift()?.({});
  const paint = /** @type {() => void} */ (await next);
  projector.repaint();
  Object.assign(globalThis, { requestAnimationFrame: (/** @type {() => void} */ soon) => setImmediate(soon) });
  paint();
  await finish();
  await finish();
  assert.deepEqual(log, ["painted 1", "freed", "released 1", "painted 1", "freed"]);
});

test("a frame that was overtaken by a later one is refused, and the later one stays", async () => {
  projector.setOpen(true);
  projector.offer(picture(7));
  projector.offer(picture(5));
  assert.deepEqual(log, ["refused 5"]);
  await finish();
  assert.deepEqual(log, ["refused 5", "painted 7", "freed", "released 7"]);
  projector.offer(picture(7));
  assert.equal(log.at(-1), "refused 7");
  assert.equal(projector.latest?.number, 7);
});

test("numbers begin anew with another kernel", async () => {
  projector.setOpen(true);
  projector.offer(picture(7));
  await finish();
  projector.restart();
  projector.offer(picture(1));
  await finish();
  assert.deepEqual(log.slice(-3), ["painted 1", "freed", "released 1"]);
});

test("a frame that cannot be decoded is released, told of, and does not stop the next", async () => {
  projector.setOpen(true);
  projector.offer(picture(1, new Uint8Array()));
  await finish();
  projector.offer(picture(2));
  await finish();
  assert.deepEqual(log, ["Error: not a picture", "released 1 unpainted", "painted 2", "freed", "released 2"]);
});

test("words need no decoding", async () => {
  projector.setOpen(true);
  projector.offer(picture(1, null));
  await finish();
  assert.deepEqual(log, ["worded 1", "released 1"]);
});

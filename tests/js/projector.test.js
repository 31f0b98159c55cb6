// Which frames are decoded, painted and acknowledged, and when; the browser's decoder and paint are played by hand.

/** @import { Frame } from "../../beholder_widget/js/state.js" */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setImmediate as settled } from "node:timers/promises";

import { Projector } from "../../beholder_widget/js/projector.js";
import { frame } from "./samples.js";

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
    acknowledge: (number) => log.push(`acknowledged ${number}`),
    failed: (error) => log.push(String(error)),
  });
});

/** @param {number} number @param {Uint8Array | null} [png] @returns {Frame} */
const picture = (number, png = Uint8Array.of(1)) => ({ ...frame({ number }), png });

/** Lets the decoder finish what it has begun, and the browser paint. */
async function finish() {
  await settled();
  decoded.shift()?.({});
  for (let turn = 0; turn < 5; turn += 1) await settled();
}

test("a frame is acknowledged after it was painted", async () => {
  projector.setOpen(true);
  projector.offer(picture(1));
  assert.deepEqual(log, []);
  await finish();
  assert.deepEqual(log, ["painted 1", "freed", "acknowledged 1"]);
});

test("frames that come while one is decoded are overtaken by the latest, and acknowledged without being decoded", async () => {
  projector.setOpen(true);
  for (const number of [1, 2, 3]) projector.offer(picture(number));
  assert.deepEqual(log, ["acknowledged 2"]);
  await finish();
  await finish();
  const painted = log.filter((entry) => entry !== "freed");
  assert.deepEqual(painted, ["acknowledged 2", "painted 1", "acknowledged 1", "painted 3", "acknowledged 3"]);
});

test("a hidden page acknowledges at once and decodes nothing", async () => {
  projector.offer(picture(1));
  await finish();
  assert.deepEqual(log, ["acknowledged 1"]);
});

test("when it comes into sight it paints the last frame that came, and owes nothing for it", async () => {
  projector.offer(picture(1));
  projector.offer(picture(2));
  projector.setOpen(true);
  await finish();
  assert.deepEqual(log, ["acknowledged 1", "acknowledged 2", "painted 2", "freed"]);
});

test("a page that is hidden while it decodes acknowledges at once, and only once", async () => {
  projector.setOpen(true);
  projector.offer(picture(1));
  projector.offer(picture(2));
  projector.setOpen(false);
  assert.deepEqual(log, ["acknowledged 1", "acknowledged 2"]);
  await finish();
  assert.equal(log.filter((entry) => entry.startsWith("acknowledged")).length, 2);
});

test("a view that comes into sight while its frame is being decoded costs no second decoding", async () => {
  projector.setOpen(true);
  projector.offer(picture(1));
  projector.repaint();
  await finish();
  assert.deepEqual(log, ["painted 1", "freed", "acknowledged 1"]);
  assert.equal(decoded.length, 0);
});

test("a view that comes into sight later has the last frame painted again, not acknowledged again", async () => {
  projector.setOpen(true);
  projector.offer(picture(1));
  await finish();
  log.length = 0;
  projector.repaint();
  await finish();
  assert.deepEqual(log, ["painted 1", "freed"]);
});

test("a frame that cannot be decoded is acknowledged, told of, and does not stop the next", async () => {
  projector.setOpen(true);
  projector.offer(picture(1, new Uint8Array()));
  await finish();
  projector.offer(picture(2));
  await finish();
  assert.deepEqual(log, ["Error: not a picture", "acknowledged 1", "painted 2", "freed", "acknowledged 2"]);
});

test("words need no decoding", async () => {
  projector.setOpen(true);
  projector.offer(picture(1, null));
  await finish();
  assert.deepEqual(log, ["worded 1", "acknowledged 1"]);
});

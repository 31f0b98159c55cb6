// Looking back: which frames are kept, what a page holds of them, and the way from one to another.

/** @import { Picture } from "../../beholder_widget/js/messages.js" */
/** @import { Listing, Told } from "../../beholder_widget/js/past/listing.js" */
/** @import { Stored } from "../../beholder_widget/js/past/store.js" */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { ALL } from "../../beholder_widget/js/alerts/kept.js";
import {
  apartAt,
  fits,
  joined,
  NONE,
  placeFrom,
  placeOfCalls,
  placeOfNumber,
  questionAfter,
} from "../../beholder_widget/js/past/listing.js";
import { Past } from "../../beholder_widget/js/past/past.js";
import { FrameStore } from "../../beholder_widget/js/past/store.js";
import { random } from "./samples.js";

/** @param {number} number */
const stepOf = (number) => 10 * (number % 3);

/** @param {readonly number[]} numbers @param {{version?: number, first?: number}} [known] @returns {Told} frames of calls at ten times their numbers; steps begin again at each third */
function told(numbers, { version = 3, first = 0 } = {}) {
  const lacking = numbers.slice(first);
  const calls = lacking.map((number) => 10 * number);
  const moments = [...lacking, ...lacking.map(stepOf), ...lacking, ...calls, ...lacking.map((number) => number % 2)];
  const message = { client: "", version, first, count: numbers.length, values: ["gradients", "updates"] };
  return { message: { type: "frames", ...message }, moments: Float64Array.from(moments) };
}

/** @param {readonly number[]} numbers @returns {Listing} */
const listing = (numbers) => /** @type {Listing} */ (joined(NONE, told(numbers)));

/** @param {number} number @param {number} [bytes] @param {number} [coarse] @returns {Stored} */
function stored(number, bytes = 10, coarse = 1) {
  const picture = /** @type {Picture} */ ({ number, step: stepOf(number), call: 10 * number, coarse, table: "" });
  return { picture, png: new Uint8Array(bytes), figures: new Uint8Array() };
}

test("an answer follows on what is known, and another version begins anew", () => {
  const before = listing([1, 2, 3]);
  assert.deepEqual(questionAfter(before), { version: 3, first: 3 });
  const after = joined(before, told([1, 2, 3, 5, 8], { first: 3 }));
  assert.deepEqual([...(after?.numbers ?? [])], [1, 2, 3, 5, 8]);
  assert.deepEqual([...(after?.steps ?? [])], [10, 20, 0, 20, 20]);
  assert.deepEqual([...(after?.calls ?? [])], [10, 20, 30, 50, 80]);
  const [even, odd] = ["gradients", "updates"];
  assert.deepEqual(after?.values, [odd, even, odd, odd, even]);
  assert.equal(joined(before, told([1, 2, 3, 5], { first: 3, version: 4 })), null);
  assert.equal(joined(before, told([1, 2, 3, 5, 8], { first: 4 })), null);
  assert.deepEqual([...(joined(before, told([2, 8], { version: 4 }))?.numbers ?? [])], [2, 8]);
});

test("a buffer of another length is none", () => {
  const { message, moments } = told([1, 2, 3], { first: 1 });
  assert.ok(fits(message, moments.byteLength));
  assert.ok(!fits(message, moments.byteLength - 8));
  assert.ok(!fits({ ...message, first: 9 }, 0));
});

test("calls lead to the first frame of them, or to the nearest", () => {
  const kept = listing([1, 4, 5, 9]);
  assert.equal(placeOfCalls(kept, 35, 90), 1);
  assert.equal(placeOfCalls(kept, 12, 20), 0);
  assert.equal(placeOfCalls(kept, 75, 80), 3);
  assert.equal(placeOfCalls(kept, 500, 600), 3);
  assert.equal(placeOfCalls(kept, 70, 70), 3);
  assert.equal(placeOfCalls(NONE, 1, 2), -1);
  assert.deepEqual(
    [0, 1, 4, 8, 99].map((number) => placeOfNumber(kept, number)),
    [-1, 0, 1, 2, 3],
  );
});

test("from a call on the first frame is found of its values and its model, else the last one before, else any", () => {
  const kept = listing([1, 2, 3, 5, 8]);
  const found = (/** @type {number} */ call, values = "", span = ALL) =>
    kept.numbers[placeFrom(kept, { call, values, span })];
  assert.deepEqual([found(20), found(31), found(99)], [2, 5, 8]);
  assert.deepEqual([found(30, "gradients"), found(51, "updates"), found(40, "parameters")], [8, 5, 5]);
  assert.deepEqual([found(40, "", { after: 10, until: 40 }), found(40, "gradients", { after: 20, until: 40 })], [3, 3]);
  assert.equal(found(40, "gradients", { after: 30, until: 40 }), 5);
  assert.equal(placeFrom(NONE, { call: 1, values: "", span: ALL }), -1);
});

test("how densely frames are kept is told of both neighbours", () => {
  const kept = listing([0, 4, 8, 9]);
  assert.deepEqual(
    [0, 1, 2, 3].map((place) => apartAt(kept, place)),
    [4, 4, 2.5, 1],
  );
  assert.equal(apartAt(listing([7]), 0), 1);
});

test("a store keeps within its bytes, both ends, and thins with age", () => {
  const next = random(1);
  const store = new FrameStore(200_000);
  for (let number = 0; number < 3000; number += 1) {
    store.add(stored(number, 100 + Math.floor(900 * next())));
    assert.ok(store.bytes <= 200_000);
  }
  const { numbers } = store.listing(() => true);
  assert.deepEqual([numbers[0], numbers.at(-1)], [0, 2999]);
  const gap = (/** @type {number} */ at) => Number(numbers[at + 1]) - Number(numbers[at]);
  assert.ok(gap(0) > 4 * gap(numbers.length - 2));
  assert.equal(
    store.bytes,
    [...numbers].reduce((all, number) => all + 1024 + (store.get(number)?.png?.length ?? 0), 0),
  );
  store.clear();
  assert.deepEqual([store.bytes, store.listing(() => true).numbers.length], [0, 0]);
});

test("a store takes a finer frame in place of a coarse one, and no words", () => {
  const store = new FrameStore();
  store.add(stored(1, 10, 2));
  store.add(stored(1, 40));
  store.add(stored(1, 10, 2));
  store.add({ ...stored(2), png: null });
  assert.equal(store.get(1)?.png?.length, 40);
  assert.equal(store.bytes, 40 + 1024);
  assert.equal(store.get(2), undefined);
});

test("a store that is too small for two frames keeps the last", () => {
  const store = new FrameStore(1500);
  for (const number of [1, 2, 3]) store.add(stored(number, 400));
  assert.deepEqual([...store.listing(() => true).numbers], [3]);
});

/** @type {AbortController} */
let life;
/** Numbers of the frames that the kernel keeps. @type {number[]} */
let kernel;
/** Those that the page has. @type {Set<number>} */
let here;
let gone = false;
/** Number of each frame that was shown, null for the present. @type {(number | null)[]} */
let shown;
/** @type {number[]} */
let fetched;
let changes = 0;
/** Resolves when something is shown. */
let wake = () => {};
/** @type {Past} */
let past;

beforeEach(() => {
  life = new AbortController();
  [kernel, here, gone, shown, fetched, changes] = [[1, 2, 3, 5, 8], new Set(), false, [], [], 0];
  past = new Past(
    {
      list: ({ version, first }) => Promise.resolve(told(kernel, version === 3 ? { first } : {})),
      fetch: (number) => {
        fetched.push(number);
        return Promise.resolve(stored(number));
      },
      here: () => listing([...here]),
      get: (number) => (here.has(number) ? stored(number) : null),
      gone: () => gone,
    },
    (found) => {
      shown.push(found ? found.picture.number : null);
      wake();
    },
    () => (changes += 1),
    life.signal,
  );
});

afterEach(() => life.abort());

/** @param {() => void} act @returns {Promise<void>} when it has something shown */
function showing(act) {
  return new Promise((resolve) => {
    wake = resolve;
    act();
  });
}

test("from the present one goes back frame by frame, and on to it again", async () => {
  await showing(() => past.by(-1));
  await showing(() => past.by(-1));
  await showing(() => past.by(1));
  assert.deepEqual([past.shown?.number, past.shown?.step], [5, 20]);
  await showing(() => past.by(2));
  assert.deepEqual(shown, [5, 3, 5, null]);
  assert.equal(past.shown, null);
});

test("one does not go back beyond the first frame", async () => {
  await showing(() => past.by(-99));
  assert.equal(past.shown?.number, 1);
});

test("what the page has is not asked for", async () => {
  here.add(3);
  await showing(() => past.goTo({ from: 30, to: 30, step: 0 }));
  await showing(() => past.first());
  assert.deepEqual([shown, fetched], [[3, 1], [1]]);
});

test("a call that is not kept is told of as missed", async () => {
  await showing(() => past.goTo({ from: 60, to: 62, step: 7 }));
  assert.equal(past.shown?.number, 5);
  assert.deepEqual(past.missed, { from: 60, to: 62, step: 7 });
  await showing(() => past.by(-1));
  assert.equal(past.missed, null);
});

test("what is sought from a call on is told of as missed, with its values", async () => {
  const span = ALL;
  await showing(() => past.goOnFrom({ call: 40, step: 4, values: "gradients", span }));
  assert.equal(past.shown?.number, 8);
  assert.deepEqual(past.missed, { from: 40, to: 40, step: 4, values: "gradients" });
  await showing(() => past.goOnFrom({ call: 30, step: 3, values: "updates", span }));
  assert.equal(past.missed, null);
});

test("frames that have come since the list was asked for are found before one goes to what is not in it", async () => {
  await showing(() => past.first());
  past.live();
  kernel = [1, 2, 3, 5, 8, 20, 21, 30];
  past.follow();
  await showing(() => past.goOnFrom({ call: 210, step: 1, values: "updates", span: { after: 150, until: Infinity } }));
  assert.deepEqual([past.shown?.number, past.missed?.step], [21, undefined]);
  kernel = [...kernel, 40];
  past.live();
  past.follow();
  await showing(() => past.goTo({ from: 390, to: 400, step: 1 }));
  assert.equal(past.shown?.number, 40);
  kernel = [...kernel, 50];
  past.live();
  past.follow();
  await showing(() => past.by(-1));
  assert.equal(past.shown?.number, 40);
});

test("of many moves the last one counts, though the answers to others come", async () => {
  await showing(() => past.first());
  past.by(1);
  past.by(1);
  await showing(() => past.by(1));
  assert.equal(past.shown?.number, 5);
  assert.deepEqual(fetched, [1, 5]);
});

test("playing shows one frame after another and ends at the present", async () => {
  past.play();
  assert.ok(past.playing);
  while (shown.at(-1) !== null) await showing(() => {});
  assert.deepEqual(shown, [1, 2, 3, 5, 8, null]);
  assert.ok(!past.playing);
});

test("playing stops where it is, and with any other move", async () => {
  await showing(() => past.play());
  past.play();
  assert.ok(!past.playing);
  await showing(() => past.play());
  await showing(() => past.live());
  assert.ok(!past.playing);
  assert.deepEqual(shown.slice(-1), [null]);
});

test("without a kernel what the page has can be shown", async () => {
  [2, 8].forEach((number) => {
    here.add(number);
  });
  gone = true;
  await showing(() => past.first());
  await showing(() => past.by(1));
  await showing(() => past.by(1));
  assert.deepEqual([shown, fetched], [[2, 8, null], []]);
});

test("another run has nothing of the one before", async () => {
  await showing(() => past.first());
  await showing(() => past.clear());
  assert.deepEqual([past.shown, past.kept.numbers.length], [null, 0]);
});

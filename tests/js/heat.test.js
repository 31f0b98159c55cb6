// The heat map of the strip: what each place shows of the run, held readings, scales that are kept, and its pixels.

/** @import { Excerpt } from "../../beholder_widget/js/strip/excerpts.js" */

import assert from "node:assert/strict";
import { test } from "node:test";

import { PALETTE } from "../../beholder_widget/js/coloring.js";
import { drawRows } from "../../beholder_widget/js/strip/drawing.js";
import { extended, joined } from "../../beholder_widget/js/strip/excerpts.js";
import { Heat } from "../../beholder_widget/js/strip/heat.js";
import { hold } from "../../beholder_widget/js/strip/holding.js";
import { isFarBeyond, scaleOfRow } from "../../beholder_widget/js/strip/scale.js";
import { answer, excerpt } from "./runs.js";
import { random } from "./samples.js";

const COLORS = Uint32Array.from({ length: 256 }, (_, index) => (0xff000000 | index) >>> 0);
const ROW = { start: 0, end: 1, top: 0, height: 2 };

/** @param {readonly number[]} figures of one row @param {number} width @param {number[]} sources @returns {number[]} pixels of its first line */
function lineOf(figures, width, sources = [0]) {
  const heat = new Heat(width);
  heat.take(excerpt(figures));
  const pixels = new Uint32Array(2 * width);
  drawRows({ pixels, width }, [ROW], heat.levels([ROW], sources), COLORS, 1);
  assert.deepEqual([...pixels.subarray(width)], [...pixels.subarray(0, width)]);
  return [...pixels.subarray(0, width)];
}

test("a module has the largest of its sections after scaling, and what is not finite in any of them", () => {
  const told = joined(null, { ...answer(0, 3), figures: Float32Array.of(1, 10, 100, 9e9, 9e8, Infinity) });
  const heat = new Heat(3);
  if (told) heat.take(told);
  const module = { ...ROW, end: 2 };
  const { first, nan } = PALETTE;
  assert.deepEqual([...(heat.levels([module], [0, 1])[0]?.levels ?? [])], [first + 251, first + 126, nan]);
  assert.deepEqual(
    [0, 1, 2].map((place) => heat.sectionAt(module, [0, 1], place)),
    [1, 0, 1],
  );
  assert.deepEqual(heat.shownAt(0, 2), { value: 100, of: 2 });
});

test("a place without a reading shows, and is pointed at as, the reading that is held there", () => {
  const heat = new Heat(20);
  const figures = Array.from({ length: 20 }, (_, at) => (at % 3 === 0 && at < 10 ? at + 1 : NaN));
  heat.take(excerpt(figures));
  const [drawn] = heat.levels([ROW], [0]);
  assert.deepEqual(heat.shownAt(0, 5), { value: 4, of: 3 });
  assert.deepEqual([heat.shownAt(0, 19).of, Number.isNaN(heat.shownAt(0, 19).value)], [19, true]);
  assert.deepEqual(
    [3, 5, 19].map((place) => [drawn?.levels[place] === drawn?.levels[3], drawn?.held[place]]),
    [
      [true, 0],
      [true, 1],
      [false, 0],
    ],
  );
});

/** @param {readonly number[]} readings places with a reading @param {number} places @returns {number[]} the place of the reading that each shows */
function shownOf(readings, places) {
  const values = new Float32Array(places).fill(NaN);
  for (const place of readings) values[place] = 1;
  const shown = new Int32Array(places);
  hold(values, places, places, shown, new Uint8Array(places));
  return [...shown];
}

/** @param {number} count @param {number} every @param {number} [from] @returns {number[]} */
const everyOf = (count, every, from = 0) => Array.from({ length: count }, (_, at) => from + at * every);

test("a row that is read every few moments is closed, also where the pace changes, and up to the next one due", () => {
  for (const every of [1, 2, 7, 40]) {
    const shown = shownOf(everyOf(Math.ceil(400 / every), every), 400);
    assert.ok(!shown.includes(-1), `every ${every}`);
    assert.equal(shown[399], 399 - (399 % every));
  }
  const changing = [...everyOf(100, 1), ...everyOf(30, 10, 100)];
  assert.ok(!shownOf(changing, 400).includes(-1));
  const draw = random(4);
  for (let place = 0, irregular = [0]; irregular.length < 60; irregular.push(place)) {
    place += 5 + Math.floor(6 * draw());
    if (irregular.length === 59) assert.ok(!shownOf(irregular, place + 1).includes(-1));
  }
});

test("a stretch in which nobody looked is empty but for its beginning, between readings and after them", () => {
  const shown = shownOf([...everyOf(20, 1, 100), ...everyOf(20, 2, 600)], 1000);
  const empty = shown.flatMap((of, place) => (of < 0 ? [place] : []));
  assert.deepEqual([empty[99], empty[100], empty.at(-1)], [99, 126, 999]);
  assert.ok(empty.includes(599) && empty.includes(645) && !empty.includes(600));
  assert.deepEqual(new Set(shown.slice(119, 123)), new Set([119]));
});

test("a reading is faint only where it is held for longer than gaps around it are", () => {
  const faintIn = (/** @type {readonly number[]} */ readings, /** @type {number} */ places) => {
    const line = lineOf(
      Array.from({ length: places }, (_, at) => (readings.includes(at) ? 1 : NaN)),
      places,
    );
    return line.flatMap((color, x) => (color !== 0 && color >>> 24 < 255 ? [x] : []));
  };
  const after = (/** @type {readonly number[]} */ gaps) =>
    everyOf(60, 1).map((at) => everyOf(at, 1).reduce((sum, each) => sum + Number(gaps[each % gaps.length]), 0));
  for (const gaps of [[2], [3], [1, 2], [1, 1, 2], [2, 3], [1, 1, 1, 3], [5, 9, 7, 10]]) {
    const readings = after(gaps);
    assert.deepEqual(faintIn(readings, Number(readings.at(-1)) + 1), [], `${gaps}`);
  }
  assert.deepEqual(faintIn([...everyOf(20, 2), ...everyOf(20, 2, 80)], 120), [41, 42, 43, 44]);
});

test("a single reading is not held, and none for more than an eighth of the run", () => {
  assert.deepEqual(new Set(shownOf([3], 16)), new Set([-1, 3]));
  assert.equal(shownOf([3], 16).lastIndexOf(3), 3);
  assert.deepEqual(shownOf([], 4), [-1, -1, -1, -1]);
  const shown = shownOf([0, 30, 60], 160);
  assert.deepEqual([shown[20], shown[21], shown[80], shown[81]], [0, -1, 60, -1]);
});

test("figures that come where the run went on to the picture are drawn", () => {
  const figures = Array.from({ length: 330 }, (_, at) => 1 + at / 10);
  const [kept, anew] = [new Heat(1000), new Heat(1000)];
  kept.take(extended(excerpt(figures.slice(0, 300)), { call: 430, step: 330 }));
  kept.levels([ROW], [0]);
  for (const heat of [kept, anew]) heat.take(excerpt(figures), true);
  assert.deepEqual(kept.levels([ROW], [0]), anew.levels([ROW], [0]));
});

test("where the run goes on beyond what is known of it, it looks as it did last, for an eighth of the run", () => {
  const heldTo = (/** @type {number} */ columns, /** @type {number} */ step, /** @type {number[]} */ unread = []) => {
    const told = excerpt(everyOf(columns, 1).map((at) => (unread.includes(at) ? NaN : 1 + (at % 3))));
    const heat = new Heat(1000);
    heat.take(extended(told, { call: 100 + step, step }));
    const [drawn] = heat.levels([ROW], [0]);
    const of = everyOf(heat.grid.places - columns, 1, columns).map((place) => heat.shownAt(0, place).of);
    const overdue = [...(drawn?.overdue ?? [])].lastIndexOf(1);
    return { of, overdue, levels: [...(drawn?.levels.subarray(columns - 1) ?? [])] };
  };
  const { of, overdue, levels } = heldTo(200, 215);
  assert.deepEqual([of, overdue, new Set(levels).size], [Array(15).fill(199), -1, 1]);
  assert.notEqual(levels[0], PALETTE.gap);
  const far = heldTo(200, 300).of;
  assert.deepEqual([far[0], far[37], far[38], far[99]], [199, 199, 238, 299]);
  assert.deepEqual(heldTo(200, 203, everyOf(60, 1, 140)).of, [200, 201, 202]);
});

test("what is kept from one drawing to the next is what would be reckoned anew", () => {
  const draw = random(5);
  const figures = Array.from({ length: 900 }, () => draw() + 0.5);
  const [kept, anew] = [new Heat(100), new Heat(100)];
  for (let columns = 300; columns <= 900; columns += 60) kept.take(excerpt(figures.slice(0, columns)));
  for (let turn = 0; turn < 8; turn += 1) kept.take(excerpt(figures));
  for (let columns = 820; columns <= 900; columns += 10) {
    kept.take(excerpt(figures.slice(0, columns)));
    kept.levels([ROW], [0]);
  }
  anew.take(excerpt(figures));
  const [before, after] = [kept, anew].map((heat) => heat.levels([ROW], [0])[0]?.levels);
  assert.equal(before?.length, 100);
  const differing = [...(before ?? [])].filter((level, place) => Math.abs(level - Number(after?.[place])) > 8);
  assert.deepEqual(differing, []);
});

/** Of a run of 600 columns whose second row rises. @param {number} columns @param {(at: number) => number} rises */
function twoRows(columns, rises) {
  const told = answer(0, columns);
  const rows = [(/** @type {number} */ at) => 1 + (at % 10) / 10, rises];
  told.figures.set(rows.flatMap((row) => Array.from({ length: columns }, (_, at) => row(at))));
  return /** @type {Excerpt} */ (joined(null, told));
}
const BOTH = [ROW, { ...ROW, start: 1, end: 2 }];

/** @param {Heat} heat @returns {Uint8Array | undefined} what the second row shows */
const secondOf = (heat) => heat.levels(BOTH, [0, 1])[1]?.levels;

test("a row whose newest readings are far beyond its scale has one of what is there with that take, once", () => {
  for (const to of [1e3, 1e-3]) {
    const rises = (/** @type {number} */ at) => (at < 500 ? 1 + (at % 10) / 10 : to ** ((at - 499) / 40));
    for (let others = 0; others < 8; others += 1) {
      const [kept, anew] = [new Heat(1000), new Heat(1000)];
      for (let take = 0; take <= others; take += 1) kept.take(twoRows(500, rises));
      secondOf(kept);
      const risen = twoRows(540, rises);
      kept.take(risen);
      anew.take(risen);
      assert.deepEqual(secondOf(kept), secondOf(anew), `${to} ${others}`);
    }
  }
});

test("a spike among the newest readings has the scale of its row found anew once", () => {
  const spiky = (/** @type {number} */ at) => (at === 538 ? 1e3 : 1 + (at % 10) / 10);
  const row = Float32Array.from({ length: 540 }, (_, at) => spiky(at));
  const scale = scaleOfRow(row, "logarithmic");
  const newest = row.slice(-4);
  assert.equal(isFarBeyond(newest, row.slice(100, 104), scale, "logarithmic"), true);
  assert.equal(isFarBeyond(newest, newest, scale, "logarithmic"), false);
  assert.equal(isFarBeyond(Float32Array.of(NaN, Infinity, 0), newest, scale, "logarithmic"), false);
  assert.equal(isFarBeyond(Float32Array.of(NaN), newest, null, "logarithmic"), false);
  assert.equal(isFarBeyond(Float32Array.of(2), newest, null, "logarithmic"), true);
  const signed = { low: -1, high: 1, floor: null };
  assert.equal(isFarBeyond(Float32Array.of(-1.1), row.slice(0, 0), signed, "symmetric"), true);
  assert.equal(isFarBeyond(Float32Array.of(-1.05, 0), row.slice(0, 0), signed, "symmetric"), false);
});

test("once nothing more comes all rows have the scale of what is there", () => {
  const rises = (/** @type {number} */ at) => 1.002 ** at;
  for (let others = 0; others < 8; others += 1) {
    const [kept, anew] = [new Heat(1000), new Heat(1000)];
    for (let take = 0; take <= others; take += 1) kept.take(twoRows(500, rises));
    secondOf(kept);
    assert.ok(kept.isSettled);
    const risen = twoRows(510, rises);
    kept.take(risen);
    secondOf(kept);
    assert.ok(!kept.isSettled);
    kept.take(risen, true);
    anew.take(risen);
    assert.deepEqual(secondOf(kept), secondOf(anew));
    assert.ok(kept.isSettled);
  }
});

test("what is not finite is 6 pixels wide at least, also at the ends, and a gap has what was before", () => {
  const values = Array.from({ length: 20 }, (_, at) =>
    at === 0 || at === 10 || at === 19 ? Infinity : at === 4 ? NaN : 1,
  );
  const line = lineOf(values, 40);
  const odd = line.flatMap((color, x) => ((color & 0xff) === PALETTE.nan ? [x] : []));
  assert.deepEqual(odd, [0, 1, 2, 3, 4, 5, 18, 19, 20, 21, 22, 23, 34, 35, 36, 37, 38, 39]);
  assert.deepEqual([Number(line[8]), Number(line[8]) >>> 24], [Number(line[10]), 255]);
});

test("a section without figures has an empty row", () => {
  assert.ok(lineOf([1, 2], 8, [-1]).every((color) => color === 0));
});

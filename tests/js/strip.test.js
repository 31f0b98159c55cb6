// The strip: answers that follow on one another, rows on scales of their own, columns across the width, modules as rows.

/** @import { Excerpt } from "../../beholder_widget/js/strip/excerpts.js" */

import assert from "node:assert/strict";
import { test } from "node:test";

import { PALETTE } from "../../beholder_widget/js/coloring.js";
import { marksOf } from "../../beholder_widget/js/strip/axis.js";
import {
  columnsAt,
  findExtremes,
  gridOf,
  placeAt,
  positionOfCall,
  spanOf,
  stepsIn,
} from "../../beholder_widget/js/strip/columns.js";
import { curveOf } from "../../beholder_widget/js/strip/curve.js";
import {
  callsOf,
  extended,
  figuresOf,
  joined,
  metricOf,
  questionAfter,
  stepsOf,
  unseenOf,
} from "../../beholder_widget/js/strip/excerpts.js";
import { sourceOf, wordsAfter } from "../../beholder_widget/js/strip/figures.js";
import { History } from "../../beholder_widget/js/strip/history.js";
import { linesOf, rowAt, rowsOf, USUAL } from "../../beholder_widget/js/strip/rows.js";
import { percentiles, quantize, scaleOfRow } from "../../beholder_widget/js/strip/scale.js";
import { largestOf, lastOf, limitsOf } from "../../beholder_widget/js/strip/summing.js";
import { answer } from "./runs.js";
import { random } from "./samples.js";

test("the last four columns are asked for again, and all where another figure is wanted", () => {
  const known = joined(null, answer(0, 10));
  assert.deepEqual(questionAfter(null, "gradients", "rms"), {
    source: "gradients",
    figure: "rms",
    version: -1,
    first: 0,
  });
  assert.deepEqual(questionAfter(known, "gradients", "rms"), {
    source: "gradients",
    figure: "rms",
    version: 3,
    first: 6,
  });
  assert.equal(questionAfter(known, "gradients", "mean").version, -1);
});

test("an answer follows on what the page has, and late columns take the place of those before", () => {
  const late = answer(6, 12);
  late.figures[0] = 99;
  const known = joined(joined(null, answer(0, 10)), late);
  assert.ok(known);
  assert.deepEqual([...figuresOf(known, 0)], [0, 1, 2, 3, 4, 5, 99, 7, 8, 9, 10, 11]);
  assert.deepEqual([...figuresOf(known, 1)], [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110]);
  assert.deepEqual([...stepsOf(known).last].slice(-2), [11, 12]);
  assert.deepEqual([...callsOf(known).first].slice(-2), [111, 112]);
  assert.deepEqual([...callsOf(known).last].slice(-2), [111, 112]);
  assert.equal(metricOf(known, 0)[11], 1 / 12);
});

test("an answer of another version, or one that leaves columns out, is no continuation", () => {
  const known = joined(null, answer(0, 10));
  assert.equal(joined(known, answer(6, 12, { version: 4 })), null);
  assert.equal(joined(known, answer(11, 12)), null);
  assert.equal(joined(null, answer(6, 12)), null);
  assert.equal(joined(known, answer(0, 5, { version: 4 }))?.columns, 5);
});

test("the run goes on to the picture in columns like those before, of which nothing is known yet", () => {
  const known = joined(null, answer(0, 10));
  assert.ok(known);
  assert.equal(extended(known, null), known);
  assert.equal(extended(known, { call: 110, step: 10 }), known);
  const now = extended(known, { call: 113, step: 16 });
  assert.deepEqual([now.columns, now.known, known.columns], [13, 10, 10]);
  assert.deepEqual(
    [[...stepsOf(now).first].slice(9), [...stepsOf(now).last].slice(9)],
    [
      [10, 11, 13, 15],
      [10, 12, 14, 16],
    ],
  );
  assert.deepEqual([...callsOf(now).first].slice(9), [110, 111, 112, 113]);
  assert.deepEqual([...callsOf(now).last].slice(9), [110, 111, 112, 113]);
  assert.deepEqual([...unseenOf(now)].slice(9), [0, 1, 1, 1]);
  assert.deepEqual([...figuresOf(now, 1)].slice(8), [80, 90, NaN, NaN, NaN]);
  assert.deepEqual([...metricOf(now, 0)].slice(9), [1 / 10, NaN, NaN, NaN]);
  const again = extended(known, { call: 500, step: 3 });
  assert.deepEqual([again.columns, stepsOf(again).last[10], callsOf(again).last[10]], [11, 3, 500]);
  assert.equal(extended(known, { call: 1e9, step: 1e9 }).columns, 20);
});

test("the run is asked for as frames come, and begins anew where an answer does not follow on it", async ({ mock }) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {{version: number, first: number}[]} */
  const asked = [];
  const answers = [answer(0, 10), answer(11, 12)];
  const told = { times: 0 };
  const ending = new AbortController();
  const history = new History(
    async ({ version, first }) => {
      asked.push({ version, first });
      return answers.shift() ?? null;
    },
    () => {
      told.times += 1;
    },
    ending.signal,
  );
  assert.deepEqual(asked, []);
  history.follow("gradients");
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(history.excerpt?.columns, 10);
  history.follow("gradients");
  for (let second = 0; second < 3; second += 1) {
    mock.timers.tick(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.deepEqual(asked, [
    { version: -1, first: 0 },
    { version: 3, first: 6 },
    { version: -1, first: 0 },
  ]);
  history.clear();
  assert.equal(history.excerpt, null);
  assert.equal(told.times, 2);
});

test("update/weight is asked of the parameters, whatever of theirs is shown", () => {
  assert.deepEqual(
    [sourceOf("gradients", "ratio"), sourceOf("activations", "ratio"), sourceOf("gradients", "rms")],
    ["parameters", "activations", "gradients"],
  );
});

test("limits leave out 1 % below and 0.5 % above, in whatever order values come", () => {
  const draw = random(3);
  const values = Float32Array.from({ length: 2000 }, () => draw());
  const sorted = Float32Array.from(values).sort();
  const limits = { low: sorted[20], high: sorted[1989] };
  assert.deepEqual(percentiles(values), limits);
  assert.deepEqual(percentiles(sorted), limits);
  assert.deepEqual(percentiles(sorted.reverse()), limits);
  assert.deepEqual(percentiles(Float32Array.of(2)), { low: 2, high: 2 });
});

test("each kind of figure has its own scale", () => {
  const row = Float32Array.of(NaN, 0, 1e-3, -1e-2, Infinity);
  const thousandth = Math.fround(1e-3);
  assert.deepEqual(scaleOfRow(row, "logarithmic"), { low: thousandth, high: thousandth, floor: thousandth });
  const reach = Math.fround(1e-2);
  assert.deepEqual(scaleOfRow(row, "symmetric"), { low: -reach, high: reach, floor: null });
  assert.deepEqual(scaleOfRow(row, "share"), { low: 0, high: 1, floor: null });
  assert.equal(scaleOfRow(Float32Array.of(NaN, 0), "logarithmic"), null);
});

test("what is not finite stands out, what is not there is a gap, what is beyond the limits has the last colour", () => {
  const levels = new Uint8Array(6);
  quantize(
    Float32Array.of(NaN, Infinity, 0, 1, 10, 1000),
    { low: 1, high: 100, floor: 1 },
    "logarithmic",
    levels,
    0,
    6,
  );
  const { gap, nan, first } = PALETTE;
  assert.deepEqual([...levels], [gap, nan, first, first, first + 126, first + 251]);
  quantize(Float32Array.of(0, 1, 3), { low: 0, high: 1, floor: null }, "count", levels, 0, 3);
  assert.deepEqual([...levels.slice(0, 3)], [first, nan, nan]);
  quantize(Float32Array.of(-2, 0, 1), { low: -1, high: 1, floor: null }, "symmetric", levels, 0, 3);
  assert.deepEqual([...levels.slice(0, 3)], [first, first + 126, first + 251]);
  quantize(Float32Array.of(5), { low: 5, high: 5, floor: 5 }, "logarithmic", levels, 0, 1);
  assert.equal(levels[0], first + 126);
});

/** @param {Float32Array} row @param {number} pixels @param {import("../../beholder_widget/js/strip/figures.js").Kind} kind */
function extremesOf(row, pixels, kind) {
  const extremes = new Float32Array(gridOf(row.length, pixels).places);
  findExtremes(row, gridOf(row.length, pixels), kind, extremes, 0);
  return [...extremes];
}

test("all columns are somewhere, and of several in one place the extreme is kept", () => {
  const grid = gridOf(7, 3);
  assert.deepEqual(
    [0, 1, 2].map((place) => columnsAt(grid, place)),
    [
      [0, 3],
      [3, 6],
      [6, 7],
    ],
  );
  const row = Float32Array.of(1, 2, NaN, 9, 3, 1, 8);
  assert.deepEqual(extremesOf(row, 3, "logarithmic"), [2, 9, 8]);
  assert.deepEqual(extremesOf(Float32Array.of(1, -3, NaN, NaN), 2, "symmetric"), [-3, NaN]);
  assert.deepEqual(extremesOf(row, 7, "logarithmic"), [...row]);
});

test("a call stands in its column, and between two columns where it was left out", () => {
  const calls = { first: [1, 3, 9], last: [2, 4, 10] };
  const grid = gridOf(3, 100);
  assert.equal(positionOfCall(1, calls, grid), 0.25 / 3);
  assert.equal(positionOfCall(6, calls, grid), 2 / 3);
  assert.equal(positionOfCall(10, calls, grid), 2.75 / 3);
  assert.equal(positionOfCall(11, calls, grid), 1);
  assert.equal(positionOfCall(10, calls, gridOf(3, 2)), 1.75 / 2);
});

test("the steps of a place are those of all its columns", () => {
  assert.deepEqual(stepsIn({ first: [7, 0, 2], last: [8, 1, 3] }, 0, 3), [0, 8]);
});

/** @param {readonly number[]} steps one of each column */
const single = (steps) => ({ first: steps, last: steps });

/** @param {readonly import("../../beholder_widget/js/strip/axis.js").Mark[]} marks */
const told = (marks) => marks.map(({ step, x }) => [step, x]);

test("a run that goes on has its ticks at their steps", () => {
  const steps = Array.from({ length: 1000 }, (_, at) => at);
  assert.deepEqual(told(marksOf(single(steps), gridOf(1000, 1000), 500)), [
    [0, 0],
    [200, 100],
    [400, 200],
    [600, 300],
    [800, 400],
  ]);
});

test("where steps begin again each run has ticks of its own", () => {
  const run = Array.from({ length: 500 }, (_, at) => at);
  assert.deepEqual(told(marksOf(single([...run, ...run]), gridOf(1000, 1000), 600)), [
    [0, 0],
    [200, 120],
    [400, 240],
    [0, 300],
    [200, 420],
    [400, 540],
  ]);
});

test("a column with the end of one run and the begin of the next leaves the ticks where they are", () => {
  const first = [0, 100, 200, 0, 50, 150, 250];
  const last = [99, 199, 299, 299, 149, 249, 349];
  const marks = marksOf({ first, last }, gridOf(7, 700), 700);
  assert.deepEqual(told(marks), [
    [0, 1],
    [100, 100],
    [200, 201],
    [0, 301],
    [100, 451],
    [200, 551],
    [300, 651],
  ]);
});

test("steps in whatever order have no tick that has no room", () => {
  const next = random(3);
  const steps = Array.from({ length: 300 }, () => Math.floor(200 * next()) - 100);
  assert.deepEqual(marksOf(single(steps), gridOf(300, 600), 600), []);
  const falling = Array.from({ length: 300 }, (_, at) => -at);
  assert.deepEqual(marksOf(single(falling), gridOf(300, 600), 600), []);
});

/** @param {number} count @param {(index: number) => string} name */
const names = (count, name) => Array.from({ length: count }, (_, index) => name(index));

test("rows are 3 pixels high, 2 where there are more than 60, and modules are parted by 2", () => {
  const forty = rowsOf(names(40, (index) => `layer${index >> 3}.${index}.weight`));
  assert.equal(forty.rows.length, 40);
  assert.deepEqual(
    forty.rows.slice(7, 9).map(({ top, height }) => [top, height]),
    [
      [21, 3],
      [26, 3],
    ],
  );
  assert.equal(forty.height, 40 * 3 + 4 * 2);
  assert.equal(rowsOf(names(96, (index) => `layer${index >> 3}.${index}.weight`)).rows[0]?.height, 2);
  assert.equal(rowsOf(["fc.weight"]).height, 24);
  assert.equal(rowsOf([]).height, 0);
});

test("fewer rows are as high together as forty, and each has its own name beside it where there is room", () => {
  const five = ["fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias", "scale"];
  const { rows, modules, named, height } = rowsOf(five);
  assert.equal(rows[0]?.height, 25);
  assert.equal(height, 5 * 25 + 2 * 2);
  assert.deepEqual(
    modules.map(({ name }) => name),
    ["fc1", "fc2", "scale"],
  );
  assert.deepEqual(
    named.map(({ name, start, end }) => [name, start, end]),
    five.map((name, at) => [name, at, at + 1]),
  );
  assert.equal(linesOf(named).length, 5);
  const twelve = rowsOf(names(12, (index) => `layer${index >> 1}.${index}.weight`));
  assert.ok(Number(twelve.rows[0]?.height) < 12);
  assert.equal(twelve.named, twelve.modules);
  assert.equal(linesOf(twelve.named).length, 6);
});

test("rows that are higher than 3 pixels are no higher than usual together", () => {
  for (let count = 1; count <= 44; count += 1) {
    const { rows, height } = rowsOf(names(count, (index) => `layer${index >> 2}.${index}.weight`));
    assert.ok(height <= USUAL || rows[0]?.height === 3, `${count} rows are ${height} high`);
  }
});

test("over 96 sections have a row for each module, and never more than 96", () => {
  const { rows, modules, height } = rowsOf([
    "embedding.weight",
    ...names(288, (index) => `layers.${Math.floor(index / 12)}.${index}.weight`),
    "head.weight",
    "head.bias",
  ]);
  assert.equal(rows.length, 26);
  assert.deepEqual([modules[1]?.name, modules[1]?.start, modules[1]?.end], ["layers.0", 1, 13]);
  assert.ok(height < 160);
  const many = rowsOf(names(1000, (index) => `block${index}.norm.weight`));
  assert.ok(many.rows.length <= 96);
  assert.deepEqual([many.rows[0]?.start, many.rows.at(-1)?.end], [0, 1000]);
});

test("modules of the same name, parted by others, are told apart by what of their sections' names differs", () => {
  const labels = (/** @type {readonly string[]} */ sections) => rowsOf(sections).modules.map(({ name }) => name);
  const blocks = names(20, (index) => `transformer.h.${Math.floor(index / 10)}.${index}`);
  assert.deepEqual(labels(["transformer.wte", "transformer.wpe", ...blocks, "transformer.ln_f", "lm_head"]), [
    "transformer.wte, wpe",
    "transformer.h.0",
    "transformer.h.1",
    "transformer.ln_f",
    "lm_head",
  ]);
  const many = ["net.a", "net.b", "net.c"];
  assert.deepEqual(labels([...many, "other.x", "net.d"]), ["net.a \u2026 c", "other", "net.d"]);
  assert.deepEqual(labels(["a.x.w", "b.w", "a.x.b"]), ["a.x.w", "b", "a.x.b"]);
  assert.deepEqual(labels(["w", "net.0.w", "w"]), ["w", "net.0", "w"]);
});

test("names stand where there is room for a line each", () => {
  const { modules } = rowsOf(names(290, (index) => `layers.${index >> 3}.${index}.weight`));
  const tops = linesOf(modules).map(({ top }) => top);
  assert.ok(tops.every((top, index) => index === 0 || top - Number(tops[index - 1]) >= 12));
});

test("each height is of one row, gaps of the nearest", () => {
  const { rows } = rowsOf(names(40, (index) => `layer${index >> 3}.${index}.weight`));
  assert.deepEqual(
    [rowAt(rows, -1), rowAt(rows, 23.5), rowAt(rows, 24.5), rowAt(rows, 900), rowAt([], 3)],
    [0, 7, 8, 39, -1],
  );
});

test("a curve is logarithmic where all is positive, and keeps both ends of what falls into one pixel", () => {
  const curve = curveOf([100, NaN, 10, 1], 4);
  assert.deepEqual(
    curve?.points.map(([, y]) => y),
    [0, 0.5, 1],
  );
  assert.deepEqual([curve?.low, curve?.high], [1, 100]);
  assert.deepEqual(curveOf([-1, 0, 1], 4)?.points[1]?.[1], 0.5);
  assert.deepEqual(
    curveOf([1, 100, 1, 1], 2)?.points.map(([, y]) => y),
    [1, 0, 1],
  );
  assert.equal(curveOf([NaN], 4), null);
});

test("a curve is broken where something was not finite, and goes on over moments without a value", () => {
  const curve = curveOf([3, 2, Infinity, Infinity, NaN, 2, NaN, 1], 8);
  assert.deepEqual(curve?.breaks, [2]);
  assert.deepEqual(
    curve?.points.map(([x]) => x),
    [0.5 / 8, 1.5 / 8, 5.5 / 8, 7.5 / 8],
  );
  assert.deepEqual(curve?.odd, [
    [2 / 8, 3 / 8],
    [3 / 8, 4 / 8],
  ]);
  assert.deepEqual(curveOf([3, -Infinity, 2], 2)?.breaks, [0]);
});

test("a curve of readings is broken where nobody looked, that of a metric is not", () => {
  const values = Array.from({ length: 80 }, (_, at) => (at < 10 || at >= 70 ? at + 1 : NaN));
  assert.deepEqual(curveOf(values, 80, { sampled: true })?.breaks, [10]);
  assert.deepEqual(curveOf(values, 80)?.breaks, []);
});

test("each pixel is pointed at as the place that is drawn there", () => {
  for (const [places, width] of /** @type {const} */ ([
    [7, 100],
    [99, 528],
    [100, 100],
    [1, 30],
  ])) {
    for (let place = 0; place < places; place += 1) {
      const [from, to] = spanOf(place, places, width);
      for (let x = from; x < to; x += 1) assert.equal(placeAt(x + 0.5, places, width), place);
    }
  }
});

test("what is different in a row that is otherwise the same stands out, however rare it is", () => {
  const row = new Float32Array(2000).fill(1);
  row[100] = 50;
  const levels = new Uint8Array(2000);
  quantize(row, scaleOfRow(row, "logarithmic"), "logarithmic", levels, 0, 2000);
  assert.deepEqual([levels[99], levels[100]], [PALETTE.first, PALETTE.first + PALETTE.levels - 1]);
});

test("a module's line sums up its rows: the range over the run, and the middle one of what they told last", () => {
  const figures = Float32Array.of(1, 4, NaN, 3, 8, 2, NaN, NaN, NaN, 5, Infinity, 6);
  const excerpt = /** @type {Excerpt} */ (/** @type {unknown} */ ({ columns: 3, figures }));
  assert.deepEqual(limitsOf(excerpt, [0]), { low: 1, high: 4 });
  assert.deepEqual(limitsOf(excerpt, [0, 1, -1, 2]), { low: 1, high: 8 });
  assert.deepEqual(limitsOf(excerpt, [3]), { low: 5, high: 6 });
  assert.deepEqual(limitsOf(excerpt, [2, -1]), { low: NaN, high: NaN });
  const last = [[0], [0, 1, -1, 2], [3], [2, -1]].map((rows) => lastOf(excerpt, rows, 3));
  assert.deepEqual(last, [4, 4, 6, NaN]);
  assert.equal(lastOf({ ...excerpt, figures: Float32Array.of(1, 2, Infinity, 1, 1, 1) }, [0, 1], 3), Infinity);
});

test("the largest of a module's rows is the one farthest from zero of what they told last, or one that is not finite", () => {
  const figures = Float32Array.of(1, 4, NaN, 3, -8, -9, NaN, NaN, NaN, 5, Infinity, 6);
  const excerpt = /** @type {Excerpt} */ (/** @type {unknown} */ ({ columns: 3, figures }));
  assert.deepEqual(largestOf(excerpt, [0, 1, -1, 2], 3), { count: 2, largest: { at: 1, value: -9 } });
  assert.deepEqual(largestOf(excerpt, [0, 1, 3], 1), { count: 3, largest: { at: 2, value: Infinity } });
  assert.deepEqual(largestOf(excerpt, [2, -1], 3), { count: 0, largest: null });
});

test("of an earlier moment a module's line tells what its rows had told by then", () => {
  const figures = Float32Array.of(1, 4, NaN, 3, 8, 2, NaN, NaN, NaN, 5, Infinity, 6);
  const excerpt = /** @type {Excerpt} */ (/** @type {unknown} */ ({ columns: 3, figures }));
  const at = (/** @type {number} */ column) => [[0], [0, 1], [2], [3]].map((rows) => lastOf(excerpt, rows, column));
  assert.deepEqual(at(0), [1, 3, NaN, 5]);
  assert.deepEqual(at(1), [4, 8, NaN, Infinity]);
  assert.deepEqual(at(2), [4, 4, NaN, 6]);
});

test("before the first picture of what is chosen automatically, the sentence names no values", () => {
  assert.equal(wordsAfter("auto", "rms"), "of values over the run");
  assert.equal(wordsAfter("gradients", "zeros"), "in gradients over the run");
});

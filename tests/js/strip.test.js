// The strip: answers that follow on one another, rows on scales of their own, columns across the width, modules as rows.

/** @import { Columns } from "../../beholder_widget/js/answers.js" */
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
import { drawRows } from "../../beholder_widget/js/strip/drawing.js";
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
import { Heat } from "../../beholder_widget/js/strip/heat.js";
import { History } from "../../beholder_widget/js/strip/history.js";
import { hold } from "../../beholder_widget/js/strip/holding.js";
import { linesOf, rowAt, rowsOf, USUAL } from "../../beholder_widget/js/strip/rows.js";
import { isFarBeyond, percentiles, quantize, scaleOfRow } from "../../beholder_widget/js/strip/scale.js";
import { largestOf, lastOf, limitsOf } from "../../beholder_widget/js/strip/summing.js";
import { random } from "./samples.js";

/** An answer with two rows and a loss, of columns that each are one step. @param {number} first @param {number} columns @param {Partial<Columns["message"]>} [differing] @returns {Columns} */
function answer(first, columns, differing = {}) {
  const told = Array.from({ length: columns - first }, (_, at) => first + at);
  const message = {
    source: "gradients",
    figure: "rms",
    version: 3,
    first,
    columns,
    names: ["a", "b"],
    metrics: ["loss"],
  };
  const moments = [
    told.map((at) => at + 1),
    told.map((at) => at + 1),
    told.map((at) => at + 101),
    told.map((at) => at + 101),
    told.map(() => 0),
    told.map((at) => 1 / (at + 1)),
  ];
  return {
    message: { type: "strip", client: "", ...message, ...differing },
    moments: Float64Array.from(moments.flat()),
    figures: Float32Array.from([...told, ...told.map((at) => 10 * at)]),
  };
}

/** @param {readonly number[]} figures of one row @param {string} [figure] */
function excerpt(figures, figure = "rms") {
  const told = answer(0, figures.length, { figure, names: ["a"] });
  return /** @type {NonNullable<ReturnType<typeof joined>>} */ (
    joined(null, { ...told, figures: Float32Array.from(figures) })
  );
}

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

test("figures that come where the run went on to the picture are drawn", () => {
  const figures = Array.from({ length: 330 }, (_, at) => 1 + at / 10);
  const [kept, anew] = [new Heat(1000), new Heat(1000)];
  kept.take(extended(excerpt(figures.slice(0, 300)), { call: 430, step: 330 }));
  kept.levels([ROW], [0]);
  for (const heat of [kept, anew]) heat.take(excerpt(figures), true);
  assert.deepEqual(kept.levels([ROW], [0]), anew.levels([ROW], [0]));
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
  hold(values, places, shown, new Uint8Array(places));
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

// Alerts: what a page keeps of them, the words of a mark, the way to one, and where they stand in the strip.

/** @import { Alert } from "../../beholder_widget/js/alerts/alert.js" */
/** @import { Seen } from "../../beholder_widget/js/alerts/leading.js" */

import assert from "node:assert/strict";
import { test } from "node:test";

import { cut, isAlert } from "../../beholder_widget/js/alerts/alert.js";
import { Alerts, MOST } from "../../beholder_widget/js/alerts/kept.js";
import { Leading } from "../../beholder_widget/js/alerts/leading.js";
import { countWords, nameOf, placeWords, whenOf } from "../../beholder_widget/js/alerts/wording.js";
import { hotOf, middlesOf, spotsOf } from "../../beholder_widget/js/strip/alerting.js";
import { gridOf } from "../../beholder_widget/js/strip/columns.js";
import { linesOf, rowsOf } from "../../beholder_widget/js/strip/rows.js";
import { ALERT } from "./samples.js";

/** @param {Partial<Alert>} [differing] @returns {Alert} */
const alert = (differing = {}) => ({ ...ALERT, call: differing.step ?? ALERT.call, ...differing });

/** @param {...Alert} alerts */
function kept(...alerts) {
  const found = new Alerts(() => {});
  found.take({ total: alerts.length, alerts, begun: [] });
  return found;
}

test("an alert is read with each of its fields, and with none that is odd", () => {
  assert.ok(isAlert(alert()));
  assert.ok(isAlert(alert({ value: null, threshold: null, clean: null, index: null })));
  for (const field of Object.keys(ALERT)) {
    assert.ok(!isAlert({ ...ALERT, [field]: {} }), field);
    assert.ok(!isAlert({ ...ALERT, [field]: undefined }), field);
  }
  for (const odd of [{ index: [-1] }, { index: [0.5] }, { step: NaN }, { value: Infinity }, { others: [3] }]) {
    assert.ok(!isAlert({ ...ALERT, ...odd }), JSON.stringify(odd));
  }
});

test("long texts and lists are cut", () => {
  const long = "x".repeat(100_000);
  const found = cut(alert({ section: long, message: long, others: Array(5000).fill(long), index: Array(99).fill(0) }));
  assert.ok(found.section.length <= 300 && found.message.length <= 1000);
  assert.ok(found.others.length <= 1000 && found.others.every((name) => name.length <= 300));
  assert.equal(found.index, null);
});

test("the mark carries the first that was not opened, until all were", () => {
  const alerts = kept(alert({ step: 5 }), alert({ step: 9 }));
  assert.equal(alerts.next?.step, 5);
  for (const step of [9, undefined]) {
    alerts.open(/** @type {Alert} */ (alerts.next));
    assert.equal(alerts.next?.step, step);
  }
  alerts.take({ total: 3, alerts: [alert({ step: 5 }), alert({ step: 9 }), alert({ step: 12 })], begun: [] });
  assert.equal(alerts.next?.step, 12);
});

test("an alert of a step that was there before is another one", () => {
  const alerts = kept(alert({ step: 5, call: 5 }), alert({ step: 5, call: 105 }));
  alerts.open(/** @type {Alert} */ (alerts.next));
  assert.equal(alerts.next?.call, 105);
});

test("while an alert holds training, the mark carries that one", () => {
  const alerts = kept(alert({ step: 5 }), alert({ step: 9, message: "That." }), alert({ step: 9, section: "other" }));
  alerts.hold("That.");
  assert.equal(alerts.cause?.step, 9);
  assert.equal(alerts.next?.message, "That.");
  alerts.open(/** @type {Alert} */ (alerts.next));
  assert.equal(alerts.next?.step, 5);
  alerts.hold("");
  assert.equal(alerts.cause, null);
  assert.equal(alerts.next?.step, 5);
});

test("only so many are kept, the last ones, and all are counted", () => {
  const alerts = new Alerts(() => {});
  alerts.take({ total: 1234, alerts: Array.from({ length: 150 }, (_, step) => alert({ step })), begun: [] });
  assert.deepEqual([alerts.list.length, alerts.list[0]?.step, alerts.total], [MOST, 50, 1234]);
  alerts.clear();
  assert.deepEqual([alerts.list.length, alerts.next, alerts.total], [0, null, 0]);
});

test("of a section the last alert is marked, but what is not finite stays, with its count", () => {
  const spike = alert({ check: "gradient_spike", others: [], value: 140, step: 700 });
  const dead = alert({ check: "dead", source: "activations", section: "act" });
  const marked = kept(alert({ others: ["b"] }), spike, dead).sectionsOf("gradients");
  assert.deepEqual([...marked.keys()], [ALERT.section, "b"]);
  assert.deepEqual([marked.get(ALERT.section)?.alert.step, marked.get(ALERT.section)?.count], [597, 48]);
  assert.equal(marked.get("b")?.count, null);
});

test("sections are marked by alerts of their own model, and of a part of its calls where that is asked for", () => {
  const alerts = kept();
  const list = [3, 7, 12, 15].map((step) => alert({ step, section: `at ${step}`, others: [] }));
  alerts.take({ total: 4, alerts: list, begun: [7, 14] });
  const marked = (/** @type {number} */ call) => [...alerts.sectionsOf("gradients", alerts.modelAt(call)).keys()];
  assert.deepEqual(marked(5), ["at 3", "at 7"]);
  assert.deepEqual(marked(7), ["at 3", "at 7"]);
  assert.deepEqual(marked(8), ["at 12"]);
  assert.deepEqual(marked(20), ["at 15"]);
  assert.deepEqual([...alerts.sectionsOf("gradients", { ...alerts.modelAt(5), until: 3 }).keys()], ["at 3"]);
  alerts.clear();
  assert.deepEqual(alerts.modelAt(20), { after: -1, until: Infinity });
});

test("the strip has those of what is shown, and of metrics", () => {
  const loss = alert({ source: "metrics", section: "loss", step: 3 });
  const alerts = kept(alert({ step: 1 }), alert({ source: "parameters", step: 2 }), loss);
  assert.deepEqual(
    alerts.over("gradients").map(({ step }) => step),
    [1, 3],
  );
});

for (const [check, message, words] of [
  ["nonfinite", "First NaN: gradient of a", "NaN at step 1,597"],
  ["nonfinite", "First NaN in metrics: metric loss", "NaN at step 1,597"],
  ["nonfinite", "NaN also in gradient of a", "NaN at step 1,597"],
  ["nonfinite", "Another NaN: gradient of a", "NaN at step 1,597"],
  ["nonfinite", "First infinite value: gradient of a", "Not finite at step 1,597"],
  ["gradient_spike", "", "gradient spike at step 1,597"],
  ["gradient_vanished", "", "gradient vanished at step 1,597"],
  ["no_gradient", "", "no gradient at step 1,597"],
  ["update_ratio", "", "update/weight at step 1,597"],
  ["dead", "", "dead units at step 1,597"],
  ["a_later_one", "", "a later one at step 1,597"],
  ["constructor", "", "constructor at step 1,597"],
]) {
  test(`${check} is told as ${words}`, () => {
    const told = alert({ check, message, step: 1597 });
    assert.equal(`${nameOf(told)} ${whenOf(told)}`, words);
  });
}

test("alerts are counted, and their place is written as in Python", () => {
  const counts = [1, 3, 1200].map((total) => countWords(total).join(" "));
  assert.deepEqual(counts, ["1 alert", "3 alerts", "1,200 alerts"]);
  assert.equal(placeWords(alert()), `${ALERT.section}[37, 0]`);
  assert.equal(placeWords(alert({ index: null })), ALERT.section);
});

// -- the way to an alert ------------------------------------------------------------------------------------------------

/** A page that notes what is asked of it. @param {{values?: string, offered?: boolean, select?: boolean, side?: "after" | "before" | ""}} [given] */
function page({ values = "gradients", offered = true, select = false, side = "" } = {}) {
  /** @type {unknown[][]} */
  const asked = [];
  const none = /** @type {number | null} */ (null);
  const state = { values, missed: none, resting: none, over: false };
  const leading = new Leading({
    values: () => state.values,
    choose(source) {
      if (!offered) return false;
      asked.push(["values", source]);
      state.values = source;
      return true;
    },
    widen() {
      if (select) asked.push(["widen"]);
      return select;
    },
    find: (_, told) => told(side),
    lookBack: ({ call }) => void asked.push(["call", call]),
    resting: () => state.resting,
    over: () => state.over,
    missed: () => state.missed,
    point: (section, index) => void asked.push(["point", section, index]),
  });
  return { asked, state, leading };
}

/** @param {Partial<Seen>} [differing] @returns {Seen} */
const seen = (differing = {}) => ({
  number: 1,
  call: 597,
  values: "gradients",
  sections: [{ name: "stem.weight" }, { name: ALERT.section }],
  ...differing,
});

const POINT = ["point", 1, [37, 0]];

test("where the alert's values and step are in view, only its section is pointed at", () => {
  const { asked, leading } = page();
  leading.open(alert(), seen());
  assert.deepEqual(asked, [POINT]);
  assert.equal(leading.alert?.step, 597);
});

test("values that come only once training has gone on from where it rested are shown, not the past", () => {
  const { asked, state, leading } = page({ values: "parameters" });
  state.resting = 597;
  leading.open(alert(), seen({ values: "parameters" }));
  leading.follow(seen({ values: "parameters" }));
  state.resting = 598;
  leading.follow(seen({ call: 598 }));
  assert.deepEqual(asked, [["values", "gradients"], POINT]);
  assert.equal(leading.alert?.step, 597);
  leading.follow(seen({ call: 599 }));
  assert.equal(leading.alert, null);
});

test("values that come of where training rests lead back to the step of the alert", () => {
  const { asked, state, leading } = page({ values: "parameters" });
  state.resting = 700;
  leading.open(alert(), seen({ call: 700, values: "parameters" }));
  leading.follow(seen({ call: 700 }));
  assert.deepEqual(asked, [
    ["values", "gradients"],
    ["call", 597],
  ]);
});

test("values that are kept are looked back at before any come, those before the alert only once the run is over", () => {
  const way = (/** @type {"after" | "before"} */ side, /** @type {number | null} */ resting, over = false) => {
    const { asked, state, leading } = page({ values: "parameters", side });
    [state.resting, state.over] = [resting, over];
    leading.open(alert(), seen({ call: 700, values: "parameters" }));
    return asked.slice(1);
  };
  assert.deepEqual(way("after", null), [["call", 597]]);
  assert.deepEqual(way("after", 700), [["call", 597]]);
  assert.deepEqual(way("before", 700, true), [["call", 597]]);
  assert.deepEqual(way("before", 700), []);
  assert.deepEqual(way("before", null), []);
  assert.deepEqual(way("after", 597), []);
});

test("the way leads to the values, then to the step, then to the section", () => {
  const { asked, leading } = page({ values: "parameters" });
  leading.open(alert(), seen({ call: 700, values: "parameters" }));
  leading.follow(seen({ call: 701, values: "parameters" }));
  assert.deepEqual(asked, [["values", "gradients"]]);
  leading.follow(seen({ call: 702 }));
  leading.follow(seen({ call: 703 }));
  assert.deepEqual(asked.slice(1), [["call", 597]]);
  leading.follow(seen({ past: true }));
  assert.deepEqual(asked.slice(2), [POINT]);
});

test("the nearest frame that is kept will do, another one is not where the way led", () => {
  const { asked, state, leading } = page();
  leading.open(alert(), seen({ call: 700 }));
  state.missed = 597;
  leading.follow(seen({ call: 580, past: true }));
  assert.deepEqual(asked.at(-1), POINT);
  leading.open(alert(), seen({ call: 700 }));
  state.missed = 20;
  leading.follow(seen({ call: 10, past: true }));
  assert.equal(leading.alert, null);
});

test("the alert is told of as long as its step is in view", () => {
  const { leading } = page();
  leading.open(alert(), seen());
  leading.follow(seen({ number: 2 }));
  assert.notEqual(leading.alert, null);
  leading.follow(seen({ number: 3, call: 598 }));
  assert.equal(leading.alert, null);
});

test("who chooses other values on the way leaves it", () => {
  const { asked, state, leading } = page({ values: "parameters" });
  leading.open(alert(), seen({ values: "parameters" }));
  state.values = "updates";
  leading.follow(seen());
  assert.equal(leading.alert, null);
  assert.deepEqual(asked, [["values", "gradients"]]);
});

test("values that are not offered are not waited for", () => {
  const { asked, leading } = page({ values: "parameters", offered: false });
  leading.open(alert(), seen({ values: "parameters", call: 700 }));
  assert.deepEqual(asked, [["call", 597]]);
});

test("a section that the filter hides is shown once", () => {
  const { asked, leading } = page({ select: true });
  const hidden = seen({ sections: [{ name: "stem.weight" }] });
  leading.open(alert(), hidden);
  assert.deepEqual(asked, [["widen"]]);
  leading.follow(seen());
  assert.deepEqual(asked.slice(1), [POINT]);
});

test("a metric has a step alone", () => {
  const { asked, leading } = page({ values: "parameters" });
  leading.open(alert({ source: "metrics", section: "loss" }), seen({ call: 700, values: "parameters" }));
  leading.follow(seen({ past: true, values: "parameters" }));
  assert.deepEqual(asked, [["call", 597]]);
});

// -- the strip -----------------------------------------------------------------------------------------------------------

const CALLS = { first: [1, 2, 3, 4, 9], last: [1, 2, 3, 5, 10] };

test("a diamond stands at its call, left of the right end, and none where there is no column", () => {
  const spots = (/** @type {number[]} */ ...calls) =>
    spotsOf(
      calls.map((call) => alert({ call })),
      CALLS,
      gridOf(5, 100),
      100,
    ).map(({ x }) => x);
  assert.deepEqual(spots(2), [30]);
  assert.deepEqual(spots(4, 5), [65, 75]);
  assert.deepEqual(spots(10), [88]);
  assert.deepEqual(spots(0, 7, 11), []);
});

test("a module's line is that of its first alert's section, and has room before others", () => {
  const names = ["stem.weight", ...["a", "b", "c", "d"].flatMap((layer) => [`${layer}.weight`, `${layer}.bias`])];
  const many = names.flatMap((name) => [`${name}.x`, `${name}.y`]);
  const { modules, ...rows } = rowsOf(many);
  const hot = hotOf(
    [alert({ section: "c.weight.x", step: 5 }), alert({ section: "c.weight.y" }), alert({ section: "gone" })],
    modules,
    many.map((name) => ({ name })),
  );
  assert.deepEqual(
    hot.map(({ section, step }) => [many[section], step]),
    [["c.weight.x", 5]],
  );
  const row = rows.rows[many.indexOf("c.weight.x")];
  assert.deepEqual(middlesOf(hot, { ...rows, modules }), [(row?.top ?? NaN) + (row?.height ?? NaN) / 2]);
  for (const module of modules) {
    const lines = linesOf(modules, new Set([module]));
    assert.ok(lines.some((line) => line.module === module));
    assert.ok(lines.every(({ top }, at) => at === 0 || top - (lines[at - 1]?.top ?? NaN) >= 12));
  }
});

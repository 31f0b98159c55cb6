// What the controls show between a user's choice and the kernel's answer.

/** @import { SettingName, Settings as Values } from "../../beholder_widget/js/state.js" */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { Settings } from "../../beholder_widget/js/settings.js";
import { FakeModel, TRAITS } from "./fake_model.js";
import { settingsMessage } from "./samples.js";

/** @type {FakeModel} */
let model;
/** @type {[string, unknown][]} */
let sent;
let changes = 0;
let revision = 0;
/** @type {Settings} */
let settings;
let life = new AbortController();

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  model = new FakeModel(TRAITS);
  sent = [];
  changes = 0;
  revision = 0;
  life = new AbortController();
  const count = () => {
    changes += 1;
  };
  settings = new Settings(/** @type {any} */ (model), (name, value) => sent.push([name, value]), count, life.signal);
});

/** @param {SettingName} name @param {any} value @param {string} message */
const reject = (name, value, message) => settings.reject({ name, value, message });

/** The kernel tells the settings in force. @param {Partial<Values>} differing from the default */
function settle(differing) {
  revision += 1;
  settings.take(settingsMessage(revision, differing));
}

/** @param {Record<string, unknown>} traits */
const settingsOf = (traits) =>
  new Settings(
    /** @type {any} */ (new FakeModel(traits)),
    () => {},
    () => {},
    life.signal,
  );

test("before the kernel has answered a control shows its trait", () => assert.equal(settings.value("window"), 15));

test("a trait that is missing or odd leaves its control alone, and the others as they are", () => {
  const odd = settingsOf({ ...TRAITS, rate: null, mode: undefined, _beholder_choices: {} });
  assert.equal(odd.value("rate"), undefined);
  assert.equal(odd.value("mode"), undefined);
  assert.equal(odd.value("window"), 15);
  assert.deepEqual(odd.choices.values, []);
});

test("what the kernel puts in force is shown at once", () => {
  settle({ colormap: "viridis" });
  assert.equal(settings.value("colormap"), "viridis");
  assert.equal(changes, 2);
});

test("a trait that follows late does not put an old value back", () => {
  settle({ window: 40 });
  model.change("window", 20);
  assert.equal(settings.value("window"), 40);
});

test("what is told late, or twice, is left alone", () => {
  settings.take(settingsMessage(5, { window: 50 }));
  settings.take(settingsMessage(4, { window: 40 }));
  settings.take(settingsMessage(5, { window: 45 }));
  assert.equal(settings.value("window"), 50);
});

test("another kernel counts anew, and knows of no choice made before", () => {
  settings.take(settingsMessage(5, { window: 50 }));
  settings.choose("mode", "variance");
  settings.restart();
  settings.take(settingsMessage(0, { window: 20 }));
  assert.equal(settings.value("window"), 20);
  assert.equal(settings.value("mode"), "current");
});

test("choices are the trait's until the kernel tells those of the moment", () => {
  assert.equal(settings.choices.values.length, 5);
  settings.take({
    ...settingsMessage(1),
    choices: { values: [{ value: "optimizer", label: "optimizer state" }], ranks: [] },
  });
  assert.deepEqual(settings.choices.values, [{ value: "optimizer", label: "optimizer state" }]);
  model.change("_beholder_choices", TRAITS._beholder_choices);
  assert.equal(settings.choices.values.length, 1);
  assert.equal(settings.choices.modes.length, 2);
});

test("a choice is sent, and shown before the kernel answers", () => {
  settings.choose("mode", "variance");
  assert.deepEqual(sent, [["mode", "variance"]]);
  assert.equal(settings.value("mode"), "variance");
});

test("late answers to earlier choices do not move a slider back", () => {
  settings.choose("window", 20, { paced: true });
  settings.choose("window", 30, { paced: true });
  settle({ window: 20 });
  assert.equal(settings.value("window"), 30);
  settle({ window: 30 });
  settle({ window: 20 });
  assert.equal(settings.value("window"), 20);
});

test("once the chosen value is in force, the next one is followed", () => {
  settings.choose("window", 30);
  settle({ window: 30 });
  settle({ window: 40 });
  assert.equal(settings.value("window"), 40);
});

test("a choice gives way to another value that came into force", () => {
  settings.choose("window", 30);
  settle({ window: 40 });
  assert.equal(settings.value("window"), 40);
});

test("a choice stands while other settings change", () => {
  settings.choose("window", 30);
  settle({ mode: "variance" });
  assert.equal(settings.value("window"), 30);
});

test("a choice without an answer for two seconds says that it waits, until it is in force", () => {
  settings.choose("window", 30);
  mock.timers.tick(1999);
  assert.equal(settings.waits("window"), false);
  mock.timers.tick(1);
  assert.equal(settings.waits("window"), true);
  mock.timers.tick(60_000);
  assert.equal(settings.value("window"), 30);
  assert.equal(settings.waits("window"), true);
  settle({ window: 30 });
  assert.equal(settings.waits("window"), false);
});

test("a choice that was taken back waits for nothing", () => {
  settings.choose("window", 30);
  settings.choose("window", 15);
  mock.timers.tick(2000);
  assert.equal(settings.waits("window"), false);
  assert.equal(settings.value("window"), 15);
});

test("a choice that waits and is refused waits no more", () => {
  settings.choose("window", 30);
  mock.timers.tick(2000);
  reject("window", 15, "no");
  assert.equal(settings.waits("window"), false);
  assert.equal(settings.value("window"), 15);
});

test("a refused choice gives way to the value in force, with the reason", () => {
  settings.choose("select", "layer[");
  reject("select", "", "not a pattern: 'layer['");
  assert.equal(settings.value("select"), "");
  assert.equal(settings.rejection("select"), "not a pattern: 'layer['");
});

test("the reason goes with the next choice", () => {
  reject("select", "", "not a pattern");
  settings.choose("select", "fc");
  assert.equal(settings.rejection("select"), "");
});

test("the reason goes when another value comes into force, not when the same is told again", () => {
  reject("select", "", "not a pattern");
  settle({ select: "" });
  assert.equal(settings.rejection("select"), "not a pattern");
  settle({ select: "conv" });
  assert.equal(settings.rejection("select"), "");
});

test("a dragged slider sends ten values a second at most, and always the last", () => {
  for (let value = 2; value <= 100; value += 1) {
    settings.choose("window", value, { paced: true });
    mock.timers.tick(10);
  }
  mock.timers.tick(100);
  assert.ok(sent.length <= 11, `${sent.length} sent in 990 ms`);
  assert.deepEqual(sent.at(-1), ["window", 100]);
});

test("nothing of it listens after its end", () => {
  assert.ok(model.listeners > 0);
  life.abort();
  assert.equal(model.listeners, 0);
});

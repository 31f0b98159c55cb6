// What the controls show between a user's choice and the kernel's answer.

/** @import { SettingName, Settings as Values } from "../../beholder_widget/js/state.js" */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { Settings } from "../../beholder_widget/js/settings.js";
import { FakeModel, TRAITS } from "./fake_model.js";

/** @type {FakeModel} */
let model;
/** @type {[string, unknown][]} */
let sent;
let changes = 0;
/** @type {Settings} */
let settings;
let life = new AbortController();

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  model = new FakeModel(TRAITS);
  sent = [];
  changes = 0;
  life = new AbortController();
  const count = () => {
    changes += 1;
  };
  settings = new Settings(/** @type {any} */ (model), (name, value) => sent.push([name, value]), count, life.signal);
});

/** @param {SettingName} name @param {any} value @param {string} message */
const reject = (name, value, message) => settings.reject({ type: "rejected", client: "", name, value, message });

test("a control shows its trait", () => assert.equal(settings.value("window"), 15));

test("a trait that Python sets is shown at once", () => {
  model.change("colormap", "viridis");
  assert.equal(settings.value("colormap"), "viridis");
  assert.equal(changes, 1);
});

test("a choice is sent, and shown before the kernel answers", () => {
  settings.choose("mode", "variance");
  assert.deepEqual(sent, [["mode", "variance"]]);
  assert.equal(settings.value("mode"), "variance");
});

test("late answers to earlier choices do not move a slider back", () => {
  settings.choose("window", 20, { paced: true });
  settings.choose("window", 30, { paced: true });
  model.change("window", 20);
  assert.equal(settings.value("window"), 30);
});

test("once the kernel shows the chosen value, the next trait change is followed", () => {
  settings.choose("window", 30);
  model.change("window", 30);
  model.change("window", 40);
  assert.equal(settings.value("window"), 40);
});

test("a choice that the kernel does not answer for three seconds is given up", () => {
  settings.choose("window", 30);
  mock.timers.tick(2999);
  assert.equal(settings.value("window"), 30);
  mock.timers.tick(1);
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

test("the reason goes when Python sets another value, not when the same is told again", () => {
  reject("select", "", "not a pattern");
  model.change("select", "");
  assert.equal(settings.rejection("select"), "not a pattern");
  model.change("select", "conv");
  assert.equal(settings.rejection("select"), "");
});

test("a welcome tells the values in force", () => {
  const told = /** @type {Partial<Values>} */ ({ rate: 3, recording: true });
  settings.welcome(/** @type {any} */ ({ type: "welcome", client: "", settings: told }));
  assert.equal(settings.value("rate"), 3);
  assert.equal(settings.value("recording"), true);
  assert.equal(settings.value("mode"), "current");
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

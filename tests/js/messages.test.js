// Messages of the kernel are checked before anything is done with them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isSetting, parse } from "../../beholder_widget/js/messages.js";
import { ALERT, frame, STATUS, settingsMessage, welcome } from "./samples.js";

const RECORDING = { seconds: 1.5, frames: 20, left_out: 3, file: "run.mp4" };
const WELL_FORMED = {
  welcome: welcome("page"),
  settings: settingsMessage(3),
  frame: frame({ clients: ["page"] }),
  status: { type: "status", status: { ...STATUS, recording: RECORDING } },
  strip: {
    ...{ type: "strip", client: "page", source: "gradients", figure: "rms" },
    ...{ version: 3, first: 2, columns: 5, names: ["fc.weight"], metrics: ["loss"] },
  },
  alerts: { type: "alerts", total: 3, alerts: [ALERT], begun: [12] },
  rejected: { type: "rejected", client: "page", name: "rate", message: "no", value: 10 },
};

for (const [type, message] of Object.entries(WELL_FORMED)) {
  test(`a ${type} message that is well-formed is read`, () => assert.equal(parse(message), message));

  test(`a ${type} message is read whatever else it has`, () => {
    const more = { ...message, later: true };
    assert.equal(parse(more), more);
  });

  for (const field of Object.keys(message)) {
    test(`a ${type} message without ${field} is ignored`, () => {
      const { [field]: _, ...rest } = /** @type {Record<string, unknown>} */ (message);
      assert.equal(parse(rest), null);
    });

    test(`a ${type} message with an odd ${field} is ignored`, () =>
      assert.equal(parse({ ...message, [field]: [{}] }), null));
  }
}

for (const content of [
  undefined,
  null,
  3,
  "frame",
  [],
  {},
  { type: "toString" },
  { type: "__proto__" },
  { type: "later" },
]) {
  test(`${JSON.stringify(content)} is no message`, () => assert.equal(parse(content), null));
}

for (const [path, value] of /** @type {[keyof typeof STATUS, unknown][]} */ ([
  ["rate", NaN],
  ["latency_ms", "41"],
  ["recording", { ...RECORDING, left_out: undefined }],
  ["saved", [3]],
])) {
  test(`a status whose ${path} is odd is ignored`, () => {
    assert.equal(parse({ type: "status", status: { ...STATUS, [path]: value } }), null);
  });
}

test("a message with an alert that is malformed is ignored", () => {
  const odd = { ...ALERT, index: ["37"] };
  assert.equal(parse({ ...WELL_FORMED.alerts, alerts: [ALERT, odd] }), null);
});

test("a refusal of what is no setting is ignored", () => {
  assert.equal(parse({ ...WELL_FORMED.rejected, name: "constructor" }), null);
});

test("a setting is told from what is none by its type", () => {
  assert.ok(isSetting("rate", 10));
  assert.ok(!isSetting("rate", "10"));
  assert.ok(!isSetting("show_all", 1));
  assert.ok(!isSetting("select", undefined));
});

// What a page says to the kernel and hears from it.

/** @import { Listener } from "../../beholder_widget/js/transport.js" */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { bytesOf, Transport } from "../../beholder_widget/js/transport.js";
import { FakeModel, TRAITS } from "./fake_model.js";
import { frame, STATUS, settingsMessage, welcome as welcomeMessage } from "./samples.js";

/** @type {FakeModel} */
let model;
/** @type {[string, ...any[]][]} */
let told;
/** @type {Transport} */
let transport;
let life = new AbortController();

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setInterval", "setTimeout"] });
  Object.assign(globalThis, { window: new EventTarget() });
  model = new FakeModel(TRAITS);
  told = [];
  life = new AbortController();
  transport = open(model);
});

/** @param {FakeModel} model */
function open(model) {
  const tell =
    (/** @type {string} */ name) =>
    (/** @type {any[]} */ ...rest) =>
      void told.push([name, ...rest]);
  /** @type {Listener} */
  const listener = {
    welcomed: tell("welcomed"),
    settled: tell("settled"),
    framed: tell("framed"),
    reported: tell("reported"),
    rejected: tell("rejected"),
    valued: tell("valued"),
    wholeTold: tell("wholeTold"),
    looked: tell("looked"),
    filed: tell("filed"),
    stripped: tell("stripped"),
    listed: tell("listed"),
    recalled: tell("recalled"),
    alerted: tell("alerted"),
    lifeChanged: tell("lifeChanged"),
  };
  const made = new Transport(/** @type {any} */ (model), listener, life.signal, () => true);
  made.open();
  return made;
}

const welcome = () => model.hear(welcomeMessage(transport.client));

/** @param {string} name */
const toldOf = (name) => told.filter(([first]) => first === name);

test("hello is said at once, and ever more rarely until the kernel answers", () => {
  assert.deepEqual(model.sent, [{ type: "hello", client: transport.client, visible: false, covers: true }]);
  const pauses = [1, 2, 4, 8, 16, 30, 30].map((seconds) => {
    const before = model.sentOf("hello").length;
    mock.timers.tick(1000 * seconds - 1);
    assert.equal(model.sentOf("hello").length, before);
    mock.timers.tick(1);
    return model.sentOf("hello").length - before;
  });
  assert.deepEqual(pauses, [1, 1, 1, 1, 1, 1, 1]);
  const said = model.sentOf("hello").length;
  welcome();
  mock.timers.tick(600_000);
  assert.equal(model.sentOf("hello").length, said);
});

test("in a cell of an hour hello is said no more than twice a minute", () => {
  mock.timers.tick(3_600_000);
  assert.ok(model.sentOf("hello").length < 130, `said ${model.sentOf("hello").length} times`);
});

test("a page that becomes visible does not wait for the next hello", () => {
  mock.timers.tick(60_000);
  const said = model.sentOf("hello").length;
  transport.setVisible(true);
  assert.equal(model.sentOf("hello").length, said + 1);
  assert.deepEqual(model.sentOf("visible"), []);
  mock.timers.tick(1000);
  assert.equal(model.sentOf("hello").length, said + 2);
});

test("a kernel that has not answered for ten seconds is told of, until it answers", () => {
  mock.timers.tick(9999);
  assert.equal(transport.unanswered, false);
  mock.timers.tick(1);
  assert.equal(transport.unanswered, true);
  assert.equal(toldOf("lifeChanged").length, 1);
  welcome();
  assert.equal(transport.unanswered, false);
  assert.equal(toldOf("lifeChanged").length, 2);
});

test("what the page lacks is asked for at once, and once a second at most", () => {
  welcome();
  for (let frames = 0; frames < 30; frames += 1) {
    transport.ask();
    if (model.sentOf("hello").length > frames) welcome();
    mock.timers.tick(100);
  }
  const { length } = model.sentOf("hello");
  assert.ok(length >= 3 && length <= 5, `said ${length} times in 3 s`);
});

test("a page that shows nothing of the widget is not known to the kernel", () => {
  transport.close();
  assert.equal(model.sent.at(-1)?.type, "bye");
  const said = model.sent.length;
  mock.timers.tick(600_000);
  model.trigger("comm_live_update");
  transport.setVisible(true);
  assert.equal(model.sent.length, said);
  transport.open();
  assert.deepEqual(model.sent.at(-1), { type: "hello", client: transport.client, visible: true, covers: true });
});

test("what is malformed is ignored", () => {
  model.hear(/** @type {any} */ ("frame"));
  model.hear({ type: "frame", clients: [transport.client] });
  model.hear({ type: "welcome", client: transport.client });
  assert.deepEqual(told, []);
  assert.equal(transport.waiting, true);
});

test("settings are passed on to each page", () => {
  model.hear(settingsMessage(1));
  assert.deepEqual(told, [["settled", settingsMessage(1)]]);
});

test("a welcome for another page does not silence this one", () => {
  model.hear(welcomeMessage("another"));
  mock.timers.tick(1000);
  assert.equal(model.sentOf("hello").length, 2);
  assert.deepEqual(told, []);
});

test("each page has a name of its own", () => {
  assert.notEqual(open(new FakeModel(TRAITS)).client, transport.client);
});

test("visibility is told when it changes", () => {
  welcome();
  transport.setVisible(true);
  transport.setVisible(true);
  transport.setVisible(false);
  assert.deepEqual(
    model.sentOf("visible").map(({ visible }) => visible),
    [true, false],
  );
});

test("hello tells the visibility there is by then", () => {
  transport.setVisible(true);
  mock.timers.tick(1000);
  assert.equal(model.sentOf("hello").at(-1)?.visible, true);
});

test("a page that has nothing else to say keeps itself known", () => {
  welcome();
  mock.timers.tick(45_000);
  assert.equal(model.sentOf("alive").length, 3);
});

test("a page that comes back into sight makes itself known, should it have been forgotten", () => {
  welcome();
  transport.setVisible(true);
  assert.deepEqual(model.sentOf("alive"), [{ type: "alive", client: transport.client, visible: true, covers: true }]);
});

test("a frame that lists this page is passed on with its bytes", () => {
  const message = frame({ clients: ["another", transport.client] });
  model.hear(message, [Uint8Array.of(1, 2, 3)]);
  assert.deepEqual(told, [["framed", message, [Uint8Array.of(1, 2, 3)]]]);
});

test("a frame that does not list it is none of its business", () => {
  model.hear(frame({ clients: ["another"] }), [Uint8Array.of(1)]);
  assert.deepEqual(told, []);
  assert.deepEqual(model.sentOf("ack"), []);
});

test("a frame without a picture has no bytes", () => {
  model.hear(frame({ clients: [transport.client], kind: "placeholder" }));
  assert.deepEqual(told[0]?.[2], []);
});

test("a refusal meant for another page is not shown here", () => {
  model.hear({ type: "rejected", client: "another", name: "rate", message: "no", value: 10 });
  assert.deepEqual(told, []);
});

test("a kernel that cannot be sent to is gone, and not greeted, until it is heard again", () => {
  model.broken = true;
  transport.acknowledge({ number: 1, painted: 1, held: 0 });
  assert.equal(transport.gone, true);
  model.broken = false;
  mock.timers.tick(3000);
  assert.deepEqual(model.sentOf("hello").length, 1);
  model.hear({ type: "status", status: STATUS });
  assert.equal(transport.gone, false);
  assert.equal(toldOf("lifeChanged").length, 2);
});

test("a kernel is gone too when a host's sending fails later", async () => {
  model.send = () => /** @type {any} */ (Promise.reject(new Error("no kernel")));
  transport.acknowledge({ number: 1, painted: 1, held: 0 });
  await Promise.resolve().then(() => Promise.resolve());
  assert.equal(transport.gone, true);
});

test("a comm that closes is a kernel gone", () => {
  model.trigger("comm:close");
  assert.equal(transport.gone, true);
});

test("a comm whose life changed is greeted anew, which finds out whether it lives", () => {
  welcome();
  model.trigger("comm_live_update");
  assert.equal(model.sentOf("hello").length, 2);
  model.broken = true;
  model.trigger("comm_live_update");
  assert.equal(transport.gone, true);
});

test("its end is said, and nothing listens after it", () => {
  life.abort();
  assert.deepEqual(model.sent.at(-1), { type: "bye", client: transport.client });
  assert.equal(model.listeners, 0);
  mock.timers.tick(60_000);
  assert.equal(model.sent.at(-1)?.type, "bye");
});

test("a page that is left says bye, and greets anew when it is come back to", () => {
  welcome();
  globalThis.window.dispatchEvent(new Event("pagehide"));
  assert.equal(model.sent.at(-1)?.type, "bye");
  globalThis.window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  assert.equal(model.sent.at(-1)?.type, "hello");
});

const larger = Uint8Array.of(9, 9, 1, 2, 3, 9).buffer;
for (const [host, buffer] of /** @type {[string, DataView | Uint8Array | ArrayBuffer][]} */ ([
  ["a DataView", new DataView(larger, 2, 3)],
  ["a Uint8Array", new Uint8Array(larger, 2, 3)],
  ["an ArrayBuffer", Uint8Array.of(1, 2, 3).buffer],
])) {
  test(`bytes that arrive as ${host} are those meant`, () => assert.deepEqual(bytesOf(buffer), Uint8Array.of(1, 2, 3)));
}

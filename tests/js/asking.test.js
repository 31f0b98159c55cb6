// Questions never pile up: one is on its way, and the last one that came meanwhile follows.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Asker } from "../../beholder_widget/js/asking.js";

/** Asks by names, and answers them when a test says so. */
function asked() {
  const ending = new AbortController();
  /** @type {Asker<string>} */
  const asker = new Asker(ending.signal);
  /** @type {string[]} */
  const sent = [];
  /** @type {string[]} */
  const heard = [];
  /** @type {((answer: string | null) => void)[]} */
  const waiting = [];
  const ask = (/** @type {string} */ name) =>
    asker.ask(
      () => {
        sent.push(name);
        return new Promise((resolve) => waiting.push(resolve));
      },
      (answer) => heard.push(answer),
    );
  const answer = async (/** @type {string | null} */ words) => {
    waiting.shift()?.(words);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ending, ask, answer, sent, heard };
}

test("one question is on its way at a time, and the last one follows", async () => {
  const { ask, answer, sent, heard } = asked();
  for (const name of ["a", "b", "c"]) ask(name);
  assert.deepEqual(sent, ["a"]);
  await answer("to a");
  assert.deepEqual(sent, ["a", "c"]);
  await answer("to c");
  assert.deepEqual(heard, ["to a", "to c"]);
  ask("d");
  assert.deepEqual(sent, ["a", "c", "d"]);
  await answer("to d");
});

test("where no answer comes nothing is heard, and the next question follows", async () => {
  const { ask, answer, sent, heard } = asked();
  ask("a");
  ask("b");
  await answer(null);
  assert.deepEqual([sent, heard], [["a", "b"], []]);
  await answer("to b");
  assert.deepEqual(heard, ["to b"]);
});

test("after the page's end nothing is asked or heard", async () => {
  const { ending, ask, answer, sent, heard } = asked();
  ask("a");
  ask("b");
  ending.abort();
  await answer("to a");
  ask("c");
  assert.deepEqual([sent, heard], [["a"], []]);
});

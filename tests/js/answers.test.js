// Each question has the answer that is its own, or hears that there is none.

/** @import { Cells, FileMessage, StripMessage, ValuesMessage } from "../../beholder_widget/js/messages.js" */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Answers, doubles } from "../../beholder_widget/js/answers.js";

/** @type {Cells} */
const CELLS = { frame: 3, section: 1, rows: [0, 1], columns: [2, 4], own: false };

/** @param {Partial<ValuesMessage>} [differing] @returns {ValuesMessage} */
const message = (differing = {}) => /** @type {ValuesMessage} */ ({ ...CELLS, kept: true, step: 7, ...differing });

/** @param {number[]} values @returns {Uint8Array} little-endian, not at a multiple of eight */
function bytesOf(values) {
  const view = new DataView(new ArrayBuffer(8 * values.length + 3));
  values.forEach((value, at) => {
    view.setFloat64(8 * at + 3, value, true);
  });
  return new Uint8Array(view.buffer, 3);
}

test("values are read wherever they stand in their buffer", () => {
  assert.deepEqual([...doubles(bytesOf([1.5, -Infinity, 1e-300]))], [1.5, -Infinity, 1e-300]);
});

test("all who ask for the same cells hear the same values", async () => {
  const answers = new Answers();
  const both = [answers.values(CELLS), answers.values({ ...CELLS })];
  answers.valued(message(), bytesOf([0.25, 7]));
  for (const answer of await Promise.all(both)) {
    assert.deepEqual([...(answer?.values ?? [])], [0.25, 7]);
    assert.equal(answer?.step, 7);
  }
});

test("the answer to another question is not heard", async () => {
  const answers = new Answers();
  const asked = answers.values(CELLS);
  answers.valued(message({ section: 2 }), bytesOf([1, 2]));
  answers.valued(message(), bytesOf([3, 4]));
  assert.deepEqual([...((await asked)?.values ?? [])], [3, 4]);
});

test("values that are not kept, or not as many as were asked for, are no answer", async () => {
  const answers = new Answers();
  for (const [said, bytes] of /** @type {[ValuesMessage, Uint8Array | undefined][]} */ ([
    [message({ kept: false }), undefined],
    [message(), bytesOf([1])],
    [message(), undefined],
  ])) {
    const asked = answers.values(CELLS);
    answers.valued(said, bytes);
    assert.equal(await asked, null);
  }
});

test("of many questions that wait the oldest is given up", async () => {
  const answers = new Answers();
  const asked = Array.from({ length: 17 }, (_, frame) => answers.values({ ...CELLS, frame }));
  assert.equal(await asked[0], null);
  answers.valued(message({ frame: 1 }), bytesOf([5, 6]));
  assert.deepEqual([...((await asked[1])?.values ?? [])], [5, 6]);
});

test("a part of a file comes to who asked for it, and all is given up with the kernel", async () => {
  const answers = new Answers();
  const [first, second] = [answers.part(4, 0), answers.part(4, 1)];
  const values = answers.values(CELLS);
  answers.filed(/** @type {FileMessage} */ ({ file: 4, part: 0 }), Uint8Array.of(1, 2, 3));
  assert.deepEqual([...((await first)?.bytes ?? [])], [1, 2, 3]);
  answers.clear();
  assert.deepEqual(await Promise.all([second, values]), [null, null]);
});

test("columns of the strip are told as they are, and only where their number is right", async () => {
  const question = { source: "gradients", figure: "rms", version: 3, first: 4 };
  const message = /** @type {StripMessage} */ ({ ...question, columns: 6, names: ["a", "b"], metrics: ["loss"] });
  const moments = bytesOf([7, 8, 7, 8, 1, 2, 1, 2, 0, 1, 0.5, 0.25]);
  const figures = new Uint8Array(Float32Array.of(1, 2, 3, NaN).buffer);
  const answers = new Answers();
  const asked = answers.columns(question);
  answers.stripped(message, moments, figures);
  const answer = await asked;
  assert.deepEqual([...(answer?.moments ?? [])], [7, 8, 7, 8, 1, 2, 1, 2, 0, 1, 0.5, 0.25]);
  assert.deepEqual([...(answer?.figures ?? [])], [1, 2, 3, NaN]);
  const again = answers.columns(question);
  answers.stripped({ ...message, columns: 7 }, moments, figures);
  assert.equal(await again, null);
});

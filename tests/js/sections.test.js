// Sections out of the buffers in which they come.

import assert from "node:assert/strict";
import { test } from "node:test";

import { SectionReader } from "../../beholder_widget/js/sections.js";
import { bytesOf } from "../../beholder_widget/js/transport.js";
import { buffersOf, section } from "./samples.js";

const SECTIONS = [
  section({ name: "fc.weight", nan: 3, min: null }),
  section({ name: "fc.bias", rows: 1, ratio: 1e-3 }),
];
const [FIGURES, TABLE] = buffersOf(SECTIONS);

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text);

/** @param {...string} keys of tables that it knows, the first one learnt first */
function reader(...keys) {
  const made = new SectionReader();
  for (const key of keys) made.learn(key, TABLE);
  return made;
}

test("sections are read as they were sent, what is not finite as null", () => {
  assert.deepEqual(reader("key").read("key", bytesOf(FIGURES)), SECTIONS);
});

test("figures may lie anywhere in a larger buffer", () => {
  const larger = new Uint8Array(FIGURES.byteLength + 3);
  larger.set(bytesOf(FIGURES), 3);
  assert.deepEqual(reader("key").read("key", larger.subarray(3)), SECTIONS);
});

test("a table is parsed once, however often it comes", () => {
  const known = reader("key");
  known.learn("key", bytes("not read"));
  assert.deepEqual(known.read("key", bytesOf(FIGURES)), SECTIONS);
});

test("the last four tables that were used are kept", () => {
  const known = reader("a", "b", "c", "d");
  known.read("a", bytesOf(FIGURES));
  known.learn("e", TABLE);
  assert.deepEqual(
    ["a", "b", "c", "d", "e"].filter((key) => known.knows(key)),
    ["a", "c", "d", "e"],
  );
});

for (const table of ["", "null", "{}", '{"figures": [1], "places": []}', '{"figures": [], "places": [3]}']) {
  test(`a table of ${table || "nothing"} is refused`, () => assert.throws(() => reader().learn("key", bytes(table))));
}

test("figures of other sections are refused", () => {
  assert.throws(() => reader("key").read("key", bytesOf(FIGURES).subarray(8)), /216 bytes of figures for 2 sections/);
});

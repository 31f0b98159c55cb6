// Sections out of the buffers in which they come.

import assert from "node:assert/strict";
import { test } from "node:test";

import { SectionReader } from "../../beholder_widget/js/sections.js";
import { bytesOf } from "../../beholder_widget/js/transport.js";
import { buffersOf, section } from "./samples.js";

const SECTIONS = [section({ name: "fc.weight", nan: 3, min: null }), section({ name: "fc.bias", top: 45, ratio: 1e-3 })];

/** @param {SectionReader} reader @param {string} key @param {(Uint8Array | DataView)[]} buffers */
function read(reader = new SectionReader(), key = "key", buffers = buffersOf(SECTIONS)) {
  const [table, figures] = buffers.map(bytesOf);
  return reader.read(key, table, figures);
}

test("sections are read as they were sent, what is not finite as null", () => {
  assert.deepEqual(read(), SECTIONS);
});

test("figures may lie anywhere in a larger buffer", () => {
  const [table, figures] = buffersOf(SECTIONS);
  const larger = new Uint8Array(figures.byteLength + 3);
  larger.set(bytesOf(figures), 3);
  assert.deepEqual(read(undefined, "key", [table, new DataView(larger.buffer, 3)]), SECTIONS);
});

test("a table of the same key is read once, and one of another key anew", () => {
  const reader = new SectionReader();
  read(reader, "first");
  const [, figures] = buffersOf(SECTIONS);
  assert.deepEqual(read(reader, "first", [Uint8Array.of(), figures]), SECTIONS);
  assert.deepEqual(read(reader, "second", buffersOf([section({ name: "other" })])), [section({ name: "other" })]);
});

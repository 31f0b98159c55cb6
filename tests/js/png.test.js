// Reading a PNG's palette.

import assert from "node:assert/strict";
import { test } from "node:test";

import { paletteOf } from "../../beholder_widget/js/png.js";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @param {string} name @param {number[]} data */
function chunk(name, data) {
  return [0, 0, 0, data.length, ...Buffer.from(name), ...data, 0, 0, 0, 0];
}

const indexed = Uint8Array.from([
  ...SIGNATURE,
  ...chunk("IHDR", Array(13).fill(1)),
  ...chunk("PLTE", [1, 2, 3, 4, 5, 6]),
  ...chunk("IDAT", [7]),
]);

test("the palette of an indexed picture is found", () => {
  assert.deepEqual([...(paletteOf(indexed) ?? [])], [1, 2, 3, 4, 5, 6]);
});

test("it is found in the midst of a larger buffer", () => {
  const larger = new Uint8Array(indexed.length + 9).fill(0xff);
  larger.set(indexed, 5);
  assert.deepEqual([...(paletteOf(larger.subarray(5, 5 + indexed.length)) ?? [])], [1, 2, 3, 4, 5, 6]);
});

test("a picture of true colours has none", () => {
  const truecolor = Uint8Array.from([...SIGNATURE, ...chunk("IHDR", Array(13).fill(1)), ...chunk("IDAT", [7])]);
  assert.equal(paletteOf(truecolor), null);
});

test("bytes that end early have none", () => assert.equal(paletteOf(indexed.subarray(0, 30)), null));

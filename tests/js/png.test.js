// From a PNG's bytes to palette indices.

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";

import { decode } from "../../beholder_widget/js/png.js";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @param {string} name @param {ArrayLike<number>} data */
function chunk(name, data) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return [...length, ...Buffer.from(name), ...Array.from(data), 0, 0, 0, 0];
}

/** @param {number[]} rows each after its filter @param {{depth?: number, kind?: number, parts?: number}} [how] */
function indexed(rows, { depth = 8, kind = 3, parts = 1 } = {}) {
  const data = deflateSync(Uint8Array.from(rows));
  const size = Math.ceil(data.length / parts);
  const chunks = Array.from({ length: parts }, (_, part) => data.subarray(part * size, (part + 1) * size));
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, depth, kind, 0, 0, 0]),
    ...chunk("PLTE", [1, 2, 3, 4, 5, 6]),
    ...chunks.flatMap((each) => chunk("IDAT", each)),
    ...chunk("IEND", []),
  ]);
}

const ROWS = [0, 10, 11, 12, 0, 20, 21, 22];

test("the indices and the palette are read", async () => {
  const { indices, palette, bitmap } = await decode(indexed(ROWS));
  assert.deepEqual([...indices], [10, 11, 12, 20, 21, 22]);
  assert.deepEqual([...palette], [1, 2, 3, 4, 5, 6]);
  assert.equal(bitmap, null);
});

test("they may stand in several chunks, and in the midst of a larger buffer", async () => {
  const png = indexed(ROWS, { parts: 3 });
  const larger = new Uint8Array(png.length + 9).fill(0xff);
  larger.set(png, 5);
  const { indices } = await decode(larger.subarray(5, 5 + png.length));
  assert.deepEqual([...indices], [10, 11, 12, 20, 21, 22]);
});

for (const [what, png] of /** @type {const} */ ([
  ["rows that are filtered", indexed([1, 10, 11, 12, 0, 20, 21, 22])],
  ["too few rows", indexed(ROWS.slice(0, 4))],
  ["too many rows", indexed([...ROWS, 0, 30, 31, 32])],
  ["another depth", indexed(ROWS, { depth: 4 })],
  ["data that ends early", indexed(ROWS).subarray(0, 70)],
])) {
  test(`a picture with ${what} is refused`, () => assert.rejects(decode(png)));
}

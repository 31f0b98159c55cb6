// From the bytes of a PNG file to palette indices, or to a bitmap where it has no palette.

/** @import { Decoded } from "./state.js" */

const SIGNATURE_BYTES = 8;
const CHUNK_OVERHEAD_BYTES = 12;
const INDEXED = 3;
const NONE = new Uint8Array();

/**
 * Reads a picture of the kernel.
 *
 * @param {Uint8Array} png an indexed picture of 8 bits whose rows are not filtered, or any picture without a palette
 * @returns {Promise<Decoded>} the caller closes the bitmap
 * @throws {Error} if it is no such picture
 */
export async function decode(png) {
  const { header, palette, data } = chunksOf(png);
  if (!palette) {
    // Without colour conversion the pixels are the picture's own.
    const blob = new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (png)], { type: "image/png" });
    const bitmap = await createImageBitmap(blob, { colorSpaceConversion: "none" });
    return { indices: NONE, palette: NONE, bitmap };
  }
  const { width, height, depth, kind } = header;
  if (depth !== 8 || kind !== INDEXED) throw new Error(`a picture of ${depth} bits and kind ${kind}`);
  return { indices: unfiltered(await inflated(data), width, height), palette, bitmap: null };
}

/** @param {Uint8Array} png */
function chunksOf(png) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const header = { width: 0, height: 0, depth: 0, kind: -1 };
  const data = [];
  let palette = null;
  let at = SIGNATURE_BYTES;
  while (at + CHUNK_OVERHEAD_BYTES <= png.byteLength) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const content = png.subarray(at + 8, at + 8 + length);
    if (name === "IHDR" && length >= 13) {
      const [depth = 0, kind = -1] = content.subarray(8, 10);
      Object.assign(header, { width: view.getUint32(at + 8), height: view.getUint32(at + 12), depth, kind });
    }
    if (name === "PLTE") palette = content;
    if (name === "IDAT") data.push(content);
    at += length + CHUNK_OVERHEAD_BYTES;
  }
  return { header, palette, data };
}

/** @param {Uint8Array[]} parts of one zlib stream @returns {Promise<Uint8Array>} */
async function inflated(parts) {
  const stream = new Blob(/** @type {Uint8Array<ArrayBuffer>[]} */ (parts)).stream();
  return new Uint8Array(await new Response(stream.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer());
}

/** @param {Uint8Array} rows each after the number of its filter @param {number} width @param {number} height */
function unfiltered(rows, width, height) {
  const stride = width + 1;
  if (rows.length !== stride * height) throw new Error(`${rows.length} bytes of a picture of ${width} x ${height} px`);
  const indices = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    if (rows[row * stride] !== 0) throw new Error(`row ${row} of the picture is filtered`);
    indices.set(rows.subarray(row * stride + 1, (row + 1) * stride), row * width);
  }
  return indices;
}

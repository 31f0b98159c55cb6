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
  return { indices: unfiltered(await inflated(data, (width + 1) * height), width, height), palette, bitmap: null };
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

/**
 * Undoes the compression. The bytes are given to the decompressor as they are: a Blob around them would be another copy, in
 * another process, of which the browser has to be asked.
 *
 * @param {Uint8Array[]} parts of one zlib stream
 * @param {number} size in bytes of what it holds
 * @returns {Promise<Uint8Array>}
 * @throws {Error} if it holds more or less, or is none
 */
async function inflated(parts, size) {
  const { readable, writable } = new DecompressionStream("deflate");
  const writing = written(/** @type {Uint8Array<ArrayBuffer>[]} */ (parts), writable.getWriter());
  const [all] = await Promise.all([gathered(readable.getReader(), size), writing]);
  return all;
}

/** @param {Uint8Array<ArrayBuffer>[]} parts @param {WritableStreamDefaultWriter<BufferSource>} writer */
async function written(parts, writer) {
  for (const part of parts) await writer.write(part);
  await writer.close();
}

/** @param {ReadableStreamDefaultReader<Uint8Array>} reader @param {number} size */
async function gathered(reader, size) {
  const all = new Uint8Array(size);
  let at = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (at + read.value.length > size) {
      await reader.cancel();
      throw new Error(`more than the ${size} bytes of the picture`);
    }
    all.set(read.value, at);
    at += read.value.length;
  }
  if (at < size) throw new Error(`${at} of the ${size} bytes of the picture`);
  return all;
}

/**
 * Moves the rows together in place: a picture may have millions of cells, and new memory costs more than moving does.
 *
 * @param {Uint8Array} rows each after the number of its filter
 * @param {number} width
 * @param {number} height
 */
function unfiltered(rows, width, height) {
  const stride = width + 1;
  for (let row = 0; row < height; row += 1) {
    if (rows[row * stride] !== 0) throw new Error(`row ${row} of the picture is filtered`);
    rows.copyWithin(row * width, row * stride + 1, (row + 1) * stride);
  }
  return rows.subarray(0, width * height);
}

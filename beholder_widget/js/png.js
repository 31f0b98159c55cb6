// What can be read off a PNG file without decoding it.

const SIGNATURE_BYTES = 8;
const CHUNK_OVERHEAD_BYTES = 12;

/**
 * The palette of an indexed PNG.
 *
 * @param {Uint8Array} png
 * @returns {Uint8Array | null} red, green and blue of each index; null where the picture has no palette
 */
export function paletteOf(png) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = SIGNATURE_BYTES;
  while (at + CHUNK_OVERHEAD_BYTES <= png.byteLength) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === "PLTE") return png.subarray(at + 8, at + 8 + length);
    if (name === "IDAT") return null;
    at += length + CHUNK_OVERHEAD_BYTES;
  }
  return null;
}

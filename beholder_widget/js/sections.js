// The sections of a picture, out of the two buffers in which the kernel sends them.

/** @import { Section } from "./state.js" */

const NAMES = /** @type {const} */ (["min", "mean", "max", "low", "high", "nan", "posinf", "neginf", "ratio"]);
const BYTES = 8;

/** @typedef {Omit<Section, typeof NAMES[number]>} Place what stays the same from picture to picture */

export class SectionReader {
  #key = "";
  /** @type {Place[]} */
  #places = [];

  /**
   * @param {string} key tells this table from others: the same one is read once
   * @param {Uint8Array} table JSON, a list of places
   * @param {Uint8Array} figures float64, little-endian, nine for each section
   * @returns {Section[]} with null for figures that are not finite
   */
  read(key, table, figures) {
    if (key !== this.#key) {
      this.#places = JSON.parse(new TextDecoder().decode(table));
      this.#key = key;
    }
    const numbers = new DataView(figures.buffer, figures.byteOffset, figures.byteLength);
    return this.#places.map((place, row) => {
      const own = NAMES.map((name, column) => {
        const number = numbers.getFloat64((row * NAMES.length + column) * BYTES, true);
        return [name, Number.isFinite(number) ? number : null];
      });
      return { ...place, ...Object.fromEntries(own) };
    });
  }
}

// The sections of a picture, out of the two buffers in which the kernel sends them.

/** @import { Section } from "./state.js" */

const BYTES = 8;

/**
 * @typedef {object} Table what stays the same from picture to picture
 * @property {string[]} figures names of the numbers that come with each picture, for each section
 * @property {Partial<Section>[]} places all else there is to say of each section
 */

export class SectionReader {
  #key = "";
  /** @type {Table} */
  #table = { figures: [], places: [] };

  /**
   * @param {string} key tells this table from others: the same one is read once
   * @param {Uint8Array} table JSON
   * @param {Uint8Array} figures float64, little-endian, section by section
   * @returns {Section[]} with null for figures that are not finite
   */
  read(key, table, figures) {
    if (key !== this.#key) {
      this.#table = JSON.parse(new TextDecoder().decode(table));
      this.#key = key;
    }
    const { figures: names, places } = this.#table;
    const numbers = new DataView(figures.buffer, figures.byteOffset, figures.byteLength);
    return places.map((place, row) => {
      const own = names.map((name, column) => {
        const number = numbers.getFloat64((row * names.length + column) * BYTES, true);
        return [name, Number.isFinite(number) ? number : null];
      });
      return /** @type {Section} */ ({ ...place, ...Object.fromEntries(own) });
    });
  }
}

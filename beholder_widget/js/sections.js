// The sections of a picture: a table that stays the same from picture to picture, and the figures of each.

/** @import { Section } from "./state.js" */

import { isRecord, isText, listOf } from "./checks.js";

const BYTES = 8;
/** So many tables are kept, as when the user goes to and fro between two kinds of values. */
const KEPT = 4;

/**
 * @typedef {object} Table
 * @property {string[]} figures names of the numbers that come with each picture, for each section
 * @property {Partial<Section>[]} places all else there is to say of each section
 */

export class SectionReader {
  /** @type {Map<string, Table>} by key, the last used last */
  #tables = new Map();

  /**
   * Takes in a table that came along with a picture; one that is known is not read again.
   *
   * @param {string} key
   * @param {Uint8Array} json
   * @throws {Error} if it is malformed
   */
  learn(key, json) {
    if (this.knows(key)) return;
    this.#tables.set(key, parseTable(json));
    const [oldest] = this.#tables.keys();
    if (this.#tables.size > KEPT && oldest !== undefined) this.#tables.delete(oldest);
  }

  /** @param {string} key @returns whether the table of this key is here */
  knows(key) {
    return this.#tables.has(key);
  }

  /**
   * @param {string} key of a known table
   * @param {Uint8Array} figures float64, little-endian, section by section
   * @returns {Section[]} with null for figures that are not finite
   * @throws {Error} if the table is unknown, or the figures are not those of its sections
   */
  read(key, figures) {
    const table = this.#tables.get(key);
    if (!table) throw new Error(`there is no table ${key}`);
    this.#tables.delete(key);
    this.#tables.set(key, table);
    const { figures: names, places } = table;
    if (figures.byteLength !== places.length * names.length * BYTES) {
      throw new Error(`${figures.byteLength} bytes of figures for ${places.length} sections`);
    }
    const numbers = new DataView(figures.buffer, figures.byteOffset, figures.byteLength);
    return places.map((place, row) => {
      /** @type {Record<string, unknown>} */
      const section = { ...place };
      names.forEach((name, column) => {
        const number = numbers.getFloat64((row * names.length + column) * BYTES, true);
        section[name] = Number.isFinite(number) ? number : null;
      });
      return /** @type {Section} */ (/** @type {unknown} */ (section));
    });
  }
}

/** @param {Uint8Array} json @returns {Table} */
function parseTable(json) {
  /** @type {unknown} */
  const table = JSON.parse(new TextDecoder().decode(json));
  if (isRecord(table) && listOf(isText)(table.figures) && listOf(isRecord)(table.places)) {
    return { figures: table.figures, places: table.places };
  }
  throw new Error("the table of sections is malformed");
}

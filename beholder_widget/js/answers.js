// Questions of this page that the kernel has not answered yet: values of cells, columns of the strip, frames of the past, parts of files.

/** @import { Cells, FileMessage, FramesMessage, PastMessage, StripMessage } from "./messages.js" */
/** @import { Place, StripQuestion, ValuesMessage, WholeMessage } from "./messages.js" */
/** @import { Told } from "./past/listing.js" */
/** @import { Stored } from "./past/store.js" */

import { fits } from "./past/listing.js";
import { MOMENTS } from "./strip/excerpts.js";

const MOST = 16;

/** @typedef {{values: Float64Array, each: number, cells: Cells, step: number | null}} Values in C order, `each` of them for a cell, and the step that they are of */
/** @typedef {{message: FileMessage, bytes: Uint8Array}} Part */
/** @typedef {{message: StripMessage, moments: Float64Array, figures: Float32Array}} Columns see `StripMessage` */

/** @template Answer */
class Pending {
  /** @type {Map<string, ((answer: Answer | null) => void)[]>} the oldest first */
  #waiting = new Map();

  /** @param {string} key @returns {Promise<Answer | null>} null where others made it give up */
  wait(key) {
    return new Promise((resolve) => {
      this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), resolve]);
      const [oldest] = this.#waiting.keys();
      if (this.#waiting.size > MOST && oldest !== undefined) this.settle(oldest, null);
    });
  }

  /** @param {string} key @param {Answer | null} answer */
  settle(key, answer) {
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    for (const resolve of waiting) resolve(answer);
  }

  /** Gives all up. */
  clear() {
    for (const key of [...this.#waiting.keys()]) this.settle(key, null);
  }
}

export class Answers {
  /** @type {Pending<Values>} */
  #values = new Pending();
  /** @type {Pending<WholeMessage>} */
  #wholes = new Pending();
  /** @type {Pending<Part>} */
  #parts = new Pending();
  /** @type {Pending<Columns>} */
  #columns = new Pending();
  /** @type {Pending<Told>} */
  #listings = new Pending();
  /** @type {Pending<Stored>} */
  #frames = new Pending();

  /** @param {Cells} cells @returns {Promise<Values | null>} null where the kernel no longer has them, or does not answer */
  values(cells) {
    return this.#values.wait(keyOf(cells));
  }

  /** @param {Place} place @returns {Promise<WholeMessage | null>} null where the kernel does not answer */
  whole({ table, section }) {
    return this.#wholes.wait(`${section} ${table}`);
  }

  /** @param {number} file @param {number} part @returns {Promise<Part | null>} */
  part(file, part) {
    return this.#parts.wait(`${file} ${part}`);
  }

  /** @param {StripQuestion} question @returns {Promise<Columns | null>} null where the kernel does not answer */
  columns({ source, figure }) {
    return this.#columns.wait(`${source} ${figure}`);
  }

  /** @returns {Promise<Told | null>} null where the kernel does not answer */
  listing() {
    return this.#listings.wait("");
  }

  /** @param {number} number @returns {Promise<Stored | null>} null where the kernel does not answer */
  frame(number) {
    return this.#frames.wait(String(number));
  }

  /** @param {ValuesMessage} message @param {Uint8Array | undefined} bytes */
  valued(message, bytes) {
    const { rows, columns, kept } = message;
    const count = (rows[1] - rows[0]) * (columns[1] - columns[0]);
    const each = (bytes?.byteLength ?? 0) / (8 * count);
    const isThere = kept && bytes !== undefined && Number.isInteger(each) && each > 0;
    this.#values.settle(
      keyOf(message),
      isThere ? { values: doubles(bytes), each, cells: message, step: message.step } : null,
    );
  }

  /** @param {WholeMessage} message */
  wholeTold(message) {
    this.#wholes.settle(`${message.section} ${message.table}`, message);
  }

  /** @param {FileMessage} message @param {Uint8Array | undefined} bytes */
  filed(message, bytes) {
    this.#parts.settle(`${message.file} ${message.part}`, { message, bytes: bytes ?? new Uint8Array() });
  }

  /** @param {StripMessage} message @param {Uint8Array | undefined} moments @param {Uint8Array | undefined} figures */
  stripped(message, moments, figures) {
    const { source, figure, first, columns, names, metrics } = message;
    const count = columns - first;
    const isThere =
      count >= 0 &&
      moments?.byteLength === 8 * (MOMENTS + metrics.length) * count &&
      figures?.byteLength === 4 * names.length * count;
    const told = isThere ? { message, moments: doubles(moments), figures: singles(figures) } : null;
    this.#columns.settle(`${source} ${figure}`, told);
  }

  /** @param {FramesMessage} message @param {Uint8Array | undefined} moments */
  listed(message, moments) {
    const isThere = moments !== undefined && fits(message, moments.byteLength);
    this.#listings.settle("", isThere ? { message, moments: doubles(moments) } : null);
  }

  /** @param {PastMessage["asked"]} asked @param {Stored | null} stored null for what cannot be read */
  recalled(asked, stored) {
    this.#frames.settle(String(asked), stored);
  }

  /** Gives up what was asked: another kernel answers now, or none. */
  clear() {
    this.#values.clear();
    this.#wholes.clear();
    this.#parts.clear();
    this.#columns.clear();
    this.#listings.clear();
    this.#frames.clear();
  }
}

/** @param {Cells} cells */
const keyOf = ({ frame, section, rows, columns, own }) => `${frame} ${section} ${rows} ${columns} ${own}`;

/**
 * @param {Uint8Array} bytes float64, little-endian; may stand anywhere in their buffer
 * @returns {Float64Array}
 */
export function doubles(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, at) => view.getFloat64(8 * at, true));
}

/** @param {Uint8Array} bytes float32, little-endian; may stand anywhere in their buffer */
function singles(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getFloat32(4 * at, true));
}

// Frames that this page has, bounded in bytes: those that came, and those that it has asked for.

/** @import { Picture } from "../messages.js" */
/** @import { Listing } from "./listing.js" */

export const MOST_BYTES = 150 * 2 ** 20;
/** What a frame takes besides its bytes. */
const OWN_BYTES = 1024;
/** Where frames take too much, one part in so many of the bytes is made free at once. */
const ROOM = 8;

/**
 * @typedef {object} Stored
 * @property {Picture} picture
 * @property {Uint8Array | null} png null for words, which are not kept
 * @property {Uint8Array} figures of its sections; empty for a picture without
 */

export class FrameStore {
  #most;
  /** By number. @type {Map<number, Stored>} */
  #frames = new Map();
  #bytes = 0;

  /** @param {number} [most] bytes */
  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** Bytes that all frames take. */
  get bytes() {
    return this.#bytes;
  }

  /** @param {number} number @returns {Stored | undefined} */
  get(number) {
    return this.#frames.get(number);
  }

  /** Takes a frame in; one that is here already gives way to a finer one only. @param {Stored} stored */
  add(stored) {
    if (!stored.png) return;
    const { number, coarse } = stored.picture;
    const before = this.#frames.get(number);
    if (before && before.picture.coarse <= coarse) return;
    this.#bytes += bytesOf(stored) - (before ? bytesOf(before) : 0);
    this.#frames.set(number, stored);
    if (this.#bytes > this.#most) this.#thin();
  }

  /** Forgets all. */
  clear() {
    this.#frames.clear();
    this.#bytes = 0;
  }

  /** @param {(stored: Stored) => boolean} wanted @returns {Listing} the frames that are wanted */
  listing(wanted) {
    const found = this.#sorted().filter(wanted);
    const numbers = Float64Array.from(found, ({ picture }) => picture.number);
    return {
      version: -1,
      numbers,
      steps: Float64Array.from(found, ({ picture }) => picture.step ?? 0),
      orders: numbers,
      calls: Float64Array.from(found, ({ picture }) => picture.call),
      values: found.map(({ picture }) => picture.values),
    };
  }

  #sorted() {
    return [...this.#frames.values()].sort((one, other) => one.picture.number - other.picture.number);
  }

  /**
   * Lets frames go whose neighbours are nearest to each other, against their age, as the kernel does: the run stays
   * whole, and thins with age.
   */
  #thin() {
    while (this.#bytes > this.#most && this.#frames.size > 2) {
      const sorted = this.#sorted();
      const numbers = sorted.map(({ picture }) => picture.number);
      const newest = Number(numbers.at(-1)) + 1;
      const gap = (/** @type {number} */ at) =>
        (Number(numbers[at + 1]) - Number(numbers[at - 1])) / (newest - Number(numbers[at]));
      const inner = numbers.slice(1, -1).map((_, at) => at + 1);
      inner.sort((one, other) => gap(one) - gap(other) || one - other);
      /** @type {Set<number>} */
      const gone = new Set();
      for (const at of inner) {
        if (this.#bytes <= (this.#most * (ROOM - 1)) / ROOM) break;
        if (gone.has(at - 1) || gone.has(at + 1)) continue;
        gone.add(at);
        this.#drop(Number(numbers[at]));
      }
    }
    const [first, last] = this.#sorted();
    if (this.#bytes > this.#most && first && last) this.#drop(first.picture.number);
  }

  /** @param {number} number */
  #drop(number) {
    const stored = this.#frames.get(number);
    if (stored) this.#bytes -= bytesOf(stored);
    this.#frames.delete(number);
  }
}

/** @param {Stored} stored */
const bytesOf = ({ png, figures }) => (png?.byteLength ?? 0) + figures.byteLength + OWN_BYTES;

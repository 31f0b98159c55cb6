// Frames as this page has them: their bytes, bounded, and the tables of their sections.

/** @import { Picture } from "../messages.js" */
/** @import { Frame } from "../state.js" */
/** @import { Listing } from "./listing.js" */
/** @import { Stored } from "./store.js" */

import { SectionReader } from "../sections.js";
import { FrameStore } from "./store.js";

export class Frames {
  #sections = new SectionReader();
  #store = new FrameStore();

  /**
   * Takes a frame in.
   *
   * @param {Picture} picture
   * @param {readonly (Uint8Array | undefined)[]} buffers PNG, figures, and the table if the page may lack it
   * @returns {Stored | null} null where its table is not here
   * @throws {Error} if the table is malformed
   */
  learn(picture, [png, figures, table]) {
    if (table) this.#sections.learn(picture.table, table);
    // Words have no sections.
    if (png && !this.#canShow(picture)) return null;
    const stored = { picture, png: png ?? null, figures: figures ?? new Uint8Array() };
    this.#store.add(stored);
    return stored;
  }

  /**
   * @param {Stored} stored whose table is here
   * @param {{ack_within: number, past: boolean}} own
   * @returns {Frame}
   * @throws {Error} if the figures are not those of its sections
   */
  frameOf({ picture, png, figures }, own) {
    const sections = picture.table && png ? this.#sections.read(picture.table, figures) : [];
    return { ...picture, ...own, png, sections };
  }

  /** @returns {Listing} the frames that can be shown */
  listing() {
    return this.#store.listing(({ picture }) => this.#canShow(picture));
  }

  /** @param {number} number @param {boolean} [coarse] whether one with fewer cells will do @returns {Stored | null} */
  get(number, coarse = false) {
    const stored = this.#store.get(number);
    return stored && (coarse || stored.picture.coarse === 1) && this.#canShow(stored.picture) ? stored : null;
  }

  /** Forgets them: another run begins. */
  clear() {
    this.#store.clear();
  }

  /** @param {Picture} picture */
  #canShow({ table }) {
    return table === "" || this.#sections.knows(table);
  }
}

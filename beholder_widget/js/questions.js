// What a page asks the kernel for itself, and the answers on their way: none comes where there is no kernel.

/** @import { Columns, Part, Values } from "./answers.js" */
/** @import { Cells, Place, StripQuestion, WholeMessage } from "./messages.js" */
/** @import { Told } from "./past/listing.js" */
/** @import { Stored } from "./past/store.js" */
/** @import { Transport } from "./transport.js" */

import { Answers } from "./answers.js";

/** @type {Promise<null>} */
const NONE = Promise.resolve(null);

export class Questions {
  answers = new Answers();
  #transport;
  #table;

  /** @param {Transport} transport @param {() => string} table key of one that the page has */
  constructor(transport, table) {
    this.#transport = transport;
    this.#table = table;
  }

  /** @param {Cells} cells @returns {Promise<Values | null>} their values; null where the kernel no longer has them */
  read(cells) {
    return this.#ask(
      () => this.answers.values(cells),
      () => this.#transport.read(cells),
    );
  }

  /** @param {Place} place @returns {Promise<WholeMessage | null>} figures of the whole tensor there */
  whole(place) {
    return this.#ask(
      () => this.answers.whole(place),
      () => this.#transport.whole(place),
    );
  }

  /** @param {number} file among those saved @param {number} part @returns {Promise<Part | null>} */
  part(file, part) {
    return this.#ask(
      () => this.answers.part(file, part),
      () => this.#transport.fetch(file, part),
    );
  }

  /** @param {StripQuestion} question @returns {Promise<Columns | null>} */
  strip(question) {
    return this.#ask(
      () => this.answers.columns(question),
      () => this.#transport.strip(question),
    );
  }

  /** @param {{version: number, first: number}} known @returns {Promise<Told | null>} which frames are kept */
  frames(known) {
    return this.#ask(
      () => this.answers.listing(),
      () => this.#transport.frames(known),
    );
  }

  /** @param {number} number @returns {Promise<Stored | null>} a frame that is kept, the nearest to this number */
  past(number) {
    return this.#ask(
      () => this.answers.frame(number),
      () => this.#transport.past(number, this.#table()),
    );
  }

  /**
   * @template Answer
   * @param {() => Promise<Answer | null>} wait
   * @param {() => void} say
   * @returns {Promise<Answer | null>}
   */
  #ask(wait, say) {
    if (this.#transport.gone) return NONE;
    const answer = wait();
    say();
    return answer;
  }
}

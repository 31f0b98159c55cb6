// Figures of the whole tensor of which the panel's section shows a sample: asked for now and then while it is open.

/** @import { WholeMessage } from "./messages.js" */
/** @import { Session } from "./session.js" */
/** @import { Frame } from "./state.js" */

import { Asker } from "./asking.js";

/** A whole tensor is looked at now and then only. */
const EVERY_MS = 1000;

export class Wholes {
  #session;
  #told;
  /** @type {Asker<WholeMessage>} */
  #asker;
  /** @type {WholeMessage | null} */
  #last = null;
  #askedAt = -EVERY_MS;
  #askedFor = "";

  /** @param {Session} session @param {() => void} told an answer has come @param {AbortSignal} signal */
  constructor(session, told, signal) {
    this.#session = session;
    this.#told = told;
    this.#asker = new Asker(signal);
  }

  /**
   * What is known of a section, and asks for it where that is long ago.
   *
   * @param {Frame} frame
   * @param {number} section
   * @returns {WholeMessage["figures"]} null where nothing is known, where all of it is shown, and of the past
   */
  of(frame, section) {
    const found = frame.sections[section];
    if (!found || found.shown >= found.size || frame.past) return null;
    this.#ask({ table: frame.table, section });
    return this.#last?.table === frame.table && this.#last.section === section ? this.#last.figures : null;
  }

  /** @param {import("./messages.js").Place} place */
  #ask(place) {
    const [now, key] = [performance.now(), `${place.section} ${place.table}`];
    if (key === this.#askedFor && now - this.#askedAt < EVERY_MS) return;
    [this.#askedAt, this.#askedFor] = [now, key];
    this.#asker.ask(
      () => this.#session.whole(place),
      (answer) => {
        this.#last = answer;
        this.#told();
      },
    );
  }
}

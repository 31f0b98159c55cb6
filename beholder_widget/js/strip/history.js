// The run as a page knows it: one figure of what is shown, asked for as frames come, shared by all views.

/** @import { Columns } from "../answers.js" */
/** @import { Excerpt } from "./excerpts.js" */
/** @import { StripQuestion } from "../messages.js" */

import { Asker } from "../asking.js";
import { throttle } from "../throttle.js";
import { joined, questionAfter } from "./excerpts.js";
import { sourceOf } from "./figures.js";

/** Each answer has the notebook say for a moment that the kernel is idle. */
const ASK_EVERY_MS = 1000;

export class History {
  #ask;
  #told;
  /** @type {Asker<Columns>} */
  #asker;
  #values = "";
  #figure = "rms";
  /** @type {Excerpt | null} */
  #excerpt = null;
  #askPaced = throttle(() => this.#askNow(), ASK_EVERY_MS);

  /**
   * @param {(question: StripQuestion) => Promise<Columns | null>} ask
   * @param {() => void} told is called when more is known, or another figure is wanted
   * @param {AbortSignal} signal
   */
  constructor(ask, told, signal) {
    this.#ask = ask;
    this.#told = told;
    this.#asker = new Asker(signal);
  }

  /** The figure that is wanted. */
  get figure() {
    return this.#figure;
  }

  /** @returns {Excerpt | null} what is known; for a moment still of the figure that was wanted before */
  get excerpt() {
    return this.#excerpt;
  }

  /** Takes note of a frame: there may be more to know. @param {string} values that it shows */
  follow(values) {
    this.#values = values;
    this.#askPaced(undefined);
  }

  /** Wants another figure. @param {string} figure */
  choose(figure) {
    this.#figure = figure;
    this.#told();
    if (this.#values) this.#askPaced(undefined);
  }

  /** Forgets the run: another one begins. */
  clear() {
    this.#values = "";
    this.#excerpt = null;
    this.#asker.drop();
    this.#told();
  }

  #askNow() {
    if (!this.#values) return;
    const source = sourceOf(this.#values, this.#figure);
    const question = questionAfter(this.#excerpt, source, this.#figure);
    this.#asker.ask(
      () => this.#ask(question),
      (answer) => this.#take(answer),
    );
  }

  /** @param {Columns} answer */
  #take(answer) {
    const { source, figure } = answer.message;
    if (figure !== this.#figure || source !== sourceOf(this.#values, this.#figure)) return;
    this.#excerpt = joined(this.#excerpt, answer);
    if (this.#excerpt) this.#told();
    else this.#askPaced(undefined);
  }
}

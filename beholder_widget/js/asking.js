// One question on its way at a time; of those that come meanwhile, the last one follows.

/** An answer that has not come after so long never will. */
const LOST_AFTER_MS = 4000;

/** @template Answer */
export class Asker {
  #busy = false;
  /** @type {(() => Promise<void>) | null} */
  #next = null;
  #ended = false;

  /** @param {AbortSignal} signal */
  constructor(signal) {
    signal.addEventListener("abort", () => {
      this.#ended = true;
      this.#next = null;
    });
  }

  /**
   * @param {() => Promise<Answer | null>} ask
   * @param {(answer: Answer) => void} answered not called where no answer came
   */
  ask(ask, answered) {
    if (this.#ended) return;
    this.#next = async () => {
      const answer = await within(ask(), LOST_AFTER_MS);
      if (answer !== null && !this.#ended) answered(answer);
    };
    if (!this.#busy) void this.#run();
  }

  /** Leaves out the question that waits. */
  drop() {
    this.#next = null;
  }

  async #run() {
    this.#busy = true;
    while (this.#next) {
      const next = this.#next;
      this.#next = null;
      await next();
    }
    this.#busy = false;
  }
}

/**
 * @template Answer
 * @param {Promise<Answer | null>} answer
 * @param {number} ms
 * @returns {Promise<Answer | null>} null where it did not come in time
 */
function within(answer, ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms);
    const end = (/** @type {Answer | null} */ found) => {
      clearTimeout(timer);
      resolve(found);
    };
    answer.then(end, () => end(null));
  });
}

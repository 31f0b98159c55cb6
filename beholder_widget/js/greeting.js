// Saying hello until the kernel answers: quickly at first, then ever more rarely, and without end.

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** A kernel that has not answered for so long is busy, or has forgotten the widget. */
const PATIENCE_MS = 10_000;

export class Greeting {
  #say;
  #changed;
  #waiting = false;
  #unanswered = false;
  #pause = FIRST_PAUSE_MS;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;

  /**
   * @param {() => void} say says hello; may call `end`
   * @param {() => void} changed called after `unanswered` has changed
   */
  constructor(say, changed) {
    this.#say = say;
    this.#changed = changed;
  }

  /** Whether a hello waits for its answer. */
  get waiting() {
    return this.#waiting;
  }

  /** Whether a hello has waited for longer than a kernel that is not busy takes. */
  get unanswered() {
    return this.#unanswered;
  }

  /** Says hello now, and again until `end`; the pauses between begin short again. */
  begin() {
    clearTimeout(this.#next);
    this.#pause = FIRST_PAUSE_MS;
    this.#waiting = true;
    this.#patience ??= setTimeout(() => this.#note(true), PATIENCE_MS);
    this.#sayAndWait();
  }

  /** Says hello no more: it was answered, or nobody is there to answer. */
  end() {
    clearTimeout(this.#next);
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#waiting = false;
    this.#note(false);
  }

  #sayAndWait() {
    this.#next = setTimeout(() => this.#sayAndWait(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE_MS);
    this.#say();
  }

  /** @param {boolean} unanswered */
  #note(unanswered) {
    if (unanswered === this.#unanswered) return;
    this.#unanswered = unanswered;
    this.#changed();
  }
}

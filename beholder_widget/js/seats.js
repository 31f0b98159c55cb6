// Where a session's views stand: a host that draws an output anew is given the view that was there, as it was.

/** @import { Session } from "./session.js" */

import { View } from "./view.js";

export class Seats {
  #session;
  /**
   * Nothing here keeps a view that the host has dropped.
   *
   * @type {Set<WeakRef<Seat>>}
   */
  #seats = new Set();

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  /**
   * Shows a view in a host's element until the signal says that the host has ended it.
   *
   * @param {HTMLElement} el
   * @param {AbortSignal} signal
   */
  show(el, signal) {
    for (const held of this.#seats) {
      const seat = held.deref();
      if (!seat || seat.ended) this.#seats.delete(held);
      else if (seat.isLeft) return seat.move(el, signal);
    }
    this.#seats.add(new WeakRef(new Seat(this.#session, el, signal)));
  }
}

class Seat {
  #controller = new AbortController();
  #view;
  #el;
  /** @type {AbortSignal | undefined} */
  #host;
  /** Whether the host has put the element into the page: it is made outside of it. */
  #wasShown = false;

  /** @param {Session} session @param {HTMLElement} el @param {AbortSignal} signal */
  constructor(session, el, signal) {
    this.#view = new View(session, el, this.#controller.signal);
    this.#el = el;
    const size = new ResizeObserver(() => {
      this.#wasShown ||= this.#el.isConnected;
    });
    size.observe(this.#view.el);
    this.#controller.signal.addEventListener("abort", () => size.disconnect());
    this.#follow(signal);
  }

  /** Whether the view is over. */
  get ended() {
    return this.#controller.signal.aborted;
  }

  /**
   * Whether the host has taken this element alone out of the page: that is how JupyterLab draws an output anew. Of a cell
   * that is scrolled out of sight it takes the whole, with what holds the element.
   */
  get isLeft() {
    return this.#wasShown && !this.#el.isConnected && !this.#el.parentNode;
  }

  /** @param {HTMLElement} el @param {AbortSignal} signal */
  move(el, signal) {
    this.#el = el;
    this.#wasShown = false;
    el.append(this.#view.el);
    this.#follow(signal);
  }

  /** @param {AbortSignal} signal */
  #follow(signal) {
    this.#host = signal;
    signal.addEventListener("abort", () => {
      if (this.#host === signal) this.#controller.abort();
    });
  }
}

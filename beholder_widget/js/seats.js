// Where a session's views stand: in elements of the host, and over pictures of the widget in a notebook's outputs.
//
// The output that a notebook keeps has a picture and no view; see delivery/outputs.py. As long as there is a kernel, the
// page shows a view over that picture. A host that draws an output anew is given the view that was there, as it was.

/** @import { Session } from "./session.js" */

import { hasOutputs, isThrownAway, outputsIn } from "./outputs.js";
import { Resuming } from "./resuming.js";
import { View } from "./view.js";

/** For how long a view that has lost its place waits for another. */
const LINGER_MS = 1000;

export class Seats {
  #session;
  #name;
  #signal;
  /**
   * Nothing here keeps a view that the host has dropped.
   *
   * @type {Set<WeakRef<Seat>>}
   */
  #seats = new Set();
  /** Those over pictures, by the output that they cover. @type {WeakMap<HTMLElement, Seat>} */
  #over = new WeakMap();

  /**
   * @param {Session} session
   * @param {string} name that pictures of the widget have in them
   * @param {AbortSignal} signal ends the views over pictures
   */
  constructor(session, name, signal) {
    this.#session = session;
    this.#name = name;
    this.#signal = signal;
    const observer = new MutationObserver((records) => this.#changed(records));
    observer.observe(document.body, { childList: true, subtree: true });
    signal.addEventListener("abort", () => {
      observer.disconnect();
      for (const seat of this.#all()) seat.endUnlessHosted();
    });
    this.#cover(document.body);
  }

  /**
   * Shows a view in a host's element until the signal says that the host has ended it.
   *
   * @param {HTMLElement} el
   * @param {AbortSignal} signal
   */
  show(el, signal) {
    this.#free().stand(el, signal);
  }

  /** @param {MutationRecord[]} records */
  #changed(records) {
    let hasRemoved = false;
    for (const { addedNodes, removedNodes } of records) {
      for (const node of addedNodes) this.#cover(node);
      hasRemoved ||= removedNodes.length > 0;
    }
    if (!hasRemoved) return;
    for (const seat of this.#all()) seat.leaveIfThrownAway();
  }

  /** @param {Node} node */
  #cover(node) {
    for (const output of outputsIn(node, this.#name)) {
      if (this.#over.get(output)?.covers(output)) continue;
      const seat = this.#free();
      this.#over.set(output, seat);
      seat.cover(output);
    }
  }

  /** A seat without a place. */
  #free() {
    for (const seat of this.#all()) if (seat.isFree) return seat;
    const seat = new Seat(this.#session, this.#signal);
    this.#seats.add(new WeakRef(seat));
    return seat;
  }

  *#all() {
    for (const held of this.#seats) {
      const seat = held.deref();
      if (seat && !seat.ended) yield seat;
      else this.#seats.delete(held);
    }
  }
}

/** A view, and the element that it stands in. */
class Seat {
  #controller = new AbortController();
  #view;
  #resuming;
  #life;
  /** @type {HTMLElement | null} null before the first and after the last place */
  #el = null;
  /** Says that the host has ended the view; null over a picture. @type {AbortSignal | null} */
  #host = null;
  /** @type {HTMLElement | null} the output that is hidden meanwhile */
  #covered = null;
  /** Whether the element was in the page: a host makes it outside of it. */
  #wasShown = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #lingering;

  /** @param {Session} session @param {AbortSignal} signal after which no view waits for another place */
  constructor(session, signal) {
    this.#life = signal;
    this.#view = new View(session, this.#controller.signal);
    this.#resuming = new Resuming(this.#view.el);
    const size = new ResizeObserver(() => {
      this.#wasShown ||= this.#el?.isConnected ?? false;
    });
    size.observe(this.#view.el);
    this.#controller.signal.addEventListener("abort", () => size.disconnect());
  }

  /** Whether the view is over. */
  get ended() {
    return this.#controller.signal.aborted;
  }

  /**
   * Whether the view has no place, or the host has taken its element alone out of the page: so hosts draw an output anew.
   * Of a cell that is scrolled out of sight they take the whole, with what holds the element.
   */
  get isFree() {
    const el = this.#el;
    if (!el || this.#lingering !== undefined) return true;
    return this.#host !== null && this.#wasShown && !el.isConnected && !el.parentNode;
  }

  /** @param {HTMLElement} output @returns {boolean} whether the view stands over it */
  covers(output) {
    return !this.ended && this.#covered === output;
  }

  /** Shows the view in a host's element. @param {HTMLElement} el @param {AbortSignal} signal */
  stand(el, signal) {
    this.#take(el);
    this.#host = signal;
    signal.addEventListener("abort", () => {
      if (this.#host === signal) this.#leave();
    });
  }

  /** Shows the view in the place of a picture. @param {HTMLElement} output */
  cover(output) {
    const el = document.createElement("div");
    // The host lays it out as the output that it stands for.
    el.className = "jp-OutputArea-output";
    output.style.display = "none";
    output.after(el);
    this.#take(el);
    this.#covered = output;
  }

  leaveIfThrownAway() {
    if (this.#covered && this.#el && isThrownAway(this.#el)) this.#leave();
  }

  /** Ends a view that no host will end. */
  endUnlessHosted() {
    if (!this.#host || this.#lingering !== undefined) this.#end();
  }

  /** @param {HTMLElement} el */
  #take(el) {
    clearTimeout(this.#lingering);
    this.#lingering = undefined;
    this.#uncover();
    this.#host = null;
    this.#wasShown = false;
    this.#el = el;
    el.append(this.#view.el);
    this.#resuming.resume();
  }

  /** Gives the place up, and waits for another where the page may have one. */
  #leave() {
    if (this.#lingering !== undefined) return;
    if (this.#life.aborted || !hasOutputs()) return this.#end();
    this.#lingering = setTimeout(() => this.#end(), LINGER_MS);
  }

  #end() {
    clearTimeout(this.#lingering);
    this.#uncover();
    this.#controller.abort();
  }

  #uncover() {
    if (!this.#covered) return;
    this.#covered.style.display = "";
    this.#covered = null;
    this.#el?.remove();
  }
}

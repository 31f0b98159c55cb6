// What an element loses when it is moved to another place in the page: where it was scrolled to, and the focus.

/** A focus that was lost longer ago was not lost by the move. */
const LOST_WITHIN_MS = 100;

export class Resuming {
  #el;
  /** Those that have been scrolled, and how far down, CSS pixels. @type {Map<Element, number>} */
  #scrolled = new Map();
  /** @type {HTMLElement | null} what had the focus last */
  #focused = null;
  #lostAt = Infinity;

  /** @param {HTMLElement} el what is moved */
  constructor(el) {
    this.#el = el;
    el.addEventListener("scroll", ({ target }) => this.#note(target), { capture: true, passive: true });
    el.addEventListener("focusin", ({ target }) => {
      this.#focused = target instanceof HTMLElement ? target : null;
      this.#lostAt = Infinity;
    });
    el.addEventListener("focusout", () => {
      this.#lostAt = performance.now();
    });
  }

  /** Brings back what the move has taken, once the element is in its new place. */
  resume() {
    for (const [scroller, top] of this.#scrolled) {
      if (this.#el.contains(scroller)) scroller.scrollTop = top;
      else this.#scrolled.delete(scroller);
    }
    const isOthers = document.activeElement !== null && document.activeElement !== document.body;
    const isLong = performance.now() - this.#lostAt > LOST_WITHIN_MS;
    if (!isOthers && !isLong && this.#focused && this.#el.contains(this.#focused)) {
      this.#focused.focus({ preventScroll: true });
    }
  }

  /** @param {EventTarget | null} target */
  #note(target) {
    if (target instanceof Element && target.isConnected) this.#scrolled.set(target, target.scrollTop);
  }
}

// What follows the pointer: a layer that the browser moves, without composing the page anew.

/** As far as anything is moved from its place, in its unit. */
const FARTHEST = 16_384;

/**
 * Moves an element by two animations that stand still, one for each direction.
 *
 * A transform that is written into the style has Chromium compose all layers of the page again, a notebook's hundreds;
 * that of an animation is handed to the layer.
 */
export class Mover {
  #el;
  #unit;
  /** @type {readonly Animation[]} */
  #along = [];

  /** @param {HTMLElement} el @param {"px" | "%"} [unit] of places; % of its own size */
  constructor(el, unit = "px") {
    this.#el = el;
    this.#unit = unit;
  }

  /** @param {number} left from where it is laid out @param {number} top */
  to(left, top) {
    if (this.#along.length === 0) this.#along = [this.#standing((at) => `${at} 0`), this.#standing((at) => `0 ${at}`)];
    [left, top].forEach((at, axis) => {
      const animation = this.#along[axis];
      // A time of 1 ms is a place 1 farther.
      if (animation && animation.currentTime !== at + FARTHEST) animation.currentTime = at + FARTHEST;
    });
  }

  /** Leaves it where it is laid out. */
  leave() {
    for (const animation of this.#along) animation.cancel();
    this.#along = [];
  }

  /** @param {(at: string) => string} translate */
  #standing(translate) {
    const frames = [-FARTHEST, FARTHEST].map((at) => ({ translate: translate(`${at}${this.#unit}`) }));
    const animation = this.#el.animate(frames, { duration: 2 * FARTHEST, fill: "both", composite: "add" });
    animation.pause();
    return animation;
  }
}

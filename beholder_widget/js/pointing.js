// What is pointed at, in the picture or among the labels, with the pointer or the keys: one section, shown in both.

/** @import { Gutter } from "./gutter.js" */
/** @import { Picture } from "./picture.js" */

export class Pointing {
  #picture;
  #gutter;
  /** The section that has the keyboard's focus, and the one that is pointed at; -1 for none. */
  #focused = -1;
  #pointed = -1;

  /** @param {Picture} picture @param {Gutter} gutter */
  constructor(picture, gutter) {
    this.#picture = picture;
    this.#gutter = gutter;
    this.#followPointer();
    this.#followFocus();
  }

  /** Shows what is pointed at as it is now, for a new frame or size. */
  refresh() {
    this.#picture.mark(this.#gutter.point(this.#pointed));
  }

  #followPointer() {
    const { el: picture } = this.#picture;
    for (const type of /** @type {const} */ (["pointerdown", "pointermove"])) {
      picture.addEventListener(type, ({ clientY }) => {
        const index = this.#gutter.indexAt(this.#picture.heightAt(clientY));
        if (this.#point(index)) this.#gutter.reveal(index);
      });
    }
    this.#gutter.el.addEventListener("pointerover", ({ target }) => this.#point(this.#gutter.indexOf(target)));
    for (const { el } of [this.#picture, this.#gutter]) {
      // A finger leaves as soon as it has pointed; where it begins to scroll, it has not pointed.
      el.addEventListener("pointerleave", ({ pointerType }) => pointerType === "touch" || this.#point(this.#focused));
      el.addEventListener("pointercancel", () => this.#point(this.#focused));
    }
    picture.addEventListener("scroll", () => {
      if (this.#pointed < 0) this.#gutter.reveal(this.#gutter.indexAt(this.#picture.scrolled));
    });
  }

  #followFocus() {
    const { el } = this.#gutter;
    el.addEventListener("focusin", ({ target }) => {
      // A click gives the focus too, but points by itself, and no longer than the pointer stays.
      if (!(target instanceof Element && target.matches(":focus-visible"))) return;
      this.#focused = this.#gutter.indexOf(target);
      this.#point(this.#focused);
      this.#picture.reveal();
    });
    el.addEventListener("focusout", () => {
      this.#focused = -1;
      this.#point(-1);
    });
    el.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#point(-1);
    });
  }

  /** @param {number} index @returns whether it is another one than before */
  #point(index) {
    const moved = index !== this.#pointed;
    this.#pointed = index;
    if (moved) this.refresh();
    return moved;
  }
}

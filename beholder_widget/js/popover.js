// What floats under a button until it is closed: the menu, the list of alerts.

import { element } from "./dom.js";

const GAP = 4;

/** The button opens and closes it by itself where it is the target of that one, see `popoverTargetElement`. */
export class Popover {
  #button;

  /**
   * @param {HTMLButtonElement} button
   * @param {string} name
   * @param {{opening?: () => void, opened: () => void, closed?: () => void}} listener `opening` before it is placed
   * @param {AbortSignal} signal
   */
  constructor(button, name, { opening, opened, closed }, signal) {
    this.#button = button;
    this.el = element("div", "beholder-menu", { role: "dialog", "aria-label": name, popover: "auto" });
    this.el.addEventListener("beforetoggle", (event) => {
      if (/** @type {ToggleEvent} */ (event).newState === "open") opening?.();
    });
    this.el.addEventListener("toggle", (event) => {
      const open = /** @type {ToggleEvent} */ (event).newState === "open";
      if (button.popoverTargetElement) button.setAttribute("aria-expanded", String(open));
      if (!open) return closed?.();
      this.#place();
      opened();
    });
    // The browser closes it and puts the focus back on the button; the notebook is not to take the key for its own.
    this.el.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      this.close();
    });
    window.addEventListener("scroll", () => this.#place(), { signal, capture: true, passive: true });
    window.addEventListener("resize", () => this.#place(), { signal });
  }

  get isOpen() {
    return this.el.matches(":popover-open");
  }

  /** Closes it; the focus goes back to where it came from. */
  close() {
    if (!this.isOpen) return;
    this.el.hidePopover();
    this.#button.focus();
  }

  /** Puts it under the button, wherever the page has scrolled to. */
  #place() {
    if (!this.isOpen) return;
    const { right, bottom, top } = this.#button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.el;
    const below = bottom + GAP + height <= innerHeight || top < height;
    const left = Math.min(right, innerWidth - GAP) - width;
    this.el.style.left = `${Math.max(GAP, left)}px`;
    this.el.style.top = `${below ? Math.max(GAP, Math.min(bottom + GAP, innerHeight - height - GAP)) : top - GAP - height}px`;
  }
}

/**
 * A line of it that does something when it is pressed.
 *
 * @param {string} name
 * @param {string} hint what it gives, at the right; "" for nothing
 * @param {() => void} done
 */
export function actionButton(name, hint, done) {
  const words = [element("span", "", {}, [name]), element("span", "beholder-hint", {}, [hint])];
  const button = element("button", "beholder-action", { type: "button" }, hint ? words : words.slice(0, 1));
  button.addEventListener("click", done);
  return button;
}

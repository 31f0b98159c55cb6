// The one menu: what is rarely used, and what the row has no room for.

import { element } from "./dom.js";
import { icon } from "./icons.js";

const GAP = 4;

export class More {
  /** Where the controls stand that the row has no room for. */
  moved = element("div", "beholder-menu-rows");
  /** Where the others stand. */
  rows = element("div", "beholder-menu-rows");
  actions = element("div", "beholder-menu-rows");
  /** What was done, or could not be. */
  #said = element("div", "beholder-menu-said", { "aria-live": "polite" });

  /** @param {AbortSignal} signal */
  constructor(signal) {
    const attributes = { type: "button", "aria-label": "More", "aria-haspopup": "dialog", "aria-expanded": "false" };
    this.button = element("button", "beholder-button beholder-quiet", { ...attributes, title: "More" }, [icon("more")]);
    const rule = element("hr", "beholder-rule");
    this.el = element("div", "beholder-menu", { role: "dialog", "aria-label": "More", popover: "auto" }, [
      this.moved,
      this.rows,
      rule,
      this.actions,
      this.#said,
    ]);
    this.button.popoverTargetElement = this.el;
    this.el.addEventListener("toggle", (event) => {
      const open = /** @type {ToggleEvent} */ (event).newState === "open";
      this.button.setAttribute("aria-expanded", String(open));
      if (open) this.#opened();
      else this.say("");
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
    this.button.focus();
  }

  /** @param {string} words "" for none */
  say(words) {
    this.#said.textContent = words;
  }

  /**
   * @param {string} name
   * @param {string} hint what it gives, at the right
   * @param {() => void} done
   */
  addAction(name, hint, done) {
    const words = [element("span", "", {}, [name]), element("span", "beholder-hint", {}, [hint])];
    const button = element("button", "beholder-action", { type: "button" }, hint ? words : words.slice(0, 1));
    button.addEventListener("click", done);
    this.actions.append(button);
    return button;
  }

  #opened() {
    this.#place();
    /** @type {HTMLElement | null} */ (this.el.querySelector("select, input, button"))?.focus();
  }

  /** Puts it under the button, wherever the page has scrolled to. */
  #place() {
    if (!this.isOpen) return;
    const { right, bottom, top } = this.button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.el;
    const below = bottom + GAP + height <= innerHeight || top < height;
    this.el.style.left = `${Math.max(GAP, Math.min(right, innerWidth - GAP) - width)}px`;
    this.el.style.top = `${below ? Math.max(GAP, Math.min(bottom + GAP, innerHeight - height - GAP)) : top - GAP - height}px`;
  }
}

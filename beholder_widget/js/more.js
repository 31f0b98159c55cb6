// The one menu: what is rarely used, and what the row has no room for.

import { element } from "./dom.js";
import { icon } from "./icons.js";
import { actionButton, Popover } from "./popover.js";

export class More {
  /** Where the controls stand that the row has no room for. */
  moved = element("div", "beholder-menu-rows");
  /** Where the others stand. */
  rows = element("div", "beholder-menu-rows");
  actions = element("div", "beholder-menu-rows");
  /** What was done, or could not be. */
  #said = element("div", "beholder-menu-said", { "aria-live": "polite" });
  #popover;

  /** @param {AbortSignal} signal */
  constructor(signal) {
    const attributes = { type: "button", "aria-label": "More", "aria-haspopup": "dialog", "aria-expanded": "false" };
    this.button = element("button", "beholder-button beholder-quiet", { ...attributes, title: "More" }, [icon("more")]);
    const listener = {
      opened: () => /** @type {HTMLElement | null} */ (this.el.querySelector("select, input, button"))?.focus(),
      closed: () => this.say(""),
    };
    this.#popover = new Popover(this.button, "More", listener, signal);
    this.el = this.#popover.el;
    this.el.append(this.moved, this.rows, element("hr", "beholder-rule"), this.actions, this.#said);
    this.button.popoverTargetElement = this.el;
  }

  get isOpen() {
    return this.#popover.isOpen;
  }

  /** Closes it; the focus goes back to where it came from. */
  close() {
    this.#popover.close();
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
    const button = actionButton(name, hint, done);
    this.actions.append(button);
    return button;
  }
}

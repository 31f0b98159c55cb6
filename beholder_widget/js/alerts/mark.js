// The mark in the toolbar: the first alert that was not opened, or how many there were. Its place is always kept.

/** @import { Alerts } from "./kept.js" */

import { element, setText } from "../dom.js";
import { icon } from "../icons.js";
import { countWords, nameOf, whenOf } from "./wording.js";

export class AlertMark {
  #name = element("span", "beholder-alert-name");
  #when = element("span", "beholder-alert-when");
  #button = element("button", "beholder-button beholder-alert", { type: "button", hidden: "" }, [
    icon("diamond", 16),
    element("span", "beholder-alert-words", {}, [this.#name, this.#when]),
  ]);
  el = element("div", "beholder-alert-place", {}, [this.#button]);

  /** @param {() => void} pressed */
  constructor(pressed) {
    this.#button.addEventListener("click", pressed);
  }

  /** @param {Alerts} alerts @returns {boolean} whether it has come or gone */
  show(alerts) {
    const { next, list, total } = alerts;
    const shown = next ?? list.at(-1);
    const isOther = this.#button.hidden === Boolean(shown);
    this.#button.hidden = !shown;
    if (!shown) return isOther;
    setText(this.#name, next ? nameOf(next) : countWords(total));
    setText(this.#when, next ? whenOf(next) : "");
    this.#button.classList.toggle("beholder-alert-opened", !next);
    // What is seen comes first, so that the button answers to it when it is called by voice.
    const words = [this.#name, this.#when].map(({ textContent }) => textContent).filter(Boolean);
    const label = `${words.join(" ")}. ${shown.message}`;
    if (this.#button.ariaLabel !== label) Object.assign(this.#button, { ariaLabel: label, title: shown.message });
    return isOther;
  }
}

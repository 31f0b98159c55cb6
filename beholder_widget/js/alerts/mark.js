// The mark in the toolbar: what holds training, else the first alert that was not opened, or how many there were, under
// which they are listed. Its place is always kept.

/** @import { Alert } from "./alert.js" */
/** @import { Alerts } from "./kept.js" */

import { element, setText } from "../dom.js";
import { icon } from "../icons.js";
import { AlertList } from "./list.js";
import { briefOf, countWords, nameOf, whenOf } from "./wording.js";

/** What is left out where there is less room, one after the other: when it was, all but a word, all words. */
const LEFT_OUT = ["beholder-alert-brief", "beholder-alert-word", "beholder-alert-bare"];

export class AlertMark {
  /** What it is about: one word of it, and what stands before and after that. */
  #before = element("span", "beholder-alert-more");
  #word = element("span", "");
  #after = element("span", "beholder-alert-more");
  #name = element("span", "beholder-alert-name", {}, [this.#before, this.#word, this.#after]);
  #when = element("span", "beholder-alert-when");
  #words = element("span", "beholder-alert-words", {}, [this.#name, " ", this.#when]);
  #button = element("button", "beholder-button beholder-alert", { type: "button", hidden: "" }, [
    icon("diamond", 16),
    this.#words,
  ]);
  el = element("div", "beholder-alert-place", {}, [this.#button]);

  #isCount = false;

  /** @param {{pressed: () => void, chosen: (alert: Alert) => void}} listener the alert of the mark is to be opened, or one of the list @param {AbortSignal} signal */
  constructor({ pressed, chosen }, signal) {
    this.list = new AlertList(this.#button, chosen, signal);
    this.#button.addEventListener("click", (event) => {
      if (this.#isCount) return;
      // Once the last one is opened the button is that of the list, which is not to open with it.
      event.preventDefault();
      pressed();
    });
    new ResizeObserver(() => this.#fit()).observe(this.el);
  }

  /** @param {Alerts} alerts */
  show(alerts) {
    const { next, list, total } = alerts;
    const shown = next ?? list.at(-1);
    const isOther = this.#button.hidden === Boolean(shown);
    this.#button.hidden = !shown;
    this.#isCount = shown !== undefined && !next;
    this.list.show(alerts, this.#isCount);
    if (!shown) return;
    const [name, when] = next ? [nameOf(next), whenOf(next)] : countWords(total);
    const brief = next ? briefOf(next) : name;
    const at = name.indexOf(brief);
    setText(this.#before, name.slice(0, at));
    setText(this.#word, brief);
    setText(this.#after, name.slice(at + brief.length));
    setText(this.#when, when);
    this.#button.classList.toggle("beholder-alert-opened", !next);
    // What is seen comes first, so that the button answers to it when it is called by voice.
    const label = `${name} ${when}. ${shown.message}`;
    if (isOther || this.#button.ariaLabel !== label) {
      Object.assign(this.#button, { ariaLabel: label, title: shown.message });
      this.#fit();
    }
  }

  /** Says no more than there is room for: what and when, what, the same in a word, or nothing. Half a word would say nothing. */
  #fit() {
    this.#button.classList.remove(...LEFT_OUT);
    for (const each of LEFT_OUT) {
      if (this.#words.scrollWidth <= this.#words.clientWidth) return;
      this.#button.classList.add(each);
    }
  }
}

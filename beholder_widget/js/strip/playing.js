// Buttons that go through the frames of the run: back to the present, one back, one on, all one after another.

/** @import { Past } from "../past/past.js" */

import { element, setText } from "../dom.js";
import { icon } from "../icons.js";

export class PlayButtons {
  #past;
  #live;
  #before;
  #after;
  #play;
  #words = element("span", "", {}, ["Play"]);
  #icons = { play: icon("after", 12), pause: icon("pause", 12) };

  /** @param {Past} past */
  constructor(past) {
    this.#past = past;
    this.#live = button([element("span", "beholder-live-dot"), element("span", "", {}, ["Live"])], () => past.live());
    this.#live.classList.add("beholder-live");
    this.#before = button([icon("before", 12)], () => past.by(-1), "Frame before");
    this.#after = button([icon("after", 12)], () => past.by(1), "Frame after");
    this.#play = button([this.#icons.play, this.#words], () => past.play());
    const all = [this.#live, this.#before, this.#after, this.#play];
    this.el = element("div", "beholder-strip-playing", { role: "group", "aria-label": "Looking back" }, all);
  }

  /** Shows where one is. */
  show() {
    const { shown, playing } = this.#past;
    this.#live.setAttribute("aria-pressed", String(shown === null));
    this.#after.disabled = shown === null;
    setText(this.#words, playing ? "Pause" : "Play");
    const [now, other] = playing ? [this.#icons.pause, this.#icons.play] : [this.#icons.play, this.#icons.pause];
    if (!now.isConnected || other.isConnected) this.#play.replaceChildren(now, this.#words);
  }
}

/** @param {(Element | string)[]} content @param {() => void} act @param {string} [label] */
function button(content, act, label) {
  const made = element("button", "beholder-button", { type: "button" }, content);
  if (label) Object.assign(made, { title: label, ariaLabel: label });
  made.addEventListener("click", act);
  return made;
}

// The line over the strip: which figure it shows, in a sentence, or what is pointed at; over the gutter's columns, heads.

import { CutName } from "../cutname.js";
import { element, setText } from "../dom.js";
import { formatCount } from "../format.js";
import { OF_SAMPLE, OFFERED } from "./figures.js";

/** @typedef {readonly [from: number, to: number]} Steps both included */

/** @param {Steps} steps @returns {string} */
export const stepWords = ([from, to]) =>
  from === to ? `step ${formatCount(from)}` : `steps ${formatCount(from)} to ${formatCount(to)}`;

/** @param {Steps} steps @returns {string} where there is little room */
const briefSteps = ([from, to]) =>
  from === to ? `step ${formatCount(from)}` : `${formatCount(from)}\u2013${formatCount(to)}`;

export class StripSill {
  #select = element("select", "beholder-select", { "aria-label": "Figure" });
  #of = element("span", "");
  #scaled = element("span", "");
  #words = element("span", "beholder-strip-words", { title: OF_SAMPLE }, [this.#of, this.#scaled]);
  /** Over the column of figures: of when they are. */
  #when = element("span", "beholder-strip-head-1");
  #name = new CutName();
  #said = element("span", "beholder-strip-said");
  #pointed = element("span", "beholder-strip-pointed", { "aria-live": "off", hidden: "", title: OF_SAMPLE }, [
    element("span", "beholder-row-name", {}, [...this.#name.parts]),
    this.#said,
  ]);

  /** @param {(figure: string) => void} chosen */
  constructor(chosen) {
    this.#select.append(...OFFERED.map(({ value, label }) => new Option(label, value)));
    this.#select.addEventListener("change", () => chosen(this.#select.value));
    const figure = element("div", "beholder-control beholder-drop beholder-strip-figure", {}, [this.#select]);
    const left = element("div", "beholder-strip-left", {}, [figure, this.#words, this.#pointed]);
    const run = element("span", "beholder-strip-head-0", {}, ["over the run"]);
    const beside = element("div", "beholder-heads beholder-columns", { "aria-hidden": "true" }, [run, this.#when]);
    this.el = element("div", "beholder-sill", {}, [left, beside]);
  }

  /** @param {string} figure that is wanted @param {readonly [of: string, scaled: string]} words that follow it @param {boolean} answering whether another one can come */
  show(figure, [of, scaled], answering) {
    if (this.#select.value !== figure) this.#select.value = figure;
    this.#select.disabled = !answering;
    setText(this.#of, scaled ? `${of}, ` : of);
    setText(this.#scaled, scaled);
  }

  /** @param {Steps | null} steps of the figures below, null for the present */
  date(steps) {
    setText(this.#when, steps ? briefSteps(steps) : "now");
    const title = steps ? stepWords(steps) : "";
    if (this.#when.title !== title) this.#when.title = title;
  }

  /** @param {string} name of the section that is pointed at; "" for none @param {string} said of it */
  point(name, said) {
    this.#words.hidden = name !== "";
    this.#pointed.hidden = name === "";
    this.#name.write(name);
    setText(this.#said, said);
  }
}

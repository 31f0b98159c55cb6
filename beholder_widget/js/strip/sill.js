// The line over the strip: which figure it shows, in a sentence, or what is pointed at; over the gutter's columns, heads.

import { element, setText } from "../dom.js";
import { formatCount } from "../format.js";
import { OFFERED } from "./figures.js";

export class StripSill {
  #select = element("select", "beholder-select", { "aria-label": "Figure" });
  #of = element("span", "");
  #scaled = element("span", "");
  #words = element("span", "beholder-strip-words", {}, [this.#of, this.#scaled]);
  /** Over the column of figures: of when they are. */
  #when = element("span", "beholder-strip-head-1");
  #name = element("bdi", "");
  #said = element("span", "beholder-strip-said");
  #pointed = element("span", "beholder-strip-pointed", { "aria-live": "off", hidden: "" }, [
    element("span", "beholder-row-name", {}, [this.#name]),
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

  /** @param {number | null} step of the figures above, null for the present */
  date(step) {
    setText(this.#when, step === null ? "now" : `step ${formatCount(step)}`);
  }

  /** @param {string} name of the section that is pointed at; "" for none @param {string} said of it */
  point(name, said) {
    this.#words.hidden = name !== "";
    this.#pointed.hidden = name === "";
    setText(this.#name, name);
    setText(this.#said, said);
  }
}

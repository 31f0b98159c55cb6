// The line over the strip: which figure it shows, in a sentence, or what is pointed at; over the gutter's columns, heads.

import { element, setText } from "../dom.js";
import { OFFERED } from "./figures.js";

export class StripSill {
  #select = element("select", "beholder-select", { "aria-label": "Figure" });
  #words = element("span", "beholder-strip-words");
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
    const heads = ["over the run", "now"].map((words, at) => element("span", `beholder-strip-head-${at}`, {}, [words]));
    const beside = element("div", "beholder-heads beholder-columns", { "aria-hidden": "true" }, heads);
    this.el = element("div", "beholder-sill", {}, [left, beside]);
  }

  /** @param {string} figure that is wanted @param {string} words that follow it @param {boolean} answering whether another one can come */
  show(figure, words, answering) {
    if (this.#select.value !== figure) this.#select.value = figure;
    this.#select.disabled = !answering;
    setText(this.#words, words);
  }

  /** @param {string} name of the section that is pointed at; "" for none @param {string} said of it */
  point(name, said) {
    this.#words.hidden = name !== "";
    this.#pointed.hidden = name === "";
    setText(this.#name, name);
    setText(this.#said, said);
  }
}

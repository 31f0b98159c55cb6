// The box that leads to a value by its name and index; a name that nothing has gets the near ones.

/** @import { Section } from "./state.js" */

import { element, setText } from "./dom.js";
import { find } from "./finding.js";
import { newId } from "./ids.js";

export class GoToBox {
  #input;
  #problem = element("span", "", { "aria-live": "polite" });
  #near = element("span", "beholder-near");
  /** @type {readonly Section[]} */
  #sections = [];
  #current = -1;
  #isPart = false;
  /** Names of the sections, as text. */
  #names = "";
  /** The index that was gone to, and the first that was pointed at then, as texts; null once it is known where that led. @type {{index: string, first: string} | null} */
  #gone = null;
  /** @type {{index: readonly number[], isComing: boolean} | null} */
  #pointed = null;
  #go;

  /** @param {(section: number, index: number[]) => void} go */
  constructor(go) {
    this.#go = go;
    const id = newId("control");
    const words = element("div", "beholder-found", { id: newId("found") }, [this.#problem, this.#near]);
    this.#input = element("input", "beholder-text", {
      id,
      type: "text",
      spellcheck: "false",
      autocomplete: "off",
      "aria-describedby": words.id,
    });
    const label = element("label", "beholder-name", { for: id }, ["Go to"]);
    const control = element("div", "beholder-control beholder-goto", {}, [label, this.#input]);
    this.el = element("div", "", {}, [control, words]);
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#enter();
    });
    this.#input.addEventListener("input", () => this.leave());
  }

  /**
   * @param {readonly Section[]} sections
   * @param {number} current the one in view, which an index alone is of
   * @param {boolean} isPart whether there are others, which are not shown now
   */
  show(sections, current, isPart) {
    const names = JSON.stringify(sections.map(({ name }) => name));
    // What was said is of the sections that were shown then.
    if (names !== this.#names) this.leave();
    this.#names = names;
    this.#isPart = isPart;
    this.#sections = sections;
    this.#current = current;
    const section = sections[current];
    const example = section ? `${section.name}[${section.shape.map((length) => length >> 1).join(", ")}]` : "";
    if (this.#input.placeholder !== example) this.#input.placeholder = example;
  }

  /** Takes back what was said. */
  leave() {
    this.#gone = null;
    this.#say("", []);
  }

  /**
   * Says so where another value than the one that was asked for is the nearest that is shown.
   *
   * @param {readonly number[]} index that is pointed at
   * @param {boolean} isComing whether values between those that are shown are on their way
   */
  follow(index, isComing) {
    this.#pointed = { index, isComing };
    if (!this.#gone) return;
    const at = `[${index.join(", ")}]`;
    this.#gone.first ||= at;
    if (at === this.#gone.first && at !== this.#gone.index && isComing) return;
    const isNearest = at === this.#gone.first && at !== this.#gone.index;
    if (isNearest) setText(this.#problem, `${this.#gone.index} is not shown here. Nearest shown: ${at}.`);
    this.#gone = null;
  }

  #enter() {
    const { found, problem, near } = find(this.#input.value, this.#sections, this.#current, this.#isPart);
    this.#say(problem, near);
    if (!found) return;
    this.#go(found.section, found.index);
    this.#gone = { index: `[${found.index.join(", ")}]`, first: "" };
    if (this.#pointed) this.follow(this.#pointed.index, this.#pointed.isComing);
  }

  /** @param {string} problem @param {readonly string[]} near */
  #say(problem, near) {
    setText(this.#problem, problem);
    this.#input.setAttribute("aria-invalid", String(problem !== ""));
    const rest = this.#input.value.match(/\[[^[\]]*\]?\s*$/)?.[0] ?? "";
    const buttons = near.map((name) => {
      const button = element("button", "beholder-link", { type: "button" }, [name]);
      button.addEventListener("click", () => {
        this.#input.value = name + rest;
        this.#input.focus();
        this.#enter();
      });
      return button;
    });
    this.#near.replaceChildren(...buttons);
  }
}

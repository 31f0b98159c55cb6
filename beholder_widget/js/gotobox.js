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
    this.#input.addEventListener("input", () => this.#say("", []));
  }

  /** @param {readonly Section[]} sections @param {number} current the one in view, which an index alone is of */
  show(sections, current) {
    this.#sections = sections;
    this.#current = current;
    const section = sections[current];
    const example = section ? `${section.name}[${section.shape.map((length) => length >> 1).join(", ")}]` : "";
    if (this.#input.placeholder !== example) this.#input.placeholder = example;
  }

  #enter() {
    const { found, problem, near } = find(this.#input.value, this.#sections, this.#current);
    this.#say(problem, near);
    if (found) this.#go(found.section, found.index);
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

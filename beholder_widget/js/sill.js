// The line over the picture: the trail to what is shown, the legend, the zoom; over the gutter the heads of its columns.

/** @import { Palette } from "./choices.js" */
/** @import { Section } from "./state.js" */

import { element, setText } from "./dom.js";
import { formatCount, ODDITIES } from "./format.js";
import { icon } from "./icons.js";
import { colorAt } from "./ramp.js";

const BETWEEN = "\u203a";

/**
 * @typedef {object} Zooming what the buttons do
 * @property {() => void} zoomIn
 * @property {() => void} zoomOut
 * @property {() => void} fit
 */

export class Sill {
  #trail = element("nav", "beholder-trail", { "aria-label": "Sections shown" });
  #count = element("span", "beholder-count");
  /** What the picture is of, where that is not what is chosen: over the cells it would hide some of them. */
  #caption = element("div", "beholder-caption", { hidden: "" });
  #legend = element("div", "beholder-legend");
  #marks = new Map(
    [...ODDITIES, /** @type {const} */ (["clipped", "clipped"])].map(([key, word]) => {
      const swatch = element("i", "beholder-swatch");
      const words = element("span", "");
      const mark = element("span", "beholder-mark", { hidden: "" }, [swatch, words]);
      return [key, { word, swatch, words, mark }];
    }),
  );
  #scale = element("span", "beholder-scale");
  #out;
  #fit;
  #heads = ["section", "shape", "colours", "RMS", "flags"].map((name) =>
    element("span", `beholder-head-${name.toLowerCase()}`, {}, [name]),
  );
  /** The trail as it is shown. */
  #shown = "";
  #go;

  /**
   * @param {Zooming} zooming
   * @param {(place: number) => void} go goes back to a place on the trail
   */
  constructor(zooming, go) {
    this.#go = go;
    this.#out = button("Zoom out", icon("minus"), () => zooming.zoomOut());
    this.#fit = button("Fit", icon("fit"), () => zooming.fit());
    const zoomIn = button("Zoom in", icon("plus"), () => zooming.zoomIn());
    this.#legend.append(...[...this.#marks.values()].map(({ mark }) => mark));
    const zoom = element("div", "beholder-zoom", {}, [this.#scale, this.#out, zoomIn, this.#fit]);
    this.left = element("div", "beholder-sill-left", {}, [this.#trail, this.#caption, this.#legend, zoom]);
    // What the columns hold is said of each figure where it is read; these words are for eyes.
    const heads = element("div", "beholder-heads beholder-columns", { "aria-hidden": "true" }, this.#heads);
    this.heads = heads;
    this.el = element("div", "beholder-sill", {}, [this.left, heads]);
  }

  /** Says what the picture is of. @param {string} words "" for nothing */
  caption(words) {
    this.#caption.hidden = words === "";
    setText(this.#caption, words);
    if (this.#caption.title !== words) this.#caption.title = words;
  }

  /** @param {readonly string[]} labels from all to what is in view */
  showTrail(labels) {
    const key = JSON.stringify(labels);
    if (key === this.#shown) return;
    this.#shown = key;
    const hadFocus = this.#trail.contains(document.activeElement);
    const parts = labels.flatMap((label, place) => {
      const isHere = place === labels.length - 1;
      const here = element("span", "beholder-here", { "aria-current": "true" }, [label]);
      const node = isHere ? here : element("button", "beholder-step", { type: "button" }, [label]);
      if (!isHere) node.addEventListener("click", () => this.#go(place));
      return place ? [element("span", "beholder-between", { "aria-hidden": "true" }, [BETWEEN]), node] : [node];
    });
    this.#trail.replaceChildren(...parts, this.#count);
    // The button that was pressed is gone: the keyboard goes on beside it.
    if (hadFocus) this.focus();
  }

  /** Puts the focus on the way back, or on the zoom where there is none. */
  focus() {
    const steps = [...this.#trail.querySelectorAll("button")];
    (steps.at(-1) ?? this.#fit).focus({ preventScroll: true });
  }

  /**
   * @param {number} count of sections shown
   * @param {boolean} isWhole whether they are all there are
   * @param {number} frozen parameters that are not among them since they are not trained
   */
  showCount(count, isWhole, frozen) {
    const words = count > 1 || isWhole ? `${formatCount(count)} section${count === 1 ? "" : "s"}` : "";
    const others = frozen ? `${formatCount(frozen)} frozen not shown` : "";
    setText(this.#count, count ? [words, others].filter(Boolean).join(", ") : "");
  }

  /**
   * @param {readonly Section[]} sections
   * @param {Uint8Array | null} colors red, green and blue of each palette index
   * @param {Palette} palette
   */
  showLegend(sections, colors, palette) {
    for (const [key, { word, swatch, words, mark }] of this.#marks) {
      const count = sections.reduce((sum, section) => sum + (section[key] || 0), 0);
      mark.hidden = count === 0;
      if (mark.hidden) continue;
      setText(words, key === "clipped" ? `${formatCount(count)} ${word}` : word);
      mark.title = `${formatCount(count)} ${key === "clipped" ? "values outside the limits" : word}`;
      if (key !== "clipped") swatch.style.background = colorAt(colors, palette[key]);
      else swatch.hidden = true;
    }
  }

  /** @param {number | null} px CSS pixels a cell where it is zoomed */
  showZoom(px) {
    setText(this.#scale, px === null ? "" : `${px < 10 ? Number(px.toPrecision(2)) : Math.round(px)} px a value`);
    for (const each of [this.#out, this.#fit]) {
      // Kept in the tab order: pressing it must not throw the focus away.
      each.setAttribute("aria-disabled", String(px === null));
    }
  }

  /** @param {string} scaling what the limits of the colours come from, in a word; "" for limits by hand */
  showScaling(scaling) {
    const [, , colours] = this.#heads;
    if (colours) setText(colours, scaling ? `colours, ${scaling}` : "colours, by hand");
  }
}

/** @param {string} name @param {SVGElement} drawing @param {() => void} pressed */
function button(name, drawing, pressed) {
  const node = element("button", "beholder-button beholder-quiet", { type: "button", "aria-label": name, title: name });
  node.append(drawing);
  node.addEventListener("click", () => {
    if (node.getAttribute("aria-disabled") !== "true") pressed();
  });
  return node;
}

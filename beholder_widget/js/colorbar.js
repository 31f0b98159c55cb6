// A colour bar under the histogram of a section's cells; its two ends are the limits of the colours, and can be moved.

/** @import { Scale } from "./coloring.js" */

import { PALETTE, positionOf, valueAtPosition } from "./coloring.js";
import { element, setText } from "./dom.js";
import { formatFigure } from "./format.js";
import { barsOf, countLevels, sharesOutside, withoutClipped } from "./histogram.js";
import { ticksOf } from "./ticks.js";

/** CSS pixels. */
const HIGH = 104;
const BAR = 4;
const TICK_ROOM = 64;
const STEP = 0.01;
const PAGE = 0.1;
/** Beyond the data by so much of its span, and kept until it is so many times too wide. */
const MARGIN = 0.04;
const TOO_WIDE = 1.8;
const DIGITS = 3;
const INSIDE = 0.62;
const OUTSIDE = 0.25;

/**
 * @typedef {object} Shown
 * @property {Uint8Array} indices palette indices of the section's cells
 * @property {Scale} drawn what the indices stand for
 * @property {Scale} wanted limits that are in force on the page
 * @property {number} min least value of the section
 * @property {number} max
 * @property {number} clipped cells outside of `drawn`
 */

export class ColorBar {
  #changed;
  #canvas = element("canvas", "beholder-bars", { "aria-hidden": "true" });
  #ramp = element("div", "beholder-bar-ramp");
  #needle = element("i", "beholder-needle", { hidden: "" });
  #ticks = element("div", "beholder-ticks", { "aria-hidden": "true" });
  #ends;
  /** @type {Shown | null} */
  #shown = null;
  /** What the bar shows from its left to its right end. @type {Scale} */
  #domain = { low: 0, high: 1, floor: null };
  #key = "";
  #drags = false;
  #ticksShown = "";
  /** The cells that were counted last. @type {{indices: Uint8Array, counts: Uint32Array}} */
  #counted = { indices: new Uint8Array(), counts: new Uint32Array(PALETTE.levels) };

  /** @param {(limits: [number, number]) => void} changed called on each movement of an end */
  constructor(changed) {
    this.#changed = changed;
    this.#ends = ["Low end of the colours", "High end of the colours"].map((name, which) => this.#makeEnd(name, which));
    const bar = element("div", "beholder-bar-track", {}, [this.#ramp, this.#needle]);
    this.el = element("div", "beholder-colorbar", {}, [this.#canvas, bar, this.#ticks, ...this.#ends]);
  }

  /** @param {Shown | null} shown null where nothing is finite @param {string} key of what it is, as the section's name */
  show(shown, key) {
    this.el.hidden = shown === null;
    this.#shown = shown;
    if (!shown) return;
    if (!this.#drags) this.#frame(shown, key);
    this.draw();
  }

  /** @param {number | null} value that is pointed at */
  point(value) {
    const isThere = value !== null && Number.isFinite(value);
    this.#needle.hidden = !isThere;
    if (isThere) this.#needle.style.transform = `translateX(${percent(this.#place(value))})`;
  }

  /** @returns {[below: number, above: number]} shares of the cells outside of the limits */
  get outside() {
    const shown = this.#shown;
    if (!shown) return [0, 0];
    const counts = this.#countsOf(shown.indices);
    const { below, above } = withoutClipped(counts, shown.clipped);
    const cells = counts.reduce((sum, count) => sum + count, 0) || 1;
    const from = positionOf(shown.wanted.low, shown.drawn);
    const to = positionOf(shown.wanted.high, shown.drawn);
    const [left, right] = sharesOutside(counts, from, to);
    return [Math.max(left, from >= 0 ? below / cells : 0), Math.max(right, to <= 1 ? above / cells : 0)];
  }

  /** @param {Uint8Array} indices @returns {Uint32Array} cells at each level: counted once, there are millions of them */
  #countsOf(indices) {
    const { buffer, byteOffset, length } = this.#counted.indices;
    const isCounted = indices.buffer === buffer && indices.byteOffset === byteOffset && indices.length === length;
    if (!isCounted) this.#counted = { indices, counts: countLevels(indices, PALETTE) };
    return this.#counted.counts;
  }

  /** Draws bars, bar and ticks for the width that there is. */
  draw() {
    const width = this.el.clientWidth;
    if (!this.#shown || width === 0) return;
    this.#drawBars(this.#shown, width);
    this.#drawTicks(width);
    const { wanted } = this.#shown;
    [wanted.low, wanted.high].forEach((value, which) => {
      const end = this.#ends[which];
      if (!end) return;
      const { low, high } = this.#domain;
      end.style.left = percent(this.#place(value));
      end.setAttribute("aria-valuemin", String(low));
      end.setAttribute("aria-valuemax", String(high));
      end.setAttribute("aria-valuenow", String(value));
      end.setAttribute("aria-valuetext", formatFigure(value, DIGITS));
    });
    this.#ramp.style.setProperty("--beholder-from", percent(this.#place(wanted.low)));
    this.#ramp.style.setProperty("--beholder-to", percent(this.#place(wanted.high)));
  }

  /** Chooses what the bar shows from end to end; it stays as long as it fits. @param {Shown} shown @param {string} key */
  #frame({ drawn, wanted, min, max }, key) {
    if (drawn.floor !== null && wanted.floor !== null) {
      this.#domain = drawn;
      return;
    }
    const low = Math.min(min, wanted.low);
    const high = Math.max(max, wanted.high);
    const { low: from, high: to, floor } = this.#domain;
    const fits =
      key === this.#key && floor === null && from <= low && high <= to && to - from <= TOO_WIDE * (high - low);
    this.#key = key;
    if (fits) return;
    const margin = MARGIN * (high - low) || Math.abs(low) || 1;
    this.#domain = { low: low - margin, high: high + margin, floor: null };
  }

  /** @param {number} value @returns {number} its share of the bar, 0 to 1 */
  #place(value) {
    return Math.min(1, Math.max(0, positionOf(value, this.#domain)));
  }

  /** @param {Shown} shown @param {number} width */
  #drawBars({ indices, drawn, wanted, clipped }, width) {
    const context = this.#canvas.getContext("2d");
    if (!context || this.#canvas.offsetHeight === 0) return;
    const scale = devicePixelRatio;
    this.#canvas.width = Math.round(width * scale);
    this.#canvas.height = Math.round(HIGH * scale);
    context.scale(scale, scale);
    context.fillStyle = getComputedStyle(this.el).color;
    const { counts, below, above } = withoutClipped(this.#countsOf(indices), clipped);
    const [left, right] = [this.#place(drawn.low) * width, this.#place(drawn.high) * width];
    const bars = barsOf(counts, Math.max(1, Math.floor((right - left) / BAR)));
    const perBar = counts.length / bars.length;
    const most = Math.max(...bars, below / perBar, above / perBar) || 1;
    const paint = (/** @type {number} */ x, /** @type {number} */ count, /** @type {boolean} */ inside) => {
      const height = count ? Math.max(1, Math.round((count / most) * (HIGH - 4))) : 0;
      context.globalAlpha = inside ? INSIDE : OUTSIDE;
      context.fillRect(x, HIGH - height, BAR - 1, height);
    };
    bars.forEach((count, bar) => {
      const share = (bar + 0.5) / bars.length;
      const value = valueAtPosition(share, drawn);
      paint(left + (bar / bars.length) * (right - left), count, value >= wanted.low && value <= wanted.high);
    });
    if (below) paint(Math.max(0, left - BAR), below / perBar, false);
    if (above) paint(Math.min(width - BAR, right), above / perBar, false);
  }

  /** @param {number} width */
  #drawTicks(width) {
    const ticks = ticksOf(this.#domain, Math.floor(width / TICK_ROOM));
    const key = `${JSON.stringify(ticks)} ${JSON.stringify(this.#domain)}`;
    if (key === this.#ticksShown) return;
    this.#ticksShown = key;
    const nodes = ticks.map(({ value, words }) => {
      const node = element("span", "beholder-tick", {}, [words]);
      const share = this.#place(value);
      node.style.left = percent(share);
      // Those at an end stay within the bar.
      if (share * width < TICK_ROOM / 3) node.classList.add("beholder-tick-first");
      if ((1 - share) * width < TICK_ROOM / 3) node.classList.add("beholder-tick-last");
      return node;
    });
    this.#ticks.replaceChildren(...nodes);
  }

  /** @param {string} name @param {number} which 0 for low, 1 for high */
  #makeEnd(name, which) {
    const end = element("div", "beholder-bar-end", { role: "slider", tabindex: "0", "aria-label": name });
    end.addEventListener("keydown", (event) => {
      const by = BY_KEY[event.key];
      if (by === undefined || !this.#shown || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const { low, high } = this.#shown.wanted;
      this.#move(which, by === Infinity ? 1 : by === -Infinity ? 0 : this.#place(which ? high : low) + by);
    });
    end.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      end.focus();
      end.setPointerCapture(event.pointerId);
      this.#drags = true;
    });
    end.addEventListener("pointermove", (event) => {
      if (!end.hasPointerCapture(event.pointerId)) return;
      const { left, width } = this.el.getBoundingClientRect();
      this.#move(which, (event.clientX - left) / width);
    });
    end.addEventListener("lostpointercapture", () => {
      this.#drags = false;
    });
    setText(end, "");
    return end;
  }

  /** @param {number} which @param {number} share of the bar */
  #move(which, share) {
    if (!this.#shown) return;
    const value = valueAtPosition(Math.min(1, Math.max(0, share)), this.#domain);
    const { low, high } = this.#shown.wanted;
    this.#changed(which ? [low, Math.max(low, value)] : [Math.min(high, value), high]);
  }
}

/** @type {{readonly [key: string]: number}} shares of the bar */
const BY_KEY = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageDown: -PAGE,
  PageUp: PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** @param {number} share */
const percent = (share) => `${100 * share}%`;

// The columns beside the picture as a whole: what is written in them, and the room that they take.

/** @import { Figures } from "./gutterrow.js" */
/** @import { Size } from "./sizes.js" */
/** @import { Section } from "./state.js" */

import { ColumnFormat, ColumnWidth, measureIn } from "./columns.js";
import { formatSize } from "./format.js";

/** CSS pixels: bracket and what parts it from the columns, between columns, within the limits, widest name. */
const BRACKET = 20;
const BETWEEN = 8;
const WITHIN = 4;
const MOST_NAME = 168;
const LEAST_RMS = 48;
/** A diamond with what parts it from its count, a diamond alone, and the widest that a count is written. */
const DIAMOND = 15;
const ALONE = 11;
const COUNT = "0,000";
/** What stands in these columns beside the strip whatever the sections are, and over them: the buttons but for their words. */
const KIND = "metric";
const METRIC_LIMITS = ["0.0000", "0.0e\u22120"];
const RUN = "over the run";
const WIDEST_LIMIT = "\u22120.0e\u22120";
const BUTTONS = 112;
const BUTTON_WORDS = ["Live", "Pause"];
const CLOSE = { bar: 24, flags: 40 };
const SPACIOUS = { bar: 32, flags: 56 };
const SPACIOUS_FROM = 1400;
/** So that one section's panel has room in the same place. */
const LEAST = 340;
const MIDDLE = 256;
const NARROW = 124;
const NAME_PX = 12;
const FIGURE_PX = 11;
const LIMIT_DIGITS = 2;
const RMS_DIGITS = 3;

export class GutterColumns {
  #limit = new ColumnFormat(LIMIT_DIGITS);
  #rms = new ColumnFormat(RMS_DIGITS);
  #widths;
  /** Of the buttons over these columns, CSS pixels. */
  #buttons;
  /** Width of a text of figures or of a module's name, CSS pixels. */
  measure;

  /** @param {string} family of fonts */
  constructor(family) {
    this.measure = measureIn(`${FIGURE_PX}px ${family}`);
    this.#widths = {
      name: new ColumnWidth(measureIn(`${NAME_PX}px ${family}`), { most: MOST_NAME }),
      shape: new ColumnWidth(this.measure),
      limit: new ColumnWidth(this.measure),
      rms: new ColumnWidth(this.measure, { least: LEAST_RMS }),
      count: new ColumnWidth(this.measure),
    };
    this.#widths.count.take([COUNT]);
    this.#widths.shape.take([KIND]);
    this.#widths.limit.take(METRIC_LIMITS);
    const inButtons = measureIn(`${NAME_PX}px ${family}`);
    this.#buttons = BUTTONS + BUTTON_WORDS.reduce((sum, words) => sum + inButtons(words), 0);
  }

  /** Writes the figures of other sections or values in a form of their own. */
  begin() {
    this.#limit = new ColumnFormat(LIMIT_DIGITS);
    this.#rms = new ColumnFormat(RMS_DIGITS);
  }

  /**
   * Takes in what stands in the columns.
   *
   * @param {readonly Section[]} sections
   * @param {readonly string[]} names as they stand there
   * @returns whether a column has become wider
   */
  take(sections, names) {
    this.#limit.take(sections.flatMap(({ low, high }) => [low, high]));
    this.#rms.take(sections.map(({ rms }) => rms));
    const figures = sections.map((section) => this.write(section));
    const { name, shape, limit, rms } = this.#widths;
    const wider = [
      name.take(names),
      shape.take(sections.map((section) => formatSize(section.shape))),
      limit.take(figures.flatMap(({ low, high }) => [low, high])),
      rms.take(figures.map((each) => each.rms)),
    ];
    return wider.includes(true);
  }

  /** @param {Pick<Section, "low" | "high" | "rms">} section @returns {Figures} */
  write({ low, high, rms }) {
    return { low: this.#limit.write(low), high: this.#limit.write(high), rms: this.#rms.write(rms) };
  }

  /**
   * @param {Size} size of the widget
   * @param {number} total its width, CSS pixels
   * @returns {{width: number, columns: string, limits: string}} the room that all take, and the columns as CSS
   */
  layout(size, total) {
    const { bar, flags: least } = total >= SPACIOUS_FROM ? SPACIOUS : CLOSE;
    const { name, shape, limit, rms, count } = this.#widths;
    const flags = Math.max(least, DIAMOND + count.width);
    const both = 2 * (limit.width + WITHIN) + bar;
    const limits = `${limit.width}px ${bar}px ${limit.width}px`;
    if (size === "narrow") return { width: NARROW, columns: "minmax(0, 1fr)", limits };
    if (size === "middle") {
      const width = Math.max(MIDDLE, BRACKET + both + BETWEEN + Math.min(name.width, 96) + BETWEEN + ALONE);
      return { width, columns: `minmax(0, 1fr) ${both}px ${ALONE}px`, limits };
    }
    const all = [name.width, shape.width, both, rms.width, flags];
    const width = BRACKET + all.reduce((sum, each) => sum + each, 0) + (all.length - 1) * BETWEEN;
    // The head over the limits, in their middle, has its room behind the buttons.
    // Limits of another section may need more digits: that is not to move the picture's edge.
    const widest = Math.max(both, 2 * (this.measure(WIDEST_LIMIT) + WITHIN) + bar);
    const before = this.#buttons + BETWEEN - (widest - this.measure(RUN)) / 2;
    const heads = before + widest + rms.width + flags + 2 * BETWEEN;
    return {
      width: Math.max(LEAST, width, Math.ceil(heads)),
      columns: `minmax(0, 1fr) ${all
        .slice(1)
        .map((each) => `${each}px`)
        .join(" ")}`,
      limits,
    };
  }
}

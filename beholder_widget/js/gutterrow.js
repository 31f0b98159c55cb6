// One section's line beside the picture: nodes are made once, and only texts that differ are set.

/** @import { Marked } from "./alerts/kept.js" */
/** @import { Section } from "./state.js" */

import { nameOf, whenOf } from "./alerts/wording.js";
import { CutName } from "./cutname.js";
import { element, setText } from "./dom.js";
import { formatBrief, formatCount, formatShape, formatShare, formatSize, ODDITIES } from "./format.js";
import { icon } from "./icons.js";
import { Mover } from "./moving.js";

/** @typedef {{low: string, high: string, rms: string}} Figures as they are written in their columns */

export class GutterRow {
  #seen = new CutName();
  /** The whole name where a bracket has the beginning: unseen beside the rest, it is what the row is called. */
  #whole = element("span", "beholder-row-whole");
  #shape = element("span", "beholder-row-shape");
  #low = element("span", "beholder-figure");
  #needle = element("i", "beholder-needle", { hidden: "" });
  #mover = new Mover(this.#needle, "%");
  #bar = element("span", "beholder-bar", {}, [this.#needle]);
  #high = element("span", "beholder-figure beholder-figure-high");
  #limits = element("span", "beholder-limits", {}, [this.#low, this.#bar, this.#high]);
  #note = element("span", "beholder-row-note");
  #rms = element("span", "beholder-figure");
  #count = element("span", "");
  #flag = element("span", "beholder-flag", {}, [icon("diamond", 11), this.#count]);
  /** The place it was given. */
  #top = NaN;

  constructor() {
    const name = element("span", "beholder-row-name", {}, [...this.#seen.parts, this.#whole]);
    const columns = [name, this.#shape, this.#limits, this.#rms, this.#flag, this.#note];
    // The row's name and description say all of it in words.
    for (const column of columns.slice(1)) column.setAttribute("aria-hidden", "true");
    this.el = element("div", "beholder-row beholder-columns", { role: "treeitem", tabindex: "-1" }, columns);
  }

  /**
   * @param {Section} section
   * @param {string} shown what of its name stands here, where a bracket has the rest
   * @param {string} axes what runs down and across
   */
  rename(section, shown, axes) {
    // Text rather than a label: a label would have to hold all that is seen in the row.
    const isPart = shown !== section.name;
    this.#seen.write(shown);
    setText(this.#whole, isPart ? section.name : "");
    for (const part of this.#seen.parts) part.setAttribute("aria-hidden", String(isPart));
    setText(this.#shape, formatSize(section.shape));
    this.el.title = [`${section.name} ${formatShape(section.shape)}`, axes].filter(Boolean).join("\n");
  }

  /** @param {Section} section @param {Figures} figures @param {Marked} [marked] what an alert says of it */
  show(section, { low, high, rms }, marked) {
    const note = noteOf(section);
    this.el.classList.toggle("beholder-noted", note !== "");
    setText(this.#note, note);
    setText(this.#low, low);
    setText(this.#high, high);
    setText(this.#rms, rms);
    const odd = ODDITIES.reduce((sum, [key]) => sum + section[key], 0);
    const share = section.shown < section.size ? `${shareShown(section)} %` : "";
    const count = odd || (marked?.count ?? 0);
    // A share beside the diamond would be taken for what the alert says.
    const flag = count ? formatBrief(count) : marked ? "" : share;
    this.#flag.title = count ? formatCount(count) : "";
    this.#flag.classList.toggle("beholder-odd", odd > 0 || marked !== undefined);
    this.el.classList.toggle("beholder-alerting", marked !== undefined);
    setText(this.#count, flag);
    this.#describe(section, { low, high, rms }, note, marked);
  }

  /** @param {number} top CSS pixels */
  place(top) {
    if (top === this.#top) return;
    this.#top = top;
    this.el.style.top = `${top}px`;
  }

  /** @param {boolean} on whether the section is pointed at */
  point(on) {
    this.el.classList.toggle("beholder-pointed", on);
    if (!on) this.needle(null);
  }

  /** @param {number | null} share of the scale where the value pointed at stands */
  needle(share) {
    this.#needle.hidden = share === null || !Number.isFinite(share);
    if (share !== null && Number.isFinite(share)) this.#mover.to(100 * Math.min(1, Math.max(0, share)), 0);
  }

  /**
   * Says for those who do not see the columns what stands in them.
   *
   * @param {Section} section
   * @param {Figures} figures
   * @param {string} note
   * @param {Marked} [marked]
   */
  #describe(section, { low, high, rms }, note, marked) {
    const odd = ODDITIES.flatMap(([key, word]) => (section[key] ? `${formatCount(section[key])} ${word}` : []));
    const sampled = section.shown < section.size ? `${formatShare(section.shown / section.size)} shown` : "";
    const figures = note || `colours ${low} to ${high}, RMS ${rms}`;
    const alert = marked ? `alert: ${nameOf(marked.alert)} ${whenOf(marked.alert)}` : "";
    const words = [formatSize(section.shape), figures, ...odd, sampled, alert].filter(Boolean).join(", ");
    if (this.el.getAttribute("aria-description") !== words) this.el.setAttribute("aria-description", words);
  }
}

/** @param {Section} section @returns percent, never 0 for some nor 100 for a part */
function shareShown({ shown, size }) {
  const percent = Math.floor((100 * shown) / size);
  return percent > 0 ? String(percent) : "<1";
}

/** @param {Section} section @returns {string} what stands in place of its limits; "" where these say more */
function noteOf({ min, low, note, size, shown, zeros }) {
  const hasFigures = min !== null && low !== null;
  if (hasFigures) return zeros === shown ? "all 0" : "";
  return note || (size === 0 ? "empty" : "no finite value");
}

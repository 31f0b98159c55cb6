// The row of controls: shows the settings and passes the user's choices on.

/** @import { Alert } from "./alerts/alert.js" */
/** @import { Alerts } from "./alerts/kept.js" */
/** @import { Choice } from "./choices.js" */
/** @import { Settings } from "./settings.js" */
/** @import { Size } from "./sizes.js" */
/** @import { Frame, SettingName, Settings as Values } from "./state.js" */

import { AlertMark } from "./alerts/mark.js";
import { wordOf } from "./choices.js";
import { checkControl, rangeControl, selectControl, switchControl } from "./controls.js";
import { element } from "./dom.js";
import { filterControl } from "./filter.js";
import { formatCount } from "./format.js";
import { holdControl } from "./holding.js";
import { icon } from "./icons.js";
import { limitBoxes } from "./limits.js";
import { More } from "./more.js";
import { roveIn } from "./roving.js";

/** The slider ends at a pace that eyes can follow; Python takes higher ones, and one of those moves its end. */
const HIGHEST_PACE = 30;

const PLACEHOLDERS = ["all, or layer4.*|fc.*", "all, or fc.*", "all"];

/** The rank that stands for all of them. */
const ALL = "all";

/** The value that leaves the choice of a colormap to Python. */
const AUTO = "auto";

/** @typedef {keyof Controls | "pin"} Part of the row, which may stand under More */

/** What goes under More where there is less room. @type {{readonly [Name in Size]: readonly Part[]}} */
const MOVED = {
  full: [],
  slim: ["rate", "pin"],
  middle: ["mode", "colormap", "rate", "pin"],
  narrow: ["rank", "mode", "scaling", "colormap", "rate", "select", "recording", "pin"],
};

/** Where Go on and Next step need more room than Hold. @type {{readonly [Name in Size]: readonly Part[]}} */
const MOVED_WHILE_HELD = { full: ["rate", "pin"], slim: ["recording"], middle: ["recording"], narrow: [] };

/** What follows, one after the other, until nothing that is chosen is cut. @type {readonly Part[]} */
const NEXT = ["rate", "pin", "recording", "colormap", "mode"];
/** The last of them while it records: the button that ends it stays where it was pressed. @type {Part} */
const LAST_WHILE_RECORDED = "recording";
/** The same while changes since the pin are shown: Pin stays beside Mode as long as there is room for both. @type {readonly Part[]} */
const NEXT_OF_CHANGE = ["rate", "recording", "colormap", "pin", "mode"];
/** The same in a narrow row that is held. @type {readonly Part[]} */
const NEXT_NARROW = ["values"];
/** In the order that they have under More. @type {readonly Part[]} */
const PARTS = ["rank", "values", "mode", "pin", "scaling", "colormap", "rate", "select", "recording"];

/** @typedef {ReturnType<typeof makeControls>} Controls */

/**
 * @typedef {object} Listener
 * @property {() => void} pinned the present values are to be remembered
 * @property {() => void} stepped training that is held is to take a step
 * @property {() => void} alerted the alert of the mark is to be opened
 * @property {(alert: Alert) => void} listed one of the list of alerts is
 */

export class Toolbar {
  #settings;
  #controls;
  #limits;
  #pin = element("button", "beholder-button beholder-quiet beholder-pin", { type: "button" }, [icon("pin", 12), "Pin"]);
  #mark;
  #row;
  /** @type {Size | null} */
  #size = null;
  #isHeld = false;
  /** What the row was fitted for: its width, and what is chosen in it. */
  #fittedFor = "";
  /** The colormap that the automatic one is for the picture shown; "" where another was chosen. */
  #automatic = "";

  /**
   * @param {Settings} settings
   * @param {Listener} listener
   * @param {AbortSignal} signal
   */
  constructor(settings, { pinned, stepped, alerted, listed }, signal) {
    this.#settings = settings;
    this.#pin.addEventListener("click", pinned);
    this.#mark = new AlertMark({ pressed: alerted, chosen: listed }, signal);
    this.more = new More(signal);
    this.#controls = makeControls(settings, stepped, signal);
    this.#limits = limitBoxes(["Lowest colour", "Highest colour"], (limits) => settings.choose("limits", limits));
    const { window, show_all, square, hold_on } = this.#controls;
    const { low, high, problem } = this.#limits;
    this.more.rows.append(window.el, show_all.el, square.el, low, high, problem, hold_on.el);
    this.#row = element("div", "beholder-toolbar", { role: "toolbar", "aria-label": "Beholder" });
    roveIn(this.#row);
    this.el = element("div", "beholder-head", {}, [this.#row, this.#mark.list.el, this.more.el]);
    this.arrange("full");
    const room = new ResizeObserver(() => this.#fit());
    room.observe(this.#row);
    signal.addEventListener("abort", () => room.disconnect());
  }

  /** Whether the menu or the list of alerts is open. */
  get isFloating() {
    return this.more.isOpen || this.#mark.list.isOpen;
  }

  /** Puts the controls where there is room for them. @param {Size} size of the widget */
  arrange(size) {
    if (size === this.#size) return;
    this.#size = size;
    this.#fittedFor = "";
    this.#place(this.#moved(size));
    this.#fit();
  }

  /** @param {Size} size @returns {Part[]} what stands under More however much room there is */
  #moved(size) {
    const moved = [...MOVED[size], ...(this.#isHeld ? MOVED_WHILE_HELD[size] : [])];
    return this.#isOfChange && !moved.includes("mode") ? moved.filter((part) => part !== "pin") : moved;
  }

  get #isOfChange() {
    return this.#settings.value("mode") === "change";
  }

  get #isRecorded() {
    return this.#settings.value("recording") === true;
  }

  /** Moves what has no room under More: what is chosen is read there in full, and the row ends with the widget. */
  #fit() {
    const size = this.#size;
    const width = this.#row.clientWidth;
    if (!size || !width) return;
    const chosen = [...this.more.el.querySelectorAll("select"), ...this.#row.querySelectorAll("select")];
    const labels = chosen.map((select) => `${select.id} ${select.selectedOptions[0]?.label}`).sort();
    const key = JSON.stringify([size, width, this.#isHeld, this.#isRecorded, labels]);
    if (key === this.#fittedFor) return;
    this.#fittedFor = key;
    const away = this.#moved(size);
    this.#place(away);
    for (const part of this.#next(size)) {
      if (away.includes(part)) continue;
      if (!isCut(this.#row)) return;
      away.push(part);
      this.#place(away);
    }
  }

  /** @param {Size} size @returns {readonly Part[]} */
  #next(size) {
    if (size === "narrow") return this.#isHeld ? NEXT_NARROW : [];
    const next = this.#isOfChange ? NEXT_OF_CHANGE : NEXT;
    if (!this.#isRecorded) return next;
    return [...next.filter((part) => part !== LAST_WHILE_RECORDED), LAST_WHILE_RECORDED];
  }

  /** @param {readonly Part[]} away what stands under More */
  #place(away) {
    const root = /** @type {Document | ShadowRoot} */ (this.el.getRootNode());
    const focused = this.el.contains(root.activeElement) ? root.activeElement : null;
    const moved = new Set(away);
    const inRow = (/** @type {Part[]} */ ...parts) =>
      parts.filter((part) => !moved.has(part)).map((part) => this.#elementOf(part));
    const groups = [inRow("rank", "values", "mode"), inRow("scaling", "colormap"), inRow("select"), inRow("rate")];
    // At the end of the row is the place of what else a person does to a run.
    const end = element("div", "beholder-end", {}, [...inRow("pin", "held", "recording"), this.more.button]);
    const row = groups.filter((group) => group.length).map((group) => element("div", "beholder-pair", {}, group));
    this.#row.replaceChildren(...row, this.#mark.el, end);
    this.more.moved.replaceChildren(...PARTS.filter((part) => moved.has(part)).map((part) => this.#elementOf(part)));
    // What is put elsewhere in the page loses the focus.
    if (focused instanceof HTMLElement) focused.focus();
  }

  /** @param {Part} part */
  #elementOf(part) {
    return part === "pin" ? this.#pin : this.#controls[part].el;
  }

  /** Shows settings, choices and refusals as they are now. */
  refresh() {
    this.#offer();
    const settings = this.#settings;
    const { select, ...others } = this.#controls;
    select.wait(settings.waits("select"));
    for (const [key, control] of Object.entries(others)) {
      const name = /** @type {SettingName} */ (key);
      control.wait(settings.waits(name));
      const value = settings.value(name);
      // What was never told is not shown: the control stays as it is, and can be used.
      if (value !== undefined) control.show(/** @type {never} */ (name === "rank" ? String(value) : value));
    }
    select.show(settings.value("select") ?? "", settings.rejection("select"));
    this.#limits.show(settings.value("limits") ?? null, ["by scaling", "by scaling"]);
    this.#limits.wait(settings.waits("limits"));
    const isHeld = settings.value("held") === true;
    if (isHeld !== this.#isHeld) {
      this.#isHeld = isHeld;
      if (this.#size) this.#place(this.#moved(this.#size));
    }
    this.#fit();
    others.window.el.classList.toggle("beholder-dimmed", settings.value("mode") !== "variance");
  }

  /** Shows which colormap was chosen for a picture. @param {Frame} frame */
  showFrame({ kind, colormap, settings }) {
    if (kind === "placeholder") return;
    const automatic = settings.colormap === AUTO ? colormap : "";
    if (automatic === this.#automatic) return;
    this.#automatic = automatic;
    this.#offer();
    this.#fit();
  }

  /** Shows the next alert that was not opened, or how many there are. @param {Alerts} alerts */
  showAlerts(alerts) {
    this.#mark.show(alerts);
  }

  /** Shows what is pinned. @param {number | null} step null for nothing @param {boolean} isPossible whether the present can be pinned @param {boolean} isBack whether one looks back */
  showPin(step, isPossible, isBack) {
    const words = step === null ? "Nothing is pinned." : `Step ${formatCount(step)} is pinned.`;
    const does = "Pin remembers the present values; mode change shows how far they have moved.";
    const title = [words, does, ...(isBack ? ["Live leads to them."] : [])].join(" ");
    if (this.#pin.title !== title) this.#pin.title = title;
    this.#pin.disabled = !isPossible;
  }

  /** Shows what is the case of a hold. @param {boolean} isWaiting whether a call of `update` waits @param {boolean} isBack whether one looks back */
  showHold(isWaiting, isBack) {
    this.#controls.held.follow(isWaiting, isBack);
  }

  #offer() {
    const { choices } = this.#settings;
    const { values, ranks, modes, scalings, colormaps, holds, ranges, select_length: length } = choices;
    const { rate, window } = ranges;
    this.#controls.values.offer(values, (name) => wordOf(choices, name));
    this.#controls.rank.offer(ranks);
    this.#controls.rank.el.hidden = !ranks.length;
    this.#controls.mode.offer(modes);
    this.#controls.scaling.offer(scalings);
    this.#controls.colormap.offer(colormaps.map((choice) => this.#withAnswer(choice)));
    this.#controls.hold_on.offer(holds);
    if (window) this.#controls.window.bound(window);
    if (rate) this.#controls.rate.bound([rate[0], Math.min(rate[1], HIGHEST_PACE)]);
    if (length !== null) this.#controls.select.limit(length);
  }

  /** Adds to the automatic colormap which one it is. @param {Choice} choice @returns {Choice} */
  #withAnswer({ value, label }) {
    return { value, label: value === AUTO && this.#automatic ? `${label} (${this.#automatic})` : label };
  }
}

/** @param {HTMLElement} row @returns {boolean} whether it would end outside of its place if nothing chosen were cut */
function isCut(row) {
  row.classList.add("beholder-uncut");
  const isOver = row.scrollWidth > row.clientWidth;
  row.classList.remove("beholder-uncut");
  return isOver;
}

/** @param {Settings} settings @param {() => void} stepped @param {AbortSignal} signal */
function makeControls(settings, stepped, signal) {
  /** @param {"values" | "mode" | "scaling" | "colormap" | "hold_on"} name */
  const choose = (name) => (/** @type {string} */ value) =>
    settings.choose(name, /** @type {Values[typeof name]} */ (value));
  /** @param {"window" | "rate"} name */
  const slide = (name) => (/** @type {number} */ value) => settings.choose(name, value, { paced: true });
  /** @param {"show_all" | "square" | "recording" | "held"} name */
  const turn = (name) => (/** @type {boolean} */ value) => settings.choose(name, value);
  const say = (/** @type {number} */ rate) => (rate === 0 ? "paused" : `${rate} a second`);
  const write = (/** @type {number} */ rate) => (rate === 0 ? "paused" : `${rate}/s`);
  return {
    values: selectControl("Values", choose("values")),
    rank: selectControl("Rank", (value) => settings.choose("rank", value === ALL ? value : Number(value))),
    mode: selectControl("Mode", choose("mode")),
    window: rangeControl("Variance window", {}, slide("window")),
    scaling: selectControl("Scaling", choose("scaling")),
    colormap: selectControl("Colormap", choose("colormap"), [element("span", "beholder-ramp")]),
    show_all: checkControl("Show all data", turn("show_all")),
    square: checkControl("Square cells", turn("square")),
    rate: rangeControl("Updates per second", { say, write }, slide("rate")),
    select: filterControl("Select", PLACEHOLDERS, (value) => settings.choose("select", value), signal),
    held: holdControl("Hold", turn("held"), stepped),
    hold_on: selectControl("Hold on", choose("hold_on")),
    recording: switchControl("Record", "Stop recording", turn("recording")),
  };
}

// The row of controls: shows the settings and passes the user's choices on.

/** @import { Alerts } from "./alerts/kept.js" */
/** @import { Choice } from "./choices.js" */
/** @import { Settings } from "./settings.js" */
/** @import { Size } from "./sizes.js" */
/** @import { Frame, SettingName, Settings as Values } from "./state.js" */

import { AlertMark } from "./alerts/mark.js";
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

/**
 * What goes under More where there is less room.
 *
 * @type {{readonly [Name in Size]: readonly (keyof Controls)[]}}
 */
const MOVED = {
  full: [],
  slim: ["rate"],
  middle: ["mode", "colormap", "rate"],
  narrow: ["rank", "mode", "scaling", "colormap", "rate", "select", "recording"],
};

/** Where Go on and Next step need more room than Hold. @type {{readonly [Name in Size]?: readonly (keyof Controls)[]}} */
const MOVED_WHILE_HELD = { full: ["rate"], slim: ["recording"], middle: ["recording"] };

/** Sizes at which the button Pin stands under More. @type {ReadonlySet<Size>} */
const IN_MORE = new Set(/** @type {const} */ (["slim", "middle", "narrow"]));

/** @typedef {ReturnType<typeof makeControls>} Controls */

/**
 * @typedef {object} Listener
 * @property {() => void} pinned the present values are to be remembered
 * @property {() => void} stepped training that is held is to take a step
 * @property {() => void} alerted the alert of the mark is to be opened
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
  /** The colormap that the automatic one is for the picture shown; "" where another was chosen. */
  #automatic = "";

  /**
   * @param {Settings} settings
   * @param {Listener} listener
   * @param {AbortSignal} signal
   */
  constructor(settings, { pinned, stepped, alerted }, signal) {
    this.#settings = settings;
    this.#pin.addEventListener("click", pinned);
    this.#mark = new AlertMark(alerted);
    this.more = new More(signal);
    this.#controls = makeControls(settings, stepped, signal);
    this.#limits = limitBoxes(["Lowest colour", "Highest colour"], (limits) => settings.choose("limits", limits));
    const { window, show_all, square, hold_on } = this.#controls;
    const { low, high, problem } = this.#limits;
    this.more.rows.append(window.el, show_all.el, square.el, low, high, problem, hold_on.el);
    this.#row = element("div", "beholder-toolbar", { role: "toolbar", "aria-label": "Beholder" });
    roveIn(this.#row);
    this.el = element("div", "beholder-head", {}, [this.#row, this.more.el]);
    this.arrange("full");
  }

  /** Puts the controls where there is room for them. @param {Size} size of the widget */
  arrange(size) {
    if (size === this.#size) return;
    this.#size = size;
    this.#place(size);
  }

  /** @param {Size} size */
  #place(size) {
    const root = /** @type {Document | ShadowRoot} */ (this.el.getRootNode());
    const focused = this.el.contains(root.activeElement) ? root.activeElement : null;
    const away = [...MOVED[size], ...((this.#isHeld && MOVED_WHILE_HELD[size]) || [])];
    const moved = new Set(away);
    const inRow = (/** @type {(keyof Controls)[]} */ ...names) =>
      names.filter((name) => !moved.has(name)).map((name) => this.#controls[name].el);
    const groups = [inRow("rank", "values", "mode"), inRow("scaling", "colormap"), inRow("select"), inRow("rate")];
    // At the end of the row is the place of what else a person does to a run.
    const pin = IN_MORE.has(size) || this.#isHeld ? [] : [this.#pin];
    const end = element("div", "beholder-end", {}, [...pin, ...inRow("held", "recording"), this.more.button]);
    const row = groups.filter((group) => group.length).map((group) => element("div", "beholder-pair", {}, group));
    this.#row.replaceChildren(...row, this.#mark.el, end);
    const others = away.map((name) => this.#controls[name].el);
    this.more.moved.replaceChildren(...others, ...(pin.length ? [] : [this.#pin]));
    // What is put elsewhere in the page loses the focus.
    if (focused instanceof HTMLElement) focused.focus();
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
      if (this.#size) this.#place(this.#size);
    }
    others.window.el.classList.toggle("beholder-dimmed", settings.value("mode") !== "variance");
  }

  /** Shows which colormap was chosen for a picture. @param {Frame} frame */
  showFrame({ colormap, settings }) {
    const automatic = settings.colormap === AUTO ? colormap : "";
    if (automatic === this.#automatic) return;
    this.#automatic = automatic;
    this.#offer();
  }

  /** Shows the next alert that was not opened, or how many there are. @param {Alerts} alerts */
  showAlerts(alerts) {
    this.#mark.show(alerts);
  }

  /** Shows what is pinned. @param {number | null} step null for nothing @param {boolean} isPossible whether the present can be pinned */
  showPin(step, isPossible) {
    const words = step === null ? "Nothing is pinned." : `Step ${formatCount(step)} is pinned.`;
    const title = `${words} Pin remembers the present values; mode change shows how far they have moved.`;
    if (this.#pin.title !== title) this.#pin.title = title;
    this.#pin.disabled = !isPossible;
  }

  /** Shows what is the case of a hold. @param {boolean} isWaiting whether a call of `update` waits @param {boolean} isBack whether one looks back */
  showHold(isWaiting, isBack) {
    this.#controls.held.follow(isWaiting, isBack);
  }

  #offer() {
    const { values, ranks, modes, scalings, colormaps, holds, ranges, select_length: length } = this.#settings.choices;
    const { rate, window } = ranges;
    this.#controls.values.offer(values);
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

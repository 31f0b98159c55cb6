// The row of controls: shows the settings and passes the user's choices on.

/** @import { Choice } from "./choices.js" */
/** @import { Settings } from "./settings.js" */
/** @import { Frame, SettingName, Settings as Values } from "./state.js" */

import { checkControl, rangeControl, selectControl, switchControl } from "./controls.js";
import { element } from "./dom.js";
import { filterControl } from "./filter.js";

/** The slider ends at a pace that eyes can follow; Python takes higher ones, and one of those moves its end. */
const HIGHEST_PACE = 30;

/** The value that leaves the choice of a colormap to Python. */
const AUTO = "auto";

/** @typedef {ReturnType<typeof makeControls>} Controls */

export class Toolbar {
  #settings;
  #controls;
  /** The colormap that the automatic one is for the picture shown; "" where another was chosen. */
  #automatic = "";

  /**
   * @param {Settings} settings
   * @param {AbortSignal} signal
   */
  constructor(settings, signal) {
    this.#settings = settings;
    this.#controls = makeControls(settings, signal);
    const { values, mode, window, ...others } = this.#controls;
    const modeAndWindow = element("div", "beholder-group", {}, [mode.el, window.el]);
    const row = [values.el, modeAndWindow, ...Object.values(others).map(({ el }) => el)];
    this.el = element("div", "beholder-toolbar", { role: "group", "aria-label": "Beholder" }, row);
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
      if (value !== undefined) control.show(/** @type {never} */ (value));
    }
    select.show(settings.value("select") ?? "", settings.rejection("select"));
    dim(others.window.el, settings.value("mode") !== "variance");
  }

  /** Shows which settings matter for a picture, and which colormap was chosen for it. @param {Frame} frame */
  showFrame({ kind, colormap, settings }) {
    dim(this.#controls.scaling.el, kind === "frame");
    dim(this.#controls.select.el, kind === "frame");
    const automatic = settings.colormap === AUTO ? colormap : "";
    if (automatic === this.#automatic) return;
    this.#automatic = automatic;
    this.#offer();
  }

  #offer() {
    const { values, modes, scalings, colormaps, ranges, select_length: length } = this.#settings.choices;
    const { rate, window } = ranges;
    this.#controls.values.offer(values);
    this.#controls.mode.offer(modes);
    this.#controls.scaling.offer(scalings);
    this.#controls.colormap.offer(colormaps.map((choice) => this.#withAnswer(choice)));
    if (window) this.#controls.window.bound(window);
    if (rate) this.#controls.rate.bound([rate[0], Math.min(rate[1], HIGHEST_PACE)]);
    if (length !== null) this.#controls.select.limit(length);
  }

  /** Adds to the automatic colormap which one it is. @param {Choice} choice @returns {Choice} */
  #withAnswer({ value, label }) {
    return { value, label: value === AUTO && this.#automatic ? `${label} (${this.#automatic})` : label };
  }
}

/** @param {Settings} settings @param {AbortSignal} signal */
function makeControls(settings, signal) {
  /** @param {"values" | "mode" | "scaling" | "colormap"} name */
  const choose = (name) => (/** @type {string} */ value) =>
    settings.choose(name, /** @type {Values[typeof name]} */ (value));
  /** @param {"window" | "rate"} name */
  const slide = (name) => (/** @type {number} */ value) => settings.choose(name, value, { paced: true });
  /** @param {"show_all" | "square" | "recording"} name */
  const turn = (name) => (/** @type {boolean} */ value) => settings.choose(name, value);
  const say = (/** @type {number} */ rate) => (rate === 0 ? "paused" : String(rate));
  return {
    values: selectControl("Values", choose("values")),
    mode: selectControl("Mode", choose("mode")),
    window: rangeControl("window", { unseen: "Variance " }, slide("window")),
    scaling: selectControl("Scaling", choose("scaling")),
    colormap: selectControl("Colormap", choose("colormap")),
    show_all: checkControl("Show all data", turn("show_all")),
    square: checkControl("Square cells", turn("square")),
    rate: rangeControl("Updates per second", { say }, slide("rate")),
    select: filterControl("Select", "all, or layer4.*|fc.*", (value) => settings.choose("select", value), signal),
    recording: switchControl("Record", "Stop recording", turn("recording")),
  };
}

/** @param {HTMLElement} control @param {boolean} dimmed whether it does not matter now, though it can still be set */
function dim(control, dimmed) {
  control.classList.toggle("beholder-dimmed", dimmed);
}

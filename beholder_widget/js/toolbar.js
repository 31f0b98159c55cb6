// The row of controls: shows the settings and passes the user's choices on.

/** @import { Settings } from "./settings.js" */
/** @import { Frame, Settings as Values } from "./state.js" */

import { checkControl, rangeControl, selectControl, switchControl } from "./controls.js";
import { element } from "./dom.js";
import { filterControl } from "./filter.js";

const MODES = ["current", "variance"].map((value) => ({ value, label: value }));
const SCALINGS = [
  { value: "section", label: "per section" },
  { value: "all", label: "over all sections" },
];

export class Toolbar {
  #settings;
  #controls;

  /**
   * @param {Settings} settings
   * @param {AbortSignal} signal
   */
  constructor(settings, signal) {
    this.#settings = settings;
    this.#controls = makeControls(settings, signal);
    this.#controls.mode.offer(MODES);
    this.#controls.scaling.offer(SCALINGS);
    const { values, mode, window, ...others } = this.#controls;
    const modeAndWindow = element("div", "beholder-group", {}, [mode.el, window.el]);
    const row = [values.el, modeAndWindow, ...Object.values(others).map(({ el }) => el)];
    this.el = element("div", "beholder-toolbar", { role: "group", "aria-label": "Beholder" }, row);
  }

  /** Shows the settings as they are now. @param {Frame | null} frame the latest, which decides what applies */
  refresh(frame) {
    const settings = this.#settings;
    const controls = this.#controls;
    controls.values.offer(settings.choices.values);
    controls.colormap.offer(settings.choices.colormaps.map((value) => ({ value, label: value })));
    controls.values.show(settings.value("values"));
    controls.mode.show(settings.value("mode"));
    controls.window.show(settings.value("window"));
    controls.scaling.show(settings.value("scaling"));
    controls.colormap.show(settings.value("colormap"));
    controls.show_all.show(settings.value("show_all"));
    controls.rate.show(settings.value("rate"));
    controls.select.show(settings.value("select"), settings.rejection("select"));
    controls.recording.show(settings.value("recording"));
    dim(controls.window.el, settings.value("mode") !== "variance");
    dim(controls.scaling.el, frame?.kind === "frame");
    dim(controls.select.el, frame?.kind === "frame");
  }
}

/** @param {Settings} settings @param {AbortSignal} signal */
function makeControls(settings, signal) {
  /** @param {"values" | "mode" | "scaling" | "colormap"} name */
  const choose = (name) => (/** @type {string} */ value) =>
    settings.choose(name, /** @type {Values[typeof name]} */ (value));
  /** @param {"window" | "rate"} name */
  const slide = (name) => (/** @type {number} */ value) => settings.choose(name, value, { paced: true });
  /** @param {"show_all" | "recording"} name */
  const turn = (name) => (/** @type {boolean} */ value) => settings.choose(name, value);
  const pace = { min: 0, max: 30, say: (/** @type {number} */ rate) => (rate === 0 ? "paused" : String(rate)) };
  return {
    values: selectControl("Values", choose("values")),
    mode: selectControl("Mode", choose("mode")),
    window: rangeControl("window", { min: 2, max: 100, unseen: "Variance " }, slide("window")),
    scaling: selectControl("Scaling", choose("scaling")),
    colormap: selectControl("Colormap", choose("colormap")),
    show_all: checkControl("Show all data", turn("show_all")),
    rate: rangeControl("Updates per second", pace, slide("rate")),
    select: filterControl("Select", "all, or layer4.*|fc", (value) => settings.choose("select", value), signal),
    recording: switchControl("Record", "Stop recording", turn("recording")),
  };
}

/** @param {HTMLElement} control @param {boolean} dimmed whether it does not matter now, though it can still be set */
function dim(control, dimmed) {
  control.classList.toggle("beholder-dimmed", dimmed);
}

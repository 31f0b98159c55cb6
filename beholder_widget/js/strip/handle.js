// The handle on the time axis: which step is shown, and the way to others.

/** @import { Past } from "../past/past.js" */
/** @import { Ends, Grid } from "./columns.js" */

import { element, setText } from "../dom.js";
import { formatCount } from "../format.js";
import { clamp } from "../ranges.js";
import { columnOfCall, columnsAt, stepsIn } from "./columns.js";

const PAGE = 10;
/** CSS pixels: half of the least width of the handle, which has room for so many characters, and the width of a character. */
const HALF = 18;
const SHORT = 3;
const CHARACTER = 7;

/**
 * @typedef {object} Axis the run across the width
 * @property {Ends} steps
 * @property {Ends} calls
 * @property {Grid} grid
 * @property {number} width CSS pixels
 */

/** @type {Ends} */
const NONE = { first: [], last: [] };

export class StepHandle {
  #past;
  /** @type {Axis} */
  #axis = { steps: NONE, calls: NONE, grid: { columns: 0, size: 1, places: 0 }, width: 0 };
  #isDragging = false;
  el = element("div", "beholder-strip-handle", { role: "slider", tabindex: "0", "aria-label": "Step", hidden: "" });
  /** Where it stands on the track, CSS pixels. @type {readonly [number, number]} */
  span = [0, 0];
  /** Over the run, at the step that is looked back on. */
  line = element("div", "beholder-strip-line", { hidden: "" });

  /** @param {HTMLElement} track that the handle moves on @param {Past} past @param {AbortSignal} signal */
  constructor(track, past, signal) {
    this.#past = past;
    track.append(this.el);
    this.el.addEventListener("keydown", (event) => this.#press(event));
    track.addEventListener("pointerdown", (event) => this.#begin(track, event), { signal });
    track.addEventListener("pointermove", (event) => this.#isDragging && this.#follow(track, event), { signal });
    for (const end of ["pointerup", "pointercancel"]) {
      track.addEventListener(end, () => (this.#isDragging = false), { signal });
    }
  }

  /** @param {Axis} axis @param {number | null} now the last step */
  show(axis, now) {
    this.#axis = axis;
    const { shown, kept } = this.#past;
    const step = shown ? shown.step : now;
    this.el.hidden = step === null || axis.width === 0;
    this.line.hidden = !shown || this.el.hidden;
    if (step === null) return;
    const [first, last] = stepsIn(axis.steps, 0, axis.grid.columns);
    const begin = axis.grid.columns > 0 ? first : Number(kept.steps[0] ?? step);
    const x = shown ? this.#xOf(shown.call) : axis.width;
    setText(this.el, formatCount(step));
    const values = {
      "aria-valuemin": Math.min(begin, step),
      "aria-valuemax": Math.max(last, step, now ?? step),
      "aria-valuenow": step,
      "aria-valuetext": shown ? `step ${formatCount(step)}, looking back` : `step ${formatCount(step)}, live`,
    };
    for (const [name, value] of Object.entries(values)) this.el.setAttribute(name, String(value));
    this.el.classList.toggle("beholder-strip-back", shown !== null);
    // Its width is not measured: as training goes on, nothing is to be laid out for it.
    const half = HALF + Math.max(0, (CHARACTER * (formatCount(step).length - SHORT)) / 2);
    const middle = clamp(x, half, Math.max(half, axis.width - half));
    this.el.style.transform = `translateX(${middle}px) translateX(-50%)`;
    this.span = [middle - half, middle + half];
    this.line.style.transform = `translateX(${Math.max(0, Math.floor(x) - 1)}px)`;
  }

  /** Shows what is kept of the run at a place across the width. @param {number} place */
  goTo(place) {
    const { steps, calls, grid } = this.#axis;
    const [start, end] = columnsAt(grid, place);
    const [from, to, step] = [calls.first[start], calls.last[end - 1], steps.first[start]];
    if (from !== undefined && to !== undefined && step !== undefined) this.#past.goTo({ from, to, step });
  }

  /** @param {number} call @returns {number} CSS pixels, the left end of its place */
  #xOf(call) {
    const { calls, grid, width } = this.#axis;
    const column = columnOfCall(call, calls.last);
    return column >= grid.columns ? width : (Math.floor(column / grid.size) * width) / grid.places;
  }

  /** @param {HTMLElement} track @param {PointerEvent} event */
  #begin(track, event) {
    if (event.button !== 0) return;
    this.#isDragging = true;
    track.setPointerCapture(event.pointerId);
    this.el.focus({ preventScroll: true });
    event.preventDefault();
    // The handle itself is only taken hold of; beside it the axis goes where it is pressed.
    if (event.target !== this.el) this.#follow(track, event);
  }

  /** @param {HTMLElement} track @param {PointerEvent} event */
  #follow(track, event) {
    const { grid, width } = this.#axis;
    const x = event.clientX - track.getBoundingClientRect().left;
    if (x >= width - 1) this.#past.live();
    else if (grid.places > 0) this.goTo(clamp(Math.floor((x / width) * grid.places), 0, grid.places - 1));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const past = this.#past;
    /** @type {Readonly<Record<string, () => void>>} */
    const keys = {
      ArrowLeft: () => past.by(-1),
      ArrowDown: () => past.by(-1),
      ArrowRight: () => past.by(1),
      ArrowUp: () => past.by(1),
      PageDown: () => past.by(-PAGE),
      PageUp: () => past.by(PAGE),
      Home: () => past.first(),
      End: () => past.live(),
      " ": () => past.play(),
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    act();
    event.preventDefault();
  }
}

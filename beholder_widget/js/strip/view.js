// The strip below the picture: the figures of its sections over the whole run, and a metric as a curve.

/** @import { Alert } from "../alerts/alert.js" */
/** @import { Excerpt } from "./excerpts.js" */
/** @import { Gutter } from "../gutter.js" */
/** @import { Session } from "../session.js" */
/** @import { Stage } from "../stage.js" */
/** @import { Frame, Section } from "../state.js" */
/** @import { Span } from "./beside.js" */
/** @import { Spot } from "./pointing.js" */
/** @import { Rows } from "./rows.js" */

import { Diamonds } from "../alerts/diamonds.js";
import { PALETTE, pixelsOf } from "../coloring.js";
import { element } from "../dom.js";
import { formatCount } from "../format.js";
import { colorsOf, showRamp } from "../ramp.js";
import { throttle } from "../throttle.js";
import { hotOf, middlesOf, spotsOf } from "./alerting.js";
import { StripAxis } from "./axis.js";
import { StripBeside } from "./beside.js";
import { MAP_TOP, StripCanvas } from "./canvas.js";
import { columnOfCall, columnsAt, gridOf, stepsIn } from "./columns.js";
import { callsOf, extended, metricOf, stepsOf } from "./excerpts.js";
import { CHANGE, figureWords, kindOf, labelOf, moduleWords, OF_SAMPLE, scaleWords, wordsAfter } from "./figures.js";
import { StepHandle } from "./handle.js";
import { PlayButtons } from "./playing.js";
import { StripPointing } from "./pointing.js";
import { rowsOf, USUAL } from "./rows.js";
import { StripSill, stepWords } from "./sill.js";
import { sinceOf } from "./since.js";
import { largestOf, lastBy, lastOf, limitsOf } from "./summing.js";

const DRAW_EVERY_MS = 250;
/** For so long at most the run is not drawn because somebody points into it: who moves on and on is to see it grow too. */
const PUT_OFF_AT_MOST_MS = 5000;
/** After so long without more of the run all rows have the scale of what is there; more of it comes each second. */
const SETTLE_AFTER_MS = 1500;
/** The run is drawn up to the picture again once it ends so large a part of it before: less is not seen. */
const BEHIND = 0.01;
const SEQUENTIAL = "magma";
const LEAST_CURSOR = 3;
/** Opacity of what is as it should be, where only the rest is looked for. */
const FAINT = 0x1a;

/**
 * @typedef {object} Around
 * @property {Session} session
 * @property {Stage} stage
 * @property {Gutter} gutter
 */

export class StripView {
  #around;
  #sill;
  #canvas = new StripCanvas();
  #cursor = element("div", "beholder-strip-cursor", { hidden: "" });
  #map = element("div", "beholder-strip-map", { role: "img", tabindex: "0", "aria-description": OF_SAMPLE }, [
    this.#canvas.el,
    this.#cursor,
  ]);
  #playing;
  #handle;
  #diamonds = new Diamonds(this.#map);
  #beside;
  #axis = new StripAxis();
  #pointing;
  /** Of the picture. @type {readonly Section[]} */
  #sections = [];
  /** Which they are. */
  #table = "";
  /** Their names. @type {readonly string[]} */
  #names = [];
  /** @type {readonly Alert[]} */
  #alerts = [];
  /** Those of the model that is shown, the one that was opened first: its sections have their lines. @type {readonly Alert[]} */
  #ofModel = [];
  /** @type {Rows} */
  #rows = rowsOf([]);
  /** The highest so far: what is below the strip is not moved by what is shown. */
  #height = USUAL;
  /** The chosen metric, by name: others may come before it. */
  #metric = "";
  /** The module beside the heat map that is pointed at. @type {Span | null} */
  #over = null;
  /** What is drawn of the run: up to the picture. @type {Excerpt | null} */
  #excerpt = null;
  /** Of the excerpt that was drawn last. @type {readonly number[]} */
  #sources = [];
  /** The excerpt that the strip waits after. @type {Excerpt | null} */
  #newest = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  /** When the run is drawn even if somebody points into it, ms as `performance.now`; null while nothing is put off. @type {number | null} */
  #drawnBy = null;
  #drawPaced = throttle(() => this.#drawAtRest(), DRAW_EVERY_MS);
  #timePaced = throttle(() => this.showTime(), DRAW_EVERY_MS);

  /** @param {Around} around @param {AbortSignal} signal */
  constructor(around, signal) {
    this.#around = around;
    this.#sill = new StripSill((figure) => around.session.history.choose(figure));
    this.#playing = new PlayButtons(around.session.past);
    const over = (/** @type {Span | null} */ span) => {
      this.#over = span;
      this.#point();
    };
    this.#beside = new StripBeside(() => this.#nextMetric(), over, signal);
    const track = element("div", "beholder-strip-track", {}, [this.#axis.el]);
    this.#handle = new StepHandle(track, around.session.past, signal);
    this.#map.append(this.#handle.line);
    const left = element("div", "beholder-strip-left", {}, [this.#map, track]);
    const main = element("div", "beholder-strip-main", {}, [left, this.#beside.arrows, this.#beside.el]);
    this.el = element("div", "beholder-strip", { hidden: "" }, [this.#sill.el, main, this.#playing.el]);
    const listener = {
      shown: () => ({ rows: this.#rows.rows, grid: this.#canvas.heat.grid, width: around.stage.width }),
      pointed: () => this.#point(),
      chosen: (/** @type {Spot} */ spot) => {
        around.stage.reveal(this.#sectionAt(spot));
        this.#handle.goTo(spot.place);
      },
    };
    this.#pointing = new StripPointing(this.#map, listener, signal);
    signal.addEventListener("abort", () => [this.#settling, this.#resting].forEach(clearTimeout));
  }

  /** Has a row for each section of a frame. @param {Frame | null} frame null before the first; words leave the rows as they are */
  arrange(frame) {
    if (frame && frame.kind !== "placeholder") this.#take(frame);
    this.#height = Math.max(this.#height, this.#rows.height);
    this.el.hidden = false;
    this.#draw();
  }

  /** @param {Frame} frame */
  #take({ sections, table }) {
    this.#table = table;
    this.#sections = sections;
    this.#names = sections.map(({ name }) => name);
    this.#rows = rowsOf(this.#names);
    this.#showModules();
  }

  /** Marks the steps and the rows of alerts. @param {readonly Alert[]} alerts of what is shown, and of metrics @param {readonly Alert[]} ofModel those of sections of the model that is shown */
  mark(alerts, ofModel) {
    [this.#alerts, this.#ofModel] = [alerts, ofModel];
    this.#showModules();
    this.show();
  }

  /** Shows what is known of the run by now. */
  show() {
    this.#drawPaced(undefined);
  }

  /** Takes note that the picture is of another step. */
  follow() {
    if (this.#isBehind) this.show();
    this.#timePaced(undefined);
  }

  /** @returns {{call: number, step: number} | null} moment of the picture, or of the newest one while one looks back */
  get #now() {
    const { latest } = this.#around.session;
    return latest && latest.step !== null ? { call: latest.call, step: latest.step } : null;
  }

  /** @returns whether the run as it is drawn ends visibly before the picture */
  get #isBehind() {
    if (!this.#excerpt || !this.#now) return false;
    const { first, last } = callsOf(this.#excerpt);
    const end = Number(last.at(-1));
    return this.#now.call - end > BEHIND * (end - Number(first[0]) + 1);
  }

  /** Shows which step is looked back on. */
  showTime() {
    const { session, stage } = this.#around;
    const excerpt = this.#excerpt;
    const { shown, kept } = session.past;
    const { width } = stage;
    const run = excerpt
      ? { steps: stepsOf(excerpt), calls: callsOf(excerpt), grid: this.#canvas.heat.grid }
      : { steps: endsOf(kept.steps), calls: endsOf(kept.calls), grid: gridOf(kept.steps.length, width) };
    const axis = { ...run, width };
    this.#handle.show(axis, session.status?.held?.step ?? session.latest?.step ?? null);
    this.#axis.cover(...this.#handle.span);
    this.#playing.show();
    this.#sill.date(shown && shown.step !== null ? this.#stepsWith({ call: shown.call, step: shown.step }) : null);
    this.#showValues();
  }

  /** Of several steps in one column the strip has the largest figure of any. @param {{call: number, step: number}} moment @returns {[from: number, to: number]} the steps of its column */
  #stepsWith({ call, step }) {
    const excerpt = this.#excerpt;
    const column = excerpt ? columnOfCall(call, callsOf(excerpt).last) : 0;
    return excerpt && column < excerpt.columns ? stepsIn(stepsOf(excerpt), column, column + 1) : [step, step];
  }

  /** A module with an alert has the line of the section that it is about. */
  #showModules() {
    const hot = hotOf(this.#ofModel, this.#rows.named, this.#sections);
    this.#beside.showModules(this.#rows, hot, this.#sections);
    this.#beside.showArrows(middlesOf(hot, this.#rows).map((middle) => MAP_TOP + middle));
    this.#showLimits();
    this.#showValues();
  }

  /** @returns {Excerpt | null} in which the rows of the picture are found */
  get #found() {
    return this.#sources.length > 0 ? this.#excerpt : null;
  }

  /** Shows between which figures the rows of each module were over the run. */
  #showLimits() {
    const excerpt = this.#found;
    const none = { low: NaN, high: NaN };
    this.#beside.showLimits(({ start, end }) => (excerpt ? limitsOf(excerpt, this.#sources.slice(start, end)) : none));
  }

  /** @returns {number} that of the moment that is shown; after all of the present */
  get #column() {
    const { past } = this.#around.session;
    return this.#excerpt ? columnOfCall(past.shown?.call ?? Infinity, callsOf(this.#excerpt).last) : 0;
  }

  /** Shows what the metric and the rows of each module were at the moment that is shown. */
  #showValues() {
    const excerpt = this.#excerpt;
    const found = this.#found;
    const column = this.#column;
    const metric = excerpt ? this.#metricIn(excerpt) : -1;
    this.#beside.showValue(excerpt && metric >= 0 ? lastBy(metricOf(excerpt, metric), column) : NaN);
    this.#beside.showValues(({ start, end }) => (found ? lastOf(found, this.#sources.slice(start, end), column) : NaN));
    if (this.#over) this.#point();
  }

  /** What was just pointed at stays under the pointer, which may be about to click: the run is drawn once it rests. */
  #drawAtRest() {
    clearTimeout(this.#resting);
    const now = performance.now();
    this.#drawnBy ??= now + PUT_OFF_AT_MOST_MS;
    const wait = Math.min(this.#pointing.restsIn, this.#drawnBy - now);
    if (wait > 0) {
      this.#resting = setTimeout(() => this.#drawAtRest(), wait);
      return;
    }
    this.#drawnBy = null;
    this.#draw();
  }

  /** @param {boolean} [isFinal] whether nothing more comes for now */
  #draw(isFinal = false) {
    const { session, stage } = this.#around;
    const { figure } = session.history;
    if (this.el.hidden || stage.width === 0) return;
    const excerpt = session.history.excerpt && extended(session.history.excerpt, this.#now);
    this.#excerpt = excerpt;
    this.#canvas.fit(stage.width, this.#height);
    const words = excerpt ? wordsAfter(excerpt.source, excerpt.figure) : "";
    const scaled = excerpt ? scaleWords(excerpt.figure, this.#rows.rows.length) : "";
    this.#sill.show(figure, [words, scaled], !session.gone);
    const sections = `a row for each of ${formatCount(this.#names.length)} sections`;
    this.#map.setAttribute(
      "aria-label",
      `${labelOf(excerpt?.figure ?? figure)} ${words || "over the run"}, ${sections}`,
    );
    if (excerpt) this.#drawRun(excerpt, isFinal);
    else this.#drawNothing();
    this.showTime();
    this.#pointing.refresh();
    this.#point();
  }

  /** @param {Excerpt} excerpt @param {boolean} isFinal whether nothing more comes for now */
  #drawRun(excerpt, isFinal) {
    const places = new Map(excerpt.names.map((name, row) => [name, row]));
    this.#sources = this.#names.map((name) => places.get(name) ?? -1);
    this.#canvas.drawMap(excerpt, this.#rows, this.#sources, this.#colorsOf(excerpt.figure), isFinal);
    this.#settle();
    const { choices } = this.#around.session.settings;
    showRamp(this.#beside.el.style, this.#paletteOf(excerpt.figure), choices.palette);
    this.#beside.begin(`${excerpt.source} ${excerpt.figure} ${this.#table}`);
    this.#showLimits();
    const metric = this.#metricIn(excerpt);
    const curve = metric < 0 ? null : this.#canvas.drawCurve(metricOf(excerpt, metric), this.#colorsOf(excerpt.figure));
    this.#beside.showMetric(excerpt.metrics, metric, curve);
    const { width } = this.#around.stage;
    this.#axis.show(stepsOf(excerpt), this.#canvas.heat.grid, width);
    this.#diamonds.show(spotsOf(this.#alerts, callsOf(excerpt), this.#canvas.heat.grid, width));
  }

  /** Finds the scales of all rows once nothing has come for a moment, unless each is of what is there. */
  #settle() {
    const { excerpt } = this.#around.session.history;
    if (excerpt === this.#newest) return;
    this.#newest = excerpt;
    clearTimeout(this.#settling);
    if (!this.#canvas.heat.isSettled) this.#settling = setTimeout(() => this.#draw(true), SETTLE_AFTER_MS);
  }

  /** @param {Excerpt} excerpt @returns {number} which metric is shown: the chosen one, else the first; -1 for none */
  #metricIn({ metrics }) {
    return Math.max(metrics.indexOf(this.#metric), Math.min(metrics.length, 1) - 1);
  }

  #nextMetric() {
    const excerpt = this.#excerpt;
    if (!excerpt) return;
    this.#metric = excerpt.metrics[(this.#metricIn(excerpt) + 1) % excerpt.metrics.length] ?? "";
    this.#draw();
  }

  #drawNothing() {
    this.#canvas.clear();
    this.#diamonds.show([]);
    this.#beside.showMetric([], 0, null);
    this.#axis.show({ first: [], last: [] }, this.#canvas.heat.grid, 0);
    this.#sources = [];
    this.#showLimits();
  }

  /** @param {string} figure @returns {Uint8Array | null} red, green and blue of each palette index */
  #paletteOf(figure) {
    const { choices } = this.#around.session.settings;
    return colorsOf(choices, kindOf(figure) === "symmetric" ? (choices.diverging[0] ?? SEQUENTIAL) : SEQUENTIAL);
  }

  /** @param {string} figure @returns {Uint32Array | null} pixels of each palette index */
  #colorsOf(figure) {
    const kind = kindOf(figure);
    const palette = this.#paletteOf(figure);
    const colors = palette && pixelsOf(palette, null);
    if (colors && kind === "count") {
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(this.#canvas.el)
          .color.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      new Uint8ClampedArray(colors.buffer).set([red, green, blue, FAINT], 4 * PALETTE.first);
    }
    return colors;
  }

  // -- pointing -------------------------------------------------------------------------------------------------------

  /** @param {Spot} spot @returns {number} the section of the picture that the strip shows there, -1 for none */
  #sectionAt({ row, place }) {
    const found = this.#rows.rows[row];
    return found ? this.#canvas.heat.sectionAt(found, this.#sources, place) : -1;
  }

  #point() {
    const { stage, gutter } = this.#around;
    const { spot } = this.#pointing;
    const excerpt = this.#excerpt;
    const row = spot && this.#rows.rows[spot.row];
    const wasShown = !this.#cursor.hidden;
    this.#cursor.hidden = !spot || !row || !excerpt;
    if (!spot || !row || !excerpt) {
      this.#sill.point(this.#over?.name ?? "", this.#over ? this.#wordsOfModule(this.#over) : "");
      if (wasShown)
        [stage, gutter].forEach((each) => {
          each.point(-1);
        });
      return;
    }
    const section = this.#sectionAt(spot);
    const { grid } = this.#canvas.heat;
    const [width, left] = [stage.width / grid.places, (spot.place * stage.width) / grid.places];
    Object.assign(this.#cursor.style, {
      transform: `translate(${left}px, ${MAP_TOP + row.top}px)`,
      width: `${Math.max(LEAST_CURSOR, width)}px`,
      height: `${row.height}px`,
    });
    this.#sill.point(this.#names[section] ?? "", this.#wordsOn(excerpt, section, spot.place));
    stage.point(section);
    gutter.point(section);
  }

  /** @param {Span} module @returns {string} */
  #wordsOfModule({ name, start, end }) {
    const excerpt = this.#found;
    if (!excerpt) return "";
    const rows = this.#sources.slice(start, end);
    const { count, largest } = largestOf(excerpt, rows, this.#column);
    if (!largest) return figureWords(NaN, excerpt.figure);
    const whole = this.#names[start + largest.at] ?? "";
    const own = whole.startsWith(name) ? whole.slice(name.length + 1) || whole : whole;
    const middle = lastOf(excerpt, rows, this.#column);
    return moduleWords(excerpt.figure, { count, middle }, { name: own, value: largest.value });
  }

  /** @param {Excerpt} excerpt @param {number} section @param {number} place */
  #wordsOn(excerpt, section, place) {
    const { heat } = this.#canvas;
    const row = this.#sources[section] ?? -1;
    const steps = (/** @type {number} */ at) => stepWords(stepsIn(stepsOf(excerpt), ...columnsAt(heat.grid, at)));
    const { value, of } = heat.shownAt(row, place);
    const isChange = excerpt.figure === CHANGE && !Number.isNaN(value);
    const since = isChange ? sinceOf(excerpt, row, columnsAt(heat.grid, of)[0]) : null;
    const sinceWords = since === null ? "" : `, since ${formatCount(since)}`;
    const figure = figureWords(value, excerpt.figure);
    if (of === place) return `${steps(place)}${sinceWords}: ${figure}`;
    return `${steps(place)}: ${figure} of ${steps(of)}${sinceWords}`;
  }
}

/** @param {Float64Array} each of single moments */
const endsOf = (each) => ({ first: each, last: each });

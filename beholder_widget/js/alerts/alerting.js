// Alerts in one view: its marks, what the status line says of the one that was opened, and the way there.

/** @import { Alert } from "./alert.js" */
/** @import { Alerts, Span } from "./kept.js" */
/** @import { Gutter } from "../gutter.js" */
/** @import { Session } from "../session.js" */
/** @import { Stage } from "../stage.js" */
/** @import { Frame } from "../state.js" */
/** @import { StripView } from "../strip/view.js" */
/** @import { Toolbar } from "../toolbar.js" */

import { ALL, METRICS } from "./kept.js";
import { Leading } from "./leading.js";
import { placeWords } from "./wording.js";

/**
 * @typedef {object} Around
 * @property {Session} session
 * @property {Stage} stage
 * @property {Gutter} gutter
 * @property {StripView} strip
 * @property {Toolbar} toolbar
 * @property {() => Frame | null} painted the frame in view
 */

/** @typedef {{message: string, link: string}} Told `link` is the value that there is a way to, "" for none */

export class Alerting {
  #around;
  #changed;
  #leading;
  /** Of the frame in view. */
  #values = "";
  /** Of the frame in view: its call, and whether it is one of the past. @type {Pick<Frame, "call" | "past">} */
  #moment = { call: 0, past: false };
  /** What is marked: these alerts, as far as they are of these values and calls, and the one that was opened. @type {{list: readonly Alert[], values: string, span: Span, opened: Alert | null}} */
  #marked = { list: [], values: "", span: ALL, opened: null };

  /** @param {Around} around @param {() => void} changed there is something else to tell */
  constructor(around, changed) {
    this.#around = around;
    this.#changed = changed;
    const { session } = around;
    const { settings, past } = session;
    this.#leading = new Leading({
      values: () => settings.value("values"),
      choose: (source) => this.#choose(source),
      widen: () => {
        if (session.gone || !settings.value("select")) return false;
        settings.choose("select", "");
        return true;
      },
      find: (alert, told) => past.find(this.#wantedOf(alert), told),
      lookBack: (alert) => past.goOnFrom({ ...this.#wantedOf(alert), step: alert.step }),
      resting: () => (session.status?.held || !session.flowing ? (session.latest?.call ?? null) : null),
      over: () => !session.status?.held && !session.flowing,
      missed: () => past.missed?.from ?? null,
      point: (section, index, isExact) => this.#point(section, index, isExact),
    });
  }

  /** @returns {Told | null} what there is to say of the alert that was opened */
  get told() {
    const { alert } = this.#leading;
    if (alert) return { message: alert.message, link: this.#sectionOf(alert) < 0 ? "" : placeWords(alert) };
    const { status, past, alerts } = this.#around.session;
    const message = past.shown ? "" : status?.held?.message;
    if (!message) return null;
    const { cause } = alerts;
    return { message, link: cause && cause.source !== METRICS ? placeWords(cause) : "" };
  }

  /** Shows the alerts as they are now. */
  show() {
    const { alerts } = this.#around.session;
    if (alerts.total === 0) this.#leading.leave();
    this.#around.toolbar.showAlerts(alerts);
    this.#mark(alerts);
    this.#changed();
  }

  /** Marks the sections of the frame in view, if others than before are to be marked. @param {Alerts} alerts */
  #mark(alerts) {
    const { stage, gutter, strip } = this.#around;
    const { list, values, span } = this.#marked;
    const opened = this.#leading.alert;
    const { call, past } = this.#moment;
    const model = alerts.modelAt(call);
    // A picture of the past has nothing of what came after it.
    const now = past ? { ...model, until: call } : model;
    const isSame = span.after === now.after && span.until === now.until;
    if (alerts.list === list && this.#values === values && isSame && opened === this.#marked.opened) return;
    this.#marked = { list: alerts.list, values: this.#values, span: now, opened };
    // Of the one that was opened the marks are looked for: they are there though no frame of its step is kept.
    const isOfModel = opened !== null && opened.call > model.after && opened.call <= model.until;
    const sections = alerts.sectionsOf(this.#values, now, isOfModel ? opened : null);
    gutter.mark(sections);
    stage.mark(new Set(sections.keys()));
    const ofModel = alerts.within(this.#values, model);
    // Where there is no room for all lines, that of the one that was opened is there.
    const isAmong = opened !== null && ofModel.includes(opened);
    strip.mark(alerts.over(this.#values), isAmong ? [opened, ...ofModel] : ofModel);
  }

  /** Takes note of the frame in view. @param {Frame} frame */
  follow(frame) {
    this.#moment = frame;
    if (frame.values !== this.#values) {
      this.#values = frame.values;
      this.show();
    } else this.#mark(this.#around.session.alerts);
    this.#leading.follow(frame);
    // One may have been left, or reached.
    this.#mark(this.#around.session.alerts);
  }

  /** Opens the next alert that was not opened. */
  openNext() {
    const { next } = this.#around.session.alerts;
    if (next) this.open(next);
  }

  /** @param {Alert} alert that was opened before, or not @param {boolean} [isExact] whether to go to the very value */
  open(alert, isExact = false) {
    const { session, painted } = this.#around;
    this.#leading.open(alert, painted(), isExact);
    session.alerts.open(alert);
  }

  /** Goes to the very value that the alert names. */
  goTo() {
    const { alert } = this.#leading;
    const { cause } = this.#around.session.alerts;
    if (!alert) return cause ? this.open(cause, true) : undefined;
    // A picture that is on its way is zoomed too when it comes.
    this.#leading.insist();
    const section = this.#sectionOf(alert);
    if (section >= 0) this.#point(section, alert.index, true);
  }

  /** @param {number} section @param {readonly number[] | null} index @param {boolean} isExact whether to zoom to it */
  #point(section, index, isExact) {
    const { stage, gutter } = this.#around;
    stage.lead(section, index);
    // A cell that is pointed at has told the gutter by itself.
    if (stage.pointed === null) gutter.point(section);
    else if (isExact && index) stage.goTo(section, index);
  }

  /** @param {Alert} alert @returns {number} its section in the frame in view, -1 for none */
  #sectionOf({ source, section }) {
    const frame = this.#around.painted();
    if (source === METRICS || frame?.values !== source) return -1;
    return frame.sections.findIndex(({ name }) => name === section);
  }

  /** @param {Alert} alert @returns {import("../past/listing.js").Wanted} the picture that it leads to */
  #wantedOf({ call, source }) {
    const span = this.#around.session.alerts.modelAt(call);
    return { call, span, values: source === METRICS ? "" : source };
  }

  /** @param {string} source */
  #choose(source) {
    const { settings, gone } = this.#around.session;
    if (gone || !settings.choices.values.some(({ value }) => value === source)) return false;
    settings.choose("values", source);
    return true;
  }
}

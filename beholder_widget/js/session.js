// What a page holds of one widget, shared by all its views: settings, latest frame, status, the line to the kernel.

/** @import { Values } from "./answers.js" */
/** @import { AlertsMessage, Cells, FileMessage, FrameMessage, FramesMessage, Lens, LookMessage, PastMessage, Place } from "./messages.js" */
/** @import { RejectedMessage, SettingsMessage, Status, StripMessage } from "./messages.js" */
/** @import { ValuesMessage, WelcomeMessage, WholeMessage } from "./messages.js" */
/** @import { Decoded, Frame, Model, SettingName } from "./state.js" */
/** @import { Screen } from "./projector.js" */
/** @import { Listener } from "./transport.js" */
/** @import { View } from "./view.js" */

import { Alerts } from "./alerts/kept.js";
import { Credit } from "./credit.js";
import { fetched } from "./fetching.js";
import { hasOutputs } from "./outputs.js";
import { Frames } from "./past/frames.js";
import { Past } from "./past/past.js";
import { Projector } from "./projector.js";
import { Questions } from "./questions.js";
import { Settings } from "./settings.js";
import { History } from "./strip/history.js";
import { Transport } from "./transport.js";

const QUIET_AFTER_MS = 3000;
/** Settings of what is taken: they have nothing to say of a picture of the past. @type {ReadonlySet<SettingName>} */
const TAKEN = new Set(/** @type {const} */ (["values", "select", "show_all", "square", "rank"]));

/**
 * @implements {Listener}
 * @implements {Screen}
 */
export class Session {
  /**
   * Views in sight. A view out of sight costs nothing, and one that the host has taken out of the page is out of sight:
   * then nothing here holds on to it.
   *
   * @type {Set<View>}
   */
  #stage = new Set();
  /** Views that the host has not ended, in sight or not. */
  #views = 0;
  #projector = new Projector(this);
  #transport;
  #credit;
  /** @type {Questions} */
  #questions;
  #frames = new Frames();
  /** @readonly */
  alerts = new Alerts(() => this.#showAlerts());
  /** Name of the widget in the kernel that was last heard. */
  #kernel = "";
  /** @type {Status | null} */
  #status = null;
  #fault = "";
  #flowing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #quiet;

  /**
   * @param {Model} model
   * @param {AbortSignal} signal
   */
  constructor(model, signal) {
    this.settings = new Settings(
      model,
      (name, value) => {
        if (TAKEN.has(name)) this.past.live();
        this.#transport.set(name, value);
      },
      () => this.#showSettings(),
      signal,
    );
    this.#transport = new Transport(model, this, signal, hasOutputs);
    this.#questions = new Questions(this.#transport, () => this.past.shown?.table ?? this.latest?.table ?? "");
    this.history = new History(
      (question) => this.#questions.strip(question),
      () => this.#showRun(),
      signal,
    );
    /** @readonly which frame of the past is shown */
    this.past = new Past(
      {
        list: (known) => this.#questions.frames(known),
        fetch: (number) => this.#questions.past(number),
        here: () => this.#frames.listing(),
        get: (number) => this.#frames.get(number, this.gone),
        gone: () => this.gone,
      },
      (stored) => this.#projector.hold(stored && this.#frames.frameOf(stored, { ack_within: 0, past: true })),
      () => this.#showTime(),
      signal,
    );
    this.#credit = new Credit((acknowledgement) => this.#transport.acknowledge(acknowledgement), signal);
    document.addEventListener("visibilitychange", () => this.#lookAround(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#quiet));
  }

  /** @type {Status | null} the kernel's last word on itself */
  get status() {
    return this.#status;
  }

  /** Whether frames keep coming; when not, the rate and the latency last heard of have nothing to say. */
  get flowing() {
    return this.#flowing;
  }

  /** Whether there is no kernel, as far as this page can tell. */
  get gone() {
    return this.#transport.gone;
  }

  /** @type {Frame | null} the last that came */
  get latest() {
    return this.#projector.latest;
  }

  /** Whether the kernel has left this page without an answer for long. */
  get unanswered() {
    return this.#transport.unanswered;
  }

  /** What stands in the place of the first picture until it comes. */
  get words() {
    if (this.#transport.gone) return "No kernel: run the cell again.";
    if (this.unanswered) return "No answer from the kernel. If it is not busy, run the cell again.";
    return this.#transport.waiting ? "waiting for the kernel" : "waiting for the first picture";
  }

  /** What there is to complain of; "" for nothing. A refused `select` is told beside its box. */
  get problem() {
    const refused = [...this.settings.rejections].find(([name]) => name !== "select");
    return this.#fault || refused?.[1] || this.#status?.message || "";
  }

  /**
   * Asks for the values of cells of a frame.
   *
   * @param {Cells} cells
   * @returns {Promise<Values | null>} null where the kernel no longer has them, or does not answer
   */
  read(cells) {
    return this.#questions.read(cells);
  }

  /** @param {Place} place @returns {Promise<WholeMessage | null>} figures of the whole tensor of a section */
  whole(place) {
    return this.#questions.whole(place);
  }

  /** Wants looks at a region from now on, in place of the one before. @param {Lens | null} lens null for none */
  look(lens) {
    if (!this.gone) this.#transport.look(lens);
  }

  /** Has the present values compared with from now on. */
  pin() {
    this.#transport.pin();
  }

  /** Lets training that is held take one step. */
  step() {
    this.#transport.step();
  }

  /** Has the frames that the kernel keeps written to a video; the status tells of it. */
  export() {
    this.#transport.export();
  }

  /**
   * Fetches a file of the last recording or export.
   *
   * @param {number} file among those saved
   * @returns {Promise<{blob: Blob, name: string}>}
   * @throws {Error} with the kernel's words where it does not come
   */
  fetch(file) {
    return fetched((part) => this.#questions.part(file, part));
  }

  /** Counts a view that the host displays. The page is known to the kernel from the first one on. */
  enter() {
    this.#views += 1;
    this.#transport.open();
  }

  /** Counts out a view that the host has ended. With the last one the page says bye. @param {View} view */
  leave(view) {
    this.setInSight(view, false);
    this.#views -= 1;
    if (this.#views === 0) this.#transport.close();
  }

  /**
   * @param {View} view
   * @param {boolean} inSight
   */
  setInSight(view, inSight) {
    if (inSight === this.#stage.has(view)) return;
    if (inSight) this.#stage.add(view);
    else this.#stage.delete(view);
    this.#lookAround();
    if (!inSight) return;
    view.refresh();
    this.#projector.repaint();
  }

  /** @param {WelcomeMessage} welcome */
  welcomed(welcome) {
    this.#meet(welcome.session);
    this.#hear(welcome.status);
    this.settings.take(welcome);
    for (const view of this.#stage) view.greeted();
    this.#showStatus();
  }

  /** @param {SettingsMessage} message */
  settled(message) {
    this.settings.take(message);
  }

  /** @param {FrameMessage} message @param {Uint8Array[]} buffers PNG, figures, and the table if the page may lack it */
  framed({ type, session, clients, status, ack_within, ...picture }, buffers) {
    this.#meet(session);
    this.#hear(status);
    this.#keepFlowing(status.rate);
    /** @type {Frame} */
    let frame = { ...picture, ack_within, png: null, sections: [] };
    // What the frame says of the status is shown with its picture: the page is laid out once for both.
    try {
      const stored = this.#frames.learn(picture, buffers);
      if (!stored) return this.#ask(frame);
      frame = this.#frames.frameOf(stored, { ack_within, past: false });
      this.#projector.offer(frame);
      this.#followPast();
    } catch (error) {
      this.#credit.release(frame, false);
      this.failed(error);
    }
  }

  /** @param {Status} status */
  reported(status) {
    this.#hear(status);
    this.#showStatus();
  }

  /** @param {RejectedMessage} rejection */
  rejected(rejection) {
    this.settings.reject(rejection);
  }

  /** @param {WholeMessage} message */
  wholeTold(message) {
    this.#questions.answers.wholeTold(message);
  }

  /** @param {ValuesMessage} message @param {Uint8Array[]} buffers */
  valued(message, [values]) {
    this.#questions.answers.valued(message, values);
  }

  /** @param {LookMessage} look @param {Uint8Array[]} buffers palette indices, and values */
  looked(look, [indices, values]) {
    if (look.session !== this.#kernel) return;
    for (const view of this.#stage) view.look(look, indices ?? null, values ?? null);
  }

  /** @param {StripMessage} message @param {Uint8Array[]} buffers moments, and figures */
  stripped(message, [moments, figures]) {
    this.#questions.answers.stripped(message, moments, figures);
  }

  /** @param {FramesMessage} message @param {Uint8Array[]} buffers */
  listed(message, [moments]) {
    this.#questions.answers.listed(message, moments);
  }

  /** @param {PastMessage} message @param {Uint8Array[]} buffers PNG, figures, and the table if the page may lack it */
  recalled({ type, session, client, asked, ...picture }, buffers) {
    if (session !== this.#kernel) return;
    try {
      this.#questions.answers.recalled(asked, this.#frames.learn(picture, buffers));
    } catch (error) {
      this.failed(error);
    }
  }

  /** @param {FileMessage} message @param {Uint8Array[]} buffers */
  filed(message, [bytes]) {
    this.#questions.answers.filed(message, bytes);
  }

  /** @param {AlertsMessage} message */
  alerted(message) {
    this.alerts.take(message);
  }

  lifeChanged() {
    if (this.gone) this.#questions.answers.clear();
    this.settings.setAnswering(!this.#transport.gone);
    this.#showStatus();
  }

  /** @param {Frame} frame @param {Decoded | null} decoded */
  paint(frame, decoded) {
    this.#fault = "";
    for (const view of this.#stage) view.paint(frame, decoded);
    if (this.#stage.size > 0) this.history.follow(frame.values);
  }

  /** @param {Frame} frame @param {boolean} painted */
  release(frame, painted) {
    this.#credit.release(frame, painted, painted || this.past.shown !== null);
  }

  /** @param {Frame} frame */
  refuse(frame) {
    this.#credit.refuse(frame);
  }

  /** @param {unknown} error */
  failed(error) {
    this.#fault = `the picture could not be decoded: ${error}`;
    this.#showStatus();
  }

  /** Begins anew where another widget speaks, as after a restart of the kernel. @param {string} kernel its name */
  #meet(kernel) {
    if (kernel === this.#kernel) return;
    this.#kernel = kernel;
    this.#status = null;
    this.#projector.restart();
    this.#questions.answers.clear();
    this.#frames.clear();
    this.past.clear();
    this.history.clear();
    this.alerts.clear();
    this.settings.restart();
  }

  /** While another picture is shown, the run goes on. */
  #followPast() {
    this.past.follow();
    const { shown } = this.past;
    if (!shown || this.#stage.size === 0) return;
    this.history.follow(shown.values);
    this.#showStatus();
  }

  /** Leaves a frame out whose table has not come, and has the kernel send it. @param {Frame} frame */
  #ask(frame) {
    this.#credit.release(frame, false);
    this.#transport.ask();
  }

  #lookAround() {
    const open = this.#stage.size > 0 && !document.hidden;
    this.#projector.setOpen(open);
    this.#transport.setVisible(open);
  }

  /** @param {number} rate frames a second, from which follows how long a pause must be to mean an end */
  #keepFlowing(rate) {
    clearTimeout(this.#quiet);
    this.#flowing = rate > 0;
    const end = () => {
      this.#flowing = false;
      this.#showStatus();
    };
    this.#quiet = setTimeout(end, QUIET_AFTER_MS * Math.max(1, 1 / (rate || 1)));
  }

  #showSettings() {
    for (const view of this.#stage) view.refresh();
  }

  #showRun() {
    for (const view of this.#stage) view.showRun();
  }

  #showTime() {
    for (const view of this.#stage) view.showTime();
  }

  /** Takes note of a status, unless it waited while a newer one came. @param {Status} status */
  #hear(status) {
    if (this.#status && status.number < this.#status.number) return;
    const before = this.#status?.held;
    this.#status = status;
    this.alerts.hold(status.held?.message ?? "");
    if (status.held?.step !== before?.step) this.#followHold();
  }

  /** The run goes up to the step that waits, though its picture may be to come. */
  #followHold() {
    const shown = this.past.shown ?? this.latest;
    if (!shown || this.#stage.size === 0) return;
    this.history.follow(shown.values);
    this.#showRun();
  }

  #showAlerts() {
    for (const view of this.#stage) view.showAlerts();
  }

  #showStatus() {
    for (const view of this.#stage) view.showStatus();
  }
}

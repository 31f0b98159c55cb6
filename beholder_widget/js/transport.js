// One page's line to one widget in the kernel, however many views the page shows of it.

/** @import { Acknowledgement } from "./credit.js" */
/** @import { AlertsMessage, Cells, FileMessage, FrameMessage, FramesMessage, FromPage, Lens, LookMessage } from "./messages.js" */
/** @import { PastMessage, Place, RejectedMessage, SettingsMessage, Status, StripMessage, StripQuestion, ValuesMessage, WelcomeMessage, WholeMessage } from "./messages.js" */
/** @import { Model, SettingName, Settings } from "./state.js" */

import { follow } from "./follow.js";
import { Greeting } from "./greeting.js";
import { build, parse } from "./messages.js";
import { throttle } from "./throttle.js";

// The kernel forgets a page that it has not heard from for 45 s; one that shows a paused picture has nothing else to say.
const ALIVE_EVERY_MS = 15_000;
const ASK_EVERY_MS = 1000;
/** @type {Lens} */
const NO_LENS = { table: "", section: -1, rows: [0, 0], columns: [0, 0], height: 0, width: 0 };

/** @typedef {DataView | Uint8Array | ArrayBuffer} Buffer what hosts hand a message's bytes over as */

/**
 * @typedef {object} Listener what the transport tells about
 * @property {(welcome: WelcomeMessage) => void} welcomed
 * @property {(settings: SettingsMessage) => void} settled
 * @property {(frame: FrameMessage, buffers: Uint8Array[]) => void} framed a frame that lists this page
 * @property {(status: Status) => void} reported
 * @property {(rejection: RejectedMessage) => void} rejected
 * @property {(values: ValuesMessage, buffers: Uint8Array[]) => void} valued
 * @property {(whole: WholeMessage) => void} wholeTold
 * @property {(look: LookMessage, buffers: Uint8Array[]) => void} looked
 * @property {(part: FileMessage, buffers: Uint8Array[]) => void} filed
 * @property {(strip: StripMessage, buffers: Uint8Array[]) => void} stripped
 * @property {(frames: FramesMessage, buffers: Uint8Array[]) => void} listed
 * @property {(past: PastMessage, buffers: Uint8Array[]) => void} recalled a frame of the past
 * @property {(alerts: AlertsMessage) => void} alerted
 * @property {() => void} lifeChanged the kernel was lost, came back, or does not answer
 */

/**
 * The page is known to the kernel only while the line is open: a widget that no page shows can be let go there.
 */
export class Transport {
  #model;
  #listener;
  #covers;
  #open = false;
  #visible = false;
  #gone = false;
  #greeting = new Greeting(
    () => this.#send(build.hello(this.client, this.#seen)),
    () => this.#listener.lifeChanged(),
  );
  #askPaced = throttle(() => this.#greetUnlessWaiting(), ASK_EVERY_MS);
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #alive;

  /**
   * @param {Model} model
   * @param {Listener} listener
   * @param {AbortSignal} signal ends the line, saying bye
   * @param {() => boolean} covers whether a view is shown over each picture of the widget that an output has
   */
  constructor(model, listener, signal, covers) {
    this.#covers = covers;
    /** @readonly names this page's model to the kernel: a reload or a second tab is another client */
    this.client = randomName();
    this.#model = model;
    this.#listener = listener;
    this.#listen(signal);
    signal.addEventListener("abort", () => this.close());
  }

  /** Whether the kernel no longer listens, as far as this page can tell. */
  get gone() {
    return this.#gone;
  }

  /** Whether the kernel has left a hello unanswered for long. */
  get unanswered() {
    return this.#greeting.unanswered;
  }

  /** Whether the kernel has not answered yet. */
  get waiting() {
    return this.#greeting.waiting;
  }

  get #seen() {
    return { visible: this.#visible, covers: this.#covers() };
  }

  /** Makes the page known to the kernel. */
  open() {
    if (this.#open) return;
    this.#open = true;
    this.#alive = setInterval(() => this.#keepAlive(), ALIVE_EVERY_MS);
    this.#greeting.begin();
  }

  /** Says bye: nothing of the widget is displayed here any more. */
  close() {
    if (!this.#open) return;
    this.#open = false;
    clearInterval(this.#alive);
    this.#greeting.end();
    this.#send(build.bye(this.client));
  }

  /** Asks for all that the page lacks, once a second at most. */
  ask() {
    this.#askPaced(undefined);
  }

  /** @param {boolean} visible whether any view of this page can be seen */
  setVisible(visible) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    if (!this.#open) return;
    // A hello tells this as well; and somebody who has just come to look should not wait for the next one.
    if (this.#greeting.waiting && visible) return this.#greeting.begin();
    this.#send(build.visible(this.client, visible));
    // A page hidden for long has its timers held back and may have been forgotten meanwhile.
    if (visible) this.#keepAlive();
  }

  /** Gives credit for frames back, which lets the kernel send others. @param {Acknowledgement} acknowledgement */
  acknowledge(acknowledgement) {
    this.#send(build.ack(this.client, acknowledgement));
  }

  /**
   * @template {SettingName} Name
   * @param {Name} name
   * @param {Settings[Name]} value
   */
  set(name, value) {
    this.#send(build.set(this.client, name, value));
  }

  /** Asks for the values of cells. @param {Cells} cells */
  read(cells) {
    this.#send(build.read(this.client, cells));
  }

  /** Asks for figures of a whole tensor. @param {Place} place */
  whole(place) {
    this.#send(build.whole(this.client, place));
  }

  /** @param {Lens | null} lens what the page looks at; null for nothing */
  look(lens) {
    this.#send(build.lens(this.client, lens ?? NO_LENS));
  }

  /** Asks for what this page lacks of the strip. @param {StripQuestion} question */
  strip(question) {
    this.#send(build.strip(this.client, question));
  }

  /** Asks which frames are kept. @param {{version: number, first: number}} known */
  frames(known) {
    this.#send(build.frames(this.client, known));
  }

  /** Asks for a frame that is kept. @param {number} number @param {string} table that this page has */
  past(number, table) {
    this.#send(build.past(this.client, number, table));
  }

  /** Has the values of the last picture compared with from now on. */
  pin() {
    this.#send(build.pin(this.client));
  }

  /** Lets the call of `update` that waits go on, and the next one wait. */
  step() {
    this.#send(build.step(this.client));
  }

  /** Has the frames that are kept written to a video. */
  export() {
    this.#send(build.export(this.client));
  }

  /** @param {number} file among those saved @param {number} part */
  fetch(file, part) {
    this.#send(build.fetch(this.client, file, part));
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    const callbacks = {
      "msg:custom": (/** @type {unknown} */ content, /** @type {Buffer[]} */ buffers) =>
        this.#receive(content, buffers),
      "comm:close": () => this.#setGone(true),
      // The host tells that the comm's life changed but not how: greeting again finds out.
      comm_live_update: () => this.#greet(),
    };
    follow(this.#model, callbacks, signal);
    window.addEventListener("pagehide", () => this.#leave(), { signal });
    window.addEventListener("pageshow", (event) => event.persisted && this.#greet(), { signal });
  }

  #leave() {
    if (!this.#open) return;
    this.#greeting.end();
    this.#send(build.bye(this.client));
  }

  #greet() {
    if (this.#open) this.#greeting.begin();
  }

  #greetUnlessWaiting() {
    if (!this.#greeting.waiting && !this.#gone) this.#greet();
  }

  #keepAlive() {
    if (this.#greeting.waiting || this.#gone) return;
    this.#send(build.alive(this.client, this.#seen));
  }

  /** @param {unknown} content @param {Buffer[]} [buffers] */
  #receive(content, buffers = []) {
    const message = parse(content);
    if (!message) return;
    const answered = message.type === "welcome" && message.client === this.client;
    if (answered) this.#greeting.end();
    // One that was lost and speaks to others may not know this page any more.
    if (this.#setGone(false) && !answered) this.#greet();
    switch (message.type) {
      case "frame":
        if (message.clients.includes(this.client)) this.#listener.framed(message, buffers.map(bytesOf));
        return;
      case "status":
        return this.#listener.reported(message.status);
      case "alerts":
        return this.#listener.alerted(message);
      case "settings":
        return this.#listener.settled(message);
      case "welcome":
        if (!answered) return;
        // A kernel with several shells may read hellos in another order than they were said in.
        if (this.#open && this.#visible) this.#send(build.visible(this.client, true));
        return this.#listener.welcomed(message);
      case "rejected":
        if (message.client === this.client) this.#listener.rejected(message);
        return;
      case "values":
        if (message.client === this.client) this.#listener.valued(message, buffers.map(bytesOf));
        return;
      case "whole":
        if (message.client === this.client) this.#listener.wholeTold(message);
        return;
      case "look":
        if (message.client === this.client) this.#listener.looked(message, buffers.map(bytesOf));
        return;
      case "strip":
        if (message.client === this.client) this.#listener.stripped(message, buffers.map(bytesOf));
        break;
      case "frames":
        if (message.client === this.client) this.#listener.listed(message, buffers.map(bytesOf));
        break;
      case "past":
        if (message.client === this.client) this.#listener.recalled(message, buffers.map(bytesOf));
        break;
      case "file":
        if (message.client === this.client) this.#listener.filed(message, buffers.map(bytesOf));
    }
  }

  /** @param {FromPage} message */
  #send(message) {
    const lose = () => this.#setGone(true);
    try {
      // Some hosts send in the background and return a promise, whatever the type says.
      Promise.resolve(/** @type {unknown} */ (this.#model.send(message))).catch(lose);
    } catch {
      lose();
    }
  }

  /** @param {boolean} gone @returns {boolean} whether that is news */
  #setGone(gone) {
    if (gone === this.#gone) return false;
    this.#gone = gone;
    if (gone) this.#greeting.end();
    this.#listener.lifeChanged();
    return true;
  }
}

/**
 * The bytes of a message's buffer, which may be a part of a larger one.
 *
 * @param {Buffer} buffer
 */
export function bytesOf(buffer) {
  if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** A random name; `crypto.randomUUID` is missing where a notebook is served without TLS. */
function randomName() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

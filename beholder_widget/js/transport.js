// Everything said between this page and the kernel: greeting, visibility, acknowledgements and controls.

/** @import { Acknowledgement } from "./credit.js" */
/** @import { FrameMessage, FromKernel, Model, RejectedMessage, SettingName, Settings, Status } from "./state.js" */
/** @import { ToKernel, WelcomeMessage } from "./state.js" */

import { follow } from "./follow.js";

const HELLO_EVERY_MS = 1000;
// The kernel forgets a page that it has not heard from for 45 s; one that shows a paused picture has nothing else to say.
const ALIVE_EVERY_MS = 15000;

/** @typedef {DataView | Uint8Array | ArrayBuffer} Buffer what hosts hand a message's bytes over as */

/**
 * @typedef {object} Listener what the transport tells about
 * @property {(welcome: WelcomeMessage) => void} welcomed
 * @property {(frame: FrameMessage, buffers: Uint8Array[]) => void} framed a frame that lists this page
 * @property {(status: Status) => void} reported
 * @property {(rejection: RejectedMessage) => void} rejected
 * @property {() => void} lifeChanged the kernel was lost or came back
 */

/**
 * One page's line to one widget in the kernel, however many views the page shows of it.
 */
export class Transport {
  #model;
  #listener;
  #visible = false;
  #welcomed = false;
  #gone = false;

  /**
   * @param {Model} model
   * @param {Listener} listener
   * @param {AbortSignal} signal ends the line, saying bye
   */
  constructor(model, listener, signal) {
    /** @readonly names this page's model to the kernel: a reload or a second tab is another client */
    this.client = randomName();
    this.#model = model;
    this.#listener = listener;
    this.#listen(signal);
    this.#greet();
    const hello = setInterval(() => this.#greet(), HELLO_EVERY_MS);
    const alive = setInterval(() => this.#keepAlive(), ALIVE_EVERY_MS);
    signal.addEventListener("abort", () => {
      clearInterval(hello);
      clearInterval(alive);
      this.#send({ type: "bye", client: this.client });
    });
  }

  /** Whether the kernel no longer listens, as far as this page can tell. */
  get gone() {
    return this.#gone;
  }

  /** @param {boolean} visible whether any view of this page can be seen */
  setVisible(visible) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#send({ type: "visible", client: this.client, visible });
    // A page hidden for long has its timers held back and may have been forgotten meanwhile.
    if (visible) this.#keepAlive();
  }

  /** Gives credit for frames back, which lets the kernel send others. @param {Acknowledgement} acknowledgement */
  acknowledge(acknowledgement) {
    this.#send({ type: "ack", client: this.client, ...acknowledgement });
  }

  /**
   * @template {SettingName} Name
   * @param {Name} name
   * @param {Settings[Name]} value
   */
  set(name, value) {
    this.#send({ type: "set", client: this.client, name, value });
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    const callbacks = {
      "msg:custom": (/** @type {FromKernel} */ message, /** @type {Buffer[]} */ buffers) => {
        this.#receive(message, buffers);
      },
      "comm:close": () => this.#setGone(true),
      // The host tells that the comm's life changed but not how: greeting again finds out.
      comm_live_update: () => this.#greetAgain(),
    };
    follow(this.#model, callbacks, signal);
    window.addEventListener("pagehide", () => this.#send({ type: "bye", client: this.client }), { signal });
    window.addEventListener("pageshow", (event) => event.persisted && this.#greetAgain(), { signal });
  }

  #greet() {
    if (this.#welcomed || this.#gone) return;
    this.#send({ type: "hello", client: this.client, visible: this.#visible });
  }

  #greetAgain() {
    this.#welcomed = false;
    this.#greet();
  }

  #keepAlive() {
    if (!this.#welcomed || this.#gone) return;
    this.#send({ type: "alive", client: this.client, visible: this.#visible });
  }

  /** @param {FromKernel} message @param {Buffer[]} [buffers] */
  #receive(message, buffers = []) {
    this.#setGone(false);
    switch (message.type) {
      case "frame":
        if (!message.clients.includes(this.client)) return;
        return this.#listener.framed(message, buffers.map(bytesOf));
      case "status":
        return this.#listener.reported(message.status);
      case "welcome":
        if (message.client !== this.client) return;
        this.#welcomed = true;
        // A kernel with several shells may read what came after the hello first, and drop it: who is unknown has no say.
        if (this.#visible) this.#send({ type: "visible", client: this.client, visible: true });
        return this.#listener.welcomed(message);
      case "rejected":
        if (message.client !== this.client) return;
        return this.#listener.rejected(message);
    }
  }

  /** @param {ToKernel} message */
  #send(message) {
    const lose = () => this.#setGone(true);
    try {
      // Some hosts send in the background and return a promise, whatever the type says.
      Promise.resolve(/** @type {unknown} */ (this.#model.send(message))).catch(lose);
    } catch {
      lose();
    }
  }

  /** @param {boolean} gone */
  #setGone(gone) {
    if (gone === this.#gone) return;
    this.#gone = gone;
    this.#listener.lifeChanged();
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

// What the controls show: the values in force in the kernel, and the user's own until the kernel has answered.

/** @import { Choices, Model, RejectedMessage, SettingName, Settings as Values, WelcomeMessage } from "./state.js" */

import { follow } from "./follow.js";
import { throttle } from "./throttle.js";

/** @type {readonly SettingName[]} */
const NAMES = ["values", "mode", "window", "scaling", "colormap", "show_all", "rate", "recording", "select"];
const ANSWER_WITHIN_MS = 3000;
const SEND_EVERY_MS = 100;

/**
 * One page's settings of one widget.
 *
 * A value the user chose stands until the kernel shows the same, refuses it, or has not answered for three
 * seconds; otherwise a slider would jump back at each late answer while it is dragged.
 */
export class Settings {
  #model;
  #send;
  #changed;
  /** @type {Map<SettingName, unknown>} */
  #inForce = new Map();
  /** @type {Map<SettingName, {value: unknown, timer: ReturnType<typeof setTimeout>}>} */
  #chosen = new Map();
  /** @type {Map<SettingName, string>} */
  #rejections = new Map();
  /** @type {Map<SettingName, (value: any) => void>} */
  #senders = new Map();

  /**
   * @param {Model} model
   * @param {<Name extends SettingName>(name: Name, value: Values[Name]) => void} send
   * @param {() => void} changed called after anything a control shows has changed
   * @param {AbortSignal} signal
   */
  constructor(model, send, changed, signal) {
    this.#model = model;
    this.#send = send;
    this.#changed = changed;
    for (const name of NAMES) this.#inForce.set(name, model.get(name));
    const arrivals = NAMES.map((name) => [`change:${name}`, () => this.#arrived(name, model.get(name))]);
    follow(model, { ...Object.fromEntries(arrivals), "change:_beholder_choices": changed }, signal);
    signal.addEventListener("abort", () => this.#chosen.forEach(({ timer }) => clearTimeout(timer)));
  }

  /** @returns {Choices} what the kernel can show now */
  get choices() {
    return this.#model.get("_beholder_choices");
  }

  /**
   * What the control of this name is to show.
   *
   * @template {SettingName} Name
   * @param {Name} name
   * @returns {Values[Name]}
   */
  value(name) {
    const chosen = this.#chosen.get(name);
    return /** @type {Values[Name]} */ (chosen ? chosen.value : this.#inForce.get(name));
  }

  /** Why the last value chosen for this name was refused; "" when it was not. @param {SettingName} name */
  rejection(name) {
    return this.#rejections.get(name) ?? "";
  }

  /** All refusals that still stand. @returns {ReadonlyMap<SettingName, string>} */
  get rejections() {
    return this.#rejections;
  }

  /**
   * Takes the user's value and sends it.
   *
   * @template {SettingName} Name
   * @param {Name} name
   * @param {Values[Name]} value
   * @param {{paced?: boolean}} [options] paced: one of a quick series, of which some may go unsent but the last
   */
  choose(name, value, { paced = false } = {}) {
    this.#rejections.delete(name);
    this.#forget(name);
    const timer = setTimeout(() => this.#giveUp(name), ANSWER_WITHIN_MS);
    this.#chosen.set(name, { value, timer });
    if (paced) this.#pacedSender(name)(value);
    else this.#send(name, value);
    this.#changed();
  }

  /** @param {WelcomeMessage} message */
  welcome({ settings }) {
    for (const name of NAMES) if (name in settings) this.#arrived(name, settings[name]);
  }

  /** @param {RejectedMessage} message */
  reject({ name, value, message }) {
    this.#forget(name);
    this.#inForce.set(name, value);
    this.#rejections.set(name, message);
    this.#changed();
  }

  /** @param {SettingName} name @param {unknown} value */
  #arrived(name, value) {
    if (value !== this.#inForce.get(name)) this.#rejections.delete(name);
    this.#inForce.set(name, value);
    if (this.#chosen.get(name)?.value === value) this.#forget(name);
    this.#changed();
  }

  /** @param {SettingName} name */
  #giveUp(name) {
    this.#forget(name);
    this.#changed();
  }

  /** @param {SettingName} name */
  #forget(name) {
    clearTimeout(this.#chosen.get(name)?.timer);
    this.#chosen.delete(name);
  }

  /** @param {SettingName} name */
  #pacedSender(name) {
    let sender = this.#senders.get(name);
    if (!sender) {
      sender = throttle((value) => this.#send(name, value), SEND_EVERY_MS);
      this.#senders.set(name, sender);
    }
    return sender;
  }
}

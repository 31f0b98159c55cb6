// What the controls show: the values in force in the kernel, and the user's own until the kernel has answered.

/** @import { Choices } from "./choices.js" */
/** @import { OfferedNow, RejectedMessage } from "./messages.js" */
/** @import { Model, SettingName, Settings as Values } from "./state.js" */

import { isRecord, same } from "./checks.js";
import { readChoices } from "./choices.js";
import { follow } from "./follow.js";
import { isSetting, NAMES } from "./messages.js";
import { throttle } from "./throttle.js";

const WAITS_AFTER_MS = 2000;
const SEND_EVERY_MS = 100;
/** Of a long drag, the kernel's answers to the last so many values are known as such. */
const MOST_UNANSWERED = 64;

/**
 * @typedef {object} Chosen what the user has chosen and the kernel has not answered
 * @property {unknown[]} values in order; the last one is shown
 * @property {boolean} waits whether the answer is late
 * @property {ReturnType<typeof setTimeout>} timer
 */

/**
 * One page's settings of one widget.
 *
 * A value that the user chose is shown until the kernel has it in force, refuses it, or puts another one in force. The
 * late answer to an earlier choice is not another one: a slider would jump back while it is dragged.
 */
export class Settings {
  #model;
  #send;
  #changed;
  /** @type {Choices} */
  #choices;
  /** @type {OfferedNow | null} */
  #offered = null;
  #revision = -1;
  /** @type {Map<SettingName, unknown>} */
  #inForce = new Map();
  /** @type {Map<SettingName, Chosen>} */
  #chosen = new Map();
  /** Whether there is a kernel that may answer. */
  #answering = true;
  /** @type {Map<SettingName, string>} */
  #rejections = new Map();
  /** @type {Map<SettingName, (value: any) => void>} */
  #senders = new Map();

  /**
   * @param {Model} model
   * @param {<Name extends SettingName>(name: Name, value: Values[Name]) => void} send
   * @param {() => void} changed called after anything that a control shows has changed
   * @param {AbortSignal} signal
   */
  constructor(model, send, changed, signal) {
    this.#model = model;
    this.#send = send;
    this.#changed = changed;
    for (const name of NAMES) {
      const value = model.get(name);
      if (isSetting(name, value)) this.#inForce.set(name, value);
    }
    this.#choices = readChoices(model.get("_beholder_choices"));
    follow(model, { "change:_beholder_choices": () => this.#readChoices() }, signal);
    signal.addEventListener("abort", () => {
      for (const { timer } of this.#chosen.values()) clearTimeout(timer);
    });
  }

  /** @returns {Choices} what the kernel can show now */
  get choices() {
    return this.#choices;
  }

  /**
   * What the control of this name is to show.
   *
   * @template {SettingName} Name
   * @param {Name} name
   * @returns {Values[Name] | undefined} undefined where the kernel has not told
   */
  value(name) {
    const chosen = this.#chosen.get(name);
    return /** @type {Values[Name] | undefined} */ (chosen ? chosen.values.at(-1) : this.#inForce.get(name));
  }

  /** Whether the value shown has waited long to come into force. @param {SettingName} name */
  waits(name) {
    return this.#answering && (this.#chosen.get(name)?.waits ?? false);
  }

  /** Takes note of whether there is a kernel: without one, no control waits for an answer. @param {boolean} on */
  setAnswering(on) {
    if (on === this.#answering) return;
    this.#answering = on;
    this.#changed();
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
    const before = this.#chosen.get(name);
    clearTimeout(before?.timer);
    this.#chosen.set(name, {
      values: [...(before?.values ?? []), value].slice(-MOST_UNANSWERED),
      waits: before?.waits ?? false,
      timer: setTimeout(() => this.#noteWait(name), WAITS_AFTER_MS),
    });
    if (paced) this.#pacedSender(name)(value);
    else this.#send(name, value);
    this.#changed();
  }

  /**
   * Takes the values in force. What is not newer than what was taken before is left alone: it was overtaken.
   *
   * @param {{revision: number, settings: Values, choices: OfferedNow}} message
   */
  take({ revision, settings, choices }) {
    if (revision <= this.#revision) return;
    this.#revision = revision;
    this.#offered = choices;
    this.#readChoices();
    for (const name of NAMES) this.#arrived(name, settings[name]);
    this.#changed();
  }

  /** Begins anew with another widget in the kernel, which knows of no choice made before. */
  restart() {
    this.#revision = -1;
    for (const name of NAMES) this.#forget(name);
    this.#rejections.clear();
  }

  /** @param {Pick<RejectedMessage, "name" | "value" | "message">} message */
  reject({ name, value, message }) {
    this.#forget(name);
    if (isSetting(name, value)) this.#inForce.set(name, value);
    this.#rejections.set(name, message);
    this.#changed();
  }

  #readChoices() {
    const saved = this.#model.get("_beholder_choices");
    this.#choices = readChoices(isRecord(saved) ? { ...saved, ...this.#offered } : this.#offered);
    this.#changed();
  }

  /** @param {SettingName} name @param {unknown} value */
  #arrived(name, value) {
    if (same(value, this.#inForce.get(name))) return;
    this.#rejections.delete(name);
    this.#inForce.set(name, value);
    const chosen = this.#chosen.get(name);
    const answered = chosen ? chosen.values.map((each) => same(each, value)).lastIndexOf(true) : -1;
    if (chosen && answered >= 0 && answered < chosen.values.length - 1) chosen.values.splice(0, answered + 1);
    else this.#forget(name);
  }

  /** @param {SettingName} name */
  #noteWait(name) {
    const chosen = this.#chosen.get(name);
    if (!chosen) return;
    // Chosen to and fro, it came back to what is in force: the kernel may have nothing to answer.
    if (same(chosen.values.at(-1), this.#inForce.get(name))) this.#forget(name);
    else chosen.waits = true;
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

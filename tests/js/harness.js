// The page that the browser tests drive: the committed bundle, a fake model at its boundary, views put up by hand.

/** @import { FrameMessage, Section, SettingName, Status } from "../../beholder_widget/js/state.js" */

import { FakeModel, TRAITS } from "./fake_model.js";
import { buffersOf, frame, STATUS } from "./samples.js";

// Named by a variable, so that the type check reads the sources and not the bundle.
const bundle = "/beholder_widget/static/widget.js";
/** @type {typeof import("../../beholder_widget/js/widget.js")} */
const { default: widget } = await import(bundle);

const SETTINGS = /** @type {SettingName[]} */ (Object.keys(TRAITS).filter((name) => !name.startsWith("_")));

/** A widget in a page, and the kernel's side of it. */
class Harness {
  /** @type {HTMLElement[]} */
  cells = [];
  /** @type {(() => void)[]} */
  #ends = [];
  #widget = widget();
  #withSignal;
  #end;

  /**
   * @param {Record<string, any>} traits that differ from the default
   * @param {boolean} withSignal whether the host passes signals, as anywidget does from 0.11 on
   */
  constructor(traits, withSignal) {
    this.#withSignal = withSignal;
    this.model = new FakeModel({ ...TRAITS, ...traits });
    const model = /** @type {any} */ (this.model);
    this.#end = this.#hosted((signal) => this.#widget.initialize({ model, signal }));
  }

  get client() {
    return this.model.sentOf("hello")[0].client;
  }

  /** @param {string} width of the cell, as CSS */
  addView(width) {
    const el = document.createElement("div");
    el.className = "cell";
    el.style.width = width;
    document.body.append(el);
    this.cells.push(el);
    this.#ends.push(this.#hosted((signal) => this.#widget.render({ el, signal })));
  }

  /** @param {number} index */
  endView(index) {
    this.#ends[index]();
  }

  end() {
    this.#end();
  }

  /** @param {Partial<Status>} [status] */
  welcome(status) {
    const settings = Object.fromEntries(SETTINGS.map((name) => [name, this.model.get(name)]));
    this.model.hear({ type: "welcome", client: this.client, settings, status: { ...STATUS, ...status } });
  }

  /**
   * @param {Partial<FrameMessage> & {sections?: Section[]}} message
   * @param {Partial<Status>} status
   * @param {string} png base64, "" for none
   */
  frame({ sections = [], ...message }, status, png) {
    const [table, figures] = buffersOf(sections);
    const key = new TextDecoder().decode(table);
    const told = frame({ clients: [this.client], table: key, ...message, status: { ...STATUS, ...status } });
    this.model.hear(told, png ? [embedded(png), table, figures] : []);
  }

  /** @param {Partial<Status>} status */
  status(status) {
    this.model.hear({ type: "status", status: { ...STATUS, ...status } });
  }

  /** @param {SettingName} name @param {string} message */
  reject(name, message) {
    this.model.hear({ type: "rejected", client: this.client, name, message, value: this.model.get(name) });
  }

  /** Calls as a host of either kind does; returns what ends it. @param {(signal?: AbortSignal) => () => void} call */
  #hosted(call) {
    if (!this.#withSignal) return call();
    const life = new AbortController();
    call(life.signal);
    return () => life.abort();
  }
}

/** A picture's bytes in the midst of a larger buffer, as a host may hand them over. @param {string} base64 */
function embedded(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const larger = new Uint8Array(bytes.length + 24).fill(0xff);
  larger.set(bytes, 16);
  return new DataView(larger.buffer, 16, bytes.length);
}

Object.assign(window, { Harness });
document.documentElement.dataset.ready = "true";

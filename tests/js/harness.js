// The page that the browser tests drive: the committed bundle, a fake model at its boundary, views put up by hand.

/** @import { FrameMessage, OfferedNow, Status, WelcomeMessage } from "../../beholder_widget/js/messages.js" */
/** @import { Section, SettingName, Settings } from "../../beholder_widget/js/state.js" */

import { arrange, contain } from "../../beholder_widget/js/arranging.js";
import { FakeModel, TRAITS } from "./fake_model.js";
import { buffersOf, frame, SETTINGS, STATUS, settingsMessage, welcome } from "./samples.js";

// Named by a variable, so that the type check reads the sources and not the bundle.
const bundle = "/beholder_widget/static/widget.js";
/** @type {typeof import("../../beholder_widget/js/widget.js")} */
const { default: widget } = await import(bundle);

/** A widget in a page, and the kernel's side of it. */
class Harness {
  /** @type {HTMLElement[]} */
  cells = [];
  /** @type {(() => void)[]} */
  #ends = [];
  #widget = widget();
  #withSignal;
  #end;
  #revision = 0;
  /** @type {Settings} in force */
  #settings;
  /** @type {OfferedNow} */
  #choices = { values: TRAITS._beholder_choices.values, ranks: [] };
  /** Of the last frame. @type {Section[]} */
  #sections = [];
  /** Of the last frame. @type {number | null} */
  #step = null;
  /** Of each frame, by its number. @type {Map<number, string>} */
  #values = new Map();
  /** Keys of the tables that the kernel has sent this page. @type {Set<string>} */
  #tables = new Set();

  /**
   * @param {Record<string, any>} traits that differ from the default
   * @param {boolean} withSignal whether the host passes signals, as anywidget does from 0.11 on
   */
  constructor(traits, withSignal) {
    this.#withSignal = withSignal;
    this.model = new FakeModel({ ...TRAITS, ...traits });
    const known = Object.entries(traits).filter(([name]) => Object.hasOwn(SETTINGS, name));
    this.#settings = { ...SETTINGS, ...Object.fromEntries(known) };
    const model = /** @type {any} */ (this.model);
    this.#end = this.#hosted((signal) => this.#widget.initialize({ model, signal }));
  }

  get client() {
    return this.model.sentOf("hello")[0]?.client ?? "";
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
    this.#ends[index]?.();
  }

  end() {
    this.#end();
  }

  /** @param {Partial<Status>} [status] @param {Partial<WelcomeMessage>} [message] */
  welcome(status, message = {}) {
    const told = { revision: this.#revision, settings: this.#settings, choices: this.#choices };
    this.model.hear(welcome(this.client, { ...told, status: { ...STATUS, ...status }, ...message }));
  }

  /**
   * Puts settings in force and tells all pages.
   *
   * @param {Partial<Settings>} settings @param {Partial<OfferedNow>} [choices]
   */
  settle(settings, choices = {}) {
    this.#settings = { ...this.#settings, ...settings };
    this.#choices = { ...this.#choices, ...choices };
    this.#revision += 1;
    this.model.hear({ ...settingsMessage(this.#revision, this.#settings), choices: this.#choices });
  }

  /**
   * @param {Partial<FrameMessage> & {sections?: Section[]}} message
   * @param {Partial<Status>} status
   * @param {string} png base64, "" for none
   */
  frame({ sections = [], ...message }, status, png) {
    this.#sections = sections;
    this.#step = message.step ?? null;
    if (message.number !== undefined) this.#values.set(message.number, message.values ?? "parameters");
    const [figures, table] = buffersOf(sections);
    const key = new TextDecoder().decode(table);
    const told = frame({ clients: [this.client], table: key, ...message, status: { ...STATUS, ...status } });
    const isKnown = this.#tables.has(told.table);
    if (told.clients.includes(this.client)) this.#tables.add(told.table);
    this.model.hear(told, png ? [embedded(png), figures, ...(isKnown ? [] : [table])] : []);
  }

  /** Sends no table of this key: the kernel takes it that the page has it. @param {string} key */
  withhold(key) {
    this.#tables.add(key);
  }

  /**
   * Answers a page that has asked for values of cells.
   *
   * @param {import("../../beholder_widget/js/messages.js").Cells} cells @param {(number | null)[] | null} values in C order; null is NaN, and null for all of them that they are not kept
   */
  values(cells, values) {
    const { frame, section, rows, columns, own } = cells;
    const of = { client: this.client, kept: values !== null, step: values && this.#step };
    const told = { type: "values", frame, section, rows, columns, own, ...of };
    this.model.hear(told, values ? [doubles(values)] : []);
  }

  /**
   * Answers a page that has asked for figures of a whole tensor.
   *
   * @param {import("../../beholder_widget/js/messages.js").Place} place
   * @param {import("../../beholder_widget/js/messages.js").WholeMessage["figures"]} figures
   */
  whole({ table, section }, figures) {
    this.model.hear({ type: "whole", client: this.client, table, section, figures });
  }

  /**
   * Answers a page that has asked for the strip.
   *
   * @param {Partial<import("../../beholder_widget/js/messages.js").StripMessage>} message
   * @param {string} moments base64
   * @param {string} figures base64
   */
  strip(message, moments, figures) {
    this.model.hear({ type: "strip", client: this.client, ...message }, [embedded(moments), embedded(figures)]);
  }

  /**
   * Answers a page that has asked which frames are kept.
   *
   * @param {Partial<import("../../beholder_widget/js/messages.js").FramesMessage>} message
   * @param {number[]} moments numbers, steps, orders and calls; their values are those that the frames of these numbers had
   */
  frames(message, moments) {
    const values = [...new Set(this.#values.values())];
    const numbers = moments.slice(0, moments.length / 4);
    const places = numbers.map((number) => Math.max(0, values.indexOf(this.#values.get(number) ?? "")));
    this.model.hear({ type: "frames", client: this.client, values, ...message }, [doubles([...moments, ...places])]);
  }

  /**
   * @param {Partial<import("../../beholder_widget/js/messages.js").LookMessage>} message
   * @param {string} indices base64
   * @param {(number | null)[]} values in C order; null is NaN
   */
  look(message, indices, values) {
    const told = { type: "look", session: "kernel", client: this.client, step: 1, values: "parameters", note: "" };
    this.model.hear({ ...told, colormap: "magma", variance_of: 0, change_since: null, ...message }, [
      embedded(indices),
      doubles(values),
    ]);
  }

  /**
   * Tells all pages of alerts.
   *
   * @param {Partial<import("../../beholder_widget/js/messages.js").AlertsMessage>} message
   */
  alerts(message) {
    this.model.hear({ type: "alerts", begun: [], ...message });
  }

  /** Where a section of the last frame is drawn, CSS pixels in the whole picture. @param {number} index */
  place(index) {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("canvas"));
    const [width, height] = [parseFloat(canvas.style.width), parseFloat(canvas.style.height)];
    const [only] = this.#sections;
    if (this.#sections.length === 1 && only && only.shape.length > 1) return contain(only, { width, height });
    const narrow = canvas.closest("[data-size='narrow']") !== null;
    return arrange(this.#sections, width, { narrow, room: height }).places[index];
  }

  /** @param {Partial<Status>} status */
  status(status) {
    this.model.hear({ type: "status", status: { ...STATUS, ...status } });
  }

  /** @param {SettingName} name @param {string} message */
  reject(name, message) {
    this.model.hear({ type: "rejected", client: this.client, name, message, value: this.#settings[name] });
  }

  /** Calls as a host of either kind does; returns what ends it. @param {(signal?: AbortSignal) => () => void} call */
  #hosted(call) {
    if (!this.#withSignal) return call();
    const life = new AbortController();
    call(life.signal);
    return () => life.abort();
  }
}

/** @param {(number | null)[]} values @returns {DataView} float64, little-endian */
function doubles(values) {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  for (const [at, value] of values.entries()) view.setFloat64(8 * at, value ?? NaN, true);
  return view;
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

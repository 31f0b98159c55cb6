// The page the browser tests drive: the committed bundle with a fake model, and views put up by hand.

import { FakeModel, TRAITS } from "./fake_model.js";

// Named by a variable, so that the type check reads the sources and not the bundle.
const bundle = "/beholder_widget/static/widget.js";
/** @type {typeof import("../../beholder_widget/js/widget.js")} */
const { default: widget } = await import(bundle);

class Harness {
  #widget = widget();
  #session = new AbortController();
  /** @type {{el: HTMLElement, life: AbortController}[]} */
  views = [];

  /** @param {Record<string, any>} traits */
  constructor(traits) {
    this.model = new FakeModel({ ...TRAITS, ...traits });
    this.#widget.initialize({ model: /** @type {any} */ (this.model), signal: this.#session.signal });
  }

  get client() {
    return this.model.sentOf("hello")[0].client;
  }

  addView(width = "") {
    const el = document.createElement("div");
    el.className = "cell";
    el.style.width = width;
    document.body.append(el);
    const life = new AbortController();
    this.#widget.render({ el, signal: life.signal });
    return this.views.push({ el, life }) - 1;
  }

  /** @param {object} [status] */
  welcome(status = {}) {
    const settings = Object.fromEntries(SETTINGS.map((name) => [name, this.model.get(name)]));
    this.model.hear({ type: "welcome", client: this.client, settings, status: { ...STATUS, ...status } });
  }

  /** @param {object} message @param {string} [png] base64 */
  frame(message, png) {
    const clients = [this.client];
    const plain = { type: "frame", kind: "sections", text: "", sections: [], step: null, clients, status: STATUS };
    const settings = { mode: "current", scaling: "section", colormap: "magma" };
    this.model.hear({ ...plain, settings, ...message }, png ? [embed(png)] : []);
  }

  end() {
    this.#session.abort();
  }
}

const SETTINGS = Object.keys(TRAITS).filter((name) => !name.startsWith("_"));
const STATUS = { message: "", rate: 9.8, limited: "", latency_ms: 41, recording: null, saved: [], note: "" };

/** The bytes in the midst of a larger buffer, as a host may hand them over. @param {string} base64 */
function embed(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const larger = new Uint8Array(bytes.length + 24).fill(0xff);
  larger.set(bytes, 16);
  return new DataView(larger.buffer, 16, bytes.length);
}

Object.assign(window, { Harness });
document.documentElement.dataset.ready = "true";

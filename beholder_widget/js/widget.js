// The anywidget entry: one session for each model, one view for each place it is displayed.

/** @import { Model } from "./state.js" */

import { Session } from "./session.js";
import { View } from "./view.js";

/**
 * The host calls this once for each model, so that what `initialize` makes is there for every `render`: the models
 * it hands to the two are not the same object.
 */
export default function beholder() {
  /** @type {Session} */
  let session;
  return {
    /** @param {{model: Model, signal?: AbortSignal}} props */
    initialize({ model, signal }) {
      const life = lifetime(signal);
      session = new Session(model, life.signal);
      return life.end;
    },

    /** @param {{el: HTMLElement, signal?: AbortSignal}} props */
    render({ el, signal }) {
      const life = lifetime(signal);
      new View(session, el, life.signal);
      return life.end;
    },
  };
}

/**
 * A signal that aborts with the host's, or when `end` is called by a host that passes no signal.
 *
 * @param {AbortSignal} [host]
 */
function lifetime(host) {
  const controller = new AbortController();
  const end = () => controller.abort();
  host?.addEventListener("abort", end);
  return { signal: controller.signal, end };
}

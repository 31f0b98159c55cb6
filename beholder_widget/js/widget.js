// The anywidget entry: one session for each model, one view for each place it is displayed.

/** @import { Model } from "./state.js" */

import { Seats } from "./seats.js";
import { Session } from "./session.js";

/**
 * The host calls this once for each model, so that what `initialize` makes is there for every `render`: the models
 * it hands to the two are not the same object.
 */
export default function beholder() {
  /** @type {Seats} */
  let seats;
  return {
    /** @param {{model: Model, signal?: AbortSignal}} props */
    initialize({ model, signal }) {
      const life = lifetime(signal);
      seats = new Seats(new Session(model, life.signal), model.get("_beholder_name"), life.signal);
      return life.end;
    },

    /** @param {{el: HTMLElement, signal?: AbortSignal}} props */
    render({ el, signal }) {
      const life = lifetime(signal);
      seats.show(el, life.signal);
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

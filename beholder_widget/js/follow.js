// Listening to the host's model for as long as something lives.

/** @import { Model } from "./state.js" */

/**
 * @param {Model} model
 * @param {Record<string, (...args: any[]) => void>} callbacks by the event they are called at
 * @param {AbortSignal} signal ends it
 */
export function follow(model, callbacks, signal) {
  for (const [event, callback] of Object.entries(callbacks)) model.on(event, callback);
  signal.addEventListener("abort", () => {
    for (const [event, callback] of Object.entries(callbacks)) model.off(event, callback);
  });
}

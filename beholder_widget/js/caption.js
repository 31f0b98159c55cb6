// What stands over a picture of other values than those that the toolbar names.

/** @import { Session } from "./session.js" */
/** @import { Frame } from "./state.js" */

import { formatCount } from "./format.js";

/**
 * A choice that takes effect with the next frame needs no words.
 *
 * @param {Pick<Session, "settings" | "status" | "past">} session
 * @param {Pick<Frame, "values" | "step" | "kind"> | null} frame in view
 * @returns {string} what the picture is of, and where that which is chosen is; "" where it is what is chosen
 */
export function captionOf({ settings, status, past }, frame) {
  const wanted = settings.value("values");
  const isOther = frame && frame.kind !== "placeholder" && wanted && wanted !== "auto" && wanted !== frame.values;
  if (!isOther) return "";
  const shown = `${label(settings, frame.values)}${frame.step === null ? "" : ` of step ${formatCount(frame.step)}`}.`;
  if (past.shown) return `${shown} ${label(settings, wanted)} were not shown then.`;
  return status?.note ? `${shown} ${status.note}` : "";
}

/** @param {Session["settings"]} settings @param {string} name of values @returns {string} as a sentence begins with it */
function label({ choices }, name) {
  const words = choices.values.find(({ value }) => value === name)?.label ?? name;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

// What stands over a picture of other values than those that the toolbar names.

/** @import { Session } from "./session.js" */
/** @import { Frame } from "./state.js" */

import { wordOf } from "./choices.js";
import { formatCount } from "./format.js";
import { ofWords } from "./words.js";

/** Of each mode what is shown. @type {{readonly [mode: string]: string}} */
const OF_MODE = { current: "Current values", variance: "Variances", change: "Changes since the pin" };

/**
 * A choice that takes effect with the next frame needs no words.
 *
 * @param {Pick<Session, "settings" | "status" | "past">} session
 * @param {Pick<Frame, "values" | "step" | "kind" | "settings" | "variance_of" | "change_since"> | null} frame in view
 * @returns {string} what the picture is of, and where that which is chosen is; "" where it is what is chosen
 */
export function captionOf({ settings, status, past }, frame) {
  if (!frame || frame.kind === "placeholder") return "";
  const wanted = settings.value("values");
  if (!wanted || wanted === "auto" || wanted === frame.values) return past.shown ? ofOtherMode(settings, frame) : "";
  const shown = `${label(settings, frame.values)}${frame.step === null ? "" : ` of step ${formatCount(frame.step)}`}.`;
  if (past.shown) return `${shown} ${label(settings, wanted)} were not shown then.`;
  return status?.note ? `${shown} ${status.note}` : "";
}

/** @param {Session["settings"]} settings @param {Pick<Frame, "step" | "settings" | "variance_of" | "change_since">} frame of the past */
function ofOtherMode(settings, frame) {
  const wanted = settings.value("mode") ?? "";
  const is = frame.settings.mode ?? "";
  if (!Object.hasOwn(OF_MODE, wanted) || !Object.hasOwn(OF_MODE, is) || wanted === is) return "";
  const of = ofWords(frame);
  const words = of ? `${of.charAt(0).toUpperCase()}${of.slice(1)}` : OF_MODE[is];
  return `${words}${frame.step === null ? "" : `, at step ${formatCount(frame.step)}`}. ${OF_MODE[wanted]} were not shown then.`;
}

/** @param {Session["settings"]} settings @param {string} name of values @returns {string} as a sentence begins with it */
function label({ choices }, name) {
  const words = wordOf(choices, name);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

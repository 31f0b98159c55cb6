// The line under the picture: where training is, how fast pictures come, what is recorded, what went wrong.

/** @import { Session } from "./session.js" */
/** @import { Frame, Status } from "./state.js" */

import { element, setText } from "./dom.js";
import { formatClock, formatCount } from "./format.js";

export class StatusLine {
  // Figures that change ten times a second stay out of the live region's words: a screen reader would never fall silent.
  #figures = element("span", "beholder-figures", { "aria-hidden": "true" });
  #note = element("span", "beholder-note");
  #recording = element("span", "");
  #clock = element("span", "beholder-figures", { "aria-hidden": "true" });
  #file = element("span", "");
  #problem = element("div", "beholder-problem", { role: "alert" });

  constructor() {
    const tape = element("span", "beholder-tape", {}, [this.#recording, this.#clock, this.#file]);
    const line = element("div", "beholder-status", { role: "status" }, [this.#figures, this.#note, tape]);
    this.el = element("div", "beholder-foot", {}, [line, this.#problem]);
  }

  /** @param {Session} session @param {Frame | null} frame the picture in view */
  refresh(session, frame) {
    const { status } = session;
    setText(this.#figures, figuresOf(session, frame));
    setText(this.#note, [status?.limited && `limited by ${status.limited}`, status?.note].filter(Boolean).join(" · "));
    const tape = status?.recording;
    setText(this.#recording, tape ? "recording " : savedWords(status));
    setText(this.#clock, tape ? formatClock(tape.seconds) : "");
    setText(this.#file, tape?.file ? ` · ${tape.file}` : "");
    setText(this.#problem, session.problem);
  }
}

/** @param {Session} session @param {Frame | null} frame */
function figuresOf({ status, flowing, settings }, frame) {
  const parts = [];
  if (frame && frame.step !== null) parts.push(`step ${formatCount(frame.step)}`);
  if (frame?.variance_of) parts.push(`variance of ${frame.variance_of}`);
  if (settings.value("rate") === 0) return [...parts, "paused"].join(" · ");
  if (status && flowing) parts.push(`${status.rate.toFixed(1)} frames/s`);
  if (status && flowing && status.latency_ms !== null) parts.push(`${Math.round(status.latency_ms)} ms`);
  return parts.join(" · ");
}

/** @param {Status | null} status */
function savedWords(status) {
  const files = status?.saved ?? [];
  const more = files.length > 1 ? ` and ${files.length - 1} more` : "";
  return files.length ? `saved ${files[0]}${more}` : "";
}

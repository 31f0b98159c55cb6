// The line under the picture: where training is, how fast pictures come, what is recorded, what went wrong.

/** @import { Frame, Status } from "./state.js" */

import { element, setText } from "./dom.js";
import { formatClock, formatCount } from "./format.js";

export class StatusLine {
  constructor() {
    // Figures that change ten times a second stay out of the live region: a screen reader would never fall silent.
    this.figures = element("span", "beholder-figures", { "aria-hidden": "true" });
    this.note = element("span", "beholder-note");
    this.recording = element("span", "");
    this.clock = element("span", "beholder-number", { "aria-hidden": "true" });
    this.file = element("span", "");
    const tape = element("span", "beholder-tape", {}, [this.recording, this.clock, this.file]);
    const line = element("div", "beholder-status", { role: "status" }, [this.figures, this.note, tape]);
    this.problem = element("div", "beholder-problem", { role: "alert" });
    this.el = element("div", "beholder-foot", {}, [line, this.problem]);
  }

  /**
   * @param {Frame | null} frame the picture in view
   * @param {Status | null} status
   * @param {string} problem
   */
  show(frame, status, problem) {
    setText(this.figures, figuresOf(frame, status));
    setText(this.note, [status?.limited && `limited by ${status.limited}`, status?.note].filter(Boolean).join(" · "));
    const tape = status?.recording;
    setText(this.recording, tape ? "recording " : savedWords(status?.saved ?? []));
    setText(this.clock, tape ? formatClock(tape.seconds) : "");
    setText(this.file, tape?.file ? ` · ${tape.file}` : "");
    setText(this.problem, problem);
  }
}

/** @param {Frame | null} frame @param {Status | null} status */
function figuresOf(frame, status) {
  const parts = [];
  if (frame && frame.step !== null) parts.push(`step ${formatCount(frame.step)}`);
  if (status) parts.push(`${status.rate.toFixed(1)} frames/s`);
  if (status && status.latency_ms !== null) parts.push(`${Math.round(status.latency_ms)} ms`);
  return parts.join(" · ");
}

/** @param {string[]} saved */
function savedWords(saved) {
  return saved.length ? `saved ${saved.join(", ")}` : "";
}

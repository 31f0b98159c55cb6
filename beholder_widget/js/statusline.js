// The line under the picture: where training is, how fast pictures come, what is recorded, what went wrong.

/** @import { Status } from "./messages.js" */
/** @import { Session } from "./session.js" */
/** @import { Frame } from "./state.js" */

import { element, setText } from "./dom.js";
import { formatClock, formatCount, formatRate } from "./format.js";

const NO_ANSWER = "no answer from the kernel: if it is not busy, run the cell again";

export class StatusLine {
  // Figures that change ten times a second stay out of the live region's words: a screen reader would never fall silent.
  #figures = element("span", "beholder-figures", { "aria-hidden": "true" });
  #note = element("span", "beholder-note");
  #recording = element("span", "");
  #clock = element("span", "beholder-figures", { "aria-hidden": "true" });
  #file = element("span", "");
  #problem = element("div", "beholder-problem", { role: "alert" });
  #tape = element("span", "beholder-tape", {}, [this.#recording, this.#clock, this.#file]);

  constructor() {
    const line = element("div", "beholder-status", { role: "status" }, [this.#figures, this.#note, this.#tape]);
    this.el = element("div", "beholder-foot", {}, [line, this.#problem]);
  }

  /** @param {Session} session @param {Frame | null} frame the picture in view */
  refresh(session, frame) {
    const { status } = session;
    const tape = status?.recording;
    setText(this.#figures, figuresOf(session, frame));
    setText(this.#note, noteOf(session, frame));
    setText(this.#recording, tape ? "recording " : savedWords(status));
    setText(this.#clock, tape ? formatClock(tape.seconds) : "");
    setText(this.#file, tape ? fileWords(tape) : "");
    setText(this.#problem, session.problem);
    // A narrow cell cuts a long line; of many files the line names one.
    setTitle(this.#note, this.#note.textContent);
    setTitle(this.#tape, tape ? tape.file : (status?.saved ?? []).join("\n"));
    setTitle(this.#problem, session.problem);
  }
}

/** @param {HTMLElement} node @param {string} words */
function setTitle(node, words) {
  if (node.title !== words) node.title = words;
}

/** @param {Session} session @param {Frame | null} frame */
function figuresOf({ status, flowing, settings }, frame) {
  const parts = [];
  if (frame && frame.step !== null) parts.push(`step ${formatCount(frame.step)}`);
  if (frame?.variance_of) parts.push(`variance of ${frame.variance_of}`);
  if (settings.value("rate") === 0) return [...parts, "paused"].join(" · ");
  const rate = status && flowing ? formatRate(status.rate) : "";
  if (rate) parts.push(rate);
  if (status && flowing && status.latency_ms !== null) parts.push(`${Math.round(status.latency_ms)} ms`);
  return parts.join(" · ");
}

/** @param {Session} session @param {Frame | null} frame */
function noteOf({ status, settings, unanswered }, frame) {
  // Without a picture the same words stand in its place.
  if (unanswered) return frame ? NO_ANSWER : "";
  const held = status?.limited && settings.value("rate") !== 0 ? `limited by ${status.limited}` : "";
  return [held, status?.note].filter(Boolean).join(" · ");
}

/** @param {NonNullable<Status["recording"]>} recording */
function fileWords({ file, left_out: leftOut }) {
  const parts = [file, leftOut ? `${formatCount(leftOut)} left out` : ""];
  return parts.map((part) => part && ` · ${part}`).join("");
}

/** @param {Status | null} status */
function savedWords(status) {
  const [first, ...others] = status?.saved ?? [];
  if (first === undefined) return "";
  return others.length ? `saved ${first} and ${others.length} more` : `saved ${first}`;
}

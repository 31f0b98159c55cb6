// The line under the picture: where training is, how fast pictures come, what is recorded, what went wrong.

/** @import { Told } from "./alerts/alerting.js" */
/** @import { Status } from "./messages.js" */
/** @import { Sought } from "./past/past.js" */
/** @import { Session } from "./session.js" */
/** @import { Settings } from "./settings.js" */
/** @import { Frame, SettingName } from "./state.js" */

import { wordOf } from "./choices.js";
import { element, setText } from "./dom.js";
import { formatClock, formatCount, formatPace, formatShare } from "./format.js";
import { icon } from "./icons.js";
import { NAMES } from "./messages.js";
import { ofWords } from "./words.js";

const NO_ANSWER = "No answer from the kernel: if it is not busy, run the cell again.";
/** A share of training's time that is worth a word. */
const LEAST_SHARE = 0.0005;

/** @type {Readonly<Partial<Record<SettingName, string>>>} */
const LABELS = {
  values: "Values",
  mode: "Mode",
  window: "Variance window",
  scaling: "Scaling",
  colormap: "Colormap",
  limits: "Limits",
  show_all: "Show all data",
  square: "Square cells",
  rate: "Updates per second",
  recording: "Record",
  held: "Hold",
  hold_on: "Hold on",
  select: "Select",
  rank: "Rank",
};

export class StatusLine {
  // Figures that change all the time stay out of the live region's words: a screen reader would never fall silent.
  #figures = element("span", "beholder-figures", { "aria-hidden": "true" });
  #held = element("span", "beholder-held");
  #alert = element("span", "beholder-told");
  /** Where one is, and what an alert says of it: in one line while there is room for any of it. */
  #lead = element("span", "beholder-lead", {}, [this.#figures, this.#held, this.#alert]);
  #note = element("span", "beholder-note");
  /** It comes and goes while training runs: it takes what room the line has left, and no line of its own. */
  #limited = element("span", "beholder-limited");
  #recording = element("span", "");
  #clock = element("span", "beholder-figures", { "aria-hidden": "true" });
  #file = element("span", "");
  #words = element("span", "", {}, [this.#recording, this.#clock, this.#file]);
  #fetch = element("button", "beholder-link", { type: "button", hidden: "" });
  #to = element("span", "beholder-link-whole");
  #goTo = element("button", "beholder-link beholder-link-to", { type: "button", hidden: "" }, [
    this.#to,
    element("span", "beholder-link-short", { "aria-hidden": "true" }, ["Go there"]),
  ]);
  #diamond = element("span", "beholder-foot-diamond", { hidden: "" }, [icon("diamond")]);
  #row;
  #problem = element("div", "beholder-problem", { role: "alert" });
  #tape = element("span", "beholder-tape", {}, [this.#words, this.#fetch]);

  /** @param {{fetched: () => void, went: () => void}} listener the user wants the file that was saved, or the value that an alert names */
  constructor({ fetched, went }) {
    this.#fetch.addEventListener("click", fetched);
    this.#goTo.addEventListener("click", went);
    const line = element("div", "beholder-status", { role: "status" }, [
      this.#lead,
      this.#note,
      this.#limited,
      this.#tape,
    ]);
    this.#row = element("div", "beholder-foot-row", {}, [this.#diamond, line, this.#goTo]);
    this.el = element("div", "beholder-foot", {}, [this.#row, this.#problem]);
  }

  /**
   * @param {Session} session
   * @param {Frame | null} frame the picture in view
   * @param {string} said of what the page itself does
   * @param {Told | null} alert that was opened
   */
  refresh(session, frame, said, alert) {
    const { status } = session;
    const tape = status?.recording;
    const held = session.past.shown ? null : (status?.held ?? null);
    setText(this.#held, held ? `Held at step ${formatCount(held.step)}. ` : "");
    setText(this.#figures, held ? "" : alert ? whereWords(session, frame) : figuresOf(session, frame));
    const note = alert ? besideAlert(session, frame, said) : noteOf(session, frame, said);
    setText(this.#alert, alert ? `${alert.message}${note && " "}` : "");
    setText(this.#note, note);
    const limited = alert ? "" : limitedWords(session);
    setText(this.#limited, limited && note ? ` ${limited}` : limited);
    this.#row.classList.toggle("beholder-alerting", alert !== null);
    this.#diamond.hidden = !alert;
    setText(this.#to, alert?.link ? `Go to ${alert.link}` : "");
    this.#goTo.hidden = !alert?.link;
    setText(this.#recording, tape ? "Recording " : savedWords(status));
    setText(this.#clock, tape ? formatClock(tape.seconds) : "");
    setText(this.#file, tape ? fileWords(tape) : "");
    setText(this.#problem, session.problem);
    this.#fetch.hidden = Boolean(tape) || session.gone || !status?.saved.length;
    // Words of a button that is not shown would be among those of the line.
    setText(this.#fetch, this.#fetch.hidden ? "" : "Download");
    // A narrow cell cuts a long line; of many files the line names one.
    setTitle(this.#alert, alert?.message ?? "");
    setTitle(this.#limited, limited);
    setTitle(this.#note, this.#note.textContent);
    setTitle(this.#goTo, this.#to.textContent);
    setTitle(this.#tape, tape ? tape.file : (status?.saved ?? []).join("\n"));
    setTitle(this.#problem, session.problem);
  }
}

/** @param {Session} session @param {Frame | null} frame @returns {string} no more than where one is, beside an alert */
function whereWords({ past, settings }, frame) {
  if (past.shown) return `${backWords(past, settings)}${thenWords(past.shown, settings)}`;
  return frame && frame.step !== null ? `Step ${formatCount(frame.step)}.` : "";
}

/** @param {HTMLElement} node @param {string} words */
function setTitle(node, words) {
  if (node.title !== words) node.title = words;
}

/** @param {Session} session @param {Frame | null} frame */
function figuresOf({ status, flowing, settings, gone, past, latest }, frame) {
  const step = frame && frame.step !== null ? formatCount(frame.step) : "";
  const of = frame && ofWords(frame);
  const shown = of ? ` ${sentence(of)}` : "";
  if (past.shown) {
    const back = `${backWords(past, settings)}${thenWords(past.shown, settings)}`;
    return `${back}${gone ? "" : nowWords(latest, flowing)}`;
  }
  if (gone) return "";
  if (settings.value("rate") === 0) {
    return `${step ? `Paused at step ${step}.` : "Paused."}${shown} Training goes on at full speed.`;
  }
  const now = step ? `Step ${step}.${shown}` : shown.trim();
  const pace = status && flowing ? paceWords(status) : "";
  return [now, pace].filter(Boolean).join(" ");
}

/** @param {Session["past"]} past @param {Settings} settings @returns {string} which step is looked back on, and how it was found */
function backWords({ shown, missed }, settings) {
  if (!shown || shown.step === null) return "Looking back.";
  return `Looking back at step ${formatCount(shown.step)}${missed ? `, ${missedWords(missed, shown, settings)}` : ""}.`;
}

/** @param {Sought} missed what is not kept @param {Pick<Frame, "call" | "values">} shown @param {Settings} settings */
function missedWords({ from, step, values }, shown, settings) {
  if (values === undefined) return `the nearest kept to ${formatCount(step)}`;
  const of = shown.values === values ? ` of ${wordOf(settings.choices, values)}` : "";
  const [which, when] = shown.call > from ? ["first", "after"] : ["last", "before"];
  return `the ${which}${of} kept ${when} ${formatCount(step)}`;
}

/**
 * Other values than those that are chosen now may have been shown then: what was not shown is not kept.
 *
 * @param {Pick<Frame, "values">} shown
 * @param {Settings} settings
 */
function thenWords(shown, settings) {
  const wanted = settings.value("values");
  if (!wanted || wanted === "auto" || wanted === shown.values) return "";
  return ` Shown then: ${wordOf(settings.choices, shown.values)}.`;
}

/** @param {Frame | null} latest @param {boolean} flowing whether frames keep coming */
function nowWords(latest, flowing) {
  if (!latest || latest.step === null) return "";
  const step = formatCount(latest.step);
  return flowing ? ` Training goes on at step ${step}.` : ` The last picture is of step ${step}.`;
}

/** @param {Status} status @returns a sentence; "" where nothing of it can be said */
function paceWords({ rate, latency_ms: latency, overhead }) {
  const parts = [formatPace(rate), latency === null ? "" : `${Math.round(latency)} ms behind`].filter(Boolean);
  const words = parts.join(", ");
  const slower =
    overhead !== null && overhead >= LEAST_SHARE ? `training is ${formatShare(overhead)} slower for it` : "";
  const all = [words, slower].filter(Boolean).join("; ");
  return all ? `${all.charAt(0).toUpperCase()}${all.slice(1)}.` : "";
}

/** @param {Session} session @param {Frame | null} frame @param {string} said @returns what an alert's words do not make less important */
function besideAlert(session, frame, said) {
  const { status, gone, unanswered } = session;
  if (gone || unanswered) return noteOf(session, frame, said);
  return [said, status?.note ? sentence(status.note) : ""].filter(Boolean).join(" ");
}

/** @param {Session} session @param {Frame | null} frame @param {string} said */
function noteOf({ status, settings, unanswered, gone, past }, frame, said) {
  if (gone) return goneWords(frame);
  // Without a picture the same words stand in its place.
  if (unanswered) return frame ? NO_ANSWER : "";
  const apart = Math.round(past.apart);
  const kept = past.shown && apart > 1 ? `One frame in ${formatCount(apart)} is kept here.` : "";
  const note = status?.note ? sentence(status.note) : "";
  if (status?.held && !past.shown) return [said, note].filter(Boolean).join(" ") || "Nothing runs until Go on.";
  const late = NAMES.find((name) => settings.waits(name));
  const waits = late ? `${LABELS[late] ?? late} waits for the running cell.` : "";
  const hold = settings.value("held") ? "Training waits at its next update()." : "";
  return [kept, said, waits, hold, note].filter(Boolean).join(" ");
}

/** @param {Session} session @returns {string} what keeps pictures from coming as fast as was chosen */
function limitedWords({ status, settings, unanswered, gone, past }) {
  if (gone || unanswered || (status?.held && !past.shown)) return "";
  return status?.limited && settings.value("rate") !== 0 ? `Limited by ${status.limited}.` : "";
}

/** @param {Frame | null} frame */
function goneWords(frame) {
  if (!frame) return "No kernel.";
  const step = frame.step === null ? "" : ` This is step ${formatCount(frame.step)};`;
  return step ? `No kernel.${step} pointing and colours still work.` : "No kernel. Pointing and colours still work.";
}

/** @param {string} words */
const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;

/** @param {NonNullable<Status["recording"]>} recording */
function fileWords({ file, left_out: leftOut }) {
  return `${file && ` to ${file}`}.${leftOut ? ` ${formatCount(leftOut)} pictures left out.` : ""}`;
}

/** @param {Status | null} status */
function savedWords(status) {
  const [first, ...others] = status?.saved ?? [];
  if (first === undefined) return "";
  return others.length ? `Saved ${first} and ${others.length} more.` : `Saved ${first}.`;
}

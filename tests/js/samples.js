// Messages of the kernel as tests need them, with what does not matter to a test filled in.

/** @import { Alert } from "../../beholder_widget/js/alerts/alert.js" */
/** @import { FrameMessage, SettingsMessage, Status, WelcomeMessage } from "../../beholder_widget/js/messages.js" */
/** @import { Frame, Section, Settings } from "../../beholder_widget/js/state.js" */

/** @type {Status} */
export const STATUS = {
  number: 1,
  message: "",
  note: "",
  rate: 9.8,
  limited: "",
  overhead: 0.012,
  latency_ms: 41,
  recording: null,
  saved: [],
  pinned: null,
  held: null,
};

/** @type {Alert} */
export const ALERT = {
  check: "nonfinite",
  source: "gradients",
  section: "attn.linear1.weight",
  step: 597,
  value: 48,
  threshold: 0,
  clean: 596,
  index: [37, 0],
  message: "First NaN: gradient of attn.linear1.weight, 48 of 4,608 cells not finite. Last clean at step 596.",
  whole: false,
  others: ["attn.linear1.bias"],
  call: 597,
};

/** @param {Partial<Section>} [differing] @returns {Section} */
export function section(differing = {}) {
  const counts = { nan: 0, posinf: 0, neginf: 0, zeros: 0, clipped: 0, shown: 8, size: 8 };
  const figures = { min: -1, mean: 0, max: 1, rms: 0.5, std: 0.5, ratio: null, low: -1, high: 1, floor: null };
  const place = { plan: planOf(4, 2), rows: 4, cols: 2, dtype: "float32", device: "cpu", trainable: true };
  return { name: "fc.weight", shape: [4, 2], ...place, ...figures, ...counts, note: "", ...differing };
}

/**
 * The plan of a matrix that is shown whole.
 *
 * @param {number} rows
 * @param {number} cols
 * @returns {import("../../beholder_widget/js/geometry.js").Plan}
 */
export function planOf(rows, cols) {
  const side = (/** @type {number} */ axis, /** @type {number} */ length) => ({
    outer: /** @type {[number, number][]} */ ([[axis, length]]),
    first: 0,
    units: length,
    shown: length,
    inner: [],
  });
  return { fold: 1, wrap: 1, rows: side(0, rows), columns: side(1, cols) };
}

/** The name of the widget in the kernel. */
export const KERNEL = "kernel";

/** @type {Settings} */
export const SETTINGS = {
  values: "parameters",
  mode: "current",
  window: 15,
  scaling: "section",
  colormap: "magma",
  limits: null,
  show_all: false,
  square: false,
  rate: 10,
  recording: false,
  held: false,
  hold_on: "never",
  select: "",
  rank: 0,
};

const OFFERED = {
  values: ["auto", "parameters", "gradients", "arrays", "frame"].map((value) => ({ value, label: value })),
  ranks: [],
};

/** @param {Partial<FrameMessage>} [differing] @returns {FrameMessage} */
export function frame(differing = {}) {
  const { recording, rate, held, hold_on, ...settings } = SETTINGS;
  const empty = { text: "", width: 0, height: 0, coarse: 1, table: "", clients: [], ack_within: 0, variance_of: 0 };
  const told = {
    session: KERNEL,
    number: 1,
    step: 1,
    call: Math.max(0, differing.step ?? 1),
    values: "parameters",
    colormap: "magma",
    change_since: null,
    frozen: 0,
    image: null,
    settings,
    status: STATUS,
  };
  return { type: "frame", kind: "sections", ...empty, ...told, ...differing };
}

/** @param {string} client @param {Partial<WelcomeMessage>} [differing] @returns {WelcomeMessage} */
export function welcome(client, differing = {}) {
  const told = { session: KERNEL, revision: 0, settings: SETTINGS, choices: OFFERED, status: STATUS };
  return { type: "welcome", client, ...told, ...differing };
}

/** @param {number} revision @param {Partial<Settings>} [differing] @returns {SettingsMessage} */
export function settingsMessage(revision, differing = {}) {
  return { type: "settings", revision, settings: { ...SETTINGS, ...differing }, choices: OFFERED };
}

/** A frame as the page keeps it. @param {Partial<Frame>} [differing] @returns {Frame} */
export function kept(differing = {}) {
  const { type, session, clients, status, ...told } = frame();
  return { ...told, png: null, sections: [], ...differing };
}

/** The figures of sections and their table, as the kernel sends them. @param {Section[]} sections */
export function buffersOf(sections) {
  const names = /** @type {(keyof Section & string)[]} */ ([
    ...["min", "mean", "max", "rms", "std", "low", "high", "floor"],
    ...["nan", "posinf", "neginf", "zeros", "clipped", "ratio"],
  ]);
  const numbers = sections.flatMap((section) => names.map((name) => Number(section[name] ?? NaN)));
  const figures = new DataView(new ArrayBuffer(8 * numbers.length));
  for (const [index, number] of numbers.entries()) figures.setFloat64(8 * index, number, true);
  const isPlace = (/** @type {[string, unknown]} */ [name]) => !names.some((figure) => figure === name);
  const places = sections.map((section) => Object.fromEntries(Object.entries(section).filter(isPlace)));
  return /** @type {const} */ ([figures, new TextEncoder().encode(JSON.stringify({ figures: names, places }))]);
}

/** Random numbers from 0 to 1, the same in each run. @param {number} seed */
export function random(seed) {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

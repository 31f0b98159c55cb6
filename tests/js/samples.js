// Messages of the kernel as tests need them, with what does not matter to a test filled in.

/** @import { Frame, FrameMessage, Section, Status } from "../../beholder_widget/js/state.js" */

/** @type {Status} */
export const STATUS = {
  message: "",
  rate: 9.8,
  limited: "",
  latency_ms: 41,
  recording: null,
  saved: [],
  note: "",
};

/** @param {Partial<Section>} [differing] @returns {Section} */
export function section(differing = {}) {
  const counts = { nan: 0, posinf: 0, neginf: 0, shown: 8, size: 8 };
  const figures = { min: -1, mean: 0, max: 1, ratio: null, low: -1, high: 1 };
  const place = { top: 0, height: 40, rows: 4, cols: 2 };
  return { name: "fc.weight", shape: [4, 2], ...place, ...figures, ...counts, note: "", ...differing };
}

/** @param {Partial<FrameMessage>} [differing] @returns {FrameMessage} */
export function frame(differing = {}) {
  const settings = /** @type {const} */ ({ mode: "current", scaling: "section", colormap: "magma" });
  const empty = { text: "", width: 0, height: 0, table: "", clients: [], ack_within: 0 };
  return { type: "frame", number: 1, step: 1, kind: "sections", ...empty, settings, status: STATUS, ...differing };
}

/** A frame as the page keeps it. @param {Partial<Frame>} [differing] @returns {Frame} */
export function kept(differing = {}) {
  const { type, clients, status, table, ...told } = frame();
  return { ...told, png: null, sections: [], ...differing };
}

/** The two buffers in which the kernel sends sections. @param {Section[]} sections */
export function buffersOf(sections) {
  const names = /** @type {const} */ (["min", "mean", "max", "low", "high", "nan", "posinf", "neginf", "ratio"]);
  const numbers = sections.flatMap((section) => names.map((name) => section[name] ?? NaN));
  const figures = new DataView(new ArrayBuffer(8 * numbers.length));
  numbers.forEach((number, index) => figures.setFloat64(8 * index, number, true));
  const isPlace = (/** @type {[string, unknown]} */ [name]) => !names.some((figure) => figure === name);
  const places = sections.map((section) => Object.fromEntries(Object.entries(section).filter(isPlace)));
  return [new TextEncoder().encode(JSON.stringify({ figures: names, places })), figures];
}

/** Random numbers from 0 to 1, the same in each run. @param {number} seed */
export function random(seed) {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

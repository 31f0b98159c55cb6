// Alerts in the strip: when they were, under the curve, and which rows they are of, at the right.

/** @import { Alert } from "../alerts/alert.js" */
/** @import { Section } from "../state.js" */
/** @import { Grid } from "./columns.js" */
/** @import { Module, Row, Rows } from "./rows.js" */

import { columnOfCall, positionOfCall } from "./columns.js";

/** CSS pixels: down to the middle of a diamond, which ends above the heat map, and from it to the right end, where the last step stands. */
const MIDDLE = 37;
const APART = 12;
const LEAST = 6;

/**
 * @param {readonly Alert[]} alerts
 * @param {import("./columns.js").Ends} calls
 * @param {Grid} grid
 * @param {number} width CSS pixels
 * @returns {{x: number, y: number}[]} where those stand whose call has a column
 */
export function spotsOf(alerts, calls, grid, width) {
  return alerts.flatMap(({ call }) => {
    const column = columnOfCall(call, calls.last);
    if (column >= grid.columns || call < Number(calls.first[column])) return [];
    const x = positionOfCall(call, calls, grid) * width;
    return [{ x: Math.max(LEAST, Math.min(x, width - APART)), y: MIDDLE }];
  });
}

/** @typedef {{module: Module, section: number, step: number}} Hot a module whose line is that of a section with an alert */

/**
 * @param {readonly Alert[]} alerts those that matter most first
 * @param {readonly Module[]} modules
 * @param {readonly Pick<Section, "name">[]} sections
 * @returns {Hot[]} at most one of a module, its first alert's, in their order
 */
export function hotOf(alerts, modules, sections) {
  const places = new Map(sections.map(({ name }, section) => [name, section]));
  /** @type {Map<Module, Hot>} */
  const found = new Map();
  for (const alert of alerts) {
    const section = places.get(alert.section) ?? -1;
    const module = modules.find(({ start, end }) => section >= start && section < end);
    if (module && !found.has(module)) found.set(module, { module, section, step: alert.step });
  }
  return [...found.values()];
}

/** @param {readonly Hot[]} hot @param {Rows} rows @returns {number[]} the middle of each one's row, CSS pixels */
export function middlesOf(hot, { rows }) {
  const row = (/** @type {number} */ section) => rows.find(({ start, end }) => section >= start && section < end);
  return hot.flatMap(({ section }) => middleOf(row(section)));
}

/** @param {Row | undefined} row */
const middleOf = (row) => (row ? [row.top + row.height / 2] : []);

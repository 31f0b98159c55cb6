// What runs down a section and what across, in words.

/** @import { Outer, Plan, Side } from "./geometry.js" */
/** @import { Section } from "./state.js" */

import { formatCount, formatSize } from "./format.js";
import { partsOf } from "./geometry.js";

/** A kernel is no longer than this along each of its axes. */
const LONGEST_KERNEL = 16;

/** The values that have the axes of a layer's weights. */
const OF_LAYERS = new Set(["parameters", "gradients", "updates", "optimizer"]);

/**
 * @param {Section} section
 * @param {string} values which tensors these are
 * @param {readonly Section[]} sections those that were shown with it
 * @returns words where it is not obvious; "" for an array of fewer than two axes
 */
export function axesWords(section, values, sections) {
  const { plan, shape } = section;
  if (!plan || shape.length < 2) return "";
  const kernel = kernelOf(plan);
  const isLayer = OF_LAYERS.has(values) && isWeight(section, sections);
  if (plan.fold > 1 || plan.wrap > 1) return foldedWords(plan, isLayer);
  const down = isLayer ? `${formatCount(count(plan.rows.outer))} in` : axes(plan.rows);
  const across = isLayer ? `${formatCount(count(plan.columns.outer))} out` : axes(plan.columns);
  const words = [down && `${down} down`, across && `${across} across`].filter(Boolean);
  return [...words, kernel.length && isLayer ? `${formatSize(kernel)} each` : ""].filter(Boolean).join(", ");
}

/**
 * Folded, no axis runs down or across the whole section: it is rows of kernels, of maps, or of single cells.
 *
 * @param {Plan} plan
 * @param {boolean} isLayer
 */
function foldedWords(plan, isLayer) {
  const { fold, wrap, rows, columns } = plan;
  const { groups, across } = partsOf(plan);
  const kernel = formatSize(kernelOf(plan));
  if (isLayer) {
    const blocks = [`${formatCount(count(rows.outer))} in`, `${formatCount(count(columns.outer))} out`];
    return [...blocks, laidOut(groups * wrap, fold * across), kernel && `${kernel} each`].filter(Boolean).join(", ");
  }
  // Of three axes the columns are those of each map.
  const isStack = rows.inner.length > 0 && columns.inner.length === 0 && wrap === 1;
  const [outer, inner] = isStack
    ? [rows.outer, [...lengthsOf(rows.inner), ...columns.outer]]
    : [
        [...rows.outer, ...columns.outer],
        [...lengthsOf(rows.inner), ...lengthsOf(columns.inner)],
      ];
  const laid = laidOut(groups * wrap, isStack ? fold : fold * across);
  if (inner.length === 0) return [named(inOrder(outer)), laid].filter(Boolean).join(", ");
  const each = inOrder(inner);
  const size = formatSize(each.map(([, length]) => length));
  return `${formatCount(count(outer))} maps of ${size} (${axisWords(each)}), ${laid}`;
}

/** @param {number} rows @param {number} each how many are in one */
function laidOut(rows, each) {
  return rows === 1 ? "side by side" : `in ${formatCount(rows)} rows of ${formatCount(each)}`;
}

/** @param {Side["inner"]} inner @returns {Outer[]} */
const lengthsOf = (inner) => inner.map(([axis, length]) => [axis, length]);

/** @param {readonly Outer[]} all @returns {Outer[]} in the array's order */
const inOrder = (all) => [...all].sort(([one], [other]) => one - other);

/** @param {Plan} plan @returns lengths of the axes inside a block, in the array's order */
function kernelOf({ rows, columns }) {
  const inner = [...rows.inner, ...columns.inner].sort(([one], [other]) => one - other);
  return inner.map(([, length]) => length);
}

/** @param {readonly (readonly [number, number])[]} outer */
const count = (outer) => outer.reduce((all, [, length]) => all * length, 1);

/**
 * Whether the rows are a layer's inputs and the columns its outputs: known of kernels, and of a matrix whose bias has
 * a value for each column.
 *
 * @param {Section} section
 * @param {readonly Section[]} sections
 */
function isWeight({ name, plan, shape }, sections) {
  if (!plan || !/(weight|kernel)$/.test(name)) return false;
  const kernel = kernelOf(plan);
  if (shape.length > 2) return kernel.length > 0 && Math.max(...kernel) <= LONGEST_KERNEL;
  const bias = name.replace(/(weight|kernel)$/, "bias");
  const columns = count(plan.columns.outer);
  return sections.some((each) => each.name === bias && each.shape.length === 1 && each.shape[0] === columns);
}

/** @param {Side} side */
const axes = ({ outer, inner }) =>
  named([...outer, ...inner.map(([axis, length]) => /** @type {const} */ ([axis, length]))]);

/** @param {readonly (readonly [axis: number, length: number])[]} all */
function named(all) {
  if (all.length === 0) return "";
  const lengths = formatSize(all.map(([, length]) => length));
  return `${axisWords(all)} (${lengths})`;
}

/** @param {readonly (readonly [axis: number, length: number])[]} all */
function axisWords(all) {
  return `${all.length === 1 ? "axis" : "axes"} ${all.map(([axis]) => axis).join(", ")}`;
}

// What a page has of the strip, one figure of one source, and what an answer of the kernel makes of it.

/** @import { Columns } from "../answers.js" */
/** @import { StripQuestion } from "../messages.js" */

/** Of the columns that a page has, so many at the end are asked for again: what comes late still changes them. */
export const UNSETTLED = 4;
/** Rows of the moments before those of the metrics: first and last step, first and last call, calls that nothing is known of. */
export const MOMENTS = 5;

/**
 * @typedef {object} Excerpt
 * @property {string} source
 * @property {string} figure
 * @property {number} version
 * @property {number} columns
 * @property {number} known the columns that the kernel has told of; those after them are of the time since, without figures
 * @property {readonly string[]} names of the rows
 * @property {readonly string[]} metrics
 * @property {Float64Array} moments (5 + metrics, columns), see `StripMessage`
 * @property {Float32Array} figures (names, columns), NaN where there is none
 */

/**
 * @param {Excerpt | null} excerpt that the page has
 * @param {string} source that is wanted
 * @param {string} figure that is wanted
 * @returns {StripQuestion} for what the page lacks
 */
export function questionAfter(excerpt, source, figure) {
  if (!excerpt || excerpt.source !== source || excerpt.figure !== figure) {
    return { source, figure, version: -1, first: 0 };
  }
  return { source, figure, version: excerpt.version, first: Math.max(0, excerpt.columns - UNSETTLED) };
}

/**
 * @param {Excerpt | null} before
 * @param {Columns} answer
 * @returns {Excerpt | null} null where the answer does not follow on what the page has: then all is to be asked for
 */
export function joined(before, { message, moments, figures }) {
  const { source, figure, version, first, columns, names, metrics } = message;
  const told = { source, figure, version, columns, known: columns, names, metrics };
  if (first === 0) return { ...told, moments, figures };
  const isSame = before?.source === source && before.figure === figure && before.version === version;
  if (!isSame || first > before.columns) return null;
  const from = { first, before: before.columns, columns };
  return {
    ...told,
    moments: rowsJoined(new Float64Array((MOMENTS + metrics.length) * columns), before.moments, moments, from),
    figures: rowsJoined(new Float32Array(names.length * columns), before.figures, figures, from),
  };
}

/** @param {number} before the first @param {number} to the last @param {number} count @returns {{first: number[], last: number[]}} so many columns of as many each */
function spread(before, to, count) {
  const last = Array.from({ length: count }, (_, at) => before + Math.round(((to - before) * (at + 1)) / count));
  return { first: last.map((end, at) => Math.min(end, Number(at > 0 ? last[at - 1] : before) + 1)), last };
}

/**
 * @template {Float32Array | Float64Array} Numbers
 * @param {Numbers} target (rows, columns), to be filled
 * @param {Numbers} known (rows, before)
 * @param {Numbers} told (rows, columns - first)
 * @param {{first: number, before: number, columns: number}} from
 * @returns {Numbers}
 */
function rowsJoined(target, known, told, { first, before, columns }) {
  for (let row = 0; row * columns < target.length; row += 1) {
    target.set(known.subarray(row * before, row * before + first), row * columns);
    target.set(told.subarray(row * (columns - first), (row + 1) * (columns - first)), row * columns + first);
  }
  return target;
}

/**
 * The run up to the picture that is shown, which is of a later moment than the last answer.
 *
 * The time since has columns of as many calls as those before have on average: so the axis goes on evenly.
 *
 * @param {Excerpt} excerpt
 * @param {{call: number, step: number} | null} now moment of the picture
 * @returns {Excerpt} the same one where it goes so far
 */
export function extended(excerpt, now) {
  const { columns, names, metrics } = excerpt;
  const [steps, calls] = [stepsOf(excerpt), callsOf(excerpt)];
  const [step, call] = [steps.last, calls.last].map((each) => Number(each[columns - 1]));
  if (!now || columns === 0 || step === undefined || call === undefined || now.call <= call) return excerpt;
  const ahead = now.call - call;
  const stride = (call - Number(calls.first[0]) + 1) / columns;
  // Where steps have begun again it is not known when.
  const hasBegun = now.step < step;
  const more = hasBegun ? 1 : Math.min(columns, Math.ceil(ahead / stride));
  const ofSteps = spread(hasBegun ? now.step - 1 : step, now.step, more);
  const ofCalls = spread(call, now.call, more);
  const unseen = ofCalls.last.map((last, at) => last - Number(ofCalls.first[at]) + 1);
  const metric = Array(metrics.length * more).fill(NaN);
  const moments = Float64Array.of(...[ofSteps.first, ofSteps.last, ofCalls.first, ofCalls.last, unseen, metric].flat());
  const figures = new Float32Array(names.length * more).fill(NaN);
  const from = { first: columns, before: columns, columns: columns + more };
  return {
    ...excerpt,
    columns: columns + more,
    moments: rowsJoined(new Float64Array((MOMENTS + metrics.length) * from.columns), excerpt.moments, moments, from),
    figures: rowsJoined(new Float32Array(names.length * from.columns), excerpt.figures, figures, from),
  };
}

/** @param {Excerpt} excerpt @param {number} row @returns {Float32Array} its figure in each column */
export const figuresOf = ({ figures, columns }, row) => figures.subarray(row * columns, (row + 1) * columns);

/** @param {Excerpt} excerpt @returns {{first: Float64Array, last: Float64Array}} steps of each column */
export function stepsOf({ moments, columns }) {
  return { first: moments.subarray(0, columns), last: moments.subarray(columns, 2 * columns) };
}

/** @param {Excerpt} excerpt @returns {{first: Float64Array, last: Float64Array}} calls of each column, ascending */
export function callsOf({ moments, columns }) {
  return { first: moments.subarray(2 * columns, 3 * columns), last: moments.subarray(3 * columns, 4 * columns) };
}

/** @param {Excerpt} excerpt @returns {Float64Array} of each column how many of its calls nothing is known of */
export const unseenOf = ({ moments, columns }) => moments.subarray(4 * columns, MOMENTS * columns);

/** @param {Excerpt} excerpt @param {number} metric @returns {Float64Array} its value in each column, NaN where there is none */
export function metricOf({ moments, columns }, metric) {
  return moments.subarray((MOMENTS + metric) * columns, (MOMENTS + metric + 1) * columns);
}

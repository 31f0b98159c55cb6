// Which frames of the run are kept: their numbers, their steps and calls, and their places among all that came.

/** @import { Span } from "../alerts/kept.js" */
/** @import { FramesMessage } from "../messages.js" */

/**
 * @typedef {object} Listing the oldest frame first
 * @property {number} version
 * @property {Float64Array} numbers
 * @property {Float64Array} steps
 * @property {Float64Array} orders
 * @property {Float64Array} calls
 * @property {readonly string[]} values which tensors each frame is of
 */

/** @typedef {{message: FramesMessage, moments: Float64Array}} Told an answer of the kernel, see `FramesMessage` */

const ROWS = 5;

/** @type {Listing} */
export const NONE = {
  version: -1,
  numbers: new Float64Array(),
  steps: new Float64Array(),
  orders: new Float64Array(),
  calls: new Float64Array(),
  values: [],
};

/** @param {Listing} listing @returns {{version: number, first: number}} what to ask for of what a page lacks */
export const questionAfter = ({ version, numbers }) => ({ version, first: numbers.length });

/**
 * @param {Listing} before
 * @param {Told} answer
 * @returns {Listing | null} null where the answer does not follow on what the page has: then all is to be asked for
 */
export function joined(before, { message, moments }) {
  const { version, first, count, values } = message;
  if (first > 0 && (version !== before.version || first > before.numbers.length)) return null;
  const row = (/** @type {Float64Array} */ known, /** @type {number} */ at) => {
    const all = new Float64Array(count);
    all.set(known.subarray(0, first));
    all.set(moments.subarray(at * (count - first), (at + 1) * (count - first)), first);
    return all;
  };
  const { numbers, steps, orders, calls } = before;
  const told = moments.subarray((ROWS - 1) * (count - first));
  return {
    version,
    numbers: row(numbers, 0),
    steps: row(steps, 1),
    orders: row(orders, 2),
    calls: row(calls, 3),
    values: [...before.values.slice(0, first), ...Array.from(told, (place) => values[place] ?? "")],
  };
}

/** @param {Told["message"]} message @param {number} bytes @returns whether so many bytes are what the message tells of */
export const fits = ({ first, count }, bytes) => first <= count && bytes === 8 * ROWS * (count - first);

/**
 * @param {Listing} listing
 * @param {number} from call
 * @param {number} to call
 * @returns {number} place of the first frame of these calls; of the nearest to them where there is none, of two the later; -1 for no frames
 */
export function placeOfCalls({ calls }, from, to) {
  let nearest = -1;
  let least = Infinity;
  for (let place = 0; place < calls.length; place += 1) {
    const call = Number(calls[place]);
    const off = call < from ? from - call : Math.max(0, call - to);
    if (off < least || (off === least && call > to)) [nearest, least] = [place, off];
  }
  return nearest;
}

/** @typedef {{call: number, values: string, span: Span}} Wanted `values` are "" for any; the span has the calls of its model */

/**
 * @param {Listing} listing
 * @param {Wanted} wanted
 * @returns {number} place of the first frame at a call or after it, else of the last one before it: of the wanted values
 *   and model, where there is none of the model alone, else of all; -1 for no frames
 */
export function placeFrom({ calls, values }, { call, values: of, span }) {
  const isOfModel = (/** @type {number} */ place) =>
    Number(calls[place]) > span.after && Number(calls[place]) <= span.until;
  const isOfBoth = (/** @type {number} */ place) => isOfModel(place) && values[place] === of;
  for (const isWanted of of ? [isOfBoth, isOfModel, () => true] : [isOfModel, () => true]) {
    let before = -1;
    for (let place = 0; place < calls.length; place += 1) {
      if (!isWanted(place)) continue;
      if (Number(calls[place]) >= call) return place;
      before = place;
    }
    if (before >= 0) return before;
  }
  return -1;
}

/** @param {Listing} listing @param {Wanted} wanted @returns {"after" | "before" | ""} where a frame of the wanted values and model is known of: at the call or after it, else before it */
export function sideOf(listing, wanted) {
  const place = placeFrom(listing, wanted);
  const [call, values] = [Number(listing.calls[place]), listing.values[place]];
  const { after, until } = wanted.span;
  const isOfBoth = call > after && call <= until && (wanted.values === "" || values === wanted.values);
  if (!isOfBoth) return "";
  return call >= wanted.call ? "after" : "before";
}

/** @param {Listing} listing @param {number} number of a frame @returns {number} its place, or that of the last one before it; -1 for none */
export function placeOfNumber({ numbers }, number) {
  let place = numbers.length - 1;
  while (place >= 0 && Number(numbers[place]) > number) place -= 1;
  return place;
}

/** @param {Listing} listing @param {number} place @returns {number} how many frames came for each that is kept around a place */
export function apartAt({ orders }, place) {
  const [from, to] = [Math.max(0, place - 1), Math.min(orders.length - 1, place + 1)];
  return from < to ? (Number(orders[to]) - Number(orders[from])) / (to - from) : 1;
}

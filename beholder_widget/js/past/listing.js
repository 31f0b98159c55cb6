// Which frames of the run are kept: their numbers, their steps and calls, and their places among all that came.

/** @import { FramesMessage } from "../messages.js" */

/**
 * @typedef {object} Listing the oldest frame first
 * @property {number} version
 * @property {Float64Array} numbers
 * @property {Float64Array} steps
 * @property {Float64Array} orders
 * @property {Float64Array} calls
 */

/** @typedef {{message: FramesMessage, moments: Float64Array}} Told an answer of the kernel, see `FramesMessage` */

const ROWS = 4;

/** @type {Listing} */
export const NONE = {
  version: -1,
  numbers: new Float64Array(),
  steps: new Float64Array(),
  orders: new Float64Array(),
  calls: new Float64Array(),
};

/** @param {Listing} listing @returns {{version: number, first: number}} what to ask for of what a page lacks */
export const questionAfter = ({ version, numbers }) => ({ version, first: numbers.length });

/**
 * @param {Listing} before
 * @param {Told} answer
 * @returns {Listing | null} null where the answer does not follow on what the page has: then all is to be asked for
 */
export function joined(before, { message, moments }) {
  const { version, first, count } = message;
  if (first > 0 && (version !== before.version || first > before.numbers.length)) return null;
  const row = (/** @type {Float64Array} */ known, /** @type {number} */ at) => {
    const all = new Float64Array(count);
    all.set(known.subarray(0, first));
    all.set(moments.subarray(at * (count - first), (at + 1) * (count - first)), first);
    return all;
  };
  const { numbers, steps, orders, calls } = before;
  return {
    version,
    numbers: row(numbers, 0),
    steps: row(steps, 1),
    orders: row(orders, 2),
    calls: row(calls, 3),
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

// For how long a row of the strip shows its last reading where it has none: what was not looked at is not to look measured.

/** Of a gap, so many between readings on either side tell what is ordinary there. */
const AROUND = 4;
/** A reading is held for so many times what is ordinary: readings come somewhat sooner or later. */
const TIMES = 3;
/** Of a reading with another one right after it. */
const AT_ONCE = { usual: 0, reach: 0 };
/** No reading is held for more than one part in so many of the run; nor does the end of a row stay as it is for longer. */
const MOST = 8;

/**
 * Finds for each place the reading that it shows.
 *
 * A place with a reading shows it. After a reading the places without one show it too, for as long as a gap is ordinary
 * there: three times the middle one of the distances between up to four readings before it and four after it. So a row
 * that is read every few steps is closed, at whatever pace, and a stretch in which nobody looked stays empty, but for
 * its beginning. A reading that is held for longer than any of those distances is overdue. A single reading is not
 * held, and none for more than an eighth of the run.
 *
 * Where the run goes on beyond what is known of it, it looks as it did last, for an eighth of the run at most: whether
 * somebody looked there is only not known yet.
 *
 * @param {Float32Array} values of each place, NaN where there is none
 * @param {number} places how many of them there are
 * @param {number} known how many of them something is known of, from the first on
 * @param {Int32Array} shown to be filled: the place of the reading that each place shows, -1 for none
 * @param {Uint8Array} overdue to be filled: 1 where the reading that is shown is overdue, else 0
 */
export function hold(values, places, known, shown, overdue) {
  const readings = readingsIn(values, known);
  shown.fill(-1, 0, places);
  overdue.fill(0, 0, places);
  for (let number = 0; number < readings.length; number += 1) {
    const from = /** @type {number} */ (readings[number]);
    const next = readings[number + 1] ?? known;
    const { usual, reach } = next === from + 1 ? AT_ONCE : reachOf(readings, number, places);
    const end = Math.min(next, from + 1 + reach);
    shown.fill(from, from, end);
    if (from + 1 + usual < end) overdue.fill(1, from + 1 + usual, end);
  }
  const end = Math.min(places, known + Math.ceil(places / MOST));
  shown.fill(shown[known - 1] ?? -1, known, end);
  overdue.fill(overdue[known - 1] ?? 0, known, end);
}

/** @param {Float32Array} values @param {number} places @returns {Int32Array} the places of readings */
function readingsIn(values, places) {
  const readings = new Int32Array(places);
  let count = 0;
  for (let place = 0; place < places; place += 1) {
    const value = /** @type {number} */ (values[place]);
    if (!Number.isNaN(value)) readings[count++] = place;
  }
  return readings.subarray(0, count);
}

/**
 * @param {Int32Array} readings
 * @param {number} number of the one that is held
 * @param {number} places
 * @returns {{usual: number, reach: number}} for how many places after its own it is not overdue, and held at all
 */
function reachOf(readings, number, places) {
  /** @type {number[]} */
  const distances = [];
  for (let at = Math.max(0, number - AROUND); at <= number + AROUND && at + 1 < readings.length; at += 1) {
    // What is asked about cannot be its own measure.
    if (at !== number) distances.push(Number(readings[at + 1]) - Number(readings[at]));
  }
  distances.sort((one, other) => one - other);
  const ordinary = distances[distances.length >> 1] ?? 0;
  return { usual: distances.at(-1) ?? 0, reach: Math.min(TIMES * ordinary, Math.ceil(places / MOST)) };
}

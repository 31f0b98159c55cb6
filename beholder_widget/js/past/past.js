// Looking back: which frame of the past is shown, found in what the kernel keeps or in what this page has.

/** @import { Picture } from "../messages.js" */
/** @import { Listing, Told, Wanted } from "./listing.js" */
/** @import { Stored } from "./store.js" */

import { Asker } from "../asking.js";
import { throttle } from "../throttle.js";
import { apartAt, joined, NONE, placeFrom, placeOfCalls, placeOfNumber, questionAfter, sideOf } from "./listing.js";

const LIST_EVERY_MS = 1000;
const PLAY_EVERY_MS = 66;

/**
 * @typedef {object} Keeper where frames are kept
 * @property {(question: {version: number, first: number}) => Promise<Told | null>} list
 * @property {(number: number) => Promise<Stored | null>} fetch
 * @property {() => Listing} here the frames that this page could show by itself
 * @property {(number: number) => Stored | null} get one that this page has
 * @property {() => boolean} gone whether there is no kernel to ask
 */

/** @typedef {{from: number, to: number, step: number, values?: string}} Sought calls of `update`, and the step of the first; the values of which a frame was looked for from there on */

export class Past {
  #keeper;
  #show;
  #changed;
  /** @type {Asker<Told>} */
  #listing;
  /** @type {Asker<Stored>} */
  #fetching;
  #listPaced;
  /** @type {Listing} */
  #kept = NONE;
  /** How many frames have come, and had come when the listing was asked for. */
  #came = 0;
  #listed = 0;
  /** What is to be done as soon as it is known which frames are kept. @type {(() => void) | null} */
  #next = null;
  /** Number of the frame that is wanted; null for the last one that comes. @type {number | null} */
  #wanted = null;
  /** @type {Picture | null} */
  #shown = null;
  /** @type {Sought | null} what was asked for */
  #sought = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #playing = false;

  /**
   * @param {Keeper} keeper
   * @param {(stored: Stored | null) => void} show null for the present
   * @param {() => void} changed there is more to tell of where one is
   * @param {AbortSignal} signal
   */
  constructor(keeper, show, changed, signal) {
    this.#keeper = keeper;
    this.#show = show;
    this.#changed = changed;
    this.#listing = new Asker(signal);
    this.#fetching = new Asker(signal);
    this.#listPaced = throttle(() => this.#list(), LIST_EVERY_MS);
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** @type {Picture | null} that is shown, null for the present */
  get shown() {
    return this.#shown;
  }

  /** Whether frames are shown one after another. */
  get playing() {
    return this.#playing;
  }

  /** @returns {Listing} the frames that can be shown, as far as they are known of */
  get kept() {
    return this.#keeper.gone() ? this.#keeper.here() : this.#kept;
  }

  /** @returns {Sought | null} the calls that were asked for where another one is the nearest that is kept */
  get missed() {
    const call = this.#shown?.call ?? null;
    const sought = this.#sought;
    return call === null || !sought || (call >= sought.from && call <= sought.to) ? null : sought;
  }

  /** @returns {number} how many frames came for each that is kept around the one that is shown */
  get apart() {
    const { kept } = this;
    return this.#shown ? apartAt(kept, placeOfNumber(kept, this.#shown.number)) : 1;
  }

  /** Takes note that a frame came: more may be kept. */
  follow() {
    this.#came += 1;
    if (this.#wanted !== null) this.#listPaced(undefined);
  }

  /** Shows the first frame that is kept of some calls, or the nearest to them. @param {Sought} sought */
  goTo(sought) {
    this.#stop();
    const isKnown = () => Number(this.kept.calls.at(-1)) >= sought.to;
    this.#whenListed(() => this.#want(placeOfCalls(this.kept, sought.from, sought.to), sought), isKnown);
  }

  /**
   * Shows what came of a moment: the first frame that is kept of it or after it, else the last one before, of its values
   * and its model where there is one.
   *
   * @param {Wanted & {step: number}} wanted
   */
  goOnFrom({ step, ...wanted }) {
    const { call, values } = wanted;
    this.#stop();
    const sought = { from: call, to: call, step, values };
    this.#whenListed(
      () => this.#want(placeFrom(this.kept, wanted), sought),
      () => sideOf(this.kept, wanted) === "after",
    );
  }

  /**
   * Tells, once that is known, whether a picture of a moment's values and model is kept: of it or after it, else before it.
   *
   * @param {Wanted} wanted
   * @param {(side: "after" | "before" | "") => void} told not called where another way is gone first
   */
  find(wanted, told) {
    this.#stop();
    this.#whenListed(
      () => told(sideOf(this.kept, wanted)),
      () => sideOf(this.kept, wanted) === "after",
    );
  }

  /** Goes on by so many frames. @param {number} frames */
  by(frames) {
    this.#stop();
    const isKnown = () => this.#wanted !== null && this.#placeAfter(frames) < this.kept.numbers.length;
    this.#whenListed(() => this.#move(frames), isKnown);
  }

  /** Shows the first frame that is kept. */
  first() {
    this.#stop();
    this.#whenListed(() => this.#want(0));
  }

  /** Shows the present again. */
  live() {
    this.#stop();
    this.#next = null;
    this.#fetching.drop();
    if (this.#wanted === null) return;
    this.#wanted = this.#shown = this.#sought = null;
    this.#show(null);
    this.#changed();
  }

  /** Shows frame after frame from here on, from the first one where the present is shown; or no longer does. */
  play() {
    if (this.#playing) {
      this.#stop();
      this.#changed();
      return;
    }
    this.#playing = true;
    this.#whenListed(() => (this.#wanted === null ? this.#want(0) : this.#move(1)));
    this.#changed();
  }

  /** Forgets the run: another one begins. */
  clear() {
    this.#kept = NONE;
    this.#listing.drop();
    this.live();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#playing = false;
  }

  /**
   * @param {() => void} act what to do, now or as soon as it is known which frames are kept by now
   * @param {() => boolean} [isKnown] whether frames that have come since they were last listed make no difference
   */
  #whenListed(act, isKnown = () => true) {
    this.#next = null;
    this.#listPaced(undefined);
    const isCurrent = this.#listed === this.#came || this.#keeper.gone();
    if (this.kept.numbers.length > 0 && (isCurrent || isKnown())) act();
    else this.#next = act;
  }

  #list() {
    if (this.#keeper.gone()) return;
    const came = this.#came;
    this.#listing.ask(
      () => this.#keeper.list(questionAfter(this.#kept)),
      (told) => this.#learn(told, came),
    );
  }

  /** @param {Told} told @param {number} came frames that had come when it was asked for */
  #learn(told, came) {
    const listing = joined(this.#kept, told);
    this.#kept = listing ?? NONE;
    if (!listing) return this.#list();
    this.#listed = came;
    const next = this.#next;
    this.#next = null;
    if (listing.numbers.length > 0) next?.();
    this.#changed();
  }

  /** @param {number} frames @returns {number} the place so many frames on among those that are kept, or beyond them */
  #placeAfter(frames) {
    const { kept } = this;
    return frames + (this.#wanted === null ? kept.numbers.length - 1 : placeOfNumber(kept, this.#wanted));
  }

  /** @param {number} frames */
  #move(frames) {
    const place = this.#placeAfter(frames);
    if (place >= this.kept.numbers.length) this.live();
    else this.#want(Math.max(0, place));
  }

  /** @param {number} place among those that are kept @param {Sought | null} [sought] */
  #want(place, sought = null) {
    const number = this.kept.numbers[place];
    if (number === undefined) return;
    this.#wanted = number;
    this.#sought = sought;
    const here = this.#keeper.get(number);
    if (here) return this.#take(here);
    this.#fetching.ask(
      () => this.#keeper.fetch(number),
      (stored) => this.#wanted === number && this.#take(stored),
    );
  }

  /** @param {Stored} stored */
  #take(stored) {
    this.#fetching.drop();
    this.#shown = stored.picture;
    // Another one where the one that was wanted is no longer kept.
    this.#wanted = stored.picture.number;
    this.#show(stored);
    this.#changed();
    clearTimeout(this.#timer);
    if (this.#playing) this.#timer = setTimeout(() => this.#move(1), PLAY_EVERY_MS);
  }
}

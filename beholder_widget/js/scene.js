// The frame that is shown: the cells of its sections, what they stand for, and the colours that they have now.

/** @import { Shown } from "./pointed.js" */
/** @import { Scale } from "./coloring.js" */
/** @import { Decoded, Frame, Section } from "./state.js" */

import { expand, offsetsOf } from "./atlas.js";
import { pixelsOf, scaleOf } from "./coloring.js";
import { Imaged, sectionOf } from "./imaged.js";

/**
 * @typedef {object} Recoloring what the user has chosen and no frame is drawn under yet
 * @property {Uint8Array | null} palette in place of the frame's
 * @property {(drawn: Scale, section: Section) => Scale} scale in place of a section's
 */

export class Scene {
  /** @type {Frame | null} */
  frame = null;
  /** What the picture is, where it is an image. @type {Imaged | null} */
  image = null;
  /** Those that have a place in the picture; an image is one. @type {readonly Section[]} */
  sections = [];
  /** @type {Uint8Array} */
  indices = new Uint8Array();
  /** @type {number[]} */
  offsets = [0];
  /** @type {Uint8Array} */
  #palette = new Uint8Array();
  /** @type {Recoloring | null} */
  #recoloring = null;
  /** @type {(Uint32Array | undefined)[]} by section */
  #pixels = [];

  /** Red, green and blue of each index, as they are now. */
  get palette() {
    return this.#recoloring?.palette ?? this.#palette;
  }

  /** Nothing is left of the picture. @param {Frame} frame a frame of words */
  clear(frame) {
    this.frame = frame;
    this.image = null;
    this.sections = [];
    this.indices = new Uint8Array();
  }

  /**
   * @param {Frame} frame
   * @param {Decoded} decoded
   * @throws {Error} if there are fewer cells than the sections have, or it is not told what an image's levels are
   */
  take(frame, { indices, palette, bitmap }) {
    if (bitmap && !frame.image) throw new Error("an image without what its levels stand for");
    this.image = bitmap && frame.image && new Imaged(bitmap, frame.image, frame.coarse);
    this.sections = frame.image ? [sectionOf(frame, frame.image)] : frame.sections;
    this.indices = expand(indices, frame.sections, frame.coarse);
    this.offsets = offsetsOf(frame.sections);
    this.frame = frame;
    this.#palette = palette;
    this.#pixels = [];
  }

  /** @param {Recoloring | null} recoloring null for the frame's own colours */
  recolor(recoloring) {
    this.#recoloring = recoloring;
    this.#pixels = [];
  }

  /** @param {number} section @returns {Scale | null} what the colours of a section stand for now */
  scale(section) {
    const found = this.sections[section];
    const drawn = found ? scaleOf(found) : null;
    return found && drawn && this.#recoloring ? this.#recoloring.scale(drawn, found) : drawn;
  }

  /** @param {number} section @returns {Uint32Array} a canvas pixel for each index */
  pixels(section) {
    const known = this.#pixels[section];
    if (known) return known;
    const found = this.sections[section];
    const made = pixelsOf(this.palette, found ? scaleOf(found) : null, this.scale(section));
    this.#pixels[section] = made;
    return made;
  }

  /** @param {number} section @returns {Uint8Array} the palette indices of its cells */
  levels(section) {
    return this.indices.subarray(this.offsets[section], this.offsets[section + 1]);
  }

  /** @param {number} section @returns {Shown | null} null where it shows no cells */
  shown(section) {
    const found = this.sections[section];
    if (!found?.plan || found.rows * found.cols === 0) return null;
    const { name, plan, rows, cols } = found;
    const offset = this.offsets[section] ?? 0;
    const [scale, pixels] = [scaleOf(found), this.pixels(section)];
    return { name, plan, rows, cols, indices: this.indices, offset, scale, pixels, image: this.image };
  }
}

// Taking a picture away: as it is shown, or whole with names, limits and step, large enough to print.

/** @import { Frame, Section } from "./state.js" */

import { arrange } from "./arranging.js";
import { formatCount, formatFigure, formatSize } from "./format.js";
import { ofWords } from "./words.js";

/** CSS pixels. */
const WIDTH = 768;
const BESIDE = 416;
const MARGIN = 16;
const HEAD = 32;
const LINE = 16;
const BAR = { width: 32, height: 8 };
const COLUMNS = { name: 12, shape: 188, low: 292, bar: 300, high: 340 };
/** So many pixels a side at most: browsers draw no larger canvases. */
const LARGEST = 16_000;
const SCALE = 2;
const DIGITS = 2;

/**
 * @typedef {object} Source
 * @property {Frame} frame
 * @property {(section: number) => Uint8Array} levels palette indices of a section's cells
 * @property {(section: number) => Uint8Array} colors red, green and blue of each palette index
 * @property {(section: number) => {low: number, high: number} | null} scale
 */

/** @param {Frame | null} frame @param {string} [kind] */
export function fileName(frame, kind = "") {
  const step = frame && frame.step !== null ? `-step-${frame.step}` : "";
  return `beholder${step}${kind ? `-${kind}` : ""}.png`;
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} PNG */
export function pngOf(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large"))), "image/png");
  });
}

/** Has the browser save it. @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * All sections on one canvas, with their names and limits.
 *
 * @param {Source} source
 * @param {HTMLElement} el whose font and colours are taken
 * @returns {HTMLCanvasElement}
 */
export function wholePicture({ frame, levels, colors, scale }, el) {
  const { places, height } = arrange(frame.sections, WIDTH, { square: frame.settings.square ?? false });
  const size = { width: WIDTH + BESIDE + 2 * MARGIN, height: height + HEAD + 2 * MARGIN };
  const by = Math.min(SCALE, LARGEST / size.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * by);
  canvas.height = Math.round(size.height * by);
  const context = contextOf(canvas);
  const { fontFamily, color, backgroundColor } = getComputedStyle(el);
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(by, by);
  context.translate(MARGIN, MARGIN);
  context.imageSmoothingEnabled = false;
  context.textBaseline = "middle";
  context.fillStyle = color;
  context.font = `600 12px ${fontFamily}`;
  context.fillText(headOf(frame), 0, LINE / 2);
  context.translate(0, HEAD);
  let free = -LINE;
  frame.sections.forEach((section, index) => {
    const place = places[index];
    if (!place) return;
    if (section.rows > 0) {
      const cells = cellsOf(section, levels(index), colors(index));
      context.drawImage(cells, place.left, place.top, place.width, place.height);
    }
    const top = Math.max(place.top + Math.min(0, (place.height - LINE) / 2), free);
    free = top + LINE;
    writeLine(context, section, { top: top + LINE / 2, fontFamily, colors: colors(index), limits: scale(index) });
  });
  return canvas;
}

/** @param {Frame} frame */
function headOf(frame) {
  const { values, step, settings, colormap } = frame;
  const scaling = settings.limits ? "limits by hand" : `scaling ${settings.scaling ?? ""}`;
  return [values, ofWords(frame), step === null ? "" : `step ${formatCount(step)}`, scaling, colormap]
    .filter(Boolean)
    .join(" \u00b7 ");
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Section} section
 * @param {{top: number, fontFamily: string, colors: Uint8Array, limits: {low: number, high: number} | null}} how
 */
function writeLine(context, { name, shape, note }, { top, fontFamily, colors, limits }) {
  context.font = `12px ${fontFamily}`;
  context.textAlign = "left";
  context.fillText(name, WIDTH + COLUMNS.name, top, COLUMNS.shape - COLUMNS.name - 8);
  context.font = `11px ${fontFamily}`;
  context.fillText(formatSize(shape), WIDTH + COLUMNS.shape, top, 64);
  if (!limits) return context.fillText(note, WIDTH + COLUMNS.low - 40, top);
  context.fillText(formatFigure(limits.high, DIGITS), WIDTH + COLUMNS.high, top);
  context.textAlign = "right";
  context.fillText(formatFigure(limits.low, DIGITS), WIDTH + COLUMNS.low, top);
  context.drawImage(barOf(colors), WIDTH + COLUMNS.bar, top - BAR.height / 2, BAR.width, BAR.height);
}

/** @param {Section} section @param {Uint8Array} indices @param {Uint8Array} colors */
function cellsOf({ rows, cols }, indices, colors) {
  return drawn(cols, rows, (cell) => indices[cell] ?? 0, colors);
}

/** @param {Uint8Array} colors */
const barOf = (colors) => drawn(252, 1, (level) => 4 + level, colors);

/**
 * @param {number} width
 * @param {number} height
 * @param {(cell: number) => number} indexOf
 * @param {Uint8Array} colors
 */
function drawn(width, height, indexOf, colors) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  const image = context.createImageData(width, height);
  for (let cell = 0; cell < width * height; cell += 1) {
    const index = indexOf(cell);
    const from = 3 * index;
    image.data.set([colors[from] ?? 0, colors[from + 1] ?? 0, colors[from + 2] ?? 0, index ? 255 : 0], 4 * cell);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** @param {HTMLCanvasElement} canvas */
function contextOf(canvas) {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  return context;
}

// Pictures of widgets in a notebook's outputs: where they stand, and whose they are.

/** An output of a cell in JupyterLab and Notebook 7, and in what shows notebooks with their code. */
const OUTPUT = ".jp-OutputArea-output";
/** What holds the outputs of a cell. */
const OUTPUTS = ".jp-OutputArea";
const URL_BEFORE = "data:image/png;base64,";
/** Base64 characters that hold a PNG's header and the text that comes right after it. */
const TEXT_WITHIN = 160;
/** Of the text that names the widget; see rendering/saved.py. */
const KEYWORD = "beholder_widget";

/** Whether this page shows outputs of the kind that `outputsIn` finds; for a moment its only one may be away, to be drawn anew. */
export function hasOutputs() {
  return document.querySelector(`${OUTPUTS}, ${OUTPUT}`) !== null;
}

/**
 * The outputs under a node that have a picture of a widget.
 *
 * @param {Node} node
 * @param {string} name of the widget
 * @returns {HTMLElement[]}
 */
export function outputsIn(node, name) {
  if (!(node instanceof HTMLElement)) return [];
  const images = node instanceof HTMLImageElement ? [node] : Array.from(node.getElementsByTagName("img"));
  return images
    .filter((image) => widgetOf(image.src) === name)
    .map((image) => image.closest(OUTPUT))
    .filter((output) => output instanceof HTMLElement);
}

/**
 * Whether an element that is not in the page was thrown away with its output. Of a cell that is scrolled out of sight,
 * JupyterLab takes all outputs out of the page together, and brings them back.
 *
 * @param {HTMLElement} el
 */
export function isThrownAway(el) {
  return !el.isConnected && el.closest(OUTPUTS) === null;
}

/**
 * The name of the widget that a picture is of, "" for any other picture.
 *
 * @param {string} url
 */
export function widgetOf(url) {
  if (!url.startsWith(URL_BEFORE)) return "";
  const [head = ""] = /^[A-Za-z0-9+/]*/.exec(url.slice(URL_BEFORE.length, URL_BEFORE.length + TEXT_WITHIN)) ?? [];
  const bytes = atob(head.slice(0, head.length - (head.length % 4)));
  const at = bytes.indexOf(`tEXt${KEYWORD}\0`);
  if (at < 4) return "";
  const size = [0, 1, 2, 3].reduce((sum, place) => 256 * sum + bytes.charCodeAt(at - 4 + place), 0);
  return bytes.slice(at + 4 + KEYWORD.length + 1, at + 4 + size);
}

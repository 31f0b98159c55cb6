// The few drawings of the widget, drawn in the colour of the text around them.

const PATHS = {
  more: "M3 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z",
  minus: "M3 7.25h10v1.5H3z",
  plus: "M7.25 3h1.5v4.25H13v1.5H8.75V13h-1.5V8.75H3v-1.5h4.25z",
  fit: "M2 2h4v1.5H3.5V6H2zM10 2h4v4h-1.5V3.5H10zM2 10h1.5v2.5H6V14H2zM12.5 10H14v4h-4v-1.5h2.5z",
  pin: "M5.5 2h5v1.5l-.75.5v3.5L12 9.5V11H8.75v3.5h-1.5V11H4V9.5l2.25-2V4l-.75-.5z",
  before: "M11 2.5v11L4.5 8z",
  after: "M5 2.5v11L11.5 8z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  next: "M3 2.5v11L9 8zM10 2.5h3v11h-3z",
  diamond: "M8 2l6 6-6 6-6-6z",
};

const SVG = "http://www.w3.org/2000/svg";

/** @param {keyof typeof PATHS} name @param {number} [size] CSS pixels @returns an icon that says nothing by itself */
export function icon(name, size = 16) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [attribute, value] of Object.entries({ viewBox: "0 0 16 16", width: size, height: size })) {
    svg.setAttribute(attribute, String(value));
  }
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

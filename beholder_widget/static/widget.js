// beholder_widget/js/coloring.js
var PALETTE = (
  /** @type {const} */
  { gap: 0, nan: 1, posinf: 2, neginf: 3, first: 4, levels: 252 }
);
var MIDDLE = PALETTE.levels / 2;
var OPAQUE = 255;
function scaleOf({ low, high, floor }) {
  return low === null || high === null ? null : { low, high, floor };
}
function valueAt(index, scale) {
  if (index === PALETTE.nan || index === PALETTE.gap || !scale) return { value: NaN, near: 0 };
  if (index === PALETTE.posinf) return { value: Infinity, near: 0 };
  if (index === PALETTE.neginf) return { value: -Infinity, near: 0 };
  const level = index - PALETTE.first;
  const { low, high } = scale;
  if (low === high) return { value: low, near: 0 };
  const [from, to] = endsOf(level, scale);
  return { value: from / 2 + to / 2, near: Math.abs(to / 2 - from / 2) };
}
function endsOf(level, scale) {
  const { low, floor } = scale;
  const [from, to] = [edge(level, scale), edge(level + 1, scale)];
  if (floor === null || low >= 0) return [from, to];
  if (level === MIDDLE) return [-to, to];
  return [from, level === MIDDLE - 1 ? -floor : to];
}
function positionOf(value, { low, high, floor }) {
  if (low === high) return 0.5;
  if (floor === null) return (value / 2 - low / 2) / (high / 2 - low / 2);
  const signed2 = low < 0;
  const far = floor < high ? Math.log(Math.abs(value) / floor) / Math.log(high / floor) : 1;
  if (!signed2) return value === 0 ? 0 : Math.max(0, far);
  return 0.5 + (value === 0 ? 0 : Math.sign(value) * Math.max(0, far) / 2);
}
function valueAtPosition(position, scale) {
  return edge(position * PALETTE.levels, scale);
}
function indexAt(value, scale) {
  const level = Math.floor(positionOf(value, scale) * PALETTE.levels);
  return PALETTE.first + Math.min(Math.max(level, 0), PALETTE.levels - 1);
}
function pixelsOf(palette, drawn2, wanted = drawn2) {
  const pixels = new Uint32Array(256);
  const bytes = new Uint8ClampedArray(pixels.buffer);
  for (let index = 1; index < 256; index += 1) {
    const from = 3 * recolored(index, drawn2, wanted);
    bytes.set([palette[from] ?? 0, palette[from + 1] ?? 0, palette[from + 2] ?? 0, OPAQUE], 4 * index);
  }
  return pixels;
}
function recolored(index, drawn2, wanted) {
  if (index < PALETTE.first || !drawn2 || !wanted || isSame(drawn2, wanted)) return index;
  return indexAt(valueAt(index, drawn2).value, wanted);
}
var isSame = (one, other) => one.low === other.low && one.high === other.high && one.floor === other.floor;
function edge(level, { low, high, floor }) {
  const position = level / PALETTE.levels;
  if (floor === null) return low * (1 - position) + high * position;
  if (low >= 0) return floor * (high / floor) ** position;
  const far = (level - MIDDLE) / MIDDLE;
  return far === 0 ? 0 : Math.sign(far) * floor * (high / floor) ** Math.abs(far);
}

// beholder_widget/js/dom.js
function element(tag, className, attributes = {}, children = []) {
  const node = document.createElement(tag);
  node.className = className;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

// beholder_widget/js/format.js
var ODDITIES = (
  /** @type {const} */
  [
    ["nan", "NaN"],
    ["posinf", "+Inf"],
    ["neginf", "-Inf"]
  ]
);
var MINUS = "−";
var TIMES = "×";
var LOWEST_RATE = 0.05;
var HIGHEST_RATE = 500;
var thousands = new Intl.NumberFormat("en-US");
var formatCount = (count2) => thousands.format(count2);
function formatClock(seconds) {
  const whole2 = Math.floor(seconds);
  const pad = (part) => String(part).padStart(2, "0");
  const minutesAndSeconds = `${pad(Math.floor(whole2 / 60) % 60)}:${pad(whole2 % 60)}`;
  return whole2 < 3600 ? minutesAndSeconds : `${Math.floor(whole2 / 3600)}:${minutesAndSeconds}`;
}
function formatShape(shape2) {
  return shape2.length === 1 ? `(${shape2[0]},)` : `(${shape2.join(", ")})`;
}
var signed = (words) => words.replaceAll("-", MINUS);
function formatDecimals(value, decimals) {
  const words = value.toFixed(decimals);
  return signed(Number(words) === 0 ? words.replace("-", "") : words);
}
var formatExponent = (value, digits2) => signed(value.toExponential(digits2).replace("e+", "e"));
function formatFigure(value, digits2) {
  if (value === null) return "none";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 10 ** Math.max(5, digits2)) return formatExponent(value, digits2 - 1);
  return formatDecimals(value, Math.max(0, digits2 - 1 - Math.floor(Math.log10(size))));
}
var formatSize = (shape2) => shape2.join(TIMES) || "scalar";
function formatShare(share) {
  const percent2 = 100 * share;
  return `${percent2 > 0 && percent2 < 0.1 ? "under 0.1" : percent2.toFixed(percent2 >= 99.95 || percent2 === 0 ? 0 : 1)} %`;
}
function formatPace(rate) {
  if (rate < LOWEST_RATE || rate > HIGHEST_RATE) return "";
  return `${rate < 99.95 ? rate.toFixed(1) : rate.toFixed(0)} pictures a second`;
}

// beholder_widget/js/axes.js
var LONGEST_KERNEL = 16;
var OF_LAYERS = /* @__PURE__ */ new Set(["parameters", "gradients", "updates", "optimizer"]);
function axesWords(section, values, sections) {
  const { plan, shape: shape2 } = section;
  if (!plan || shape2.length < 2) return "";
  const kernel = kernelOf(plan);
  const isLayer = OF_LAYERS.has(values) && isWeight(section, sections);
  const down = isLayer ? `${formatCount(count(plan.rows.outer))} in` : axes(plan.rows);
  const across = isLayer ? `${formatCount(count(plan.columns.outer))} out` : axes(plan.columns);
  const words = [down && `${down} down`, across && `${across} across`].filter(Boolean);
  return [...words, kernel.length && isLayer ? `${formatSize(kernel)} each` : ""].filter(Boolean).join(", ");
}
function kernelOf({ rows, columns }) {
  const inner = [...rows.inner, ...columns.inner].sort(([one], [other]) => one - other);
  return inner.map(([, length]) => length);
}
var count = (outer) => outer.reduce((all, [, length]) => all * length, 1);
function isWeight({ name, plan, shape: shape2 }, sections) {
  if (!plan || !/(weight|kernel)$/.test(name)) return false;
  const kernel = kernelOf(plan);
  if (shape2.length > 2) return kernel.length > 0 && Math.max(...kernel) <= LONGEST_KERNEL;
  const bias = name.replace(/(weight|kernel)$/, "bias");
  const columns = count(plan.columns.outer);
  return sections.some((each) => each.name === bias && each.shape.length === 1 && each.shape[0] === columns);
}
function axes({ outer, inner }) {
  const all = [...outer, ...inner.map(([axis, length]) => (
    /** @type {const} */
    [axis, length]
  ))];
  if (all.length === 0) return "";
  const lengths2 = formatSize(all.map(([, length]) => length));
  return `${all.length === 1 ? "axis" : "axes"} ${all.map(([axis]) => axis).join(", ")} (${lengths2})`;
}

// beholder_widget/js/grouping.js
var FEW = 12;
var LEAST = 3;
var MOST = 16;
var BEFORE_PART = /(?=[./])/;
function groupNames(names) {
  if (names.length <= FEW) return [];
  const paths = names.map((name) => name.split(BEFORE_PART));
  return divide(paths, 0, paths.length, 0).map(({ start: start2, end, depth: depth2 }) => {
    return { name: (paths[start2] ?? []).slice(0, depth2).join(""), start: start2, end };
  });
}
function nameWithin(name, group) {
  return name.slice(group.name.length + 1) || name;
}
function divide(paths, start2, end, depth2) {
  return runs(paths, start2, end, depth2).flatMap((run) => {
    const size = run.end - run.start;
    if (size < LEAST || (paths[run.start]?.length ?? 0) < run.depth) return [];
    const within4 = size > MOST ? divide(paths, run.start, run.end, run.depth) : [];
    const grouped = within4.reduce((sum, each) => sum + each.end - each.start, 0);
    return 2 * grouped >= size ? within4 : [run];
  });
}
function runs(paths, start2, end, depth2) {
  const found = [];
  for (let at = start2; at < end; ) {
    const first = at;
    const part = paths[first]?.[depth2];
    while (at < end && paths[at]?.[depth2] === part) at += 1;
    found.push({ start: first, end: at, depth: common(paths.slice(first, at), depth2 + 1) });
  }
  return found;
}
function common(paths, depth2) {
  const [first = []] = paths;
  let parts = depth2;
  while (parts < first.length && paths.every((path) => path[parts] === first[parts])) parts += 1;
  return parts;
}

// beholder_widget/js/gutterbracket.js
var ABOVE = 4;
var GutterBracket = class {
  #name = element("span", "beholder-module-name");
  #length = 0;
  #placed = "";
  /** @param {Group} group @param {number} length of its name, CSS pixels */
  constructor(group, length) {
    this.group = group;
    this.#length = length + 2 * ABOVE;
    const sections = group.end - group.start;
    this.el = element("div", "beholder-module", {
      role: "treeitem",
      tabindex: "-1",
      "aria-level": "1",
      "aria-expanded": "true",
      "aria-label": `${group.name}, ${sections} sections`,
      title: `${group.name}, ${sections} sections`
    });
    setText(this.#name, group.name);
    this.el.append(this.#name);
  }
  /**
   * @param {number} top CSS pixels from the picture's top
   * @param {number} height
   * @param {number} from what of the picture is in sight
   * @param {number} to
   */
  place(top, height, from, to) {
    const within4 = Math.max(0, from - top);
    const room = Math.min(top + height, to) - Math.max(top, from);
    const placed2 = `${top} ${height} ${within4} ${room >= this.#length}`;
    if (placed2 === this.#placed) return;
    this.#placed = placed2;
    this.el.style.top = `${top}px`;
    this.el.style.height = `${height}px`;
    this.#name.style.top = `${within4 + ABOVE}px`;
    this.#name.hidden = room < this.#length;
  }
};

// beholder_widget/js/columns.js
var MOST_DECADES = 3;
var LARGEST_PLAIN = 1e5;
var SMALLEST_PLAIN = 1e-4;
var ColumnFormat = class {
  #digits;
  #exponents = false;
  #decimals = 0;
  /** @param {number} digits that count */
  constructor(digits2) {
    this.#digits = digits2;
  }
  /** Takes in what stands in the column. @param {Iterable<number | null>} values */
  take(values) {
    let [least, most] = [Infinity, 0];
    for (const value of values) {
      if (value === null || value === 0) continue;
      least = Math.min(least, Math.abs(value));
      most = Math.max(most, Math.abs(value));
    }
    if (most === 0) return;
    const isWide = most > least * 10 ** MOST_DECADES;
    if (isWide || most >= LARGEST_PLAIN || least < SMALLEST_PLAIN) this.#exponents = true;
    const decimals = this.#digits - 1 - Math.floor(Math.log10(least));
    this.#decimals = Math.max(this.#decimals, decimals, 0);
  }
  /** @param {number | null} value null is a number that is not finite @returns its words, "" for null */
  write(value) {
    if (value === null) return "";
    if (value === 0) return "0";
    return this.#exponents ? formatExponent(value, this.#digits - 1) : formatDecimals(value, this.#decimals);
  }
};
var STEP = 4;
var ColumnWidth = class {
  #measure;
  #most;
  #width;
  /** Texts of the same form are as wide, and need no measuring. @type {Set<string>} */
  #seen = /* @__PURE__ */ new Set();
  /**
   * @param {(text: string) => number} measure width in CSS pixels
   * @param {{least?: number, most?: number}} [bounds]
   */
  constructor(measure, { least = 0, most = Infinity } = {}) {
    this.#measure = measure;
    this.#most = most;
    this.#width = least;
  }
  /** @returns CSS pixels */
  get width() {
    return this.#width;
  }
  /** @param {Iterable<string>} texts @returns whether the column has become wider */
  take(texts) {
    const before = this.#width;
    for (const text of texts) {
      const form = text.replace(/\d/g, "0");
      if (this.#seen.has(form)) continue;
      if (this.#seen.size >= MOST_FORMS) this.#seen.clear();
      this.#seen.add(form);
      const wanted = Math.ceil(this.#measure(form) / STEP) * STEP;
      this.#width = Math.max(this.#width, Math.min(this.#most, wanted));
    }
    return this.#width > before;
  }
};
var MOST_FORMS = 4096;
function measureIn(font) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  context.font = font;
  return (text) => context.measureText(text).width;
}

// beholder_widget/js/guttercolumns.js
var BRACKET = 20;
var BETWEEN = 8;
var WITHIN = 4;
var MOST_NAME = 168;
var LEAST_RMS = 48;
var CLOSE = { bar: 24, flags: 40 };
var SPACIOUS = { bar: 32, flags: 56 };
var SPACIOUS_FROM = 1400;
var LEAST2 = 340;
var MIDDLE2 = 256;
var NARROW = 124;
var NAME_PX = 12;
var FIGURE_PX = 11;
var LIMIT_DIGITS = 2;
var RMS_DIGITS = 3;
var GutterColumns = class {
  #limit = new ColumnFormat(LIMIT_DIGITS);
  #rms = new ColumnFormat(RMS_DIGITS);
  #widths;
  /** Width of a text of figures or of a module's name, CSS pixels. */
  measure;
  /** @param {string} family of fonts */
  constructor(family) {
    this.measure = measureIn(`${FIGURE_PX}px ${family}`);
    this.#widths = {
      name: new ColumnWidth(measureIn(`${NAME_PX}px ${family}`), { most: MOST_NAME }),
      shape: new ColumnWidth(this.measure),
      limit: new ColumnWidth(this.measure),
      rms: new ColumnWidth(this.measure, { least: LEAST_RMS })
    };
  }
  /**
   * Takes in what stands in the columns.
   *
   * @param {readonly Section[]} sections
   * @param {readonly string[]} names as they stand there
   * @returns whether a column has become wider
   */
  take(sections, names) {
    this.#limit.take(sections.flatMap(({ low, high }) => [low, high]));
    this.#rms.take(sections.map(({ rms: rms2 }) => rms2));
    const figures = sections.map((section) => this.write(section));
    const { name, shape: shape2, limit, rms } = this.#widths;
    const wider = [
      name.take(names),
      shape2.take(sections.map((section) => formatSize(section.shape))),
      limit.take(figures.flatMap(({ low, high }) => [low, high])),
      rms.take(figures.map((each) => each.rms))
    ];
    return wider.includes(true);
  }
  /** @param {Pick<Section, "low" | "high" | "rms">} section @returns {Figures} */
  write({ low, high, rms }) {
    return { low: this.#limit.write(low), high: this.#limit.write(high), rms: this.#rms.write(rms) };
  }
  /**
   * @param {Size} size of the widget
   * @param {number} total its width, CSS pixels
   * @returns {{width: number, columns: string, limits: string}} the room that all take, and the columns as CSS
   */
  layout(size, total) {
    const { bar, flags } = total >= SPACIOUS_FROM ? SPACIOUS : CLOSE;
    const { name, shape: shape2, limit, rms } = this.#widths;
    const both = 2 * (limit.width + WITHIN) + bar;
    const limits = `${limit.width}px ${bar}px ${limit.width}px`;
    if (size === "narrow") return { width: NARROW, columns: "minmax(0, 1fr)", limits };
    if (size === "middle") {
      const width2 = Math.max(MIDDLE2, BRACKET + both + BETWEEN + Math.min(name.width, 96));
      return { width: width2, columns: `minmax(0, 1fr) ${both}px`, limits };
    }
    const all = [name.width, shape2.width, both, rms.width, flags];
    const width = BRACKET + all.reduce((sum, each) => sum + each, 0) + (all.length - 1) * BETWEEN;
    return {
      width: Math.max(LEAST2, width),
      columns: `minmax(0, 1fr) ${all.slice(1).map((each) => `${each}px`).join(" ")}`,
      limits
    };
  }
};

// beholder_widget/js/gutterplaces.js
var LINE = 16;
function lineTops(places) {
  const tops = places.map(({ top, height }) => top + Math.min(0, (height - LINE) / 2));
  let free = -Infinity;
  for (const index of orderOf(tops)) {
    const top = Math.max(tops[index] ?? 0, free);
    tops[index] = top;
    free = top + LINE;
  }
  return tops;
}
function orderOf(tops) {
  return [...tops.keys()].sort((one, other) => (tops[one] ?? 0) - (tops[other] ?? 0) || one - other);
}
function linesWithin(tops, order, from, to) {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((tops[order[middle] ?? 0] ?? 0) + LINE > from) high = middle;
    else low = middle + 1;
  }
  const found = [];
  for (let at = low; at < order.length; at += 1) {
    const index = order[at] ?? 0;
    if ((tops[index] ?? 0) >= to) break;
    found.push(index);
  }
  return found;
}

// beholder_widget/js/icons.js
var PATHS = {
  more: "M3 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z",
  minus: "M3 7.25h10v1.5H3z",
  plus: "M7.25 3h1.5v4.25H13v1.5H8.75V13h-1.5V8.75H3v-1.5h4.25z",
  fit: "M2 2h4v1.5H3.5V6H2zM10 2h4v4h-1.5V3.5H10zM2 10h1.5v2.5H6V14H2zM12.5 10H14v4h-4v-1.5h2.5z",
  pin: "M5.5 2h5v1.5l-.75.5v3.5L12 9.5V11H8.75v3.5h-1.5V11H4V9.5l2.25-2V4l-.75-.5z",
  before: "M11 2.5v11L4.5 8z",
  after: "M5 2.5v11L11.5 8z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  diamond: "M8 2l6 6-6 6-6-6z"
};
var SVG = "http://www.w3.org/2000/svg";
function icon(name, size = 16) {
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

// beholder_widget/js/gutterrow.js
var GutterRow = class {
  #name = element("bdi", "");
  #seen = element("span", "beholder-row-seen", {}, [this.#name]);
  /** The whole name where a bracket has the beginning: unseen beside the rest, it is what the row is called. */
  #whole = element("span", "beholder-row-whole");
  #shape = element("span", "beholder-row-shape");
  #low = element("span", "beholder-figure");
  #needle = element("i", "beholder-needle", { hidden: "" });
  #bar = element("span", "beholder-bar", {}, [this.#needle]);
  #high = element("span", "beholder-figure beholder-figure-high");
  #limits = element("span", "beholder-limits", {}, [this.#low, this.#bar, this.#high]);
  #note = element("span", "beholder-row-note");
  #rms = element("span", "beholder-figure");
  #count = element("span", "");
  #flag = element("span", "beholder-flag", {}, [icon("diamond", 8), this.#count]);
  /** The place it was given. */
  #top = NaN;
  constructor() {
    const name = element("span", "beholder-row-name", {}, [this.#seen, this.#whole]);
    const columns = [name, this.#shape, this.#limits, this.#rms, this.#flag, this.#note];
    for (const column of columns.slice(1)) column.setAttribute("aria-hidden", "true");
    this.el = element("div", "beholder-row beholder-columns", { role: "treeitem", tabindex: "-1" }, columns);
  }
  /**
   * @param {Section} section
   * @param {string} shown what of its name stands here, where a bracket has the rest
   * @param {string} axes what runs down and across
   */
  rename(section, shown, axes2) {
    const isPart = shown !== section.name;
    setText(this.#name, shown);
    setText(this.#whole, isPart ? section.name : "");
    this.#seen.setAttribute("aria-hidden", String(isPart));
    setText(this.#shape, formatSize(section.shape));
    this.el.title = [`${section.name} ${formatShape(section.shape)}`, axes2].filter(Boolean).join("\n");
  }
  /** @param {Section} section @param {Figures} figures */
  show(section, { low, high, rms }) {
    const hasFigures = section.min !== null && section.low !== null;
    const note = hasFigures ? "" : section.note || (section.size === 0 ? "empty" : "no finite value");
    this.el.classList.toggle("beholder-noted", note !== "");
    setText(this.#note, note);
    setText(this.#low, low);
    setText(this.#high, high);
    setText(this.#rms, rms);
    const odd = ODDITIES.reduce((sum, [key]) => sum + section[key], 0);
    const flag = odd ? formatCount(odd) : section.shown < section.size ? `${shareShown(section)} %` : "";
    this.#flag.classList.toggle("beholder-odd", odd > 0);
    setText(this.#count, flag);
    this.#describe(section, { low, high, rms }, note);
  }
  /** @param {number} top CSS pixels */
  place(top) {
    if (top === this.#top) return;
    this.#top = top;
    this.el.style.top = `${top}px`;
  }
  /** @param {boolean} on whether the section is pointed at */
  point(on) {
    this.el.classList.toggle("beholder-pointed", on);
    if (!on) this.needle(null);
  }
  /** @param {number | null} share of the scale where the value pointed at stands */
  needle(share) {
    this.#needle.hidden = share === null || !Number.isFinite(share);
    if (share !== null) this.#needle.style.left = `${100 * Math.min(1, Math.max(0, share))}%`;
  }
  /** Says for those who do not see the columns what stands in them. @param {Section} section @param {Figures} figures @param {string} note */
  #describe(section, { low, high, rms }, note) {
    const odd = ODDITIES.flatMap(([key, word]) => section[key] ? `${formatCount(section[key])} ${word}` : []);
    const sampled = section.shown < section.size ? `${formatShare(section.shown / section.size)} shown` : "";
    const figures = note || `colours ${low} to ${high}, RMS ${rms}`;
    const words = [formatSize(section.shape), figures, ...odd, sampled].filter(Boolean).join(", ");
    if (this.el.getAttribute("aria-description") !== words) this.el.setAttribute("aria-description", words);
  }
};
function shareShown({ shown, size }) {
  const percent2 = Math.floor(100 * shown / size);
  return percent2 > 0 ? String(percent2) : "<1";
}

// beholder_widget/js/guttertree.js
var GutterTree = class {
  #groups;
  /** @type {Item[]} */
  #items = [];
  /** Place of the item that the Tab key stops at. */
  #active = 0;
  /** @param {readonly Group[]} groups ascending @param {number} sections how many there are */
  constructor(groups, sections) {
    this.#groups = groups;
    for (let section = 0; section < sections; section += 1) {
      const group = groups.find(({ start: start2 }) => start2 === section);
      if (group) this.#items.push({ group, section });
      this.#items.push({ group: null, section });
    }
  }
  /** @returns {Item | undefined} the item that the Tab key stops at */
  get active() {
    return this.#items[this.#active];
  }
  /** @param {number} section @returns {Group | undefined} the module that it is of */
  groupOf(section) {
    return this.#groups.find(({ start: start2, end }) => section >= start2 && section < end);
  }
  /** Has the Tab key stop at another item. @param {number} section @param {Group | null} group */
  stopAt(section, group) {
    const at = this.#items.findIndex((item) => item.section === section && item.group === group);
    if (at >= 0) this.#active = at;
  }
  /**
   * Moves by a key.
   *
   * @param {string} key
   * @returns {boolean} whether it is a key of a tree
   */
  press(key) {
    const to = this.#placeAfter(key);
    if (to === null) return false;
    this.#active = Math.min(Math.max(to, 0), Math.max(0, this.#items.length - 1));
    return true;
  }
  /** @param {string} key @returns {number | null} */
  #placeAfter(key) {
    const { active } = this;
    const group = active && !active.group ? this.groupOf(active.section) : void 0;
    switch (key) {
      case "ArrowDown":
        return this.#active + 1;
      case "ArrowUp":
        return this.#active - 1;
      case "Home":
        return 0;
      case "End":
        return this.#items.length - 1;
      case "ArrowLeft":
        return group ? this.#items.findIndex((item) => item.group === group) : this.#active;
      case "ArrowRight":
        return active?.group ? this.#active + 1 : this.#active;
      default:
        return null;
    }
  }
};

// beholder_widget/js/gutter.js
var Gutter = class {
  #listener;
  #inner = element("div", "beholder-gutter-inner");
  /** @type {readonly Section[]} */
  #sections = [];
  #table = "";
  #values = "";
  /** @type {readonly Group[]} */
  #groups = [];
  #tree = new GutterTree([], 0);
  #pointed = -1;
  /** @type {readonly Place[]} */
  #places = [];
  /** @type {readonly number[]} */
  #tops = [];
  /** @type {readonly number[]} */
  #order = [];
  #view = { top: 0, height: 0 };
  /** The lines that exist: those in sight, and the one that the Tab key stops at. @type {Map<number, GutterRow>} */
  #rows = /* @__PURE__ */ new Map();
  /** @type {Map<Group, GutterBracket>} */
  #brackets = /* @__PURE__ */ new Map();
  /** @type {GutterColumns | null} */
  #columns = null;
  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
    this.el = element("div", "beholder-gutter", { role: "tree", "aria-label": "Sections" }, [this.#inner]);
    this.el.addEventListener("keydown", (event) => this.#press(event));
    this.el.addEventListener("click", ({ target }) => this.#choose(this.#itemOf(target)));
    this.el.addEventListener("pointerover", ({ target }) => this.#over(target));
    this.el.addEventListener("pointerleave", () => listener.pointed(-1));
    this.el.addEventListener("focusin", ({ target }) => this.#focused(target));
    this.el.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }
  /** @returns {GutterColumns} */
  get columns() {
    this.#columns ??= new GutterColumns(getComputedStyle(this.el).fontFamily);
    return this.#columns;
  }
  /** Takes a frame's sections. @param {Frame} frame @returns whether the columns have become wider */
  paint({ kind, sections, table, values }) {
    this.#sections = kind === "sections" ? sections : [];
    const isNew = table !== this.#table || values !== this.#values;
    if (isNew) {
      this.#table = table;
      this.#values = values;
      this.#begin();
    }
    const isWider = this.columns.take(
      this.#sections,
      isNew ? this.#sections.map((_, index) => this.#nameOf(index)) : []
    );
    for (const [index, row] of this.#rows) this.#show(index, row);
    return isWider || isNew;
  }
  /**
   * Puts the lines beside the sections.
   *
   * @param {readonly Place[]} places of the sections, CSS pixels from the picture's top
   * @param {{top: number, height: number}} view what of the picture is in sight
   */
  arrange(places, view) {
    this.#places = places.slice(0, this.#sections.length);
    this.#tops = lineTops(this.#places);
    this.#order = orderOf(this.#tops);
    this.#view = { ...view };
    this.#fill();
  }
  /** Follows the picture. @param {number} top CSS pixels */
  scroll(top) {
    this.#view.top = top;
    this.#fill();
  }
  /** Sets a line off. @param {number} section -1 for none @param {number | null} [share] of its scale, for the needle */
  point(section, share = null) {
    if (section !== this.#pointed) this.#rows.get(this.#pointed)?.point(false);
    this.#pointed = section;
    const row = this.#rows.get(section);
    row?.point(true);
    row?.needle(share);
  }
  /** @param {number} section @returns {Group | undefined} the module that it is of */
  groupOf(section) {
    return this.#tree.groupOf(section);
  }
  /** @param {Section} section @returns what runs down and across, in words */
  axesOf(section) {
    return axesWords(section, this.#values, this.#sections);
  }
  /** Puts the focus where the Tab key stops. */
  focus() {
    this.#activeElement()?.focus({ preventScroll: true });
  }
  /** Begins anew with other sections. */
  #begin() {
    const names = this.#sections.map(({ name }) => name);
    this.#groups = groupNames(names);
    this.#tree = new GutterTree(this.#groups, names.length);
    this.#pointed = -1;
    this.#tops = [];
    this.#order = [];
    this.#places = [];
    this.#inner.replaceChildren();
    this.#rows.clear();
    this.#brackets.clear();
  }
  /** Makes and removes lines until those in sight are there. */
  #fill() {
    const { top, height } = this.#view;
    this.#inner.style.transform = `translateY(${-top}px)`;
    const wanted = new Set(linesWithin(this.#tops, this.#order, top - LINE, top + height + LINE));
    const { active } = this.#tree;
    if (active && !active.group && active.section < this.#tops.length) wanted.add(active.section);
    for (const [index, { el }] of this.#rows) {
      if (wanted.has(index)) continue;
      el.remove();
      this.#rows.delete(index);
    }
    for (const index of [...wanted].sort((one, other) => one - other)) {
      const row = this.#rows.get(index) ?? this.#addRow(index);
      row.place(this.#tops[index] ?? 0);
      row.el.tabIndex = active && !active.group && active.section === index ? 0 : -1;
    }
    for (const group of this.#groups) this.#placeBracket(group);
  }
  /** @param {number} index */
  #addRow(index) {
    const row = new GutterRow();
    const section = this.#sections[index];
    if (section) row.rename(section, this.#nameOf(index), this.axesOf(section));
    row.el.setAttribute("aria-level", this.#tree.groupOf(index) ? "2" : "1");
    this.#rows.set(index, row);
    this.#show(index, row);
    row.point(index === this.#pointed);
    const after = Math.min(...[...this.#rows.keys()].filter((each) => each > index));
    this.#inner.insertBefore(row.el, this.#rows.get(after)?.el ?? null);
    return row;
  }
  /** @param {Group} group */
  #placeBracket(group) {
    const { top: from, height } = this.#view;
    const members = this.#places.slice(group.start, group.end);
    if (members.length === 0) return;
    const top = Math.min(...members.map((place) => place.top));
    const bottom = Math.max(...members.map((place) => place.top + place.height));
    const isActive = this.#tree.active?.group === group;
    if ((bottom < from || top > from + height) && !isActive) {
      this.#brackets.get(group)?.el.remove();
      this.#brackets.delete(group);
      return;
    }
    const bracket = this.#brackets.get(group) ?? this.#addBracket(group);
    bracket.place(top, bottom - top, from, from + height);
    bracket.el.tabIndex = isActive ? 0 : -1;
  }
  /** @param {Group} group */
  #addBracket(group) {
    const bracket = new GutterBracket(group, this.columns.measure(group.name));
    this.#brackets.set(group, bracket);
    this.#inner.insertBefore(bracket.el, this.#rows.get(group.start)?.el ?? null);
    return bracket;
  }
  /** @param {number} index @param {GutterRow} row */
  #show(index, row) {
    const section = this.#sections[index];
    if (section) row.show(section, this.columns.write(section));
  }
  /** @param {number} index @returns what of a section's name stands beside it */
  #nameOf(index) {
    const name = this.#sections[index]?.name ?? "";
    const group = this.#tree.groupOf(index);
    return group ? nameWithin(name, group) : name;
  }
  /** @param {EventTarget | null} target @returns {{section: number, group: Group | null} | null} */
  #itemOf(target) {
    if (!(target instanceof Node)) return null;
    for (const [section, { el }] of this.#rows) if (el.contains(target)) return { section, group: null };
    for (const [group, { el }] of this.#brackets) if (el.contains(target)) return { section: group.start, group };
    return null;
  }
  /** @param {EventTarget | null} target */
  #over(target) {
    const item = this.#itemOf(target);
    this.#listener.pointed(item && !item.group ? item.section : -1);
  }
  /** @param {EventTarget | null} target that has the focus: the Tab key stops there from now on */
  #focused(target) {
    const item = this.#itemOf(target);
    if (item) this.#tree.stopAt(item.section, item.group);
    this.#over(target);
  }
  /** @param {{section: number, group: Group | null} | null | undefined} item */
  #choose(item) {
    if (!item) return;
    this.#tree.stopAt(item.section, item.group);
    if (item.group) this.#listener.singledModule(item.group);
    else this.#listener.singled(item.section);
  }
  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chooses = event.key === "Enter" || event.key === " ";
    if (!chooses && !this.#tree.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const { active } = this.#tree;
    if (chooses) return this.#choose(active);
    if (active) this.#reveal(active.section);
    this.#fill();
    this.focus();
  }
  /** @returns {HTMLElement | undefined} */
  #activeElement() {
    const { active } = this.#tree;
    if (!active) return void 0;
    return active.group ? this.#brackets.get(active.group)?.el : this.#rows.get(active.section)?.el;
  }
  /** @param {number} section whose line is to come into sight */
  #reveal(section) {
    const { top, height } = this.#view;
    const line = this.#tops[section] ?? 0;
    if (line < top) this.#listener.scrolled(Math.max(0, line - LINE));
    else if (line + LINE > top + height) this.#listener.scrolled(line + 2 * LINE - height);
  }
  /** @param {WheelEvent} event */
  #wheel(event) {
    if (event.ctrlKey || event.deltaY === 0) return;
    const by = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    if (this.#listener.scrolled(this.#view.top + by)) event.preventDefault();
  }
};

// beholder_widget/js/keys.js
var SUPPRESS = "data-lm-suppress-shortcuts";
function keepKeys(el, signal) {
  const note = (event) => {
    const path = event.composedPath();
    const [target] = path;
    if (path.includes(el) && target instanceof Element) target.toggleAttribute(SUPPRESS, isOurs(event));
  };
  window.addEventListener("keydown", note, { capture: true, signal });
  el.addEventListener("keydown", (event) => {
    if (isOurs(event)) event.stopPropagation();
  });
}
function isOurs(event) {
  if (event.key === "Enter") return true;
  return !(event.ctrlKey || event.metaKey) || event.getModifierState("AltGraph");
}

// beholder_widget/js/numbers.js
var DIGITS = 6;
function plain(value, near = 0) {
  if (!Number.isFinite(value)) return String(value);
  if (near > 0) return Math.abs(value) < near / 2 ? "0" : rounded(value, digitsWorth(value, near));
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return rounded(value, DIGITS);
}
function readable(ascii) {
  return ascii.replaceAll("Infinity", "Inf").replaceAll("-", "−").replace(/^Inf/, "+Inf");
}
function brief(value, reach) {
  if (!Number.isFinite(value)) return readable(plain(value));
  if (Number.isInteger(value) && Math.abs(value) < 1e5) return readable(String(value));
  const isDecimal = reach >= 0.01 && reach < 1e4;
  if (!isDecimal) return readable(value.toExponential(1).replace("e+", "e"));
  const fixed = value.toFixed(reach < 10 ? 3 : 1);
  return readable(Number(fixed) === 0 ? fixed.replace("-", "") : fixed);
}
function digitsWorth(value, near) {
  const worth = Math.floor(Math.log10(Math.abs(value) / (2 * near))) + 1;
  return Math.min(DIGITS, Math.max(1, worth));
}
function rounded(value, digits2) {
  const magnitude = Math.abs(value);
  const isPlain = value === 0 || magnitude >= 1e-3 && magnitude < 1e6;
  if (!isPlain) return value.toExponential(digits2 - 1).replace("e+", "e");
  const fixed = value.toPrecision(digits2);
  return fixed.includes("e") ? String(Number(fixed)) : fixed;
}

// beholder_widget/js/words.js
var ONE_OF = {
  parameters: "parameter",
  gradients: "gradient",
  updates: "update",
  optimizer: "optimizer state",
  activations: "activation",
  arrays: "array",
  frame: "frame"
};
var CLIPPED = { below: "below the colour scale", above: "above the colour scale" };
function describe({ kind, sections, settings, colormap }) {
  if (kind === "frame") return "Picture of a frame";
  const [first, last] = [sections.at(0)?.name, sections.at(-1)?.name];
  const what = sections.length > 1 ? `${sections.length} sections, ${first} to ${last}` : first;
  return `Picture of ${what}, ${settings.mode} values, colormap ${colormap}`;
}
function ofWords({ variance_of: varianceOf, change_since: changeSince }) {
  if (changeSince !== null) return `change since step ${formatCount(changeSince)}`;
  return varianceOf ? `variance of ${varianceOf}` : "";
}
function whatAndWhen({ values, step, ...shown }, clipped) {
  const of = [ofWords(shown), ONE_OF[values] ?? values].filter(Boolean).join(", ");
  const when = step === null ? of : `${of}, step ${formatCount(step)}`;
  return clipped ? `${when}, ${CLIPPED[clipped]}` : when;
}
function isAlike(one, other) {
  const isSame2 = one.values === other.values && one.change_since === other.change_since;
  return isSame2 && one.variance_of > 0 === other.variance_of > 0;
}

// beholder_widget/js/opening.js
var Opening = class {
  /** The section whose panel was opened by hand; "" for none. */
  opened = "";
  #session;
  #stage;
  #panel;
  #gutter;
  /** @param {Session} session @param {Stage} stage @param {Panel} panel @param {Gutter} gutter */
  constructor(session, stage, panel, gutter) {
    this.#session = session;
    this.#stage = stage;
    this.#panel = panel;
    this.#gutter = gutter;
  }
  /** @param {Frame | null} frame @returns {number} the section that has a panel, or -1 */
  section(frame) {
    if (!frame) return -1;
    const { sections } = frame;
    const { zoom } = this.#stage;
    if (zoom) return zoom.section;
    if (sections.length === 1) return 0;
    return this.opened ? sections.findIndex(({ name }) => name === this.opened) : -1;
  }
  /** Shows the panel, or hides it where no section has one. @param {Frame | null} frame */
  show(frame) {
    const section = this.section(frame);
    this.#panel.el.hidden = section < 0;
    if (!frame || section < 0) return;
    const { settings } = this.#session;
    const found = frame.sections[section];
    this.#panel.show({
      sections: frame.sections,
      section,
      indices: this.#stage.levels(section),
      colors: this.#stage.colors(section),
      wanted: this.#stage.scale(section),
      step: frame.step,
      of: ofWords(frame),
      limits: settings.value("limits") ?? null,
      waits: settings.waits("limits"),
      scaling: scalingOf(settings),
      axes: found ? this.#gutter.axesOf(found) : "",
      zoom: this.#stage.zoom,
      pointed: this.#pointedIn(section)
    });
  }
  /** Tells the panel what is pointed at. @param {Frame | null} frame */
  point(frame) {
    if (!frame || this.#panel.el.hidden) return;
    this.#panel.point(this.#pointedIn(this.section(frame)));
  }
  /** @param {number} section */
  #pointedIn(section) {
    const { pointed } = this.#stage;
    if (!pointed || pointed.section !== section) return null;
    const { index, value, near, exact, of } = pointed;
    const words = readable(plain(value, exact ? 0 : near));
    return { index, value, words: exact ? words : `about ${words}`, of };
  }
};
function scalingOf(settings) {
  const value = settings.value("scaling") ?? "";
  return settings.choices.scalings.find((choice) => choice.value === value)?.label ?? value;
}

// beholder_widget/js/histogram.js
function countLevels(indices, { first, levels }) {
  const all = new Uint32Array(256);
  for (const index of indices) all[index] = (all[index] ?? 0) + 1;
  return all.slice(first, first + levels);
}
function barsOf(counts, bars) {
  const number2 = Math.max(1, Math.min(bars, counts.length));
  return Array.from({ length: number2 }, (_, bar) => {
    const from = Math.floor(bar * counts.length / number2);
    const to = Math.floor((bar + 1) * counts.length / number2);
    let sum = 0;
    for (let level = from; level < to; level += 1) sum += counts[level] ?? 0;
    return sum / (to - from);
  });
}
function withoutClipped(counts, clipped) {
  const last = counts.length - 1;
  const [first, end] = [counts[0] ?? 0, counts[last] ?? 0];
  const most = Math.min(clipped, first + end);
  if (most === 0 || last < 2) return { counts, below: 0, above: 0 };
  const excess = [Math.max(0, first - (counts[1] ?? 0)), Math.max(0, end - (counts[last - 1] ?? 0))];
  const [low = 0, high = 0] = excess;
  const share = low + high > 0 ? low / (low + high) : first / (first + end);
  const below = Math.min(first, Math.max(most - end, Math.round(most * share)));
  const inner = counts.slice();
  inner[0] = first - below;
  inner[last] = end - (most - below);
  return { counts: inner, below, above: most - below };
}
function sharesOutside(counts, from, to) {
  let [below, above, all] = [0, 0, 0];
  counts.forEach((count2, level) => {
    const middle = (level + 0.5) / counts.length;
    all += count2;
    if (middle < from) below += count2;
    if (middle > to) above += count2;
  });
  return all ? [below / all, above / all] : [0, 0];
}

// beholder_widget/js/ticks.js
var STEPS = [1, 2, 5, 10];
var NEAR = 1e-9;
var MOST_DECIMALS = 4;
var LARGEST_PLAIN2 = 1e5;
function ticksOf({ low, high, floor }, most) {
  if (!(high > low) || most < 1) return [];
  if (floor === null) return linear(low, high, most);
  if (low >= 0) return decades(floor, high, most).map(tickOfDecade);
  const positive = decades(floor, high, Math.max(1, Math.floor((most - 1) / 2))).map(tickOfDecade);
  const negative = positive.map(({ value, words }) => ({ value: -value, words: MINUS + words })).reverse();
  return [...negative, { value: 0, words: "0" }, ...positive];
}
function linear(low, high, most) {
  const least = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (STEPS.find((factor) => factor * power >= least * (1 - NEAR)) ?? 10) * power;
  const first = Math.ceil(low / step - NEAR);
  const last = Math.floor(high / step + NEAR);
  if (last - first > most) return [];
  const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + NEAR));
  const isPlain = decimals <= MOST_DECIMALS && Math.max(-low, high) < LARGEST_PLAIN2;
  const digits2 = significant(values, step);
  return values.map((value) => ({
    value,
    words: value === 0 ? "0" : isPlain ? formatDecimals(value, decimals) : formatExponent(value, digits2)
  }));
}
function significant(values, step) {
  const largest = Math.max(...values.map(Math.abs));
  return largest > 0 ? Math.max(0, Math.round(Math.floor(Math.log10(largest)) - Math.floor(Math.log10(step) + NEAR))) : 0;
}
function decades(low, high, most) {
  const first = Math.ceil(Math.log10(low) - NEAR);
  const last = Math.floor(Math.log10(high) + NEAR);
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const found = [];
  for (let exponent = last; exponent >= first; exponent -= step) found.unshift(exponent);
  return found;
}
function tickOfDecade(exponent) {
  const value = 10 ** exponent;
  return { value, words: formatExponent(value, 0) };
}

// beholder_widget/js/colorbar.js
var HIGH = 104;
var BAR = 4;
var TICK_ROOM = 64;
var STEP2 = 0.01;
var PAGE = 0.1;
var MARGIN = 0.04;
var TOO_WIDE = 1.8;
var DIGITS2 = 3;
var INSIDE = 0.62;
var OUTSIDE = 0.25;
var ColorBar = class {
  #changed;
  #canvas = element("canvas", "beholder-bars", { "aria-hidden": "true" });
  #ramp = element("div", "beholder-bar-ramp");
  #needle = element("i", "beholder-needle", { hidden: "" });
  #ticks = element("div", "beholder-ticks", { "aria-hidden": "true" });
  #ends;
  /** @type {Shown | null} */
  #shown = null;
  /** What the bar shows from its left to its right end. @type {Scale} */
  #domain = { low: 0, high: 1, floor: null };
  #key = "";
  #drags = false;
  #ticksShown = "";
  /** @param {(limits: [number, number]) => void} changed called on each movement of an end */
  constructor(changed) {
    this.#changed = changed;
    this.#ends = ["Low end of the colours", "High end of the colours"].map((name, which) => this.#makeEnd(name, which));
    const bar = element("div", "beholder-bar-track", {}, [this.#ramp, this.#needle]);
    this.el = element("div", "beholder-colorbar", {}, [this.#canvas, bar, this.#ticks, ...this.#ends]);
  }
  /** @param {Shown | null} shown null where nothing is finite @param {string} key of what it is, as the section's name */
  show(shown, key) {
    this.el.hidden = shown === null;
    this.#shown = shown;
    if (!shown) return;
    if (!this.#drags) this.#frame(shown, key);
    this.draw();
  }
  /** @param {number | null} value that is pointed at */
  point(value) {
    this.#needle.hidden = value === null || !Number.isFinite(value);
    if (value !== null) this.#needle.style.left = percent(this.#place(value));
  }
  /** @returns {[below: number, above: number]} shares of the cells outside of the limits */
  get outside() {
    const shown = this.#shown;
    if (!shown) return [0, 0];
    const counts = countLevels(shown.indices, PALETTE);
    const { below, above } = withoutClipped(counts, shown.clipped);
    const cells = counts.reduce((sum, count2) => sum + count2, 0) || 1;
    const from = positionOf(shown.wanted.low, shown.drawn);
    const to = positionOf(shown.wanted.high, shown.drawn);
    const [left, right] = sharesOutside(counts, from, to);
    return [Math.max(left, from >= 0 ? below / cells : 0), Math.max(right, to <= 1 ? above / cells : 0)];
  }
  /** Draws bars, bar and ticks for the width that there is. */
  draw() {
    const width = this.el.clientWidth;
    if (!this.#shown || width === 0) return;
    this.#drawBars(this.#shown, width);
    this.#drawTicks(width);
    const { wanted } = this.#shown;
    [wanted.low, wanted.high].forEach((value, which) => {
      const end = this.#ends[which];
      if (!end) return;
      const { low, high } = this.#domain;
      end.style.left = percent(this.#place(value));
      end.setAttribute("aria-valuemin", String(low));
      end.setAttribute("aria-valuemax", String(high));
      end.setAttribute("aria-valuenow", String(value));
      end.setAttribute("aria-valuetext", formatFigure(value, DIGITS2));
    });
    this.#ramp.style.setProperty("--beholder-from", percent(this.#place(wanted.low)));
    this.#ramp.style.setProperty("--beholder-to", percent(this.#place(wanted.high)));
  }
  /** Chooses what the bar shows from end to end; it stays as long as it fits. @param {Shown} shown @param {string} key */
  #frame({ drawn: drawn2, wanted, min, max }, key) {
    if (drawn2.floor !== null && wanted.floor !== null) {
      this.#domain = drawn2;
      return;
    }
    const low = Math.min(min, wanted.low);
    const high = Math.max(max, wanted.high);
    const { low: from, high: to, floor } = this.#domain;
    const fits2 = key === this.#key && floor === null && from <= low && high <= to && to - from <= TOO_WIDE * (high - low);
    this.#key = key;
    if (fits2) return;
    const margin = MARGIN * (high - low) || Math.abs(low) || 1;
    this.#domain = { low: low - margin, high: high + margin, floor: null };
  }
  /** @param {number} value @returns {number} its share of the bar, 0 to 1 */
  #place(value) {
    return Math.min(1, Math.max(0, positionOf(value, this.#domain)));
  }
  /** @param {Shown} shown @param {number} width */
  #drawBars({ indices, drawn: drawn2, wanted, clipped }, width) {
    const context = this.#canvas.getContext("2d");
    if (!context || this.#canvas.offsetHeight === 0) return;
    const scale = devicePixelRatio;
    this.#canvas.width = Math.round(width * scale);
    this.#canvas.height = Math.round(HIGH * scale);
    context.scale(scale, scale);
    context.fillStyle = getComputedStyle(this.el).color;
    const { counts, below, above } = withoutClipped(countLevels(indices, PALETTE), clipped);
    const [left, right] = [this.#place(drawn2.low) * width, this.#place(drawn2.high) * width];
    const bars = barsOf(counts, Math.max(1, Math.floor((right - left) / BAR)));
    const perBar = counts.length / bars.length;
    const most = Math.max(...bars, below / perBar, above / perBar) || 1;
    const paint = (x, count2, inside) => {
      const height = count2 ? Math.max(1, Math.round(count2 / most * (HIGH - 4))) : 0;
      context.globalAlpha = inside ? INSIDE : OUTSIDE;
      context.fillRect(x, HIGH - height, BAR - 1, height);
    };
    bars.forEach((count2, bar) => {
      const share = (bar + 0.5) / bars.length;
      const value = valueAtPosition(share, drawn2);
      paint(left + bar / bars.length * (right - left), count2, value >= wanted.low && value <= wanted.high);
    });
    if (below) paint(Math.max(0, left - BAR), below / perBar, false);
    if (above) paint(Math.min(width - BAR, right), above / perBar, false);
  }
  /** @param {number} width */
  #drawTicks(width) {
    const ticks = ticksOf(this.#domain, Math.floor(width / TICK_ROOM));
    const key = `${JSON.stringify(ticks)} ${JSON.stringify(this.#domain)}`;
    if (key === this.#ticksShown) return;
    this.#ticksShown = key;
    const nodes = ticks.map(({ value, words }) => {
      const node = element("span", "beholder-tick", {}, [words]);
      const share = this.#place(value);
      node.style.left = percent(share);
      if (share * width < TICK_ROOM / 3) node.classList.add("beholder-tick-first");
      if ((1 - share) * width < TICK_ROOM / 3) node.classList.add("beholder-tick-last");
      return node;
    });
    this.#ticks.replaceChildren(...nodes);
  }
  /** @param {string} name @param {number} which 0 for low, 1 for high */
  #makeEnd(name, which) {
    const end = element("div", "beholder-bar-end", { role: "slider", tabindex: "0", "aria-label": name });
    end.addEventListener("keydown", (event) => {
      const by = BY_KEY[event.key];
      if (by === void 0 || !this.#shown || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const { low, high } = this.#shown.wanted;
      this.#move(which, by === Infinity ? 1 : by === -Infinity ? 0 : this.#place(which ? high : low) + by);
    });
    end.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      end.focus();
      end.setPointerCapture(event.pointerId);
      this.#drags = true;
    });
    end.addEventListener("pointermove", (event) => {
      if (!end.hasPointerCapture(event.pointerId)) return;
      const { left, width } = this.el.getBoundingClientRect();
      this.#move(which, (event.clientX - left) / width);
    });
    end.addEventListener("lostpointercapture", () => {
      this.#drags = false;
    });
    setText(end, "");
    return end;
  }
  /** @param {number} which @param {number} share of the bar */
  #move(which, share) {
    if (!this.#shown) return;
    const value = valueAtPosition(Math.min(1, Math.max(0, share)), this.#domain);
    const { low, high } = this.#shown.wanted;
    this.#changed(which ? [low, Math.max(low, value)] : [Math.min(high, value), high]);
  }
};
var BY_KEY = {
  ArrowLeft: -STEP2,
  ArrowDown: -STEP2,
  ArrowRight: STEP2,
  ArrowUp: STEP2,
  PageDown: -PAGE,
  PageUp: PAGE,
  Home: -Infinity,
  End: Infinity
};
var percent = (share) => `${100 * share}%`;

// beholder_widget/js/finding.js
var MOST_NEAR = 3;
var MOST_COMPARED = 2e3;
var LONGEST_COMPARED = 64;
var FARTHEST = 0.5;
function find(text, sections, current = -1) {
  const { name, indices } = split(text.trim(), sections);
  const section = name === "" ? current : sections.findIndex((each) => each.name === name);
  const found = sections[section];
  if (!found) {
    const near = nearest(
      name,
      sections.map((each) => each.name)
    );
    return { found: null, problem: name ? `No section is named ${name}.` : "Type a name and an index.", near };
  }
  const { shape: shape2 } = found;
  const index = indices === null ? shape2.map(() => 0) : readIndex(indices, shape2);
  if (typeof index === "string") return { found: null, problem: index, near: [] };
  return { found: { section, index }, problem: "", near: [] };
}
function nearest(text, names) {
  const wanted = text.toLowerCase().slice(0, LONGEST_COMPARED);
  if (!wanted) return [];
  return names.slice(0, MOST_COMPARED).map((name) => ({ name, far: distance(wanted, name.toLowerCase().slice(0, LONGEST_COMPARED)) })).filter(({ far }) => far <= FARTHEST).sort((one, other) => one.far - other.far).slice(0, MOST_NEAR).map(({ name }) => name);
}
function split(text, sections) {
  if (sections.some(({ name }) => name === text)) return { name: text, indices: null };
  const open = text.lastIndexOf("[");
  if (open < 0) return { name: text, indices: null };
  return { name: text.slice(0, open).trim(), indices: text.slice(open + 1).replace(/\]\s*$/, "") };
}
function readIndex(text, shape2) {
  const parts = text.trim() === "" ? [] : text.replace(/,\s*$/, "").split(",");
  if (parts.length !== shape2.length) return `The index has ${shape2.length} numbers, not ${parts.length}.`;
  const index = parts.map((part) => /^\s*[-\u2212]?\d+\s*$/.test(part) ? Number(part.replace("−", "-")) : NaN);
  for (const [axis, at] of index.entries()) {
    const length = shape2[axis] ?? 0;
    const whole2 = at < 0 ? at + length : at;
    if (!Number.isSafeInteger(at)) return `${parts[axis]?.trim()} is no whole number.`;
    if (whole2 < 0 || whole2 >= length) return `${at} is outside: axis ${axis} has 0 to ${length - 1}.`;
    index[axis] = whole2;
  }
  return index;
}
function distance(wanted, name) {
  const longer = Math.max(wanted.length, name.length);
  if (name.includes(wanted)) return 0.25 * (longer - wanted.length) / longer;
  let before = Array.from({ length: name.length + 1 }, (_, column) => column);
  for (let row = 1; row <= wanted.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= name.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (wanted[row - 1] === name[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    before = line;
  }
  return (before[name.length] ?? longer) / longer;
}

// beholder_widget/js/ids.js
var WIDGET = Math.random().toString(36).slice(2, 10);
var made = 0;
function newId(kind) {
  made += 1;
  return `beholder-${kind}-${WIDGET}-${made}`;
}

// beholder_widget/js/gotobox.js
var GoToBox = class {
  #input;
  #problem = element("span", "", { "aria-live": "polite" });
  #near = element("span", "beholder-near");
  /** @type {readonly Section[]} */
  #sections = [];
  #current = -1;
  #go;
  /** @param {(section: number, index: number[]) => void} go */
  constructor(go) {
    this.#go = go;
    const id = newId("control");
    const words = element("div", "beholder-found", { id: newId("found") }, [this.#problem, this.#near]);
    this.#input = element("input", "beholder-text", {
      id,
      type: "text",
      spellcheck: "false",
      autocomplete: "off",
      "aria-describedby": words.id
    });
    const label = element("label", "beholder-name", { for: id }, ["Go to"]);
    const control = element("div", "beholder-control beholder-goto", {}, [label, this.#input]);
    this.el = element("div", "", {}, [control, words]);
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#enter();
    });
    this.#input.addEventListener("input", () => this.#say("", []));
  }
  /** @param {readonly Section[]} sections @param {number} current the one in view, which an index alone is of */
  show(sections, current) {
    this.#sections = sections;
    this.#current = current;
    const section = sections[current];
    const example = section ? `${section.name}[${section.shape.map((length) => length >> 1).join(", ")}]` : "";
    if (this.#input.placeholder !== example) this.#input.placeholder = example;
  }
  #enter() {
    const { found, problem, near } = find(this.#input.value, this.#sections, this.#current);
    this.#say(problem, near);
    if (found) this.#go(found.section, found.index);
  }
  /** @param {string} problem @param {readonly string[]} near */
  #say(problem, near) {
    setText(this.#problem, problem);
    this.#input.setAttribute("aria-invalid", String(problem !== ""));
    const rest = this.#input.value.match(/\[[^[\]]*\]?\s*$/)?.[0] ?? "";
    const buttons = near.map((name) => {
      const button3 = element("button", "beholder-link", { type: "button" }, [name]);
      button3.addEventListener("click", () => {
        this.#input.value = name + rest;
        this.#input.focus();
        this.#enter();
      });
      return button3;
    });
    this.#near.replaceChildren(...buttons);
  }
};

// beholder_widget/js/waiting.js
var WORDS = "waits for the running cell";
function waitingWords(control) {
  const el = element("span", "beholder-unseen", { id: newId("waiting"), hidden: "" });
  const others = control.getAttribute("aria-describedby");
  control.setAttribute("aria-describedby", others ? `${others} ${el.id}` : el.id);
  return {
    el,
    show(waits) {
      setText(el, waits ? WORDS : "");
      el.hidden = !waits;
      control.classList.toggle("beholder-waits", waits);
    }
  };
}

// beholder_widget/js/limits.js
var MINUS2 = /\u2212/g;
function limitBoxes(names, chosen) {
  const problem = element("span", "beholder-refusal", { id: newId("limits") });
  const inputs = names.map(
    () => element("input", "beholder-text", {
      id: newId("control"),
      type: "text",
      inputmode: "decimal",
      spellcheck: "false",
      autocomplete: "off",
      "aria-describedby": problem.id
    })
  );
  const waits = inputs.map(waitingWords);
  const [low, high] = inputs.map(
    (input, index) => element("div", "beholder-control beholder-limit", {}, [
      element("label", "beholder-name", { for: input.id }, [names[index] ?? ""]),
      input,
      ...waits[index] ? [waits[index].el] : []
    ])
  );
  if (!low || !high) throw new Error("limits have two names");
  let shown = ["", ""];
  let isByHand = false;
  const say = (words) => {
    setText(problem, words);
    for (const input of inputs) input.setAttribute("aria-invalid", String(words !== ""));
  };
  const commit = () => {
    const texts = inputs.map(({ value }) => value.trim().replace(MINUS2, "-"));
    if (texts.every((text) => text === "")) {
      say("");
      return chosen(null);
    }
    if (isByHand && texts.includes("")) return;
    const filled = texts.map((text, index) => text || (shown[index] ?? "").replace(MINUS2, "-"));
    const [first = NaN, last = NaN] = filled.map((text) => text === "" ? NaN : Number(text));
    if (!Number.isFinite(first) || !Number.isFinite(last)) return say("Limits are two numbers.");
    if (first > last) return say("The low limit is above the high one.");
    say("");
    chosen([first, last]);
  };
  for (const [index, input] of inputs.entries()) {
    input.addEventListener("change", commit);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || input.value === (shown[index] ?? "")) return;
      event.stopPropagation();
      input.value = shown[index] ?? "";
      say("");
    });
  }
  return {
    low,
    high,
    problem,
    wait: (on) => {
      for (const each of waits) each.show(on);
    },
    show(limits, words) {
      const texts = limits ? limits.map(String) : ["", ""];
      for (const [index, input] of inputs.entries()) {
        if (input.placeholder !== words[index]) input.placeholder = words[index] ?? "";
        const before = shown[index] ?? "";
        const text = texts[index] ?? "";
        const typed = document.activeElement === input && input.value !== before;
        if (!typed && input.value !== text) input.value = text;
      }
      isByHand = limits !== null;
      shown = texts.map((text, index) => text || (words[index] ?? ""));
    }
  };
}

// beholder_widget/js/geometry.js
function shapeOf(plan) {
  if (extentOf(plan).includes(0)) return [0, 0];
  const { groups, height, across, width } = partsOf(plan);
  return [groups * plan.wrap * height, plan.fold * across * width];
}
var extentOf = ({ rows, columns }) => [product(lengths(rows)), product(lengths(columns))];
function positionOf2(plan, row, column) {
  const [rows, columns] = shapeOf(plan);
  if (!isBelow(rows, row) || !isBelow(columns, column)) {
    throw new RangeError(`there is no cell (${row}, ${column}) in a section of ${rows} x ${columns} cells`);
  }
  const { group, part, y, nth, unit, x } = split2(plan, row, column);
  const rowUnit = Math.min(group * plan.fold + nth, plan.rows.shown - 1);
  const columnUnit = Math.min(part * partsOf(plan).across + unit, plan.columns.shown - 1);
  return [start(plan.rows, { unit: rowUnit, inside: y }), start(plan.columns, { unit: columnUnit, inside: x })];
}
function indexOf(plan, row, column) {
  const [down, across] = positionOf2(plan, row, column);
  const index = [];
  for (
    const [side, position] of
    /** @type {const} */
    [
      [plan.rows, down],
      [plan.columns, across]
    ]
  ) {
    const along = digits(position, lengths(side));
    [...side.outer, ...side.inner].forEach(([axis], place) => {
      index[axis] = along[place] ?? 0;
    });
  }
  return index;
}
function locate(plan, index) {
  const sides = [plan.rows, plan.columns];
  const axes2 = sides.flatMap(({ outer, inner }) => [...outer, ...inner]);
  const isInside = axes2.every(([axis, length]) => isBelow(length, index[axis]));
  if (axes2.length !== index.length || !isInside) throw new RangeError(`there is no index [${index}] in this array`);
  const along = ({ outer, inner }) => [...outer, ...inner].map(([axis]) => index[axis] ?? 0);
  return [number(along(plan.rows), lengths(plan.rows)), number(along(plan.columns), lengths(plan.columns))];
}
function cellOfSpots(plan, rows, columns) {
  const { height, across, width } = partsOf(plan);
  const [group, nth] = divide2(rows.unit, plan.fold);
  const [part, unit] = divide2(columns.unit, across);
  return [(group * plan.wrap + part) * height + rows.inside, (nth * across + unit) * width + columns.inside];
}
function cellAt(plan, down, along) {
  const [rows, columns] = [unitOf(plan.rows, down), unitOf(plan.columns, along)];
  return rows && columns ? cellOfSpots(plan, rows, columns) : null;
}
function partsOf({ fold, wrap, rows, columns }) {
  const [groups, across] = [Math.ceil(rows.shown / fold), Math.ceil(columns.shown / wrap)];
  return { groups, height: depth(rows), across, width: depth(columns) };
}
function split2(plan, row, column) {
  const { height, across, width } = partsOf(plan);
  const [band, y] = divide2(row, height);
  const [panel, x] = divide2(column, width);
  const [group, part] = divide2(band, plan.wrap);
  const [nth, unit] = divide2(panel, across);
  return { group, part, y, nth, unit, x };
}
function start({ first, units, shown, inner }, { unit, inside }) {
  const steps = digits(inside, blockOf(inner));
  return inner.reduce(
    (position, [, length, from, count2, chosen], place) => position * length + from + spread(steps[place] ?? 0, count2, chosen),
    first + spread(unit, units, shown)
  );
}
function unitOf({ first, units, shown, inner }, position) {
  const [walked = 0, ...along] = digits(position, [Infinity, ...inner.map(([, length]) => length)]);
  const unit = lastAt(walked - first, units, shown);
  const steps = inner.map(([, , from, count2, chosen], place) => lastAt((along[place] ?? 0) - from, count2, chosen));
  return unit < 0 || steps.some((step) => step < 0) ? null : { unit, inside: number(steps, blockOf(inner)) };
}
function lastAt(offset, length, count2) {
  if (!isBelow(length, offset)) return -1;
  const near = Math.min(count2 - 1, Math.floor((offset + 1) * count2 / length));
  return [near + 1, near, near - 1].find((nth) => nth >= 0 && nth < count2 && spread(nth, length, count2) <= offset) ?? -1;
}
var depthOf = ({ inner }) => product(inner.map(([, length]) => length));
var spread = (nth, length, count2) => nth * Math.floor(length / count2) + Math.floor(nth * (length % count2) / count2);
var blockOf = (inner) => inner.map(([, , , , shown]) => shown);
var depth = ({ inner }) => product(blockOf(inner));
var lengths = ({ outer, inner }) => [...outer, ...inner].map(([, length]) => length);
var product = (numbers) => numbers.reduce((all, each) => all * each, 1);
var divide2 = (dividend, divisor) => [Math.floor(dividend / divisor), dividend % divisor];
var isBelow = (count2, number2) => number2 !== void 0 && Number.isInteger(number2) && number2 >= 0 && number2 < count2;
function digits(position, extents) {
  const index = [];
  for (const length of [...extents].reverse()) {
    const digit = position % length;
    index.unshift(digit);
    position = (position - digit) / length;
  }
  return index;
}
var number = (index, extents) => index.reduce((all, at, place) => all * (extents[place] ?? 1) + at, 0);

// beholder_widget/js/panelmap.js
var WIDTH = 192;
var HEIGHT = 144;
var LEAST3 = 4;
var PanelMap = class {
  #canvas = element("canvas", "beholder-map-canvas", { "aria-hidden": "true" });
  #frame = element("i", "beholder-map-frame");
  #picture = element("div", "beholder-map-picture", {}, [this.#canvas, this.#frame]);
  #words = element("div", "beholder-map-words");
  #axes = element("div", "");
  #range = element("div", "beholder-map-range");
  /** @type {Section | null} */
  #section = null;
  constructor() {
    this.#words.append(this.#axes, element("div", "beholder-map-view", {}, ["in view"]), this.#range);
    this.el = element("div", "beholder-map", { hidden: "" }, [this.#picture, this.#words]);
  }
  /**
   * @param {Section} section
   * @param {Uint8Array} indices of its cells
   * @param {Uint8Array} colors red, green and blue of each index
   * @param {{rows: Range, columns: Range}} zoom positions in sight
   * @param {string} axes what runs down and across
   */
  show(section, indices, colors, { rows, columns }, axes2) {
    this.el.hidden = !section.plan;
    if (!section.plan) return;
    this.#section = section;
    this.#draw(section, indices, colors);
    setText(this.#axes, axes2);
    this.frame(rows, columns);
  }
  /** Frames what is in sight. @param {Range} rows positions @param {Range} columns */
  frame(rows, columns) {
    const section = this.#section;
    if (!section?.plan) return;
    const [down, across] = extentOf(section.plan);
    const { width, height } = sizeOf(section);
    const box = {
      left: columns[0] / across * width,
      top: rows[0] / down * height,
      width: Math.max(LEAST3, (columns[1] - columns[0]) / across * width),
      height: Math.max(LEAST3, (rows[1] - rows[0]) / down * height)
    };
    for (const [side, value] of Object.entries(box)) this.#frame.style.setProperty(side, `${value}px`);
    setText(this.#range, `rows ${rows[0]}–${rows[1] - 1}, columns ${columns[0]}–${columns[1] - 1}`);
  }
  /** @param {Section} section @param {Uint8Array} indices @param {Uint8Array} colors */
  #draw(section, indices, colors) {
    const { width, height } = sizeOf(section);
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    const image = context.createImageData(width, height);
    const target = new Uint32Array(image.data.buffer);
    const pixels = new Uint32Array(256);
    const bytes = new Uint8Array(pixels.buffer);
    for (let index = 0; index < 256; index += 1)
      bytes.set([...colors.subarray(3 * index, 3 * index + 3), 255], 4 * index);
    const { rows, cols } = section;
    for (let y = 0; y < height; y += 1) {
      const from = Math.floor(y * rows / height) * cols;
      for (let x = 0; x < width; x += 1) {
        target[y * width + x] = pixels[indices[from + Math.floor(x * cols / width)] ?? 0] ?? 0;
      }
    }
    context.putImageData(image, 0, 0);
  }
};
function sizeOf({ rows, cols }) {
  const scale = Math.min(WIDTH / cols, HEIGHT / rows);
  const fit = (cells) => Math.max(12, Math.round(cells * scale));
  return { width: Math.min(WIDTH, fit(cols)), height: Math.min(HEIGHT, fit(rows)) };
}

// beholder_widget/js/panel.js
var DIGITS3 = 4;
var LIMIT_DIGITS2 = 3;
var Panel = class {
  #name = element("h3", "beholder-panel-name");
  #facts = element("div", "beholder-facts");
  #shown = element("div", "beholder-facts");
  #axes = element("div", "beholder-facts");
  #index = element("b", "beholder-index");
  #of = element("span", "beholder-facts");
  #value = element("div", "beholder-value");
  #bar;
  #low;
  #shares = element("span", "beholder-shares");
  #reset = element("button", "beholder-link", { type: "button" }, ["Limits by scaling"]);
  #map = new PanelMap();
  /** The section that a zoomed view is in, or -1. */
  #zoomed = -1;
  #goTo;
  #head = element("th", "", { scope: "col" });
  /** @type {Map<string, HTMLElement>} */
  #figures = /* @__PURE__ */ new Map();
  #body = element("tbody", "");
  /** @param {Listener} listener */
  constructor(listener) {
    this.#bar = new ColorBar((limits2) => listener.limited(limits2, { paced: true }));
    this.#low = limitBoxes(["Low", "High"], (limits2) => listener.limited(limits2));
    this.#goTo = new GoToBox((section, index) => listener.went(section, index));
    this.#reset.addEventListener("click", () => listener.limited(null));
    const head = element("thead", "", {}, [element("tr", "", {}, [element("td", ""), this.#head])]);
    const table = element("table", "beholder-figures-table", { "aria-label": "Figures" }, [head, this.#body]);
    const limits = element("div", "beholder-panel-limits", {}, [this.#low.low, this.#shares, this.#low.high]);
    const pointed = element("div", "beholder-panel-pointed", {}, [
      element("div", "beholder-panel-index", {}, [this.#index, this.#of]),
      this.#value
    ]);
    this.el = element("section", "beholder-panel", { "aria-label": "Section", hidden: "" }, [
      this.#name,
      this.#facts,
      this.#shown,
      this.#axes,
      pointed,
      this.#bar.el,
      limits,
      this.#low.problem,
      element("div", "beholder-panel-reset", {}, [this.#reset]),
      this.#map.el,
      table,
      this.#goTo.el
    ]);
  }
  /** @param {Shown} shown */
  show(shown) {
    const section = shown.sections[shown.section];
    if (!section) return;
    this.el.classList.toggle("beholder-panel-zoomed", shown.zoom !== null);
    setText(this.#name, section.name);
    setText(this.#facts, factsOf(section));
    setText(this.#shown, countsOf(section));
    setText(this.#axes, shown.zoom ? "" : shown.axes);
    this.#goTo.show(shown.sections, shown.section);
    this.#showColors(section, shown);
    this.#showFigures(section, shown);
    this.point(shown.pointed);
    this.#zoomed = shown.zoom ? shown.section : -1;
    if (shown.zoom) this.#map.show(section, shown.indices, shown.colors, shown.zoom, shown.axes);
    else this.#map.el.hidden = true;
  }
  /**
   * Shows where in its section the view is.
   *
   * @param {{section: number, rows: Range, columns: Range}} zoom
   * @returns {boolean} whether this is the panel of that section, and zoomed already
   */
  zoom({ section, rows, columns }) {
    const isShown = !this.el.hidden && section === this.#zoomed;
    if (isShown) this.#map.frame(rows, columns);
    return isShown;
  }
  /** @param {Pointed | null} pointed */
  point(pointed) {
    setText(this.#index, pointed ? `[${pointed.index.join(", ")}]` : "");
    setText(this.#of, pointed?.of ?? "Point at a value to read it.");
    setText(this.#value, pointed?.words ?? "");
    this.#bar.point(pointed?.value ?? null);
  }
  /** Draws what depends on the panel's width. */
  fit() {
    this.#bar.draw();
  }
  /** @param {Section} section @param {Shown} shown */
  #showColors(section, shown) {
    const drawn2 = scaleOf(section);
    const { min, max, clipped } = section;
    const { indices, wanted, limits, waits, scaling } = shown;
    const isShown = drawn2 && wanted && min !== null && max !== null;
    this.#bar.show(isShown ? { indices, drawn: drawn2, wanted, min, max, clipped } : null, section.name);
    const words = (
      /** @type {const} */
      [
        formatFigure(drawn2?.low ?? null, LIMIT_DIGITS2),
        formatFigure(drawn2?.high ?? null, LIMIT_DIGITS2)
      ]
    );
    this.#low.show(limits, words);
    this.#low.wait(waits);
    const [below, above] = this.#bar.outside;
    const outside = `${formatShare(below)} below, ${formatShare(above)} above`;
    setText(this.#shares, below + above > 0 ? outside : limits ? "all inside" : scaling);
    this.#reset.classList.toggle("beholder-away", !limits);
    this.#reset.disabled = !limits;
  }
  /** @param {Section} section @param {Shown} shown */
  #showFigures(section, { step, of }) {
    setText(this.#head, [step === null ? "" : `step ${formatCount(step)}`, of].filter(Boolean).join(", "));
    for (const [name, words] of figuresOf(section)) {
      let cell = this.#figures.get(name);
      if (!cell) {
        cell = element("td", "");
        this.#figures.set(name, cell);
        this.#body.append(element("tr", "", {}, [element("th", "", { scope: "row" }, [name]), cell]));
      }
      setText(cell, words);
    }
    const ratio = this.#figures.get(RATIO)?.parentElement;
    if (ratio) ratio.hidden = section.ratio === null;
  }
};
var RATIO = "update/weight";
function factsOf({ shape: shape2, dtype, device, trainable }) {
  const trained = trainable === null || trainable === void 0 ? "" : trainable ? "trainable" : "not trainable";
  return [formatShape(shape2), dtype, device, trained].filter(Boolean).join(" · ");
}
function countsOf({ size, shown, note }) {
  const values = `${formatCount(size)} ${size === 1 ? "value" : "values"}`;
  const counts = shown < size ? `${values}, ${formatCount(shown)} shown` : `${values}, all shown`;
  return [counts, note].filter(Boolean).join(" · ");
}
function figuresOf(section) {
  const { min, mean, max, rms, std, zeros, nan, posinf, neginf, clipped, shown, ratio } = section;
  const figure = (value) => formatFigure(value ?? null, DIGITS3);
  const share = (count2) => count2 && shown ? `${formatCount(count2)}, ${formatShare(count2 / shown)}` : "0";
  const rows = [
    ["min", figure(min)],
    ["mean", figure(mean)],
    ["max", figure(max)],
    ["RMS", figure(rms)],
    ["standard deviation", figure(std)],
    ["zeros", share(zeros)],
    ["not finite", share(nan + posinf + neginf)],
    ["clipped", share(clipped)]
  ];
  return ratio === null || ratio === void 0 ? rows : [...rows, [RATIO, figure(ratio)]];
}

// beholder_widget/js/ramp.js
var STOPS = 12;
var CHANNELS = 3;
function colorsOf({ colors }, colormap) {
  const told = Object.hasOwn(colors, colormap) ? colors[colormap] : void 0;
  if (told === void 0) return null;
  try {
    return Uint8Array.from(atob(told), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
function rampOf(colors, { first, levels }) {
  if (!colors || colors.length < CHANNELS * (first + levels)) return "none";
  const stops = Array.from(
    { length: STOPS + 1 },
    (_, stop) => colorAt(colors, first + Math.round(stop / STOPS * (levels - 1)))
  );
  return `linear-gradient(90deg, ${stops.join(", ")})`;
}
function colorAt(colors, index) {
  const from = CHANNELS * index;
  if (!colors || index < 0 || from + CHANNELS > colors.length) return "transparent";
  return `rgb(${colors.subarray(from, from + CHANNELS).join(" ")})`;
}
function showRamp(style, colors, palette) {
  const ramp = rampOf(colors, palette);
  if (style.getPropertyValue("--beholder-ramp") === ramp) return;
  style.setProperty("--beholder-ramp", ramp);
  style.setProperty("--beholder-first", colorAt(colors, palette.first));
  style.setProperty("--beholder-last", colorAt(colors, palette.first + palette.levels - 1));
}

// beholder_widget/js/sizes.js
var FULL = 1e3;
var SLIM = 880;
var MIDDLE3 = 560;
function sizeOf2(width) {
  if (width >= FULL) return "full";
  if (width >= SLIM) return "slim";
  return width >= MIDDLE3 ? "middle" : "narrow";
}

// beholder_widget/js/room.js
var BETWEEN2 = 8;
var OVERVIEW = 40;
var STEP3 = { wide: 16, narrow: 4 };
var LEAST4 = 64;
var Room = class {
  /** @type {Size} */
  size = "full";
  #el;
  #main;
  /** The widest that stood beside the picture, by size: the picture's width is not moved by data. @type {Map<Size, number>} */
  #beside = /* @__PURE__ */ new Map();
  #laidOut = "";
  /** @param {HTMLElement} el the view @param {HTMLElement} main picture, gutter and panel */
  constructor(el, main) {
    this.#el = el;
    this.#main = main;
  }
  /**
   * Gives picture, gutter and panel their room.
   *
   * @param {GutterColumns} figures the gutter's
   * @param {number} sections how many there are
   * @returns {boolean} whether anything has changed
   */
  layOut(figures, sections) {
    const width = this.#main.clientWidth;
    if (width === 0) return false;
    this.size = sizeOf2(width);
    const narrow = this.size === "narrow";
    const { columns, limits, width: wanted } = figures.layout(this.size, width);
    const hasSections = narrow ? sections > 1 : sections > 0;
    const beside = hasSections ? Math.max(wanted, this.#beside.get(this.size) ?? 0) : 0;
    if (hasSections) this.#beside.set(this.size, beside);
    const key = [width, beside, columns, hasSections].join();
    if (key === this.#laidOut) return false;
    this.#laidOut = key;
    const right = narrow ? 0 : OVERVIEW;
    const step = narrow ? STEP3.narrow : STEP3.wide;
    const free = width - (hasSections ? BETWEEN2 + beside + right : 0);
    const picture = Math.max(LEAST4, Math.floor(free / step) * step);
    const { style } = this.#el;
    this.#el.dataset.size = this.size;
    style.setProperty("--beholder-picture", `${picture}px`);
    style.setProperty("--beholder-beside", `${Math.max(0, width - picture - BETWEEN2 - right)}px`);
    style.setProperty("--beholder-columns", columns);
    style.setProperty("--beholder-limits", limits);
    return true;
  }
};

// beholder_widget/js/sill.js
var BETWEEN3 = "›";
var Sill = class {
  #trail = element("nav", "beholder-trail", { "aria-label": "Sections shown" });
  #count = element("span", "beholder-count");
  #legend = element("div", "beholder-legend");
  #marks = new Map(
    [
      ...ODDITIES,
      /** @type {const} */
      ["clipped", "clipped"]
    ].map(([key, word]) => {
      const swatch = element("i", "beholder-swatch");
      const words = element("span", "");
      const mark = element("span", "beholder-mark", { hidden: "" }, [swatch, words]);
      return [key, { word, swatch, words, mark }];
    })
  );
  #scale = element("span", "beholder-scale");
  #out;
  #fit;
  #heads = ["section", "shape", "colours", "RMS", "flags"].map(
    (name) => element("span", `beholder-head-${name.toLowerCase()}`, {}, [name])
  );
  /** The trail as it is shown. */
  #shown = "";
  #go;
  /**
   * @param {Zooming} zooming
   * @param {(place: number) => void} go goes back to a place on the trail
   */
  constructor(zooming, go) {
    this.#go = go;
    this.#out = button("Zoom out", icon("minus"), () => zooming.zoomOut());
    this.#fit = button("Fit", icon("fit"), () => zooming.fit());
    const zoomIn = button("Zoom in", icon("plus"), () => zooming.zoomIn());
    this.#legend.append(...[...this.#marks.values()].map(({ mark }) => mark));
    const zoom = element("div", "beholder-zoom", {}, [this.#scale, this.#out, zoomIn, this.#fit]);
    this.left = element("div", "beholder-sill-left", {}, [this.#trail, this.#legend, zoom]);
    const heads = element("div", "beholder-heads beholder-columns", { "aria-hidden": "true" }, this.#heads);
    this.heads = heads;
    this.el = element("div", "beholder-sill", {}, [this.left, heads]);
  }
  /** @param {readonly string[]} labels from all to what is in view */
  showTrail(labels) {
    const key = JSON.stringify(labels);
    if (key === this.#shown) return;
    this.#shown = key;
    const hadFocus = this.#trail.contains(document.activeElement);
    const parts = labels.flatMap((label, place) => {
      const isHere = place === labels.length - 1;
      const here = element("span", "beholder-here", { "aria-current": "true" }, [label]);
      const node = isHere ? here : element("button", "beholder-step", { type: "button" }, [label]);
      if (!isHere) node.addEventListener("click", () => this.#go(place));
      return place ? [element("span", "beholder-between", { "aria-hidden": "true" }, [BETWEEN3]), node] : [node];
    });
    this.#trail.replaceChildren(...parts, this.#count);
    if (hadFocus) this.focus();
  }
  /** Puts the focus on the way back, or on the zoom where there is none. */
  focus() {
    const steps = [...this.#trail.querySelectorAll("button")];
    (steps.at(-1) ?? this.#fit).focus({ preventScroll: true });
  }
  /** @param {number} count of sections shown @param {boolean} isWhole whether they are all there are */
  showCount(count2, isWhole) {
    const words = count2 > 1 || isWhole ? `${formatCount(count2)} section${count2 === 1 ? "" : "s"}` : "";
    setText(this.#count, count2 ? words : "");
  }
  /**
   * @param {readonly Section[]} sections
   * @param {Uint8Array | null} colors red, green and blue of each palette index
   * @param {Palette} palette
   */
  showLegend(sections, colors, palette) {
    for (const [key, { word, swatch, words, mark }] of this.#marks) {
      const count2 = sections.reduce((sum, section) => sum + (section[key] || 0), 0);
      mark.hidden = count2 === 0;
      if (mark.hidden) continue;
      setText(words, key === "clipped" ? `${formatCount(count2)} ${word}` : word);
      mark.title = `${formatCount(count2)} ${key === "clipped" ? "values outside the limits" : word}`;
      if (key !== "clipped") swatch.style.background = colorAt(colors, palette[key]);
      else swatch.hidden = true;
    }
  }
  /** @param {number | null} px CSS pixels a cell where it is zoomed */
  showZoom(px) {
    setText(this.#scale, px === null ? "" : `${px < 10 ? Number(px.toPrecision(2)) : Math.round(px)} px a value`);
    for (const each of [this.#out, this.#fit]) {
      each.setAttribute("aria-disabled", String(px === null));
    }
  }
  /** @param {string} scaling what the limits of the colours come from, in a word; "" for limits by hand */
  showScaling(scaling) {
    const [, , colours] = this.#heads;
    if (colours) setText(colours, scaling ? `colours, ${scaling}` : "colours, by hand");
  }
};
function button(name, drawing, pressed) {
  const node = element("button", "beholder-button beholder-quiet", { type: "button", "aria-label": name, title: name });
  node.append(drawing);
  node.addEventListener("click", () => {
    if (node.getAttribute("aria-disabled") !== "true") pressed();
  });
  return node;
}

// beholder_widget/js/mapping.js
var NOTHING = -1;
function placeOf({ px, depth: depth2, gap }, position) {
  return position * px + Math.floor(position / depth2) * gap;
}
function positionAt({ px, depth: depth2, gap }, place) {
  const stride = depth2 * px + gap;
  const unit = Math.floor(place / stride);
  const inside = Math.floor((place - unit * stride) / px);
  return inside < depth2 ? unit * depth2 + inside : NOTHING;
}
function nearestPosition(ruler, place) {
  const stride = ruler.depth * ruler.px + ruler.gap;
  const unit = Math.floor(place / stride);
  return unit * ruler.depth + Math.min(ruler.depth - 1, Math.floor((place - unit * stride) / ruler.px));
}
function evenly(cells, size, first, count2) {
  const terms = new Int32Array(count2);
  for (let at = 0; at < count2; at += 1) terms[at] = Math.floor((first + at) * cells / size);
  return terms;
}
function termsOf(plan) {
  const [, width] = shapeOf(plan);
  const { height, across, width: panel } = partsOf(plan);
  return {
    /** @param {number} position @returns {number} NOTHING where the plan's region does not reach */
    row(position) {
      const spot = unitOf(plan.rows, position);
      if (!spot) return NOTHING;
      const group = Math.floor(spot.unit / plan.fold);
      return (group * plan.wrap * height + spot.inside) * width + spot.unit % plan.fold * across * panel;
    },
    /** @param {number} position @returns {number} NOTHING where the plan's region does not reach */
    column(position) {
      const spot = unitOf(plan.columns, position);
      if (!spot) return NOTHING;
      const part = Math.floor(spot.unit / across);
      return part * height * width + spot.unit % across * panel + spot.inside;
    }
  };
}

// beholder_widget/js/drawing.js
var HATCH = 6;
function hatch(context, ratio) {
  const { width, height } = context.canvas;
  context.save();
  context.lineWidth = ratio;
  for (
    const [color, shift] of
    /** @type {const} */
    [
      ["rgb(0 0 0 / 35%)", 0],
      ["rgb(255 255 255 / 35%)", 1]
    ]
  ) {
    context.strokeStyle = color;
    context.beginPath();
    for (let x = -height; x < width; x += HATCH * ratio) {
      context.moveTo(x + shift * ratio, height);
      context.lineTo(x + height + shift * ratio, 0);
    }
    context.stroke();
  }
  context.restore();
}
function copied(bitmap) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  return canvas;
}
function ends(terms) {
  const first = terms.findIndex((term) => term !== NOTHING);
  let end = terms.length;
  while (end > 0 && terms[end - 1] === NOTHING) end -= 1;
  return first < 0 ? [0, 0] : [first, end];
}

// beholder_widget/js/asking.js
var LOST_AFTER_MS = 4e3;
var Asker = class {
  #busy = false;
  /** @type {(() => Promise<void>) | null} */
  #next = null;
  #ended = false;
  /** @param {AbortSignal} signal */
  constructor(signal) {
    signal.addEventListener("abort", () => {
      this.#ended = true;
      this.#next = null;
    });
  }
  /**
   * @param {() => Promise<Answer | null>} ask
   * @param {(answer: Answer) => void} answered not called where no answer came
   */
  ask(ask, answered) {
    if (this.#ended) return;
    this.#next = async () => {
      const answer = await within(ask(), LOST_AFTER_MS);
      if (answer !== null && !this.#ended) answered(answer);
    };
    if (!this.#busy) void this.#run();
  }
  /** Leaves out the question that waits. */
  drop() {
    this.#next = null;
  }
  async #run() {
    this.#busy = true;
    while (this.#next) {
      const next = this.#next;
      this.#next = null;
      await next();
    }
    this.#busy = false;
  }
};
function within(answer, ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms);
    const end = (found) => {
      clearTimeout(timer);
      resolve(found);
    };
    answer.then(end, () => end(null));
  });
}

// beholder_widget/js/pointed.js
var LARGEST_KERNEL = 7;
function pointedAt(shown, section, row, column, known, origin) {
  const { name, plan, indices, offset, cols, scale } = shown;
  const level = indices[offset + row * cols + column] ?? PALETTE.gap;
  const read = valueAt(level, scale);
  const exact = known !== null;
  const value = known?.value ?? read.value;
  const clipped = clippedBy(value, exact, scale);
  return {
    name,
    section,
    index: indexOf(plan, row, column),
    level,
    value,
    near: read.near,
    exact,
    of: whatAndWhen(known?.origin ?? origin, clipped),
    clipped,
    around: aroundOf(shown, row, column)
  };
}
function regionAround({ plan, rows, cols }, row, column) {
  const [height, width] = [kernelOf2(plan.rows), kernelOf2(plan.columns)];
  const isKernel = height * width > 1 && Math.max(height, width) <= LARGEST_KERNEL;
  const top = isKernel ? row - row % height : row - 1;
  const left = isKernel ? column - column % width : column - 1;
  const [high, wide] = isKernel ? [height, width] : [3, 3];
  return {
    rows: [Math.max(0, top), Math.min(rows, top + high)],
    columns: [Math.max(0, left), Math.min(cols, left + wide)]
  };
}
function aroundOf({ plan, rows, cols, indices, offset, pixels }, row, column) {
  const region = regionAround({ plan, rows, cols }, row, column);
  const found = [];
  for (let down = region.rows[0]; down < region.rows[1]; down += 1) {
    for (let along = region.columns[0]; along < region.columns[1]; along += 1) {
      found.push(pixels[indices[offset + down * cols + along] ?? 0] ?? null);
    }
  }
  return {
    rows: region.rows[1] - region.rows[0],
    columns: region.columns[1] - region.columns[0],
    pixels: found,
    at: [row - region.rows[0], column - region.columns[0]]
  };
}
var kernelOf2 = ({ inner }) => inner.reduce((all, [, , , , shown]) => all * shown, 1);
function clippedBy(value, exact, scale) {
  if (!exact || !scale || !Number.isFinite(value) || scale.low === scale.high) return "";
  if (scale.floor !== null && value !== 0 && Math.abs(value) < scale.floor) return "below";
  const position = positionOf(value, scale);
  return position < -1e-9 ? "below" : position > 1 + 1e-9 ? "above" : "";
}

// beholder_widget/js/ranges.js
var within2 = (value, first, length) => value >= first && value < first + length;
var clamp = (value, least, most) => Math.min(Math.max(value, least), most);

// beholder_widget/js/viewport.js
var MOST2 = 96;
var ENTRY_MOST = 6;
var READABLE = 32;
var TURNS = 8;
var LEAST_FACTOR = 2;
var KERNEL_GAP = 4;
function rulersOf({ plan, px }) {
  const ruler = (side) => {
    const depth2 = depthOf(side);
    return { px, depth: depth2, gap: depth2 > 1 ? Math.min(KERNEL_GAP, Math.floor(px / 2)) : 0 };
  };
  return { rows: ruler(plan.rows), columns: ruler(plan.columns) };
}
function entryOf(plan, room) {
  const [rows, columns] = extentOf(plan);
  return Math.max(Math.min(room.width / columns, ENTRY_MOST), Math.min(room.width / columns, room.height / rows));
}
function factorOf(plan, room) {
  return Math.max(LEAST_FACTOR, (READABLE / entryOf(plan, room)) ** (1 / TURNS));
}
function zoomed(view, turns, about) {
  const { plan, room } = view;
  const px = view.px * factorOf(plan, room) ** turns;
  if (px < 0.999 * entryOf(plan, room)) return null;
  return placed({ ...view, px: Math.min(px, MOST2) }, held(view, about), about);
}
function lookingAt(plan, room, position, px, at) {
  return placed({ plan, room, px: Math.min(px, MOST2), left: 0, top: 0 }, position, at);
}
function panned(view, dx, dy) {
  return clamped({ ...view, left: view.left + dx, top: view.top + dy });
}
function resized(view, room) {
  return clamped({ ...view, room });
}
function inSight(view) {
  const { rows, columns } = rulersOf(view);
  const [down, along] = extentOf(view.plan);
  return {
    rows: rangeOf(rows, view.top, view.room.height, down),
    columns: rangeOf(columns, view.left, view.room.width, along)
  };
}
function held(view, { x, y }) {
  const { rows, columns } = rulersOf(view);
  return { down: partly(rows, view.top + y), along: partly(columns, view.left + x) };
}
function placed(view, { down, along }, { x, y }) {
  const { rows, columns } = rulersOf(view);
  const place = (ruler, position) => {
    const whole2 = Math.floor(position);
    return placeOf(ruler, whole2) + (position - whole2) * ruler.px;
  };
  return clamped({ ...view, left: place(columns, along) - x, top: place(rows, down) - y });
}
function clamped(view) {
  const { rows, columns } = rulersOf(view);
  const [down, along] = extentOf(view.plan);
  const within4 = (at, ruler, count2, room = 0) => {
    const over = placeOf(ruler, count2 - 1) + ruler.px - room;
    return Math.min(Math.max(at, Math.min(0, over)), Math.max(0, over));
  };
  return {
    ...view,
    left: within4(view.left, columns, along, view.room.width),
    top: within4(view.top, rows, down, view.room.height)
  };
}
function partly(ruler, place) {
  const whole2 = nearestPosition(ruler, place);
  return whole2 + Math.min(1, Math.max(0, (place - placeOf(ruler, whole2)) / ruler.px));
}
function rangeOf(ruler, from, length, count2) {
  const first = Math.min(Math.max(nearestPosition(ruler, from), 0), count2 - 1);
  const last = Math.min(Math.max(nearestPosition(ruler, from + length - 1e-6), first), count2 - 1);
  return [first, last + 1];
}

// beholder_widget/js/exact.js
var FRESH_MS = 700;
var MOST_READ = 16384;
var Exact = class {
  #session;
  #sight;
  #told;
  /** @type {Asker<Values>} */
  #pointing;
  /** @type {Asker<Values>} */
  #reading;
  /** What was answered for the cell that is pointed at, and for those in sight. @type {Read | null} */
  #known = null;
  /** @type {Read | null} */
  #inCells = null;
  /** @param {Session} session @param {Sight} sight @param {Told} told @param {AbortSignal} signal */
  constructor(session, sight, told, signal) {
    this.#session = session;
    this.#sight = sight;
    this.#told = told;
    this.#pointing = new Asker(signal);
    this.#reading = new Asker(signal);
  }
  /** @param {Target} target that is pointed at @returns {Known | null} null where it is not known */
  ofPointed(target) {
    return this.#valueOf(target, this.#known);
  }
  /** @param {Target} target in sight @returns {Known | null} null where it is not known */
  inCell(target) {
    return this.#valueOf(target, this.#inCells);
  }
  /** Forgets the values of cells in sight. */
  leave() {
    this.#inCells = null;
  }
  /** @param {Target} target @param {Read | null} read @returns {Known | null} the exact value, null where it is not known */
  #valueOf({ section, row, column, lens }, read) {
    const look = this.#sight.lens.look;
    if (lens) return knownOf(look?.values?.[row * look.shown.cols + column], look?.message);
    if (read?.answer.cells.section !== section || !this.#holds(read)) return null;
    const { rows, columns } = read.answer.cells;
    if (!within2(row, rows[0], rows[1] - rows[0]) || !within2(column, columns[0], columns[1] - columns[0])) return null;
    return knownOf(read.answer.values[(row - rows[0]) * (columns[1] - columns[0]) + column - columns[0]], read.frame);
  }
  /** @param {Read} read @returns whether it is of the frame that is shown, or of one like it a moment ago */
  #holds({ frame, at }) {
    const shown = this.#sight.scene.frame;
    if (!shown || frame === shown) return frame === shown;
    return shown.table === frame.table && isAlike(frame, shown) && performance.now() - at <= FRESH_MS;
  }
  /** @param {Target} target @param {Shown} shown @param {Frame} frame */
  readPointed({ section, row, column }, shown, frame) {
    const cells = { frame: frame.number, section, ...regionAround(shown, row, column) };
    if (isAnswered(this.#known, cells)) return;
    this.#pointing.ask(
      () => this.#session.read(cells),
      (answer) => {
        this.#known = { answer, frame, at: performance.now() };
        this.#told.pointed();
      }
    );
  }
  /** Asks for the values that are written in cells. @param {Viewport} view @param {number} section */
  readInSight(view, section) {
    const { rows, columns } = inSight(view);
    const { frame } = this.#sight.scene;
    const first = cellAt(view.plan, rows[0], columns[0]);
    const last = cellAt(view.plan, rows[1] - 1, columns[1] - 1);
    if (!frame || !first || !last) return;
    const [height, width] = shapeOf(view.plan);
    const isFolded = view.plan.fold > 1 || view.plan.wrap > 1;
    const cells = {
      frame: frame.number,
      section,
      rows: isFolded ? whole(height) : [first[0], last[0] + 1],
      columns: isFolded ? whole(width) : [first[1], last[1] + 1]
    };
    if (area(cells) > MOST_READ || isAnswered(this.#inCells, cells)) return;
    this.#reading.ask(
      () => this.#session.read(cells),
      (answer) => {
        this.#inCells = { answer, frame, at: performance.now() };
        this.#told.inCells();
      }
    );
  }
};
var knownOf = (value, origin) => value === void 0 || !origin ? null : { value, origin };
function isAnswered(read, { frame, section, rows, columns }) {
  const cells = read?.answer.cells;
  return cells?.frame === frame && cells.section === section && String(cells.rows) === String(rows) && String(cells.columns) === String(columns);
}
var whole = (count2) => [0, count2];
var area = ({ rows, columns }) => (rows[1] - rows[0]) * (columns[1] - columns[0]);

// beholder_widget/js/arranging.js
var GAP = 4;
var VECTOR = 12;
var MOST_PX = 8;
var WHOLE_FROM = 4;
var HIGH2 = { wide: 72, narrow: 48 };
var SQUARE_HIGH = 192;
var UNIT = 4;
function arrange(sections, width, { narrow = false, square = false } = {}) {
  return square ? sideBySide(sections, width) : oneBelowTheOther(sections, width, narrow ? HIGH2.narrow : HIGH2.wide);
}
function contain({ rows, cols }, room) {
  const most = Math.min(room.width / cols, room.height / rows);
  const px = most >= WHOLE_FROM ? Math.floor(most) : most;
  return { left: 0, top: 0, width: cols * px, height: rows * px };
}
function oneBelowTheOther(sections, width, high) {
  let top = 0;
  let end = 0;
  const places = sections.map(({ shape: shape2, rows }) => {
    const height = isVector(shape2) || rows === 0 ? VECTOR : rows * clamp2(Math.floor(high / rows), 1, MOST_PX);
    const place = { left: 0, top, width, height };
    end = top + height;
    top = Math.ceil((end + GAP) / UNIT) * UNIT;
    return place;
  });
  return { places, height: end };
}
function sideBySide(sections, width) {
  const places = [];
  let [left, top, bottom, below] = [0, 0, 0, 0];
  let tower = null;
  for (const section of sections) {
    const joined3 = isVector(section.shape) && section.rows > 0 && followsColumns(section, tower);
    const size = joined3 && tower ? { width: tower.width, height: VECTOR } : squareSize(section, width);
    if (joined3) {
      places.push({ left: places.at(-1)?.left ?? 0, top: below, ...size });
    } else {
      const alone = section.rows === 0;
      if (left > 0 && (alone || left + size.width > width)) [left, top] = [0, bottom];
      places.push({ left, top, ...size });
      left = alone ? width : left + size.width + GAP;
      tower = isVector(section.shape) ? null : { section, width: size.width };
    }
    const place = places.at(-1);
    below = Math.ceil(((place?.top ?? 0) + size.height + GAP) / UNIT) * UNIT;
    bottom = Math.max(bottom, below);
  }
  return { places, height: Math.max(0, ...places.map((place) => place.top + place.height)) };
}
function squareSize({ shape: shape2, rows, cols }, width) {
  if (rows === 0) return { width, height: VECTOR };
  if (isVector(shape2)) return { width: cols * clamp2(Math.floor(width / cols), 1, VECTOR), height: VECTOR };
  const px = clamp2(Math.floor(Math.min(SQUARE_HIGH / rows, width / cols)), 1, MOST_PX);
  return { width: Math.min(width, cols * px), height: rows * px };
}
function followsColumns({ plan }, tower) {
  const other = tower?.section.plan;
  if (!plan || !other) return false;
  return plan.columns.shown === other.columns.shown && plan.fold === other.fold && plan.wrap === other.wrap;
}
var isVector = (shape2) => shape2.length < 2;
var clamp2 = (value, least, most) => Math.min(Math.max(value, least), most);

// beholder_widget/js/fitting.js
var HEIGHT2 = { wide: 576, narrow: 384 };
var STEP4 = { wide: 16, narrow: 4 };
var LINE2 = 24;
var FIRST_HEIGHT = HEIGHT2.wide;
function fittedIn(clientWidth, narrow) {
  const step = narrow ? STEP4.narrow : STEP4.wide;
  const width = Math.max(step, Math.floor(clientWidth / step) * step);
  return { width, height: narrow ? HEIGHT2.narrow : HEIGHT2.wide, narrow };
}
function placesKey({ width, narrow }, frame) {
  return [width, narrow, frame.table, frame.kind, frame.width, frame.height, frame.settings.square].join();
}
function placesIn({ narrow, ...room }, { sections, settings }, image) {
  if (image) {
    const place = contain({ rows: image.height, cols: image.width }, room);
    return { places: [place], height: place.height };
  }
  const [only] = sections;
  if (sections.length === 1 && only?.plan && only.rows > 0) {
    const isLine = only.shape.length < 2;
    const place = isLine ? { left: 0, top: 0, width: room.width, height: LINE2 } : contain(only, room);
    return { places: [place], height: place.height };
  }
  return arrange(sections, room.width, { narrow, square: settings.square ?? false });
}

// beholder_widget/js/past/listing.js
var ROWS = 3;
var NONE = {
  version: -1,
  numbers: new Float64Array(),
  steps: new Float64Array(),
  orders: new Float64Array()
};
var questionAfter = ({ version, numbers }) => ({ version, first: numbers.length });
function joined(before, { message, moments }) {
  const { version, first, count: count2 } = message;
  if (first > 0 && (version !== before.version || first > before.numbers.length)) return null;
  const row = (known, at) => {
    const all = new Float64Array(count2);
    all.set(known.subarray(0, first));
    all.set(moments.subarray(at * (count2 - first), (at + 1) * (count2 - first)), first);
    return all;
  };
  const { numbers, steps, orders } = before;
  return { version, numbers: row(numbers, 0), steps: row(steps, 1), orders: row(orders, 2) };
}
var fits = ({ first, count: count2 }, bytes) => first <= count2 && bytes === 8 * ROWS * (count2 - first);
function placeOfSteps({ steps }, from, to) {
  let nearest2 = -1;
  let least = Infinity;
  for (let place = 0; place < steps.length; place += 1) {
    const step = Number(steps[place]);
    const off = step < from ? from - step : Math.max(0, step - to);
    if (off < least || off === least && step > to) [nearest2, least] = [place, off];
  }
  return nearest2;
}
function placeOfNumber({ numbers }, number2) {
  let place = numbers.length - 1;
  while (place >= 0 && Number(numbers[place]) > number2) place -= 1;
  return place;
}
function apartAt({ orders }, place) {
  const [from, to] = [Math.max(0, place - 1), Math.min(orders.length - 1, place + 1)];
  return from < to ? (Number(orders[to]) - Number(orders[from])) / (to - from) : 1;
}

// beholder_widget/js/answers.js
var MOST3 = 16;
var Pending = class {
  /** @type {Map<string, ((answer: Answer | null) => void)[]>} the oldest first */
  #waiting = /* @__PURE__ */ new Map();
  /** @param {string} key @returns {Promise<Answer | null>} null where others made it give up */
  wait(key) {
    return new Promise((resolve) => {
      this.#waiting.set(key, [...this.#waiting.get(key) ?? [], resolve]);
      const [oldest] = this.#waiting.keys();
      if (this.#waiting.size > MOST3 && oldest !== void 0) this.settle(oldest, null);
    });
  }
  /** @param {string} key @param {Answer | null} answer */
  settle(key, answer) {
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    for (const resolve of waiting) resolve(answer);
  }
  /** Gives all up. */
  clear() {
    for (const key of [...this.#waiting.keys()]) this.settle(key, null);
  }
};
var Answers = class {
  /** @type {Pending<Values>} */
  #values = new Pending();
  /** @type {Pending<Part>} */
  #parts = new Pending();
  /** @type {Pending<Columns>} */
  #columns = new Pending();
  /** @type {Pending<Told>} */
  #listings = new Pending();
  /** @type {Pending<Stored>} */
  #frames = new Pending();
  /** @param {Cells} cells @returns {Promise<Values | null>} null where the kernel no longer has them, or does not answer */
  values(cells) {
    return this.#values.wait(keyOf(cells));
  }
  /** @param {number} file @param {number} part @returns {Promise<Part | null>} */
  part(file, part) {
    return this.#parts.wait(`${file} ${part}`);
  }
  /** @param {StripQuestion} question @returns {Promise<Columns | null>} null where the kernel does not answer */
  columns({ source, figure }) {
    return this.#columns.wait(`${source} ${figure}`);
  }
  /** @returns {Promise<Told | null>} null where the kernel does not answer */
  listing() {
    return this.#listings.wait("");
  }
  /** @param {number} number @returns {Promise<Stored | null>} null where the kernel does not answer */
  frame(number2) {
    return this.#frames.wait(String(number2));
  }
  /** @param {ValuesMessage} message @param {Uint8Array | undefined} bytes */
  valued(message, bytes) {
    const { rows, columns, kept } = message;
    const count2 = (rows[1] - rows[0]) * (columns[1] - columns[0]);
    const isThere = kept && bytes !== void 0 && bytes.byteLength === 8 * count2;
    this.#values.settle(keyOf(message), isThere ? { values: doubles(bytes), cells: message } : null);
  }
  /** @param {FileMessage} message @param {Uint8Array | undefined} bytes */
  filed(message, bytes) {
    this.#parts.settle(`${message.file} ${message.part}`, { message, bytes: bytes ?? new Uint8Array() });
  }
  /** @param {StripMessage} message @param {Uint8Array | undefined} moments @param {Uint8Array | undefined} figures */
  stripped(message, moments, figures) {
    const { source, figure, first, columns, names, metrics } = message;
    const count2 = columns - first;
    const isThere = count2 >= 0 && moments?.byteLength === 8 * (3 + metrics.length) * count2 && figures?.byteLength === 4 * names.length * count2;
    const told = isThere ? { message, moments: doubles(moments), figures: singles(figures) } : null;
    this.#columns.settle(`${source} ${figure}`, told);
  }
  /** @param {FramesMessage} message @param {Uint8Array | undefined} moments */
  listed(message, moments) {
    const isThere = moments !== void 0 && fits(message, moments.byteLength);
    this.#listings.settle("", isThere ? { message, moments: doubles(moments) } : null);
  }
  /** @param {PastMessage["asked"]} asked @param {Stored | null} stored null for what cannot be read */
  recalled(asked, stored) {
    this.#frames.settle(String(asked), stored);
  }
  /** Gives up what was asked: another kernel answers now, or none. */
  clear() {
    this.#values.clear();
    this.#parts.clear();
    this.#columns.clear();
    this.#listings.clear();
    this.#frames.clear();
  }
};
var keyOf = ({ frame, section, rows, columns }) => `${frame} ${section} ${rows} ${columns}`;
function doubles(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, at) => view.getFloat64(8 * at, true));
}
function singles(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getFloat32(4 * at, true));
}

// beholder_widget/js/throttle.js
function throttle(pass, interval) {
  let resting = false;
  let waiting = null;
  const rest = () => {
    resting = true;
    setTimeout(() => {
      resting = false;
      if (!waiting) return;
      const { value } = waiting;
      waiting = null;
      pass(value);
      rest();
    }, interval);
  };
  return (value) => {
    if (resting) {
      waiting = { value };
      return;
    }
    pass(value);
    rest();
  };
}

// beholder_widget/js/lens.js
var ASK_EVERY_MS = 80;
var MARGIN2 = 0.25;
var MOST_CELLS = 4096;
var ONLY_KEPT = "Of the past only what the picture showed is kept.";
var FINE = 2;
var Lens = class {
  #send;
  #askPaced = throttle((wanted) => this.#ask(wanted), ASK_EVERY_MS);
  /** What was asked for last, as text; "" for nothing. */
  #asked = "";
  /** @type {Look | null} */
  #look = null;
  #note = "";
  /** @param {(wanted: Wanted | null) => void} send */
  constructor(send) {
    this.#send = send;
  }
  /** @type {Look | null} the last look at the section that is zoomed into */
  get look() {
    return this.#look;
  }
  /** Why there is no look; "" where there is one, or where one is on its way. */
  get note() {
    return this.#note;
  }
  /**
   * Asks for what a view shows; nothing is asked twice.
   *
   * @param {Viewport} view
   * @param {number} section
   * @param {Scene} scene
   */
  follow(view, section, scene) {
    const found = scene.sections[section];
    if (!found || !scene.frame || found.shown >= found.size) return this.close();
    if (scene.frame.past) {
      this.close();
      this.#note = ONLY_KEPT;
      return;
    }
    if (this.#look && !isAlike(this.#look.message, scene.frame)) this.#forget();
    const { rows, columns } = inSight(view);
    const [down, along] = extentOf(view.plan);
    const size = (length) => Math.min(MOST_CELLS, Math.max(1, Math.ceil(length * (1 + 2 * MARGIN2) * devicePixelRatio)));
    this.#askPaced({
      table: scene.frame.table,
      section,
      rows: widened(rows, down),
      columns: widened(columns, along),
      height: Math.min(size(view.room.height), MOST_CELLS),
      width: Math.min(size(view.room.width), Math.floor(2 ** 20 / size(view.room.height)))
    });
  }
  /** Asks for nothing any more. */
  close() {
    this.#forget();
    if (this.#asked) this.#askPaced(null);
  }
  /**
   * @param {LookMessage} message
   * @param {Uint8Array | null} indices
   * @param {Uint8Array | null} values
   * @param {Scene} scene the picture that the view shows
   * @param {number} section that is zoomed into
   * @returns {boolean} whether it is one for this view
   */
  take(message, indices, values, scene, section) {
    const { frame } = scene;
    if (!frame || frame.past || message.section !== section || message.table !== frame.table) return false;
    if (!isAlike(message, frame)) return false;
    this.#note = message.note;
    const { plan } = message;
    const shown = scene.shown(section);
    if (!plan || !indices || !shown) return true;
    const [rows, cols] = shapeOf(plan);
    if (indices.length < rows * cols) return true;
    const isKnown = values !== null && values.byteLength === 8 * rows * cols;
    this.#look = {
      message,
      shown: { ...shown, plan, rows, cols, indices, offset: 0 },
      values: isKnown ? doubles(values) : null
    };
    return true;
  }
  /** @param {Viewport} view @returns {boolean} whether the last look has all that is in sight, as finely as pixels show it */
  covers(view) {
    if (!this.#look) return false;
    const { rows, columns } = inSight(view);
    const { message, shown } = this.#look;
    const coarsest = Math.max(1, FINE / (view.px * devicePixelRatio));
    const isFine = [shown.plan.rows, shown.plan.columns].every((side) => stepOf(side) <= coarsest);
    return isFine && within3(rows, message.rows) && within3(columns, message.columns);
  }
  /** Has the next call of `follow` ask again: the kernel may not know what was asked for any more. */
  repeat() {
    this.#asked = "";
  }
  #forget() {
    this.#look = null;
    this.#note = "";
  }
  /** @param {Wanted | null} wanted */
  #ask(wanted) {
    const key = wanted ? JSON.stringify(wanted) : "";
    if (key === this.#asked) return;
    this.#asked = key;
    this.#send(wanted);
  }
};
function widened([first, end], extent) {
  const more = Math.ceil(MARGIN2 * (end - first));
  return [Math.max(0, first - more), Math.min(extent, end + more)];
}
var stepOf = ({ units, shown, inner }) => inner.reduce((step, [, , , count2, chosen]) => Math.max(step, count2 / chosen), units / shown);
var within3 = (inner, outer) => inner[0] >= outer[0] && inner[1] <= outer[1];

// beholder_widget/js/painter.js
function fill(target, stride, { x, y }, { rows, columns, indices, offset }, colors) {
  const count2 = columns.length;
  let before = NOTHING - 1;
  for (let row = 0; row < rows.length; row += 1) {
    const first = rows[row] ?? NOTHING;
    const to = (y + row) * stride + x;
    if (first === before && first !== NOTHING) {
      target.copyWithin(to, to - stride, to - stride + count2);
      continue;
    }
    before = first;
    if (first === NOTHING) continue;
    const from = offset + first;
    for (let column = 0; column < count2; column += 1) {
      const along = (
        /** @type {number} */
        columns[column]
      );
      if (along !== NOTHING) {
        target[to + column] = /** @type {number} */
        colors[
          /** @type {number} */
          indices[from + along]
        ];
      }
    }
  }
}

// beholder_widget/js/raster.js
var Raster = class {
  #context;
  /** @type {ImageData | null} */
  #image = null;
  #pixels = new Uint32Array();
  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#context = /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d", { willReadFrequently: true });
  }
  get context() {
    return this.#context;
  }
  get width() {
    return this.#image?.width ?? 0;
  }
  get height() {
    return this.#image?.height ?? 0;
  }
  /** Begins a drawing with nothing on it. @param {number} width device pixels @param {number} height */
  begin(width, height) {
    const { canvas } = this.#context;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    if (!this.#image || this.width !== width || this.height !== height) {
      this.#image = new ImageData(Math.max(1, width), Math.max(1, height));
      this.#pixels = new Uint32Array(this.#image.data.buffer);
    } else {
      this.#pixels.fill(0);
    }
  }
  /**
   * @param {{x: number, y: number}} area
   * @param {Parameters<typeof fill>[3]} cells
   * @param {Uint32Array} colors
   */
  fill(area2, cells, colors) {
    fill(this.#pixels, this.width, area2, cells, colors);
  }
  /** Brings the pixels to the canvas, in place of what was there. */
  show() {
    if (this.#image) this.#context.putImageData(this.#image, 0, 0);
  }
  /** Brings a rectangle of them there, in device pixels. @param {number} x @param {number} y @param {number} width @param {number} height */
  showPart(x, y, width, height) {
    if (this.#image) this.#context.putImageData(this.#image, 0, 0, x, y, width, height);
  }
};
function wholeSection({ rows, cols }, { left, top, width, height }, drawing) {
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  const [right, bottom] = [Math.min(drawing.width, left + width), Math.min(drawing.height, top + height)];
  if (right <= x || bottom <= y || rows === 0 || cols === 0) return null;
  const down = evenly(rows, height, y - top, bottom - y);
  for (let at = 0; at < down.length; at += 1) down[at] = (down[at] ?? 0) * cols;
  return { area: { x, y }, rows: down, columns: evenly(cols, width, x - left, right - x) };
}
function zoomedSection(view, plan, ratio, drawing) {
  const rulers = rulersOf(view);
  const terms = termsOf(plan);
  const [down, along] = extentOf(plan);
  return {
    area: { x: 0, y: 0 },
    rows: along === 0 ? new Int32Array() : termsAlong(rulers.rows, view.top, ratio, drawing.height, down, terms.row),
    columns: termsAlong(rulers.columns, view.left, ratio, drawing.width, along, terms.column)
  };
}
function termsAlong(ruler, from, ratio, count2, extent, termOf) {
  const terms = new Int32Array(count2);
  let [before, term] = [NOTHING, NOTHING];
  for (let at = 0; at < count2; at += 1) {
    const position = positionAt(ruler, from + (at + 0.5) / ratio);
    if (position !== before)
      [before, term] = [position, position < 0 || position >= extent ? NOTHING : termOf(position)];
    terms[at] = term;
  }
  return terms;
}

// beholder_widget/js/overview.js
var WIDTH2 = 32;
var LEAST5 = 4;
var Overview = class {
  #canvas = element("canvas", "beholder-overview-picture");
  #window = element("div", "beholder-overview-window");
  #raster = new Raster(this.#canvas);
  #content = 1;
  #height = 1;
  /** @param {(top: number) => void} scroll CSS pixels of the picture that come to stand in the middle @param {AbortSignal} signal */
  constructor(scroll, signal) {
    this.el = element("div", "beholder-overview", { "aria-hidden": "true", hidden: "" }, [this.#canvas, this.#window]);
    const follow2 = (event) => {
      const box = this.#canvas.getBoundingClientRect();
      scroll((event.clientY - box.top) / Math.max(1, box.height) * this.#content);
    };
    this.el.addEventListener(
      "pointerdown",
      (event) => {
        this.el.setPointerCapture(event.pointerId);
        follow2(event);
      },
      { signal }
    );
    this.el.addEventListener("pointermove", (event) => event.buttons && follow2(event), { signal });
  }
  /**
   * @param {Scene} scene
   * @param {readonly Place[]} places
   * @param {{width: number, content: number, height: number}} size of the picture, of all of it and of what is in sight
   */
  paint(scene, places, { width, content, height }) {
    this.#content = Math.max(1, content);
    this.#height = height;
    const shown = content > height;
    this.el.hidden = !shown;
    if (!shown) return;
    const drawing = { width: WIDTH2, height: Math.round(height) };
    this.#raster.begin(drawing.width, drawing.height);
    const [across, down] = [WIDTH2 / width, height / content];
    places.forEach((place, index) => {
      const section = scene.sections[index];
      const top = Math.round(place.top * down);
      const small = {
        left: Math.round(place.left * across),
        top,
        width: Math.max(1, Math.round(place.width * across)),
        height: Math.max(1, Math.round((place.top + place.height) * down) - top)
      };
      const cells = section && wholeSection(section, small, drawing);
      if (!cells) return;
      const { area: area2, ...terms } = cells;
      const offset = scene.offsets[index] ?? 0;
      this.#raster.fill(area2, { ...terms, indices: scene.indices, offset }, scene.pixels(index));
    });
    this.#raster.show();
  }
  /** Frames what is in sight. @param {number} top CSS pixels of the whole picture @param {number} height */
  frame(top, height) {
    const scale = this.#height / this.#content;
    this.#window.style.top = `${top * scale}px`;
    this.#window.style.height = `${Math.max(LEAST5, height * scale)}px`;
  }
};

// beholder_widget/js/texts.js
var VALUES_FROM = 24;
var INDICES_FROM = 48;
var DARK = 0.179;
var AMPLE = 8;
var PALE = 0.7;
function write(context, view, cellAt2, { ratio, font, reach }) {
  const { rows, columns } = inSight(view);
  const rulers = rulersOf(view);
  const { px } = view;
  if (px < VALUES_FROM) return;
  const withIndex = px >= INDICES_FROM;
  const size = Math.min(12, Math.max(8, px / 3.4));
  context.save();
  context.scale(ratio, ratio);
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (let down = rows[0]; down < rows[1]; down += 1) {
    const y = placeOf(rulers.rows, down) - view.top + px / 2;
    for (let along = columns[0]; along < columns[1]; along += 1) {
      const cell = cellAt2(down, along);
      if (!cell) continue;
      const x = placeOf(rulers.columns, along) - view.left + px / 2;
      const { ink, isAmple } = inkOn(cell.color);
      context.fillStyle = ink;
      if (cell.value !== null) {
        context.font = `500 ${size}px ${font}`;
        context.fillText(brief(cell.value, reach), x, withIndex ? y + px / 6 : y, px - 2);
      }
      if (withIndex) {
        context.globalAlpha = isAmple ? PALE : 1;
        context.font = `10px ${font}`;
        context.fillText(cell.index.join(","), x, y - px / 5, px - 4);
        context.globalAlpha = 1;
      }
    }
  }
  context.restore();
}
function inkOn(color) {
  const light = 0.2126 * linear2(color & 255) + 0.7152 * linear2(color >> 8 & 255) + 0.0722 * linear2(color >> 16 & 255);
  const isLight = light > DARK;
  const contrast = isLight ? (light + 0.05) / 0.05 : 1.05 / (light + 0.05);
  return { ink: isLight ? "#000" : "#fff", isAmple: contrast > AMPLE };
}
function linear2(byte) {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

// beholder_widget/js/picture.js
var Picture = class {
  canvas = element("canvas", "beholder-canvas", { role: "img", hidden: "" });
  /** Why there is no look through the lens. */
  note = element("div", "beholder-lens-note", { hidden: "" });
  #raster = new Raster(this.canvas);
  #sight;
  #exact;
  /** @param {Sight} sight @param {Exact} exact @param {Overview} overview */
  constructor(sight, exact, overview) {
    this.#sight = sight;
    this.#exact = exact;
    this.overview = overview;
  }
  /** Says which frame is drawn. @param {Frame} frame @param {boolean} isThere whether it has a picture */
  name(frame, isThere) {
    this.canvas.dataset.frame = String(frame.number);
    this.canvas.dataset.step = String(frame.step ?? "");
    this.canvas.hidden = !isThere;
    const label = describe(frame);
    if (isThere && this.canvas.getAttribute("aria-label") !== label) this.canvas.setAttribute("aria-label", label);
  }
  /** Draws what is in sight now. */
  draw() {
    const { width, height, content } = this.#sight.size;
    if (!this.#sight.scene.frame || width === 0 || this.canvas.hidden) return;
    const ratio = devicePixelRatio;
    const drawing = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.#raster.begin(drawing.width, drawing.height);
    if (this.#sight.image) return this.#drawImage(this.#sight.image, ratio);
    if (this.#sight.zoom) this.#drawZoomed(this.#sight.zoom, drawing, ratio);
    else this.#drawSections(drawing, ratio);
    this.overview.paint(this.#sight.scene, this.#sight.places, { width, content, height });
    this.overview.frame(...this.#inOverview());
  }
  /** @returns {[top: number, height: number]} what is in sight, CSS pixels of the whole picture */
  #inOverview() {
    const place = this.#sight.zoom && this.#sight.places[this.#sight.zoom.section];
    if (!this.#sight.zoom || !place) return [this.#sight.scrolled, this.#sight.size.height];
    const { rows } = inSight(this.#sight.zoom.view);
    const [count2] = extentOf(this.#sight.zoom.view.plan);
    return [place.top + rows[0] / count2 * place.height, (rows[1] - rows[0]) / count2 * place.height];
  }
  /** @param {HTMLCanvasElement} image @param {number} ratio */
  #drawImage(image, ratio) {
    const [place] = this.#sight.places;
    if (!place) return;
    const { context } = this.#raster;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.imageSmoothingEnabled = place.width < image.width;
    context.drawImage(image, 0, 0, place.width * ratio, place.height * ratio);
  }
  /** @param {{width: number, height: number}} drawing @param {number} ratio */
  #drawSections(drawing, ratio) {
    const scrolled = this.#sight.scrolled;
    this.#sight.places.forEach((place, index) => {
      const section = this.#sight.scene.sections[index];
      const top = Math.round((place.top - scrolled) * ratio);
      const left = Math.round(place.left * ratio);
      const size = { width: Math.round(place.width * ratio), height: Math.round(place.height * ratio) };
      const cells = section?.plan && wholeSection(section, { left, top, ...size }, drawing);
      if (!cells) return;
      const { area: area2, ...terms } = cells;
      const offset = this.#sight.scene.offsets[index] ?? 0;
      this.#raster.fill(
        area2,
        { ...terms, indices: this.#sight.scene.indices, offset },
        this.#sight.scene.pixels(index)
      );
    });
    this.#raster.show();
  }
  /** @param {{section: number, view: Viewport}} zoom @param {{width: number, height: number}} drawing @param {number} ratio */
  #drawZoomed({ section, view }, drawing, ratio) {
    const shown = this.#sight.scene.shown(section);
    if (!shown) return;
    this.#fill(shown, view, drawing, ratio);
    const look = this.#sight.lens.look;
    const isSampled = this.#sight.sampling !== "none";
    if (isSampled && !this.#sight.lens.covers(view)) {
      this.#raster.show();
      hatch(this.#raster.context, ratio);
      if (look) this.#drawOver(look.shown, view, drawing, ratio);
    } else {
      if (look) this.#fill({ ...look.shown, pixels: shown.pixels }, view, drawing, ratio);
      this.#raster.show();
    }
    this.note.hidden = !isSampled || this.#sight.lens.note === "";
    setText(this.note, this.#sight.lens.note);
    this.#write(view, section, ratio);
  }
  /** @param {Shown} shown @param {Viewport} view @param {{width: number, height: number}} drawing @param {number} ratio */
  #fill(shown, view, drawing, ratio) {
    const { area: area2, ...terms } = zoomedSection(view, shown.plan, ratio, drawing);
    this.#raster.fill(area2, { ...terms, indices: shown.indices, offset: shown.offset }, shown.pixels);
  }
  /** Draws what a look has over hatched cells. @param {Shown} shown @param {Viewport} view @param {{width: number, height: number}} drawing @param {number} ratio */
  #drawOver(shown, view, drawing, ratio) {
    const { rows, columns } = zoomedSection(view, shown.plan, ratio, drawing);
    const [top, bottom] = ends(rows);
    const [left, right] = ends(columns);
    if (bottom <= top || right <= left) return;
    this.#fill(shown, view, drawing, ratio);
    this.#raster.showPart(left, top, right - left, bottom - top);
  }
  /** @param {Viewport} view @param {number} section @param {number} ratio */
  #write(view, section, ratio) {
    if (view.px < VALUES_FROM) return;
    const scale = this.#sight.scene.scale(section);
    const reach = scale ? Math.max(Math.abs(scale.low), Math.abs(scale.high)) : 1;
    const font = getComputedStyle(this.canvas).fontFamily;
    write(this.#raster.context, view, (down, along) => this.#cellIn(section, down, along), { ratio, font, reach });
    if (this.#sight.sampling === "none") this.#exact.readInSight(view, section);
  }
  /** @param {number} section @param {number} down @param {number} along @returns {import("./texts.js").Cell | null} */
  #cellIn(section, down, along) {
    const target = this.#sight.targetAt(section, down, along);
    const shown = target && this.#sight.shownOf(target);
    if (!target || !shown) return null;
    const { row, column } = target;
    const isCoarse = !target.lens && this.#sight.sampling !== "none";
    if (isCoarse) return null;
    const level = shown.indices[shown.offset + row * shown.cols + column] ?? 0;
    const value = this.#exact.inCell(target)?.value ?? null;
    return { value, index: indexOf(shown.plan, row, column), color: shown.pixels[level] ?? 0 };
  }
};

// beholder_widget/js/inspector.js
var CELL = 16;
var DOCKED = 56;
var RIGHT = 12;
var BELOW = 8;
var Inspector = class {
  #loupe = element("canvas", "beholder-loupe", { "aria-hidden": "true" });
  #name = element("bdi", "");
  #value = element("div", "beholder-inspected-value");
  #of = element("div", "beholder-inspected-of");
  constructor() {
    const name = element("div", "beholder-inspected-name", {}, [this.#name]);
    const words = element("div", "beholder-inspected", {}, [name, this.#value, this.#of]);
    this.el = element("div", "beholder-inspector", { role: "tooltip", hidden: "", id: newId("inspector") }, [
      this.#loupe,
      words
    ]);
  }
  /** @param {Pointed} pointed */
  show({ name, index, value, near, exact, of, around: around2 }) {
    const written = plain(value, exact ? 0 : near);
    this.el.hidden = false;
    Object.assign(this.el.dataset, { section: name, index: index.join(","), value: written, exact: String(exact) });
    setText(this.#name, `${name}[${index.join(", ")}]`);
    setText(this.#value, `${exact || !Number.isFinite(value) ? "" : "about "}${readable(written)}`);
    setText(this.#of, of);
    this.#draw(around2);
  }
  hide() {
    this.el.hidden = true;
    for (const words of [this.#name, this.#value, this.#of]) setText(words, "");
    for (const name of ["section", "index", "value", "exact"]) delete this.el.dataset[name];
  }
  /**
   * Stands right of and below a cell, or turned where there is no room; docked, it stays where it is.
   *
   * @param {{left: number, top: number, width: number, height: number}} cell CSS pixels in the stage
   * @param {{width: number, height: number}} room
   */
  place(cell, room) {
    const { offsetWidth: width, offsetHeight: height } = this.el;
    const right = cell.left + cell.width + RIGHT;
    const below = cell.top + cell.height + BELOW;
    const left = right + width <= room.width ? right : Math.max(0, cell.left - RIGHT - width);
    const top = below + height <= room.height ? below : Math.max(0, cell.top - BELOW - height);
    this.el.style.setProperty("--beholder-at", `${Math.round(left)}px ${Math.round(top)}px`);
  }
  /** @param {Pointed["around"]} around */
  #draw({ rows, columns, pixels, at }) {
    const ratio = devicePixelRatio;
    const isDocked = this.el.closest("[data-size='narrow']") !== null;
    const size = isDocked ? Math.min(CELL, Math.floor(DOCKED / Math.max(rows, columns))) : CELL;
    const [width, height] = [columns * size * ratio, rows * size * ratio].map(Math.round);
    const canvas = this.#loupe;
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
      Object.assign(canvas.style, { width: `${columns * size}px`, height: `${rows * size}px` });
    }
    const context = (
      /** @type {CanvasRenderingContext2D} */
      canvas.getContext("2d")
    );
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, columns * size, rows * size);
    pixels.forEach((pixel, place) => {
      if (pixel === null) return;
      context.fillStyle = `rgb(${pixel & 255} ${pixel >> 8 & 255} ${pixel >> 16 & 255})`;
      context.fillRect(place % columns * size, Math.floor(place / columns) * size, size, size);
    });
    const [row, column] = at;
    for (
      const [color, line] of
      /** @type {const} */
      [
        ["#000", 3],
        ["#fff", 1]
      ]
    ) {
      context.strokeStyle = color;
      context.lineWidth = line;
      context.strokeRect(column * size + 2, row * size + 2, size - 4, size - 4);
    }
  }
};

// beholder_widget/js/pointing.js
var Pointing = class {
  outline = element("div", "beholder-outline", { hidden: "" });
  inspector = new Inspector();
  /** @type {Target | null} */
  target = null;
  /** @type {Pointed | null} */
  pointed = null;
  #el;
  #sight;
  #exact;
  #listener;
  #outlined = -1;
  /** @param {HTMLElement} el that shows the picture @param {Sight} sight @param {Exact} exact @param {Listener} listener */
  constructor(el, sight, exact, listener) {
    this.#el = el;
    this.#sight = sight;
    this.#exact = exact;
    this.#listener = listener;
  }
  /** Outlines a section. @param {number} section -1 for none */
  section(section) {
    this.#outlined = section;
    if (section >= 0) this.set(null);
    this.outlineNow();
  }
  /** Keeps to what is pointed at in another frame. @param {Frame | null} before */
  keep(before) {
    this.target = this.#kept(before);
  }
  /** Keeps to what is pointed at in a look that has come. */
  look() {
    if (this.target) this.target = this.#retargeted(this.target);
    this.refresh();
  }
  /** @returns {[number, number]} where keys and buttons zoom: what is pointed at, or the middle of the view */
  middle() {
    const cell = this.#cellPlace();
    const [x, y] = cell ? [cell.left + cell.width / 2, cell.top + cell.height / 2] : [-1, -1];
    const { width, height } = this.#sight.size;
    return within2(x, 0, width) && within2(y, 0, height) ? [x, y] : this.#sight.middle();
  }
  #cellPlace() {
    return this.target && this.pointed && this.#sight.cellPlace(this.target, this.pointed);
  }
  /** @param {number} rows @param {number} columns */
  step(rows, columns) {
    const target = this.target ?? this.#sight.firstIn(0);
    const shown = target && this.#sight.shownOf(target);
    if (!target || !shown) return;
    if (this.target && this.#sight.zoom) return this.#stepZoomed(rows, columns);
    const row = clamp(target.row + (this.target ? rows : 0), 0, shown.rows - 1);
    const column = clamp(target.column + (this.target ? columns : 0), 0, shown.cols - 1);
    this.set({ ...target, row, column });
    this.#reveal();
  }
  /** @param {number} sections */
  jump(sections) {
    if (this.#sight.zoom) return;
    const from = this.target?.section ?? -1;
    for (let at = from + sections; at >= 0 && at < this.#sight.places.length; at += Math.sign(sections)) {
      const first = this.#sight.firstIn(at);
      if (first?.section !== at) continue;
      this.set(first);
      return this.#reveal();
    }
  }
  /** @param {boolean} last */
  end(last) {
    if (this.#sight.zoom) return;
    const sections = this.#sight.scene.sections.flatMap((_, at) => this.#sight.scene.shown(at) ? [at] : []);
    const section = last ? sections.at(-1) : sections[0];
    const shown = section === void 0 ? null : this.#sight.scene.shown(section);
    if (section === void 0 || !shown) return;
    const [row, column] = last ? [shown.rows - 1, shown.cols - 1] : [0, 0];
    this.set({ section, row, column, lens: false });
    this.#reveal();
  }
  /** @param {Frame | null} before @returns {Target | null} what is pointed at, in another frame */
  #kept(before) {
    const target = this.target;
    if (!target || !before) return null;
    const [was, is] = [before.sections[target.section], this.#sight.scene.sections[target.section]];
    return was?.name === is?.name && was?.rows === is?.rows && was?.cols === is?.cols ? target : null;
  }
  /** @param {Target} target @returns {Target} the same value, in the look that has come meanwhile */
  #retargeted(target) {
    return (target.at && this.#sight.targetAt(target.section, ...target.at)) ?? target;
  }
  /** @param {number} rows @param {number} columns positions */
  #stepZoomed(rows, columns) {
    if (!this.#sight.zoom || !this.target || !this.pointed) return;
    const { section, view } = this.#sight.zoom;
    const [down, along] = locate(view.plan, this.pointed.index);
    const [most, widest] = extentOf(view.plan);
    const to = { down: clamp(down + rows, 0, most - 1), along: clamp(along + columns, 0, widest - 1) };
    const rulers = rulersOf(view);
    const [x, y] = [placeOf(rulers.columns, to.along) - view.left, placeOf(rulers.rows, to.down) - view.top];
    const over = (at, room) => Math.min(0, at) + Math.max(0, at + view.px - room);
    const [dx, dy] = [over(x, view.room.width), over(y, view.room.height)];
    if (dx || dy) this.#listener.pan(dx, dy);
    this.set(this.#sight.targetAt(section, to.down, to.along));
  }
  /** @param {Target | null} target */
  set(target) {
    this.target = target;
    if (target) this.#outlined = -1;
    this.refresh();
  }
  /** Tells what there is to say of the cell that is pointed at. */
  refresh() {
    const target = this.target;
    const shown = target && this.#sight.shownOf(target);
    const { frame } = this.#sight.scene;
    if (!target || !shown || !frame || target.row >= shown.rows || target.column >= shown.cols) {
      const had = this.pointed !== null;
      this.pointed = null;
      this.inspector.hide();
      this.outlineNow();
      if (had) this.#listener.pointed(null);
      return;
    }
    const origin = target.lens && this.#sight.lens.look?.message || frame;
    const { section, row, column } = target;
    this.pointed = pointedAt(shown, section, row, column, this.#exact.ofPointed(target), origin);
    this.inspector.show(this.pointed);
    this.placeInspector();
    this.outlineNow();
    this.#listener.pointed(this.pointed);
    if (!target.lens) this.#exact.readPointed(target, shown, frame);
  }
  /** Places what is told beside the cell. */
  placeInspector() {
    const cell = this.#cellPlace();
    if (cell) this.inspector.place(cell, { width: this.#el.clientWidth, height: this.#sight.size.height });
  }
  /** Outlines the cell, or the section, where it is now. */
  outlineNow() {
    const place = this.#sight.places[this.#outlined];
    const section = place && !this.#sight.zoom ? { ...place, top: place.top - this.#sight.scrolled } : null;
    const box = this.#cellPlace() ?? section;
    this.outline.hidden = !box;
    if (!box) return;
    const { style } = this.outline;
    style.transform = `translate(${box.left}px, ${box.top}px)`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
  }
  /** Scrolls the cell that is pointed at into sight. */
  #reveal() {
    const cell = this.#cellPlace();
    if (!cell || this.#sight.zoom) return;
    if (cell.top < 0) this.#sight.scrolled = this.#sight.scrolled + cell.top - GAP;
    else if (cell.top + cell.height > this.#sight.size.height) {
      this.#sight.scrolled = this.#sight.scrolled + cell.top + cell.height - this.#sight.size.height + GAP;
    }
  }
};

// beholder_widget/js/atlas.js
function offsetsOf(sections) {
  const offsets = [0];
  let end = 0;
  for (const { rows, cols } of sections) {
    end += rows * cols;
    offsets.push(end);
  }
  return offsets;
}
function expand(indices, sections, step) {
  const cells = offsetsOf(sections).at(-1) ?? 0;
  const there = step === 1 ? cells : sections.reduce((sum, { rows, cols }) => sum + thin(rows, step) * thin(cols, step), 0);
  if (indices.length < there) throw new Error(`${indices.length} cells, where there should be ${there}`);
  if (step === 1) return indices;
  const all = new Uint8Array(cells);
  let [from, to] = [0, 0];
  for (const { rows, cols } of sections) {
    const across = thin(cols, step);
    for (let row = 0; row < rows; row += 1, to += cols) {
      const first = from + Math.floor(row / step) * across;
      for (let col = 0; col < cols; col += 1) all[to + col] = indices[first + Math.floor(col / step)] ?? 0;
    }
    from += thin(rows, step) * across;
  }
  return all;
}
var thin = (count2, step) => Math.ceil(count2 / step);

// beholder_widget/js/scene.js
var Scene = class {
  /** @type {Frame | null} */
  frame = null;
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
  /** @returns {readonly Section[]} those that have a place in the picture */
  get sections() {
    return this.frame?.sections ?? [];
  }
  /** Red, green and blue of each index, as they are now. */
  get palette() {
    return this.#recoloring?.palette ?? this.#palette;
  }
  /**
   * @param {Frame} frame
   * @param {Decoded} decoded
   * @throws {Error} if there are fewer cells than the sections have
   */
  take(frame, { indices, palette }) {
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
    const drawn2 = found ? scaleOf(found) : null;
    return found && drawn2 && this.#recoloring ? this.#recoloring.scale(drawn2, found) : drawn2;
  }
  /** @param {number} section @returns {Uint32Array} a canvas pixel for each index */
  pixels(section) {
    const known = this.#pixels[section];
    if (known) return known;
    const found = this.sections[section];
    const made3 = pixelsOf(this.palette, found ? scaleOf(found) : null, this.scale(section));
    this.#pixels[section] = made3;
    return made3;
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
    return { name, plan, rows, cols, indices: this.indices, offset, scale, pixels };
  }
};

// beholder_widget/js/sight.js
var Sight = class {
  scene = new Scene();
  /** @type {Place[]} of each section, in the scrolled content */
  places = [];
  /** CSS pixels: of the view, and how high all of the picture is. */
  size = { width: 0, height: FIRST_HEIGHT, content: 0 };
  /** @type {Zoom | null} */
  zoom = null;
  /** @type {HTMLCanvasElement | null} the image that is shown, where the frame is one */
  image = null;
  #scroller;
  /** @param {HTMLElement} scroller @param {Lens} lens */
  constructor(scroller, lens) {
    this.#scroller = scroller;
    this.lens = lens;
  }
  /** CSS pixels of the scrolled content that are above the view. */
  get scrolled() {
    return this.#scroller.scrollTop;
  }
  set scrolled(top) {
    this.#scroller.scrollTop = top;
  }
  /** @returns {"none" | "waiting" | "here"} whether the zoomed view needs a lens, and has what it shows */
  get sampling() {
    const found = this.zoom && this.scene.sections[this.zoom.section];
    if (!this.zoom || !found || found.shown >= found.size || this.scene.frame?.past) return "none";
    return this.lens.covers(this.zoom.view) ? "here" : "waiting";
  }
  /** @param {number} section @returns {Uint8Array} red, green and blue of each palette index, as it is drawn now */
  colors(section) {
    const colors = new Uint8Array(768);
    this.scene.pixels(section).forEach((pixel, index) => {
      colors.set([pixel & 255, pixel >> 8 & 255, pixel >> 16 & 255], 3 * index);
    });
    return colors;
  }
  /** Nothing is left of the picture. @param {Frame} frame a frame of words */
  clear(frame) {
    this.scene.frame = frame;
    this.scene.indices = new Uint8Array();
    this.image = null;
    this.places = [];
  }
  /** @returns {Room} */
  room() {
    return { width: this.size.width, height: this.size.height };
  }
  /** @returns {[number, number]} of the view */
  middle() {
    return [this.size.width / 2, this.size.height / 2];
  }
  /** @param {number} x @param {number} y @returns {Target | null} */
  targetUnder(x, y) {
    if (this.zoom) {
      const { view, section: section2 } = this.zoom;
      const { rows, columns } = rulersOf(view);
      const [down, along] = [positionAt(rows, view.top + y), positionAt(columns, view.left + x)];
      return down < 0 || along < 0 ? null : this.targetAt(section2, down, along);
    }
    const top = y + this.scrolled;
    const section = this.places.findIndex(
      (place2) => within2(top, place2.top, place2.height) && within2(x, place2.left, place2.width)
    );
    const [place, shown] = [this.places[section], this.scene.shown(section)];
    if (!place || !shown) return null;
    const row = clamp(Math.floor((top - place.top) * shown.rows / place.height), 0, shown.rows - 1);
    const column = clamp(Math.floor((x - place.left) * shown.cols / place.width), 0, shown.cols - 1);
    return { section, row, column, lens: false };
  }
  /** @param {number} section @param {number} down @param {number} along @returns {Target | null} the cell that stands for a position */
  targetAt(section, down, along) {
    const plan = this.scene.sections[section]?.plan;
    if (!plan) return null;
    const [rows, columns] = extentOf(plan);
    if (down >= rows || along >= columns) return null;
    const look = this.lens.look;
    const seen = look && cellAt(look.shown.plan, down, along);
    const cell = seen ?? cellAt(plan, down, along);
    return cell && { section, row: cell[0], column: cell[1], lens: Boolean(seen), at: [down, along] };
  }
  /** @param {Target} target @returns {Shown | null} */
  shownOf(target) {
    const shown = this.scene.shown(target.section);
    const look = target.lens ? this.lens.look : null;
    if (target.lens && !look) return null;
    return look && shown ? { ...look.shown, pixels: shown.pixels } : shown;
  }
  /** @param {number} section @returns {Target | null} its first cell, or that of the next that has any */
  firstIn(section) {
    for (let at = Math.max(0, section); at < this.scene.sections.length; at += 1) {
      if (this.scene.shown(at)) return { section: at, row: 0, column: 0, lens: false };
    }
    return null;
  }
  /** @param {number} y CSS pixels in the view @returns {number} */
  nearest(y) {
    const top = y + this.scrolled;
    const found = this.places.findIndex((place) => top < place.top + place.height + GAP);
    return found < 0 ? this.places.length - 1 : found;
  }
  /** @param {Target} target @param {Pointed} pointed the same @returns {Place | null} in the view */
  cellPlace(target, pointed) {
    if (this.zoom) {
      const { view } = this.zoom;
      const rulers = rulersOf(view);
      const [down, along] = locate(view.plan, pointed.index);
      const size = Math.max(view.px, 3);
      return {
        left: placeOf(rulers.columns, along) - view.left,
        top: placeOf(rulers.rows, down) - view.top,
        width: size,
        height: size
      };
    }
    const place = this.places[target.section];
    const shown = this.scene.shown(target.section);
    if (!place || !shown) return null;
    const [width, height] = [place.width / shown.cols, place.height / shown.rows];
    return {
      left: place.left + target.column * width,
      top: place.top + target.row * height - this.scrolled,
      width: Math.max(3, width),
      height: Math.max(3, height)
    };
  }
};

// beholder_widget/js/steering.js
var TURN = 120;
var LINE3 = 40;
var DRAGGED = 3;
var KEYS = {
  ArrowLeft: (stage) => stage.step(0, -1),
  ArrowRight: (stage) => stage.step(0, 1),
  ArrowUp: (stage) => stage.step(-1, 0),
  ArrowDown: (stage) => stage.step(1, 0),
  PageUp: (stage) => stage.jump(-1),
  PageDown: (stage) => stage.jump(1),
  Home: (stage) => stage.end(false),
  End: (stage) => stage.end(true),
  "+": (stage) => stage.zoomIn(),
  "=": (stage) => stage.zoomIn(),
  "-": (stage) => stage.zoomOut(),
  0: (stage) => stage.fit()
};
var Steering = class {
  #el;
  #stage;
  /** Fingers and buttons that are down, by pointer. @type {Map<number, Point>} */
  #down = /* @__PURE__ */ new Map();
  #dragged = false;
  /** @param {HTMLElement} el @param {Steered} stage @param {AbortSignal} signal */
  constructor(el, stage, signal) {
    this.#el = el;
    this.#stage = stage;
    const on = (
      /** @type {HTMLElement["addEventListener"]} */
      ((type, call) => el.addEventListener(type, call, { signal, passive: false }))
    );
    on("wheel", (event) => this.#wheel(event));
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerup", (event) => this.#release(event));
    on("pointercancel", (event) => this.#down.delete(event.pointerId));
    on("pointerleave", ({ pointerType }) => pointerType !== "touch" && stage.leave());
    on("dblclick", () => stage.fit());
    on("keydown", (event) => this.#key(event));
  }
  /** @param {{clientX: number, clientY: number}} event @returns {Point} */
  #place({ clientX, clientY }) {
    const box = this.#el.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }
  /** @param {WheelEvent} event */
  #wheel(event) {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== this.#el && !this.#isRoot()) return;
    event.preventDefault();
    const { x, y } = this.#place(event);
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE3;
    this.#stage.zoomBy(-pixels / TURN, x, y);
  }
  /** Whether the focus is on the picture where the document sees only the shadow root around it. */
  #isRoot() {
    const root = this.#el.getRootNode();
    return root instanceof ShadowRoot && root.activeElement === this.#el;
  }
  /** @param {PointerEvent} event */
  #press(event) {
    if (event.button !== 0) return;
    this.#down.set(event.pointerId, this.#place(event));
    this.#dragged = false;
    if (this.#stage.isZoomed()) this.#el.setPointerCapture(event.pointerId);
  }
  /** @param {PointerEvent} event */
  #move(event) {
    const { x, y } = this.#place(event);
    const before = this.#down.get(event.pointerId);
    if (!before) return event.pointerType === "touch" || this.#stage.hover(x, y);
    const others = [...this.#down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    const [other] = others;
    if (other) {
      this.#pinch(before, { x, y }, other);
    } else if (this.#dragged || Math.hypot(x - before.x, y - before.y) > DRAGGED) {
      if (!this.#stage.isZoomed()) return;
      this.#stage.pan(before.x - x, before.y - y);
    } else {
      return;
    }
    this.#dragged = true;
    this.#down.set(event.pointerId, { x, y });
  }
  /** @param {Point} from @param {Point} to @param {Point} other finger, which stays */
  #pinch(from, to, other) {
    const spread2 = Math.hypot(to.x - other.x, to.y - other.y) / Math.max(1, Math.hypot(from.x - other.x, from.y - other.y));
    this.#stage.zoomBy(Math.log2(spread2), (to.x + other.x) / 2, (to.y + other.y) / 2);
  }
  /** @param {PointerEvent} event */
  #release(event) {
    const was = this.#down.delete(event.pointerId);
    const { x, y } = this.#place(event);
    if (was && !this.#dragged && this.#down.size === 0) this.#stage.hover(x, y);
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.#el) return;
    const act = KEYS[event.key];
    if (event.key === "Escape" ? !this.#stage.escape() : !act) return;
    act?.(this.#stage);
    event.preventDefault();
    event.stopPropagation();
  }
};

// beholder_widget/js/zooming.js
var Zooming = class {
  #el;
  #sheet;
  #sight;
  #changed;
  /** Scrolled so far before the zoom. */
  #before = 0;
  /** @param {HTMLElement} el @param {HTMLElement} sheet what is scrolled @param {Sight} sight @param {() => void} changed */
  constructor(el, sheet, sight, changed) {
    this.#el = el;
    this.#sheet = sheet;
    this.#sight = sight;
    this.#changed = changed;
  }
  /** @param {Zoom | null} zoom null for the whole picture */
  set(zoom) {
    const was = this.#sight.zoom;
    const { scrolled } = this.#sight;
    this.#sight.zoom = zoom;
    this.#el.classList.toggle("beholder-zoomed", zoom !== null);
    if (zoom) {
      if (!was) this.#before = scrolled;
      this.#sight.lens.follow(zoom.view, zoom.section, this.#sight.scene);
    } else {
      this.#sight.lens.close();
    }
    this.fitSheet();
    if (!zoom && was) this.#sight.scrolled = this.#before;
    this.#changed();
  }
  /** Fits the zoomed view to another room. */
  resize() {
    const { zoom } = this.#sight;
    if (zoom) this.#sight.zoom = { ...zoom, view: resized(zoom.view, this.#sight.room()) };
    this.fitSheet();
  }
  /** Makes the sheet as high as what is scrolled. */
  fitSheet() {
    this.#sheet.style.height = this.#sight.zoom ? "100%" : `${Math.max(this.#sight.size.content, 1)}px`;
  }
  /** @param {number} turns of the wheel @param {number} x CSS pixels in the view @param {number} y */
  by(turns, x, y) {
    const { zoom } = this.#sight;
    if (zoom) {
      const view = zoomed(zoom.view, turns, { x, y });
      this.set(view && { ...zoom, view });
    } else if (turns > 0) {
      this.#enterZoom(turns, x, y);
    }
  }
  /** @param {number} dx @param {number} dy */
  pan(dx, dy) {
    if (this.#sight.zoom) this.set({ ...this.#sight.zoom, view: panned(this.#sight.zoom.view, dx, dy) });
  }
  /** Zooms to a value. @param {number} section @param {readonly number[]} index */
  goTo(section, index) {
    const found = this.#sight.scene.sections[section];
    if (!found?.plan || !this.#sight.size.width) return;
    const [down, along] = locate(found.plan, index);
    const room = this.#sight.room();
    const middle = { x: room.width / 2, y: room.height / 2 };
    const view = lookingAt(found.plan, room, { down: down + 0.5, along: along + 0.5 }, INDICES_FROM, middle);
    this.set({ section, view });
  }
  /** @param {number} turns @param {number} x @param {number} y */
  #enterZoom(turns, x, y) {
    const target = this.#sight.targetUnder(x, y) ?? this.#sight.firstIn(this.#sight.nearest(y));
    const plan = target && this.#sight.scene.sections[target.section]?.plan;
    if (!target || !plan) return;
    const room = this.#sight.room();
    const shown = this.#sight.scene.shown(target.section);
    if (!this.#sight.places[target.section] || !shown) return;
    const [down, along] = positionOf2(plan, target.row, target.column);
    const px = entryOf(plan, room) * factorOf(plan, room) ** turns;
    this.set({
      section: target.section,
      view: lookingAt(plan, room, { down: down + 0.5, along: along + 0.5 }, px, { x, y })
    });
  }
  /** Keeps to the section that is zoomed into where another frame has it too, in the same shape. */
  keep() {
    if (!this.#sight.zoom) return;
    const { view, section } = this.#sight.zoom;
    const plan = this.#sight.scene.sections[section]?.plan;
    const fits2 = plan && String(extentOf(plan)) === String(extentOf(view.plan));
    if (!fits2) return this.set(null);
    this.#sight.zoom = { section, view: { ...view, plan } };
    this.#sight.lens.follow(view, section, this.#sight.scene);
  }
};

// beholder_widget/js/stage.js
var Stage = class {
  #listener;
  #words = element("div", "beholder-words");
  #scroller = element("div", "beholder-scroller", { tabindex: "0", role: "group", "aria-label": "Picture" });
  #sight;
  #exact;
  #picture;
  #pointing;
  #zooming;
  #arrangedFor = "";
  /** @param {Session} session @param {Listener} listener @param {AbortSignal} signal */
  constructor(session, listener, signal) {
    this.#listener = listener;
    this.#sight = new Sight(this.#scroller, new Lens((wanted) => session.look(wanted)));
    const told = { pointed: () => this.#pointing.refresh(), inCells: () => this.#picture.draw() };
    this.#exact = new Exact(session, this.#sight, told, signal);
    const overview = new Overview((top) => {
      this.#sight.scrolled = top - this.height / 2;
    }, signal);
    this.#picture = new Picture(this.#sight, this.#exact, overview);
    const sheet = element("div", "beholder-sheet", {}, [this.#picture.canvas]);
    this.#scroller.append(sheet);
    this.el = element("div", "beholder-stage");
    this.#pointing = new Pointing(this.el, this.#sight, this.#exact, {
      pointed: (pointed) => listener.pointed(pointed),
      pan: (dx, dy) => this.pan(dx, dy)
    });
    this.#zooming = new Zooming(this.el, sheet, this.#sight, () => this.#zoomed());
    const { outline, inspector } = this.#pointing;
    const glass = element("div", "beholder-glass", {}, [outline, this.#picture.note]);
    this.el.append(this.#scroller, glass, this.#words);
    this.#scroller.setAttribute("aria-describedby", inspector.el.id);
    this.#watch(signal);
  }
  /** @param {AbortSignal} signal */
  #watch(signal) {
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { signal });
    new Steering(this.#scroller, this, signal);
    const size = new ResizeObserver(() => this.#fitRoom());
    size.observe(this.el);
    signal.addEventListener("abort", () => {
      size.disconnect();
      if (this.#sight.zoom) this.#sight.lens.close();
    });
  }
  // -- what others ask ------------------------------------------------------------------------------------------------
  /** What tells of the value that is pointed at: over the picture, or docked below it. */
  get inspector() {
    return this.#pointing.inspector.el;
  }
  /** The whole picture in small. */
  get overview() {
    return this.#picture.overview.el;
  }
  /** @returns {readonly Place[]} of each section, in the scrolled content */
  get places() {
    return this.#sight.places;
  }
  /** CSS pixels of the picture in sight. */
  get height() {
    return this.#sight.size.height;
  }
  /** CSS pixels. */
  get width() {
    return this.#sight.size.width;
  }
  get scrollTop() {
    return this.#sight.zoom ? 0 : this.#sight.scrolled;
  }
  set scrollTop(top) {
    this.#sight.scrolled = top;
  }
  /** @returns {Pointed | null} */
  get pointed() {
    return this.#pointing.pointed;
  }
  get zoom() {
    if (!this.#sight.zoom) return null;
    const { section, view } = this.#sight.zoom;
    return { section, px: view.px, ...inSight(view), lens: this.#sight.sampling };
  }
  /** @param {number} section @returns {Uint8Array} palette indices of its cells */
  levels(section) {
    return this.#sight.scene.levels(section);
  }
  /** @param {number} section @returns {Uint8Array} red, green and blue of each palette index, as it is drawn now */
  colors(section) {
    return this.#sight.colors(section);
  }
  /** @param {number} section @returns what its colours stand for now; null where it has no finite values */
  scale(section) {
    return this.#sight.scene.scale(section);
  }
  /** Shows a frame. @param {Frame} frame @param {Decoded | null} decoded null for a frame without a picture */
  paint(frame, decoded) {
    this.#picture.name(frame, decoded !== null);
    this.#words.hidden = decoded !== null;
    setText(this.#words, frame.text);
    if (!decoded) return this.#clear(frame);
    this.#sight.image = decoded.bitmap && copied(decoded.bitmap);
    const before = this.#sight.scene.frame;
    this.#sight.scene.take(frame, decoded);
    this.#zooming.keep();
    this.#pointing.keep(before);
    this.#fitRoom();
    this.#show();
  }
  /** Shows words in the place of a picture that has not come yet. @param {string} words */
  say(words) {
    setText(this.#words, words);
  }
  /** Recolours at once, until a frame comes that is drawn so. @param {Recoloring | null} recoloring */
  recolor(recoloring) {
    this.#sight.scene.recolor(recoloring);
    this.#show();
  }
  /** @param {LookMessage} message @param {Uint8Array | null} indices @param {Uint8Array | null} values */
  look(message, indices, values) {
    const { zoom, lens, scene } = this.#sight;
    if (!zoom || !lens.take(message, indices, values, scene, zoom.section)) return;
    this.#picture.draw();
    this.#pointing.look();
    this.#listener.zoomed();
  }
  /** Asks the kernel again for what it is to know of this view: it has just met the page. */
  greeted() {
    this.#sight.lens.repeat();
    this.#zooming.keep();
  }
  /** Outlines a section. @param {number} section -1 for none */
  point(section) {
    this.#pointing.section(section);
  }
  /** Zooms to a value and points at it. @param {number} section @param {readonly number[]} index */
  goTo(section, index) {
    const plan = this.#sight.scene.sections[section]?.plan;
    if (!plan || !this.width) return;
    this.#zooming.goTo(section, index);
    this.#pointing.set(this.#sight.targetAt(section, ...locate(plan, index)));
  }
  /** Turns the wheel once. */
  zoomIn() {
    this.zoomBy(1, ...this.#pointing.middle());
  }
  /** Turns the wheel back once. */
  zoomOut() {
    this.zoomBy(-1, ...this.#pointing.middle());
  }
  /** Shows the whole picture. */
  fit() {
    if (this.#sight.zoom) this.#zooming.set(null);
  }
  // -- moves, see `Steered` --------------------------------------------------------------------------------------------
  isZoomed() {
    return this.#sight.zoom !== null;
  }
  /** @param {number} x @param {number} y */
  hover(x, y) {
    this.#pointing.set(this.#sight.targetUnder(x, y));
  }
  leave() {
    this.#pointing.set(null);
  }
  /** @param {number} turns @param {number} x @param {number} y */
  zoomBy(turns, x, y) {
    this.#zooming.by(turns, x, y);
    if (this.#pointing.target) this.hover(x, y);
  }
  /** @param {number} dx @param {number} dy */
  pan(dx, dy) {
    this.#zooming.pan(dx, dy);
  }
  /** @param {number} rows @param {number} columns */
  step(rows, columns) {
    this.#pointing.step(rows, columns);
  }
  /** @param {number} sections */
  jump(sections) {
    this.#pointing.jump(sections);
  }
  /** @param {boolean} last */
  end(last) {
    this.#pointing.end(last);
  }
  escape() {
    if (this.#pointing.target) this.#pointing.set(null);
    else if (this.#sight.zoom) this.#zooming.set(null);
    else return false;
    return true;
  }
  // -- what changes with them ------------------------------------------------------------------------------------------
  #show() {
    this.#picture.draw();
    this.#pointing.look();
  }
  #fitRoom() {
    const { clientWidth } = this.el;
    const { frame } = this.#sight.scene;
    if (!frame || clientWidth === 0) return;
    const fitted2 = fittedIn(clientWidth, this.el.closest("[data-size='narrow']") !== null);
    const key = placesKey(fitted2, frame);
    if (key === this.#arrangedFor) return;
    this.#arrangedFor = key;
    const { places, height } = placesIn(fitted2, frame, this.#sight.image);
    this.#sight.places = places;
    this.#sight.size = { width: fitted2.width, height: fitted2.height, content: height };
    this.#scroller.style.width = `${fitted2.width}px`;
    this.#scroller.style.height = `${fitted2.height}px`;
    this.#zooming.resize();
    this.#listener.arranged();
    this.#show();
  }
  #zoomed() {
    if (!this.#sight.zoom) {
      this.#exact.leave();
      this.#picture.note.hidden = true;
      this.#pointing.target = null;
    }
    this.#show();
    this.#listener.zoomed();
  }
  #scrolled() {
    this.#picture.draw();
    this.#pointing.outlineNow();
    this.#pointing.placeInspector();
    this.#listener.scrolled();
  }
  /** Nothing is left of the picture. @param {Frame} frame a frame of words */
  #clear(frame) {
    this.#sight.clear(frame);
    this.#arrangedFor = "";
    if (this.#sight.zoom) this.#zooming.set(null);
    this.#pointing.set(null);
    this.overview.hidden = true;
    this.#listener.arranged();
  }
};

// beholder_widget/js/checks.js
var isText = (value) => typeof value === "string";
var isFlag = (value) => typeof value === "boolean";
var isNumber = (value) => typeof value === "number" && Number.isFinite(value);
var isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var orNull = (check) => (value) => value === null || check(value);
var listOf = (check) => (value) => Array.isArray(value) && value.every(check);
var isRange = (value) => listOf(isNumber)(value) && value.length === 2 && Number(value[0]) <= Number(value[1]);
function same(first, second) {
  if (!Array.isArray(first) || !Array.isArray(second)) return first === second;
  return first.length === second.length && first.every((item, index) => item === second[index]);
}
function shape(fields) {
  const checks = (
    /** @type {[string, Check<unknown>][]} */
    Object.entries(fields)
  );
  return (
    /** @type {Check<T>} */
    ((value) => isRecord(value) && checks.every(([name, check]) => check(Object.hasOwn(value, name) ? value[name] : void 0)))
  );
}

// beholder_widget/js/choices.js
var isChoice = shape({ value: isText, label: isText });
var areChoices = listOf(isChoice);
var areTexts = listOf(isText);
var FIRST = 4;
var LEVELS = 252;
function readChoices(trait) {
  const told = isRecord(trait) ? trait : {};
  const ranges = isRecord(told.ranges) ? told.ranges : {};
  const palette = isRecord(told.palette) ? told.palette : {};
  const index = (value) => isCount(value) ? value : -1;
  return {
    values: areChoices(told.values) ? told.values : [],
    modes: areChoices(told.modes) ? told.modes : [],
    scalings: areChoices(told.scalings) ? told.scalings : [],
    colormaps: areChoices(told.colormaps) ? told.colormaps : [],
    ranges: {
      window: isRange(ranges.window) ? ranges.window : null,
      rate: isRange(ranges.rate) ? ranges.rate : null
    },
    select_length: isCount(told.select_length) ? told.select_length : null,
    palette: {
      nan: index(palette.nan),
      posinf: index(palette.posinf),
      neginf: index(palette.neginf),
      first: isCount(palette.first_level) ? palette.first_level : FIRST,
      levels: isCount(palette.levels) ? palette.levels : LEVELS
    },
    colors: isRecord(told.colors) ? textsOf(told.colors) : {},
    diverging: areTexts(told.diverging) ? told.diverging : []
  };
}
function textsOf(record) {
  return Object.fromEntries(Object.entries(record).flatMap(([name, value]) => isText(value) ? [[name, value]] : []));
}

// beholder_widget/js/messages.js
var SETTINGS = {
  values: isText,
  mode: isText,
  window: isNumber,
  scaling: isText,
  colormap: isText,
  limits: orNull(isRange),
  show_all: isFlag,
  square: isFlag,
  rate: isNumber,
  recording: isFlag,
  select: isText
};
var NAMES = (
  /** @type {readonly SettingName[]} */
  Object.keys(SETTINGS)
);
var areSettings = shape(SETTINGS);
var areSomeSettings = (value) => isRecord(value) && NAMES.every((name) => !Object.hasOwn(value, name) || SETTINGS[name](value[name]));
var areOffered = shape({ values: listOf(isChoice) });
var isRecording = shape({ seconds: isNumber, frames: isCount, left_out: isCount, file: isText });
var isStatus = shape({
  message: isText,
  note: isText,
  rate: isNumber,
  limited: isText,
  overhead: orNull(isNumber),
  latency_ms: orNull(isNumber),
  recording: orNull(isRecording),
  saved: listOf(isText),
  pinned: orNull(isNumber)
});
var isKind = (value) => value === "sections" || value === "frame" || value === "placeholder";
var isSettingName = (value) => isText(value) && Object.hasOwn(SETTINGS, value);
var isSide = shape({
  outer: listOf(listOf(isCount)),
  first: isCount,
  units: isCount,
  shown: isCount,
  inner: listOf(listOf(isCount))
});
var isPlan = (
  /** @type {any} */
  shape({ fold: isCount, wrap: isCount, rows: isSide, columns: isSide })
);
var PICTURE = {
  number: isCount,
  step: orNull(isNumber),
  kind: isKind,
  text: isText,
  width: isCount,
  height: isCount,
  coarse: isCount,
  table: isText,
  values: isText,
  colormap: isText,
  settings: areSomeSettings,
  variance_of: isCount,
  change_since: orNull(isNumber)
};
var CHECKS = {
  welcome: shape({
    client: isText,
    session: isText,
    revision: isCount,
    settings: areSettings,
    choices: areOffered,
    status: isStatus
  }),
  settings: shape({ revision: isCount, settings: areSettings, choices: areOffered }),
  frame: shape({
    session: isText,
    clients: listOf(isText),
    ack_within: isNumber,
    ...PICTURE,
    status: isStatus
  }),
  status: shape({ status: isStatus }),
  values: shape({
    client: isText,
    frame: isCount,
    section: isCount,
    rows: isRange,
    columns: isRange,
    kept: isFlag
  }),
  look: shape({
    session: isText,
    client: isText,
    number: isCount,
    step: isNumber,
    table: isText,
    section: isCount,
    rows: isRange,
    columns: isRange,
    height: isCount,
    width: isCount,
    plan: orNull(isPlan),
    values: isText,
    colormap: isText,
    variance_of: isCount,
    change_since: orNull(isNumber),
    note: isText
  }),
  file: shape({
    client: isText,
    file: isCount,
    name: isText,
    media: isText,
    part: isCount,
    parts: isCount,
    note: isText
  }),
  strip: shape({
    client: isText,
    source: isText,
    figure: isText,
    version: isCount,
    first: isCount,
    columns: isCount,
    names: listOf(isText),
    metrics: listOf(isText)
  }),
  frames: shape({ client: isText, version: isCount, first: isCount, count: isCount }),
  past: shape({ session: isText, client: isText, asked: isCount, ...PICTURE }),
  rejected: shape({
    client: isText,
    name: isSettingName,
    message: isText,
    value: (
      /** @type {Check<Settings[SettingName]>} */
      ((value) => isText(value) || isNumber(value) || isFlag(value) || value === null || isRange(value))
    )
  })
};
function parse(content) {
  if (!isRecord(content) || !isText(content.type) || !Object.hasOwn(CHECKS, content.type)) return null;
  const type = (
    /** @type {FromKernel["type"]} */
    content.type
  );
  return CHECKS[type](content) ? (
    /** @type {FromKernel} */
    /** @type {unknown} */
    content
  ) : null;
}
function isSetting(name, value) {
  return SETTINGS[name](value);
}
var build = {
  /** @param {string} client @param {boolean} visible @returns {FromPage} */
  hello: (client, visible) => ({ type: "hello", client, visible }),
  /** @param {string} client @param {boolean} visible @returns {FromPage} */
  alive: (client, visible) => ({ type: "alive", client, visible }),
  /** @param {string} client @param {boolean} visible @returns {FromPage} */
  visible: (client, visible) => ({ type: "visible", client, visible }),
  /** @param {string} client @returns {FromPage} */
  bye: (client) => ({ type: "bye", client }),
  /** @param {string} client @param {import("./credit.js").Acknowledgement} acknowledgement @returns {FromPage} */
  ack: (client, { number: number2, painted, held: held2 }) => ({ type: "ack", client, number: number2, painted, held: held2 }),
  /** @param {string} client @param {SettingName} name @param {Settings[SettingName]} value @returns {FromPage} */
  set: (client, name, value) => ({ type: "set", client, name, value }),
  /** @param {string} client @param {Cells} cells @returns {FromPage} */
  read: (client, { frame, section, rows, columns }) => ({ type: "read", client, frame, section, rows, columns }),
  /** @param {string} client @param {Lens} lens @returns {FromPage} */
  lens: (client, { table, section, rows, columns, height, width }) => ({
    type: "lens",
    client,
    table,
    section,
    rows,
    columns,
    height,
    width
  }),
  /** @param {string} client @param {StripQuestion} question @returns {FromPage} */
  strip: (client, { source, figure, version, first }) => ({ type: "strip", client, source, figure, version, first }),
  /** @param {string} client @param {number} file among those saved @param {number} part @returns {FromPage} */
  fetch: (client, file, part) => ({ type: "fetch", client, file, part }),
  /** @param {string} client @param {{version: number, first: number}} known of the frames that are kept @returns {FromPage} */
  frames: (client, { version, first }) => ({ type: "frames", client, version, first }),
  /** @param {string} client @param {number} number of a frame @param {string} table key of the one that the page has @returns {FromPage} */
  past: (client, number2, table) => ({ type: "past", client, number: number2, table }),
  /** @param {string} client @returns {FromPage} */
  pin: (client) => ({ type: "pin", client })
};

// beholder_widget/js/statusline.js
var NO_ANSWER = "No answer from the kernel: if it is not busy, run the cell again.";
var LEAST_SHARE = 5e-4;
var LABELS = {
  values: "Values",
  mode: "Mode",
  window: "Variance window",
  scaling: "Scaling",
  colormap: "Colormap",
  limits: "Limits",
  show_all: "Show all data",
  square: "Square cells",
  rate: "Updates per second",
  recording: "Record",
  select: "Select"
};
var StatusLine = class {
  // Figures that change all the time stay out of the live region's words: a screen reader would never fall silent.
  #figures = element("span", "beholder-figures", { "aria-hidden": "true" });
  #note = element("span", "beholder-note");
  #recording = element("span", "");
  #clock = element("span", "beholder-figures", { "aria-hidden": "true" });
  #file = element("span", "");
  #fetch = element("button", "beholder-link", { type: "button", hidden: "" }, ["Download"]);
  #problem = element("div", "beholder-problem", { role: "alert" });
  #tape = element("span", "beholder-tape", {}, [this.#recording, this.#clock, this.#file]);
  /** @param {() => void} fetched the user wants the file that was saved */
  constructor(fetched2) {
    this.#fetch.addEventListener("click", fetched2);
    const line = element("div", "beholder-status", { role: "status" }, [this.#figures, this.#note, this.#tape]);
    const row = element("div", "beholder-foot-row", {}, [line, this.#fetch]);
    this.el = element("div", "beholder-foot", {}, [row, this.#problem]);
  }
  /** @param {Session} session @param {Frame | null} frame the picture in view @param {string} said of what the page itself does */
  refresh(session, frame, said) {
    const { status } = session;
    const tape = status?.recording;
    setText(this.#figures, figuresOf2(session, frame));
    setText(this.#note, noteOf(session, frame, said));
    setText(this.#recording, tape ? "Recording " : savedWords(status));
    setText(this.#clock, tape ? formatClock(tape.seconds) : "");
    setText(this.#file, tape ? fileWords(tape) : "");
    setText(this.#problem, session.problem);
    this.#fetch.hidden = Boolean(tape) || session.gone || !status?.saved.length;
    setTitle(this.#note, this.#note.textContent);
    setTitle(this.#tape, tape ? tape.file : (status?.saved ?? []).join("\n"));
    setTitle(this.#problem, session.problem);
  }
};
function setTitle(node, words) {
  if (node.title !== words) node.title = words;
}
function figuresOf2({ status, flowing, settings, gone, past, latest }, frame) {
  const step = frame && frame.step !== null ? formatCount(frame.step) : "";
  const of = frame && ofWords(frame);
  const shown = of ? ` ${sentence(of)}` : "";
  if (past.shown) return `${backWords(past.shown.step, past.missed)}${gone ? "" : nowWords(latest, flowing)}`;
  if (gone) return "";
  if (settings.value("rate") === 0) {
    return `${step ? `Paused at step ${step}.` : "Paused."}${shown} Training goes on at full speed.`;
  }
  const now = step ? `Step ${step}.${shown}` : shown.trim();
  const pace = status && flowing ? paceWords(status) : "";
  return [now, pace].filter(Boolean).join(" ");
}
function backWords(step, missed) {
  const sought = missed ? `, the nearest kept to ${formatCount(missed.from)}` : "";
  return step === null ? "Looking back." : `Looking back at step ${formatCount(step)}${sought}.`;
}
function nowWords(latest, flowing) {
  if (!latest || latest.step === null) return "";
  const step = formatCount(latest.step);
  return flowing ? ` Training goes on at step ${step}.` : ` The last picture is of step ${step}.`;
}
function paceWords({ rate, latency_ms: latency, overhead }) {
  const parts = [formatPace(rate), latency === null ? "" : `${Math.round(latency)} ms behind`].filter(Boolean);
  const words = parts.join(", ");
  const slower = overhead !== null && overhead >= LEAST_SHARE ? `training is ${formatShare(overhead)} slower for it` : "";
  const all = [words, slower].filter(Boolean).join("; ");
  return all ? `${all.charAt(0).toUpperCase()}${all.slice(1)}.` : "";
}
function noteOf({ status, settings, unanswered, gone, past }, frame, said) {
  if (gone) return goneWords(frame);
  if (unanswered) return frame ? NO_ANSWER : "";
  const apart = Math.round(past.apart);
  const kept = past.shown && apart > 1 ? `One frame in ${formatCount(apart)} is kept here.` : "";
  const late = NAMES.find((name) => settings.waits(name));
  const waits = late ? `${LABELS[late] ?? late} waits for the running cell.` : "";
  const held2 = status?.limited && settings.value("rate") !== 0 ? `Limited by ${status.limited}.` : "";
  return [kept, said, waits, held2, status?.note ? sentence(status.note) : ""].filter(Boolean).join(" ");
}
function goneWords(frame) {
  if (!frame) return "No kernel.";
  const step = frame.step === null ? "" : ` This is step ${formatCount(frame.step)};`;
  return step ? `No kernel.${step} pointing and colours still work.` : "No kernel. Pointing and colours still work.";
}
var sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
function fileWords({ file, left_out: leftOut }) {
  return ` to ${file}.${leftOut ? ` ${formatCount(leftOut)} pictures left out.` : ""}`;
}
function savedWords(status) {
  const [first, ...others] = status?.saved ?? [];
  if (first === void 0) return "";
  return others.length ? `Saved ${first} and ${others.length} more.` : `Saved ${first}.`;
}

// beholder_widget/js/strip/columns.js
function gridOf(columns, pixels) {
  const size = Math.max(1, Math.ceil(columns / Math.max(1, pixels)));
  return { columns, size, places: Math.ceil(columns / size) };
}
var columnsAt = ({ columns, size }, place) => [place * size, Math.min(columns, (place + 1) * size)];
function spanOf(place, places, width) {
  return [Math.floor(place * width / places), Math.floor((place + 1) * width / places)];
}
var placeAt = (x, places, width) => Math.ceil((Math.floor(x) + 1) * places / width) - 1;
function findExtremes(row, grid, kind, extremes, from) {
  const isSigned = kind === "symmetric";
  for (let place = from; place < grid.places; place += 1) {
    const end = Math.min(grid.columns, (place + 1) * grid.size);
    let most = -Infinity;
    let extreme = NaN;
    for (let column = place * grid.size; column < end; column += 1) {
      const value = (
        /** @type {number} */
        row[column]
      );
      const size = isSigned && value < 0 ? -value : value;
      if (size > most) {
        most = size;
        extreme = value;
      }
    }
    extremes[place] = extreme;
  }
}
function positionOfStep(step, { first, last }, grid) {
  const column = columnOfStep(step, last);
  if (column === grid.columns) return 1;
  const [from, to] = [Number(first[column]), Number(last[column])];
  const within4 = step < from ? 0 : (step - from + 0.5) / (to - from + 1);
  const place = Math.floor(column / grid.size);
  const [start2, end] = columnsAt(grid, place);
  return (place + (column - start2 + within4) / (end - start2)) / grid.places;
}
function columnOfStep(step, last) {
  let column = 0;
  while (column < last.length && Number(last[column]) < step) column += 1;
  return column;
}

// beholder_widget/js/strip/axis.js
var ROOM = 72;
var CHARACTER = 7;
var APART = 16;
var END = 12;
var FROM_ZERO = 0.02;
function marksOf(steps, grid, width) {
  if (grid.columns === 0) return [];
  const high = Number(steps.last[grid.columns - 1]);
  const first = Number(steps.first[0]);
  const low = first > 0 && first <= FROM_ZERO * high ? 0 : first;
  const end = width - CHARACTER * formatCount(high).length - APART;
  return ticksOf({ low, high, floor: null }, Math.floor(width / ROOM)).flatMap(({ value }) => {
    if (!Number.isInteger(value)) return [];
    const x = Math.round(positionOfStep(value, steps, grid) * width);
    return x + CHARACTER / 2 * formatCount(value).length <= end ? [{ step: value, x }] : [];
  });
}
var StripAxis = class {
  #last = element("span", "beholder-strip-last");
  /** By step. @type {Map<number, HTMLElement>} */
  #ticks = /* @__PURE__ */ new Map();
  constructor() {
    this.el = element("div", "beholder-strip-axis", { "aria-hidden": "true" }, [this.#last]);
  }
  /** @param {{first: ArrayLike<number>, last: ArrayLike<number>}} steps of each column @param {Grid} grid @param {number} width CSS pixels */
  show(steps, grid, width) {
    setText(this.#last, grid.columns ? formatCount(Number(steps.last[grid.columns - 1])) : "");
    const marks = new Map(marksOf(steps, grid, width).map(({ step, x }) => [step, x]));
    for (const [step, tick] of this.#ticks) {
      if (marks.has(step)) continue;
      tick.remove();
      this.#ticks.delete(step);
    }
    for (const [step, x] of marks) {
      const tick = this.#ticks.get(step) ?? this.#addTick(step);
      tick.classList.toggle("beholder-strip-first", x < END);
      tick.style.transform = `translateX(${x}px)${x < END ? "" : " translateX(-50%)"}`;
    }
  }
  /** @param {number} step */
  #addTick(step) {
    const tick = element("span", "beholder-strip-tick", {}, [formatCount(step)]);
    this.#ticks.set(step, tick);
    this.el.append(tick);
    return tick;
  }
};

// beholder_widget/js/strip/rows.js
var MOST_ROWS = 60;
var MOST4 = 96;
var HEIGHT3 = { most: 8, plain: 3, many: 2, only: 24 };
var BETWEEN4 = 2;
var OF_MODULES = 132;
var LEAST_HEIGHT = 48;
var LINE4 = 12;
function rowsOf(names) {
  const modules = modulesOf(names);
  const isMany = names.length > MOST4;
  const counts = modules.map(({ start: start2, end }) => isMany ? 1 : end - start2);
  const count2 = counts.reduce((sum, each) => sum + each, 0);
  const gap = isMany ? 0 : BETWEEN4;
  const height = isMany ? fitted(OF_MODULES / count2, HEIGHT3.many) : heightOf(count2, gap * (modules.length - 1));
  const rows = [];
  let top = 0;
  const placed2 = modules.map((module, index) => {
    const begin = top;
    for (let row = 0; row < (counts[index] ?? 0); row += 1) {
      const [start2, end] = isMany ? [module.start, module.end] : [module.start + row, module.start + row + 1];
      rows.push({ start: start2, end, top, height });
      top += height;
    }
    const place = { ...module, top: begin, height: top - begin };
    top += gap;
    return place;
  });
  return { rows, modules: placed2, height: Math.max(0, top - gap) };
}
function heightOf(rows, gaps) {
  if (rows === 1) return HEIGHT3.only;
  if (rows > MOST_ROWS) return HEIGHT3.many;
  return fitted((LEAST_HEIGHT - gaps) / Math.max(1, rows), HEIGHT3.plain);
}
var fitted = (height, least) => Math.min(HEIGHT3.most, Math.max(least, Math.floor(height)));
function modulesOf(names) {
  const found = [];
  let at = 0;
  for (const group of [...groupNames(names), { name: "", start: names.length, end: names.length }]) {
    while (at < group.start) {
      const start2 = at;
      const name = parentOf(names[at] ?? "");
      while (at < group.start && parentOf(names[at] ?? "") === name) at += 1;
      found.push({ name, start: start2, end: at });
    }
    if (group.end > group.start) found.push(group);
    at = group.end;
  }
  return together(found);
}
var parentOf = (name) => name.replace(/(?<=.)[./][^./]*$/, "");
function together(groups) {
  const size = Math.ceil(groups.length / MOST4);
  if (size <= 1) return groups;
  return groups.flatMap((group, index) => {
    const last = groups[Math.min(index + size, groups.length) - 1];
    return index % size === 0 && last ? [{ ...group, end: last.end }] : [];
  });
}
function linesOf(modules) {
  let free = -Infinity;
  return modules.flatMap((module) => {
    const top = module.top + (module.height - LINE4) / 2;
    if (top < free) return [];
    free = top + LINE4;
    return [{ module, top }];
  });
}
function rowAt(rows, y) {
  const after = rows.findIndex(({ top, height }) => y < top + height);
  return after < 0 ? rows.length - 1 : after;
}

// beholder_widget/js/strip/beside.js
var LIMIT_DIGITS3 = 2;
var VALUE_DIGITS = 3;
var StripBeside = class {
  #name = element("bdi", "");
  #kind = element("span", "beholder-row-shape");
  #low = element("span", "beholder-figure");
  #high = element("span", "beholder-figure beholder-figure-high");
  #value = element("span", "beholder-figure");
  #modules = element("div", "beholder-strip-modules");
  constructor() {
    const name = element("span", "beholder-row-name", {}, [this.#name]);
    const limits = element("span", "beholder-limits", {}, [this.#low, element("span", ""), this.#high]);
    const columns = [name, this.#kind, limits, this.#value];
    const metric = element("div", "beholder-strip-metric beholder-columns", {}, columns);
    this.el = element("div", "beholder-strip-beside", {}, [metric, this.#modules]);
  }
  /** @param {string} name of the metric; "" for none @param {Curve | null} curve */
  showMetric(name, curve) {
    setText(this.#name, name || "no metric");
    setText(this.#kind, name ? "metric" : "");
    setText(this.#low, curve ? formatFigure(curve.low, LIMIT_DIGITS3) : "");
    setText(this.#high, curve ? formatFigure(curve.high, LIMIT_DIGITS3) : "");
  }
  /** @param {number} value of the metric at the step that is shown; NaN for none */
  showValue(value) {
    setText(this.#value, Number.isFinite(value) ? formatFigure(value, VALUE_DIGITS) : "");
  }
  /** @param {readonly Module[]} modules @param {number} rows how many there are: a module of one needs no bracket */
  showModules(modules, rows) {
    const bracketed = rows > modules.length ? modules : [];
    const brackets = bracketed.map(({ top, height }) => {
      const bracket = element("span", "beholder-strip-bracket");
      Object.assign(bracket.style, { top: `${top}px`, height: `${height}px` });
      return bracket;
    });
    const names = linesOf(modules).map(({ module, top }) => {
      const name = element("span", "beholder-strip-module beholder-row-name", { title: module.name }, [
        element("bdi", "", {}, [module.name])
      ]);
      name.style.top = `${top}px`;
      return name;
    });
    this.#modules.replaceChildren(...brackets, ...names);
  }
};

// beholder_widget/js/strip/curve.js
function curveOf(values, pixels) {
  const known = Array.from(values).filter(Number.isFinite);
  if (known.length === 0) return null;
  const [low, high] = known.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity]
  );
  const along = low > 0 ? Math.log : (value) => value;
  const span = along(high) - along(low);
  const height = (value) => span > 0 ? (along(high) - along(value)) / span : 0.5;
  const grid = gridOf(values.length, pixels);
  const points = [];
  for (let place = 0; place < grid.places; place += 1) {
    const x = (place + 0.5) / grid.places;
    for (const value of endsOf2(values, ...columnsAt(grid, place))) points.push([x, height(value)]);
  }
  return { points, low, high };
}
function endsOf2(values, first, end) {
  let [low, high] = [-1, -1];
  for (let at = first; at < end; at += 1) {
    const value = Number(values[at]);
    if (!Number.isFinite(value)) continue;
    if (low < 0 || value < Number(values[low])) low = at;
    if (high < 0 || value > Number(values[high])) high = at;
  }
  if (low < 0) return [];
  const ends2 = low === high ? [low] : [Math.min(low, high), Math.max(low, high)];
  return ends2.map((at) => Number(values[at]));
}

// beholder_widget/js/strip/drawing.js
var LEAST_ODD = 6;
var FAINT = 0.88;
function drawRows({ pixels, width }, rows, levels, colors, ratio) {
  rows.forEach(({ top, height }, index) => {
    const row = levels[index];
    if (!row?.length) return;
    const [first, end] = [Math.round(top * ratio), Math.round((top + height) * ratio)];
    const line = pixels.subarray(first * width, (first + 1) * width);
    drawLine(line, row, colors);
    markOdd(line, row, colors[PALETTE.nan] ?? 0, Math.round(LEAST_ODD * ratio));
    for (let y = first + 1; y < end; y += 1) pixels.copyWithin(y * width, first * width, (first + 1) * width);
  });
}
function drawLine(line, row, colors) {
  const { length } = row;
  let faint = 0;
  for (let place = 0, from = 0; place < length; place += 1) {
    const level = (
      /** @type {number} */
      row[place]
    );
    const color = level === PALETTE.gap ? faint : (
      /** @type {number} */
      colors[level]
    );
    if (level !== PALETTE.gap && level !== PALETTE.nan) faint = faded(color);
    const to = Math.floor((place + 1) * line.length / length);
    for (; from < to; from += 1) line[from] = color;
  }
}
var faded = (color) => (color & 16777215 | Math.round(FAINT * (color >>> 24)) << 24) >>> 0;
function markOdd(line, row, color, least) {
  for (let place = row.indexOf(PALETTE.nan); place >= 0; place = row.indexOf(PALETTE.nan, place + 1)) {
    const [from, to] = spanOf(place, row.length, line.length);
    const start2 = from - Math.max(0, least - (to - from) >> 1);
    const fitted2 = Math.min(Math.max(0, start2), Math.max(0, line.length - least));
    line.fill(color, fitted2, Math.max(to, fitted2 + least));
  }
}

// beholder_widget/js/strip/excerpts.js
var UNSETTLED = 4;
var MOMENTS = 3;
function questionAfter2(excerpt, source, figure) {
  if (!excerpt || excerpt.source !== source || excerpt.figure !== figure) {
    return { source, figure, version: -1, first: 0 };
  }
  return { source, figure, version: excerpt.version, first: Math.max(0, excerpt.columns - UNSETTLED) };
}
function joined2(before, { message, moments, figures }) {
  const { source, figure, version, first, columns, names, metrics } = message;
  const told = { source, figure, version, columns, names, metrics };
  if (first === 0) return { ...told, moments, figures };
  const isSame2 = before?.source === source && before.figure === figure && before.version === version;
  if (!isSame2 || first > before.columns) return null;
  const from = { first, before: before.columns, columns };
  return {
    ...told,
    moments: rowsJoined(new Float64Array((MOMENTS + metrics.length) * columns), before.moments, moments, from),
    figures: rowsJoined(new Float32Array(names.length * columns), before.figures, figures, from)
  };
}
function rowsJoined(target, known, told, { first, before, columns }) {
  for (let row = 0; row * columns < target.length; row += 1) {
    target.set(known.subarray(row * before, row * before + first), row * columns);
    target.set(told.subarray(row * (columns - first), (row + 1) * (columns - first)), row * columns + first);
  }
  return target;
}
var figuresOf3 = ({ figures, columns }, row) => figures.subarray(row * columns, (row + 1) * columns);
function stepsOf({ moments, columns }) {
  return { first: moments.subarray(0, columns), last: moments.subarray(columns, 2 * columns) };
}
function metricOf({ moments, columns }, metric) {
  return moments.subarray((MOMENTS + metric) * columns, (MOMENTS + metric + 1) * columns);
}

// beholder_widget/js/strip/figures.js
var DIGITS4 = 3;
var FIGURES = {
  rms: { label: "RMS", of: "of", kind: "logarithmic" },
  mean: { label: "mean", of: "of", kind: "symmetric" },
  largest: { label: "largest magnitude", of: "of", kind: "logarithmic" },
  ratio: { label: "update/weight", of: "of", kind: "logarithmic" },
  change: { label: "change", of: "of", kind: "logarithmic" },
  zeros: { label: "zeros", of: "in", kind: "share" },
  nonfinite: { label: "not finite", of: "in", kind: "count" }
};
var SOURCES = { optimizer: "optimizer states", frame: "the frame" };
var OF_PARAMETERS = /* @__PURE__ */ new Set(["gradients", "updates", "optimizer"]);
var OFFERED = Object.entries(FIGURES).map(([value, { label }]) => ({ value, label }));
var kindOf = (figure) => FIGURES[figure]?.kind ?? "logarithmic";
var labelOf = (figure) => FIGURES[figure]?.label ?? figure;
function wordsAfter(source, figure) {
  return `${FIGURES[figure]?.of ?? "of"} ${SOURCES[source] ?? source} over the run`;
}
function sourceOf(values, figure) {
  return figure === "ratio" && OF_PARAMETERS.has(values) ? "parameters" : values;
}
function figureWords(value, figure) {
  if (Number.isNaN(value)) return "no figure";
  if (kindOf(figure) === "count") return `${formatCount(value)} not finite`;
  if (kindOf(figure) === "share") return `${formatShare(value)} zeros`;
  return Number.isFinite(value) ? formatFigure(value, DIGITS4) : "not finite";
}

// beholder_widget/js/strip/scale.js
var LOW = 0.01;
var HIGH3 = 0.995;
var STRIDE = 0.618;
var MIDDLE4 = PALETTE.levels / 2;
function scaleOfRow(row, kind) {
  if (kind === "share" || kind === "count") return { low: 0, high: 1, floor: null };
  const isSigned = kind === "symmetric";
  const values = usable(row, isSigned);
  if (values.length === 0) return null;
  const { low, high } = limitsOf(values);
  return isSigned ? { low: -high, high, floor: null } : { low, high, floor: low };
}
function limitsOf(values) {
  const { low, high } = percentiles(values);
  if (low < high) return { low, high };
  return values.reduce(
    ({ low: least, high: most }, value) => ({ low: Math.min(least, value), high: Math.max(most, value) }),
    { low, high }
  );
}
function usable(row, isSigned) {
  const values = new Float32Array(row.length);
  let count2 = 0;
  for (let at = 0; at < row.length; at += 1) {
    const value = isSigned ? Math.abs(row[at] ?? 0) : row[at] ?? 0;
    if (value < Infinity && (isSigned || value > 0)) values[count2++] = value;
  }
  return values.subarray(0, count2);
}
function percentiles(values) {
  const { length } = values;
  const smallest = new Float64Array(Math.floor(LOW * length) + 1).fill(Infinity);
  const largest = new Float64Array(length - Math.ceil(HIGH3 * length) + 1).fill(-Infinity);
  const stride = strideOf(length);
  for (let count2 = 0, at = 0; count2 < length; count2 += 1) {
    const value = values[at] ?? 0;
    if (value < /** @type {number} */
    smallest[smallest.length - 1]) insert(smallest, value, 1);
    if (value > /** @type {number} */
    largest[largest.length - 1]) insert(largest, value, -1);
    at += stride;
    if (at >= length) at -= length;
  }
  return { low: smallest[smallest.length - 1] ?? 0, high: largest[largest.length - 1] ?? 0 };
}
function insert(sorted, value, direction) {
  let at = sorted.length - 1;
  for (; at > 0 && direction * ((sorted[at - 1] ?? 0) - value) > 0; at -= 1) {
    sorted[at] = /** @type {number} */
    sorted[at - 1];
  }
  sorted[at] = value;
}
function strideOf(length) {
  let stride = Math.max(1, Math.round(STRIDE * length));
  while (common2(stride, length) > 1) stride -= 1;
  return stride;
}
var common2 = (one, other) => other === 0 ? one : common2(other, one % other);
function quantize(values, scale, kind, levels, from, end) {
  const { low, high, floor } = scale ?? { low: 0, high: 1, floor: null };
  const isLinear = floor === null;
  const [base, span] = isLinear ? [low, high - low] : [Math.log(floor), Math.log(high / floor)];
  const factor = span > 0 ? PALETTE.levels / span : 0;
  const most = kind === "count" ? 0 : Number.MAX_VALUE;
  for (let at = from; at < end; at += 1) {
    const value = (
      /** @type {number} */
      values[at]
    );
    if (value > most || value < -Number.MAX_VALUE) levels[at] = PALETTE.nan;
    else if (value <= most) {
      const far = factor > 0 ? ((isLinear ? value : Math.log(value)) - base) * factor : MIDDLE4;
      levels[at] = PALETTE.first + Math.min(PALETTE.levels - 1, Math.max(0, far));
    } else levels[at] = PALETTE.gap;
  }
}
function weightsOf(kind) {
  return Int16Array.from({ length: 256 }, (_, level) => {
    if (level === PALETTE.gap) return -1;
    if (level < PALETTE.first) return PALETTE.levels;
    const far = level - PALETTE.first;
    return kind === "symmetric" ? Math.abs(far - MIDDLE4) : far;
  });
}

// beholder_widget/js/strip/heat.js
var FEW_COLUMNS = 256;
var TURNS2 = 8;
var Heat = class {
  /** @type {Grid} */
  grid = { columns: 0, size: 1, places: 0 };
  #pixels;
  #key = "";
  #turn = 0;
  /** @type {Map<number, Known>} */
  #known = /* @__PURE__ */ new Map();
  /** @type {Excerpt | null} */
  #excerpt = null;
  /** @param {number} pixels across, those of CSS: finer than that nobody points */
  constructor(pixels) {
    this.#pixels = pixels;
  }
  /** Takes what is known now. @param {Excerpt} excerpt */
  take(excerpt) {
    const { source, figure, version, columns } = excerpt;
    this.grid = gridOf(columns, this.#pixels);
    const key = `${source} ${figure} ${version} ${this.grid.size}`;
    if (key !== this.#key || columns <= FEW_COLUMNS) this.#known.clear();
    this.#key = key;
    this.#excerpt = excerpt;
    this.#turn = (this.#turn + 1) % TURNS2;
  }
  /**
   * @param {readonly Row[]} rows
   * @param {readonly number[]} sources row of the excerpt for each section of the picture, -1 for none
   * @returns {Uint8Array[]} palette indices of each row at each place: of a module the largest of its sections
   */
  levels(rows, sources) {
    this.#reckon(sources);
    const weights = weightsOf(kindOf(this.#excerpt?.figure ?? ""));
    return rows.map(({ start: start2, end }) => {
      const all = new Uint8Array(this.grid.places);
      for (const source of sources.slice(start2, end)) {
        const levels = this.#known.get(source)?.levels;
        if (levels) keepLargest(all, levels, weights);
      }
      return all;
    });
  }
  /** @param {Row} row @param {readonly number[]} sources @param {number} place @returns {number} the section that the row shows there */
  sectionAt({ start: start2, end }, sources, place) {
    const weights = weightsOf(kindOf(this.#excerpt?.figure ?? ""));
    const weight = (section) => weights[this.#known.get(sources[section] ?? -1)?.levels[place] ?? 0] ?? -1;
    let found = start2;
    for (let section = start2 + 1; section < end; section += 1) if (weight(section) > weight(found)) found = section;
    return found;
  }
  /** @param {number} source a row of the excerpt @param {number} place @returns {number} its figure there; NaN where there is none */
  valueAt(source, place) {
    return this.#known.get(source)?.extremes[place] ?? NaN;
  }
  /** @param {readonly number[]} sources */
  #reckon(sources) {
    const excerpt = this.#excerpt;
    if (!excerpt) return;
    const kind = kindOf(excerpt.figure);
    const { columns, places, size } = this.grid;
    for (const source of sources) {
      if (source < 0) continue;
      const row = figuresOf3(excerpt, source);
      const before = this.#known.get(source);
      const from = Math.floor(Math.max(0, (before?.columns ?? 0) - UNSETTLED) / size);
      const isTurn = !before || source % TURNS2 === this.#turn;
      const scale = isTurn ? scaleOfRow(row, kind) : before.scale;
      const extremes = before?.extremes ?? new Float32Array(this.#pixels);
      const levels = before?.levels ?? new Uint8Array(this.#pixels);
      findExtremes(row, this.grid, kind, extremes, from);
      quantize(extremes, scale, kind, levels, isTurn ? 0 : from, places);
      this.#known.set(source, { columns, scale, extremes, levels });
    }
  }
};
function keepLargest(all, levels, weights) {
  for (let place = 0; place < all.length; place += 1) {
    const [there, level] = [
      /** @type {number} */
      all[place],
      /** @type {number} */
      levels[place]
    ];
    if (
      /** @type {number} */
      weights[level] > /** @type {number} */
      weights[there]
    ) all[place] = level;
  }
}

// beholder_widget/js/strip/canvas.js
var CURVE = 40;
var MAP_TOP = 44;
var WITHIN2 = 2;
var BELOW_ROW = 4;
var OPACITY = 0.8;
var StripCanvas = class {
  el = element("canvas", "beholder-strip-canvas");
  heat = new Heat(1);
  #context;
  #size = { width: 0, height: 0, ratio: 1 };
  constructor() {
    this.#context = /** @type {CanvasRenderingContext2D} */
    this.el.getContext("2d", { willReadFrequently: true });
  }
  /** @param {number} width CSS pixels @param {number} height of the heat map */
  fit(width, height) {
    const ratio = window.devicePixelRatio || 1;
    const { el } = this;
    const [across, down] = [Math.round(width * ratio), Math.round((MAP_TOP + height) * ratio)];
    if (el.width === across && el.height === down) return;
    if (this.#size.width !== width) this.heat = new Heat(width);
    Object.assign(el, { width: across, height: down });
    Object.assign(el.style, { width: `${width}px`, height: `${MAP_TOP + height}px` });
    this.#size = { width, height, ratio };
  }
  /**
   * @param {Excerpt} excerpt
   * @param {Rows} rows
   * @param {readonly number[]} sources row of the excerpt for each section of the picture, -1 for none
   * @param {Uint32Array | null} colors of each palette index; null where they are not known
   */
  drawMap(excerpt, { rows }, sources, colors) {
    const { width, height } = this.el;
    const { ratio } = this.#size;
    this.#context.clearRect(0, 0, width, height);
    this.heat.take(excerpt);
    const levels = this.heat.levels(rows, sources);
    const top = Math.round(MAP_TOP * ratio);
    if (colors && height > top) {
      const image = new ImageData(width, height - top);
      drawRows({ pixels: new Uint32Array(image.data.buffer), width }, rows, levels, colors, ratio);
      this.#context.putImageData(image, 0, top);
    }
    const [only] = rows;
    if (rows.length === 1 && only && (sources[0] ?? -1) >= 0) {
      const from = MAP_TOP + only.height + BELOW_ROW;
      const curve = curveOf(figuresOf3(excerpt, sources[0] ?? 0), this.#size.width);
      if (curve) this.#drawLine(curve, from, MAP_TOP + this.#size.height - from);
    }
  }
  /** @param {ArrayLike<number>} values of each column @returns {Curve | null} as it is drawn */
  drawCurve(values) {
    const curve = curveOf(values, this.#size.width);
    if (curve) this.#drawLine(curve, 0, CURVE);
    return curve;
  }
  /** @param {Curve} curve @param {number} top CSS pixels @param {number} height */
  #drawLine({ points }, top, height) {
    const context = this.#context;
    const { width, ratio } = this.#size;
    context.save();
    context.scale(ratio, ratio);
    context.strokeStyle = getComputedStyle(this.el).color;
    context.globalAlpha = OPACITY;
    context.lineJoin = "round";
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x * width, top + WITHIN2 + y * (height - 2 * WITHIN2));
    context.stroke();
    context.restore();
  }
  /** Forgets what is drawn. */
  clear() {
    this.heat = new Heat(this.#size.width);
    this.#context.clearRect(0, 0, this.el.width, this.el.height);
  }
};

// beholder_widget/js/strip/handle.js
var PAGE2 = 10;
var HALF = 18;
var SHORT = 3;
var CHARACTER2 = 7;
var StepHandle = class {
  #past;
  /** @type {Axis} */
  #axis = { steps: { first: [], last: [] }, grid: { columns: 0, size: 1, places: 0 }, width: 0 };
  #isDragging = false;
  el = element("div", "beholder-strip-handle", { role: "slider", tabindex: "0", "aria-label": "Step", hidden: "" });
  /** Over the run, at the step that is looked back on. */
  line = element("div", "beholder-strip-line", { hidden: "" });
  /** @param {HTMLElement} track that the handle moves on @param {Past} past @param {AbortSignal} signal */
  constructor(track, past, signal) {
    this.#past = past;
    track.append(this.el);
    this.el.addEventListener("keydown", (event) => this.#press(event));
    track.addEventListener("pointerdown", (event) => this.#begin(track, event), { signal });
    track.addEventListener("pointermove", (event) => this.#isDragging && this.#follow(track, event), { signal });
    for (const end of ["pointerup", "pointercancel"]) {
      track.addEventListener(end, () => this.#isDragging = false, { signal });
    }
  }
  /** @param {Axis} axis @param {number | null} now the last step */
  show(axis, now) {
    this.#axis = axis;
    const { shown, kept } = this.#past;
    const step = shown ? shown.step : now;
    this.el.hidden = step === null || axis.width === 0;
    this.line.hidden = !shown || this.el.hidden;
    if (step === null) return;
    const [first, last] = [Number(axis.steps.first[0] ?? kept.steps[0] ?? step), Math.max(step, now ?? step)];
    const x = shown ? this.#xOf(step) : axis.width;
    setText(this.el, formatCount(step));
    const values = {
      "aria-valuemin": Math.min(first, step),
      "aria-valuemax": last,
      "aria-valuenow": step,
      "aria-valuetext": shown ? `step ${formatCount(step)}, looking back` : `step ${formatCount(step)}, live`
    };
    for (const [name, value] of Object.entries(values)) this.el.setAttribute(name, String(value));
    this.el.classList.toggle("beholder-strip-back", shown !== null);
    const half = HALF + Math.max(0, CHARACTER2 * (formatCount(step).length - SHORT) / 2);
    this.el.style.transform = `translateX(${clamp(x, half, Math.max(half, axis.width - half))}px) translateX(-50%)`;
    this.line.style.transform = `translateX(${Math.max(0, Math.floor(x) - 1)}px)`;
  }
  /** Shows what is kept of the steps at a place across the width. @param {number} place */
  goTo(place) {
    const { steps, grid } = this.#axis;
    const [start2, end] = columnsAt(grid, place);
    const [from, to] = [steps.first[start2], steps.last[end - 1]];
    if (from !== void 0 && to !== void 0) this.#past.goTo({ from, to });
  }
  /** @param {number} step @returns {number} CSS pixels, the left end of its place */
  #xOf(step) {
    const { steps, grid, width } = this.#axis;
    const column = columnOfStep(step, steps.last);
    return column >= grid.columns ? width : Math.floor(column / grid.size) * width / grid.places;
  }
  /** @param {HTMLElement} track @param {PointerEvent} event */
  #begin(track, event) {
    if (event.button !== 0) return;
    this.#isDragging = true;
    track.setPointerCapture(event.pointerId);
    this.el.focus({ preventScroll: true });
    event.preventDefault();
    if (event.target !== this.el) this.#follow(track, event);
  }
  /** @param {HTMLElement} track @param {PointerEvent} event */
  #follow(track, event) {
    const { grid, width } = this.#axis;
    const x = event.clientX - track.getBoundingClientRect().left;
    if (x >= width - 1) this.#past.live();
    else if (grid.places > 0) this.goTo(clamp(Math.floor(x / width * grid.places), 0, grid.places - 1));
  }
  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const past = this.#past;
    const keys = {
      ArrowLeft: () => past.by(-1),
      ArrowDown: () => past.by(-1),
      ArrowRight: () => past.by(1),
      ArrowUp: () => past.by(1),
      PageDown: () => past.by(-PAGE2),
      PageUp: () => past.by(PAGE2),
      Home: () => past.first(),
      End: () => past.live(),
      " ": () => past.play()
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : void 0;
    if (!act) return;
    act();
    event.preventDefault();
  }
};

// beholder_widget/js/strip/playing.js
var PlayButtons = class {
  #past;
  #live;
  #before;
  #after;
  #play;
  #words = element("span", "", {}, ["Play"]);
  #icons = { play: icon("after", 12), pause: icon("pause", 12) };
  /** @param {Past} past */
  constructor(past) {
    this.#past = past;
    this.#live = button2([element("span", "beholder-live-dot"), element("span", "", {}, ["Live"])], () => past.live());
    this.#live.classList.add("beholder-live");
    this.#before = button2([icon("before", 12)], () => past.by(-1), "Frame before");
    this.#after = button2([icon("after", 12)], () => past.by(1), "Frame after");
    this.#play = button2([this.#icons.play, this.#words], () => past.play());
    const all = [this.#live, this.#before, this.#after, this.#play];
    this.el = element("div", "beholder-strip-playing", { role: "group", "aria-label": "Looking back" }, all);
  }
  /** Shows where one is. */
  show() {
    const { shown, playing } = this.#past;
    this.#live.setAttribute("aria-pressed", String(shown === null));
    this.#after.disabled = shown === null;
    setText(this.#words, playing ? "Pause" : "Play");
    const [now, other] = playing ? [this.#icons.pause, this.#icons.play] : [this.#icons.play, this.#icons.pause];
    if (!now.isConnected || other.isConnected) this.#play.replaceChildren(now, this.#words);
  }
};
function button2(content, act, label) {
  const made3 = element("button", "beholder-button", { type: "button" }, content);
  if (label) Object.assign(made3, { title: label, ariaLabel: label });
  made3.addEventListener("click", act);
  return made3;
}

// beholder_widget/js/strip/pointing.js
var PAGE3 = 10;
var StripPointing = class {
  /** @type {Spot | null} */
  spot = null;
  #el;
  #listener;
  /** @param {HTMLElement} el that has the focus @param {Pointed} listener @param {AbortSignal} signal */
  constructor(el, listener, signal) {
    this.#el = el;
    this.#listener = listener;
    const go = () => this.#set(null);
    el.addEventListener("pointermove", (event) => this.#set(this.#spotUnder(event)), { signal });
    el.addEventListener("pointerleave", go, { signal });
    el.addEventListener("blur", go, { signal });
    el.addEventListener("keydown", (event) => this.#press(event), { signal });
    el.addEventListener("click", () => this.spot && listener.chosen(this.spot), { signal });
  }
  /** @param {Spot | null} spot */
  #set(spot) {
    if (spot?.row === this.spot?.row && spot?.place === this.spot?.place) return;
    this.spot = spot;
    this.#listener.pointed(spot);
  }
  /** @param {PointerEvent} event @returns {Spot | null} */
  #spotUnder(event) {
    const { rows, grid, width } = this.#listener.shown();
    const box = this.#el.getBoundingClientRect();
    const row = rowAt(rows, event.clientY - box.top - MAP_TOP);
    if (row < 0 || grid.places === 0) return null;
    const ratio = window.devicePixelRatio || 1;
    const place = placeAt((event.clientX - box.left) * ratio, grid.places, Math.max(1, Math.round(width * ratio)));
    return { row, place: clamp(place, 0, grid.places - 1) };
  }
  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" && this.spot) this.#listener.chosen(this.spot);
    else if (event.key === "Escape" && this.spot) this.#set(null);
    else if (!this.#move(event.key)) return;
    event.preventDefault();
  }
  /** @param {string} key @returns {boolean} whether it is one that moves */
  #move(key) {
    const { rows, grid } = this.#listener.shown();
    const last = grid.places - 1;
    const from = this.spot ?? { row: 0, place: last };
    const moves = {
      ArrowLeft: { ...from, place: from.place - 1 },
      ArrowRight: { ...from, place: from.place + 1 },
      ArrowUp: { ...from, row: from.row - 1 },
      ArrowDown: { ...from, row: from.row + 1 },
      PageUp: { ...from, place: from.place - PAGE3 },
      PageDown: { ...from, place: from.place + PAGE3 },
      Home: { ...from, place: 0 },
      End: { ...from, place: last }
    };
    const to = Object.hasOwn(moves, key) ? moves[key] : void 0;
    if (!to) return false;
    const spot = this.spot || key === "Home" ? to : from;
    if (last >= 0 && rows.length > 0) {
      this.#set({ row: clamp(spot.row, 0, rows.length - 1), place: clamp(spot.place, 0, last) });
    }
    return true;
  }
};

// beholder_widget/js/strip/sill.js
var StripSill = class {
  #select = element("select", "beholder-select", { "aria-label": "Figure" });
  #words = element("span", "beholder-strip-words");
  /** Over the column of figures: of when they are. */
  #when = element("span", "beholder-strip-head-1");
  #name = element("bdi", "");
  #said = element("span", "beholder-strip-said");
  #pointed = element("span", "beholder-strip-pointed", { "aria-live": "off", hidden: "" }, [
    element("span", "beholder-row-name", {}, [this.#name]),
    this.#said
  ]);
  /** @param {(figure: string) => void} chosen */
  constructor(chosen) {
    this.#select.append(...OFFERED.map(({ value, label }) => new Option(label, value)));
    this.#select.addEventListener("change", () => chosen(this.#select.value));
    const figure = element("div", "beholder-control beholder-drop beholder-strip-figure", {}, [this.#select]);
    const left = element("div", "beholder-strip-left", {}, [figure, this.#words, this.#pointed]);
    const run = element("span", "beholder-strip-head-0", {}, ["over the run"]);
    const beside = element("div", "beholder-heads beholder-columns", { "aria-hidden": "true" }, [run, this.#when]);
    this.el = element("div", "beholder-sill", {}, [left, beside]);
  }
  /** @param {string} figure that is wanted @param {string} words that follow it @param {boolean} answering whether another one can come */
  show(figure, words, answering) {
    if (this.#select.value !== figure) this.#select.value = figure;
    this.#select.disabled = !answering;
    setText(this.#words, words);
  }
  /** @param {number | null} step of the figures above, null for the present */
  date(step) {
    setText(this.#when, step === null ? "now" : `step ${formatCount(step)}`);
  }
  /** @param {string} name of the section that is pointed at; "" for none @param {string} said of it */
  point(name, said) {
    this.#words.hidden = name !== "";
    this.#pointed.hidden = name === "";
    setText(this.#name, name);
    setText(this.#said, said);
  }
};

// beholder_widget/js/strip/view.js
var DRAW_EVERY_MS = 250;
var SEQUENTIAL = "magma";
var LEAST_ALONE = 68;
var LEAST_CURSOR = 3;
var FAINT2 = 26;
var StripView = class {
  #around;
  #sill;
  #canvas = new StripCanvas();
  #cursor = element("div", "beholder-strip-cursor", { hidden: "" });
  #map = element("div", "beholder-strip-map", { role: "img", tabindex: "0" }, [this.#canvas.el, this.#cursor]);
  #playing;
  #handle;
  #beside = new StripBeside();
  #axis = new StripAxis();
  #pointing;
  /** Of the sections of the picture. @type {readonly string[]} */
  #names = [];
  /** @type {Rows} */
  #rows = rowsOf([]);
  /** The highest so far: what is below the strip is not moved by what is shown. */
  #height = 0;
  /** Of the excerpt that was drawn last. @type {readonly number[]} */
  #sources = [];
  #drawPaced = throttle(() => this.#draw(), DRAW_EVERY_MS);
  #timePaced = throttle(() => this.showTime(), DRAW_EVERY_MS);
  /** @param {Around} around @param {AbortSignal} signal */
  constructor(around2, signal) {
    this.#around = around2;
    this.#sill = new StripSill((figure) => around2.session.history.choose(figure));
    this.#playing = new PlayButtons(around2.session.past);
    const track = element("div", "beholder-strip-track", {}, [this.#axis.el]);
    this.#handle = new StepHandle(track, around2.session.past, signal);
    this.#map.append(this.#handle.line);
    const left = element("div", "beholder-strip-left", {}, [this.#map, track]);
    const main = element("div", "beholder-strip-main", {}, [left, this.#beside.el]);
    this.el = element("div", "beholder-strip", { hidden: "" }, [this.#sill.el, main, this.#playing.el]);
    const listener = {
      shown: () => ({ rows: this.#rows.rows, grid: this.#canvas.heat.grid, width: around2.stage.width }),
      pointed: () => this.#point(),
      chosen: (spot) => {
        this.#reveal(this.#sectionAt(spot));
        this.#handle.goTo(spot.place);
      }
    };
    this.#pointing = new StripPointing(this.#map, listener, signal);
    this.#canvas.el.addEventListener("transitionend", () => this.#drawPaced(void 0), { signal });
  }
  /** Has a row for each section of a frame. @param {Frame} frame */
  arrange({ kind, sections }) {
    if (kind === "placeholder") return;
    this.#names = sections.map(({ name }) => name);
    this.#rows = rowsOf(this.#names);
    this.#height = Math.max(this.#height, this.#rows.rows.length === 1 ? LEAST_ALONE : this.#rows.height);
    this.#beside.showModules(this.#rows.modules, this.#rows.rows.length);
    this.el.hidden = false;
    this.#draw();
  }
  /** Shows what is known of the run by now. */
  show() {
    this.#drawPaced(void 0);
  }
  /** Takes note that the picture is of another step. */
  follow() {
    this.#timePaced(void 0);
  }
  /** Shows which step is looked back on. */
  showTime() {
    const { session, stage } = this.#around;
    const { excerpt } = session.history;
    const { shown, kept } = session.past;
    const { width } = stage;
    const axis = excerpt ? { steps: stepsOf(excerpt), grid: this.#canvas.heat.grid, width } : { steps: { first: kept.steps, last: kept.steps }, grid: gridOf(kept.steps.length, width), width };
    this.#handle.show(axis, session.latest?.step ?? null);
    this.#playing.show();
    this.#sill.date(shown?.step ?? null);
    const step = shown?.step ?? Infinity;
    const hasMetric = excerpt && excerpt.metrics.length > 0;
    this.#beside.showValue(hasMetric ? valueBy(metricOf(excerpt, 0), columnOfStep(step, axis.steps.last)) : NaN);
  }
  #draw() {
    const { session, stage } = this.#around;
    const { excerpt, figure } = session.history;
    if (this.el.hidden || stage.width === 0) return;
    this.#canvas.fit(stage.width, this.#height);
    const words = excerpt ? wordsAfter(excerpt.source, excerpt.figure) : "";
    this.#sill.show(figure, words, !session.gone);
    const sections = `a row for each of ${formatCount(this.#names.length)} sections`;
    this.#map.setAttribute(
      "aria-label",
      `${labelOf(excerpt?.figure ?? figure)} ${words || "over the run"}, ${sections}`
    );
    if (excerpt) this.#drawRun(excerpt);
    else this.#drawNothing();
    this.showTime();
    this.#point();
  }
  /** @param {Excerpt} excerpt */
  #drawRun(excerpt) {
    const places = new Map(excerpt.names.map((name, row) => [name, row]));
    this.#sources = this.#names.map((name) => places.get(name) ?? -1);
    this.#canvas.drawMap(excerpt, this.#rows, this.#sources, this.#colorsOf(excerpt.figure));
    const [metric = ""] = excerpt.metrics;
    this.#beside.showMetric(metric, metric ? this.#canvas.drawCurve(metricOf(excerpt, 0)) : null);
    this.#axis.show(stepsOf(excerpt), this.#canvas.heat.grid, this.#around.stage.width);
  }
  #drawNothing() {
    this.#canvas.clear();
    this.#beside.showMetric("", null);
    this.#axis.show({ first: [], last: [] }, this.#canvas.heat.grid, 0);
    this.#sources = [];
  }
  /** @param {string} figure @returns {Uint32Array | null} pixels of each palette index */
  #colorsOf(figure) {
    const { choices } = this.#around.session.settings;
    const kind = kindOf(figure);
    const palette = colorsOf(choices, kind === "symmetric" ? choices.diverging[0] ?? SEQUENTIAL : SEQUENTIAL);
    const colors = palette && pixelsOf(palette, null);
    if (colors && kind === "count") {
      const [red = 0, green = 0, blue = 0] = getComputedStyle(this.#canvas.el).color.match(/[\d.]+/g)?.map(Number) ?? [];
      new Uint8ClampedArray(colors.buffer).set([red, green, blue, FAINT2], 4 * PALETTE.first);
    }
    return colors;
  }
  // -- pointing -------------------------------------------------------------------------------------------------------
  /** @param {Spot} spot @returns {number} the section of the picture that the strip shows there, -1 for none */
  #sectionAt({ row, place }) {
    const found = this.#rows.rows[row];
    return found ? this.#canvas.heat.sectionAt(found, this.#sources, place) : -1;
  }
  #point() {
    const { stage, gutter, session } = this.#around;
    const { spot } = this.#pointing;
    const { excerpt } = session.history;
    const row = spot && this.#rows.rows[spot.row];
    const wasShown = !this.#cursor.hidden;
    this.#cursor.hidden = !spot || !row || !excerpt;
    if (!spot || !row || !excerpt) {
      this.#sill.point("", "");
      if (wasShown)
        [stage, gutter].forEach((each) => {
          each.point(-1);
        });
      return;
    }
    const section = this.#sectionAt(spot);
    const { grid } = this.#canvas.heat;
    const [width, left] = [stage.width / grid.places, spot.place * stage.width / grid.places];
    Object.assign(this.#cursor.style, {
      transform: `translate(${left}px, ${MAP_TOP + row.top}px)`,
      width: `${Math.max(LEAST_CURSOR, width)}px`,
      height: `${row.height}px`
    });
    this.#sill.point(this.#names[section] ?? "", this.#wordsOn(excerpt, section, spot.place));
    stage.point(section);
    gutter.point(section);
  }
  /** @param {Excerpt} excerpt @param {number} section @param {number} place */
  #wordsOn(excerpt, section, place) {
    const { first, last } = stepsOf(excerpt);
    const { heat } = this.#canvas;
    const [start2, end] = columnsAt(heat.grid, place);
    const [from, to] = [Number(first[start2]), Number(last[end - 1])];
    const steps = from === to ? `step ${formatCount(from)}` : `steps ${formatCount(from)} to ${formatCount(to)}`;
    const value = heat.valueAt(this.#sources[section] ?? -1, place);
    return `${steps}: ${figureWords(value, excerpt.figure)}`;
  }
  /** Scrolls the picture to a section. @param {number} section */
  #reveal(section) {
    const { stage } = this.#around;
    const place = stage.places[section];
    if (!place || stage.zoom) return;
    stage.scrollTop = place.top + Math.min(0, (place.height - stage.height) / 2);
  }
};
function valueBy(values, column) {
  let at = Math.min(column, values.length - 1);
  while (at >= 0 && Number.isNaN(Number(values[at]))) at -= 1;
  return values[at] ?? NaN;
}

// beholder_widget/js/saving.js
var WIDTH3 = 768;
var BESIDE = 416;
var MARGIN3 = 16;
var HEAD = 32;
var LINE5 = 16;
var BAR2 = { width: 32, height: 8 };
var COLUMNS = { name: 12, shape: 188, low: 292, bar: 300, high: 340 };
var LARGEST = 16e3;
var SCALE = 2;
var DIGITS5 = 2;
function fileName(frame, kind = "") {
  const step = frame && frame.step !== null ? `-step-${frame.step}` : "";
  return `beholder${step}${kind ? `-${kind}` : ""}.png`;
}
function pngOf(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => blob ? resolve(blob) : reject(new Error("the picture is too large")), "image/png");
  });
}
function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 6e4);
}
function wholePicture({ frame, levels, colors, scale }, el) {
  const { places, height } = arrange(frame.sections, WIDTH3, { square: frame.settings.square ?? false });
  const size = { width: WIDTH3 + BESIDE + 2 * MARGIN3, height: height + HEAD + 2 * MARGIN3 };
  const by = Math.min(SCALE, LARGEST / size.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * by);
  canvas.height = Math.round(size.height * by);
  const context = contextOf(canvas);
  const { fontFamily, color, backgroundColor } = getComputedStyle(el);
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(by, by);
  context.translate(MARGIN3, MARGIN3);
  context.imageSmoothingEnabled = false;
  context.textBaseline = "middle";
  context.fillStyle = color;
  context.font = `600 12px ${fontFamily}`;
  context.fillText(headOf(frame), 0, LINE5 / 2);
  context.translate(0, HEAD);
  let free = -LINE5;
  frame.sections.forEach((section, index) => {
    const place = places[index];
    if (!place) return;
    if (section.rows > 0) {
      const cells = cellsOf(section, levels(index), colors(index));
      context.drawImage(cells, place.left, place.top, place.width, place.height);
    }
    const top = Math.max(place.top + Math.min(0, (place.height - LINE5) / 2), free);
    free = top + LINE5;
    writeLine(context, section, { top: top + LINE5 / 2, fontFamily, colors: colors(index), limits: scale(index) });
  });
  return canvas;
}
function headOf(frame) {
  const { values, step, settings, colormap } = frame;
  const scaling = settings.limits ? "limits by hand" : `scaling ${settings.scaling ?? ""}`;
  return [values, ofWords(frame), step === null ? "" : `step ${formatCount(step)}`, scaling, colormap].filter(Boolean).join(" · ");
}
function writeLine(context, { name, shape: shape2, note }, { top, fontFamily, colors, limits }) {
  context.font = `12px ${fontFamily}`;
  context.textAlign = "left";
  context.fillText(name, WIDTH3 + COLUMNS.name, top, COLUMNS.shape - COLUMNS.name - 8);
  context.font = `11px ${fontFamily}`;
  context.fillText(formatSize(shape2), WIDTH3 + COLUMNS.shape, top, 64);
  if (!limits) return context.fillText(note, WIDTH3 + COLUMNS.low - 40, top);
  context.fillText(formatFigure(limits.high, DIGITS5), WIDTH3 + COLUMNS.high, top);
  context.textAlign = "right";
  context.fillText(formatFigure(limits.low, DIGITS5), WIDTH3 + COLUMNS.low, top);
  context.drawImage(barOf(colors), WIDTH3 + COLUMNS.bar, top - BAR2.height / 2, BAR2.width, BAR2.height);
}
function cellsOf({ rows, cols }, indices, colors) {
  return drawn(cols, rows, (cell) => indices[cell] ?? 0, colors);
}
var barOf = (colors) => drawn(252, 1, (level) => 4 + level, colors);
function drawn(width, height, indexOf2, colors) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  const image = context.createImageData(width, height);
  for (let cell = 0; cell < width * height; cell += 1) {
    const index = indexOf2(cell);
    const from = 3 * index;
    image.data.set([colors[from] ?? 0, colors[from + 1] ?? 0, colors[from + 2] ?? 0, index ? 255 : 0], 4 * cell);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}
function contextOf(canvas) {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  return context;
}

// beholder_widget/js/takingaway.js
var TakingAway = class {
  #session;
  #stage;
  #more;
  #painted;
  #said = "";
  /** The widget, which is shown on the whole screen. @type {HTMLElement | null} */
  whole = null;
  /**
   * @param {Session} session
   * @param {Stage} stage
   * @param {More} more
   * @param {() => Frame | null} painted
   */
  constructor(session, stage, more, painted) {
    this.#session = session;
    this.#stage = stage;
    this.#more = more;
    this.#painted = painted;
    more.addAction("Save picture", "as shown", () => this.#do("Saved.", () => this.#saveShown()));
    more.addAction("Save whole picture", "with names", () => this.#do("Saved.", () => this.#saveWhole()));
    more.addAction("Copy picture", "", () => this.#do("Copied.", () => this.#copy()));
    more.addAction("Full screen", "", () => this.#do("", () => this.#fillScreen()));
  }
  /** What is being done, for the status line. */
  get said() {
    return this.#said;
  }
  /** Fetches the files of the last recording. @param {() => void} changed called when there is something else to say */
  async fetch(changed) {
    const files = this.#session.status?.saved ?? [];
    try {
      for (const [index, file] of files.entries()) {
        this.#said = `Fetching ${file}.`;
        changed();
        const { blob, name } = await this.#session.fetch(index);
        download(blob, name);
      }
      this.#said = "";
    } catch (error) {
      this.#said = error instanceof Error ? error.message : String(error);
    }
    changed();
  }
  /** @param {string} done words for when it is @param {() => Promise<void>} action */
  async #do(done, action) {
    try {
      await action();
      this.#more.say(done);
    } catch (error) {
      this.#more.say(`This browser does not allow it: ${error instanceof Error ? error.message : error}`);
    }
  }
  /** @returns {HTMLCanvasElement} */
  #canvas() {
    const canvas = this.#stage.el.querySelector("canvas");
    if (!canvas || canvas.hidden) throw new Error("there is no picture yet");
    return canvas;
  }
  async #saveShown() {
    download(await pngOf(this.#canvas()), fileName(this.#painted()));
  }
  async #saveWhole() {
    const frame = this.#painted();
    if (!frame || !this.whole || frame.sections.length === 0) return this.#saveShown();
    const { levels, colors, scale } = this.#source();
    download(await pngOf(wholePicture({ frame, levels, colors, scale }, this.whole)), fileName(frame, "whole"));
  }
  #source() {
    const stage = this.#stage;
    return {
      levels: (section) => stage.levels(section),
      colors: (section) => stage.colors(section),
      scale: (section) => stage.scale(section)
    };
  }
  async #copy() {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(this.#canvas()) })]);
  }
  async #fillScreen() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await this.whole?.requestFullscreen();
    this.#more.close();
  }
};

// beholder_widget/js/controls.js
function selectControl(name, chosen, before = []) {
  const select = element("select", "beholder-select", { id: newId("control") });
  select.addEventListener("change", () => chosen(select.value));
  const waiting = waitingWords(select);
  let offered = "";
  return {
    el: labelled("beholder-drop", [name], ...before, select, waiting.el),
    wait: waiting.show,
    offer(options) {
      const key = JSON.stringify(options);
      if (key === offered) return;
      offered = key;
      const { value } = select;
      select.replaceChildren(...options.map(({ value: value2, label }) => new Option(label, value2)));
      select.value = value;
    },
    show(value) {
      if (select.value === value) return;
      select.value = value;
      if (select.value === value) return;
      select.add(new Option(value, value));
      select.value = value;
    }
  };
}
function rangeControl(name, { say = String, write: write2 = say }, chosen) {
  const range = element("input", "beholder-range", { id: newId("control"), type: "range" });
  const waiting = waitingWords(range);
  let highest = range.valueAsNumber;
  const number2 = element("span", "beholder-number", { "aria-hidden": "true" });
  range.addEventListener("input", () => chosen(range.valueAsNumber));
  return {
    el: labelled("beholder-slide", [name], range, number2, waiting.el),
    wait: waiting.show,
    bound([least, most]) {
      highest = most;
      range.min = String(least);
      range.max = String(Math.max(most, range.valueAsNumber));
    },
    show(value) {
      range.max = String(Math.max(highest, Math.ceil(value)));
      if (range.valueAsNumber !== value) range.value = String(value);
      range.setAttribute("aria-valuetext", say(value));
      setText(number2, write2(value));
    }
  };
}
function checkControl(name, chosen) {
  const box = element("input", "beholder-check", { id: newId("control"), type: "checkbox" });
  box.addEventListener("change", () => chosen(box.checked));
  const label = element("label", "beholder-name", { for: box.id }, [name]);
  const waiting = waitingWords(box);
  return {
    el: element("div", "beholder-control beholder-switch", {}, [label, box, waiting.el]),
    wait: waiting.show,
    show(value) {
      box.checked = value;
    }
  };
}
function switchControl(start2, stop, chosen) {
  const words = element("span", "");
  const button3 = element("button", "beholder-button", { type: "button" }, [element("span", "beholder-dot"), words]);
  const waiting = waitingWords(button3);
  let on = false;
  button3.addEventListener("click", () => chosen(!on));
  return {
    el: element("div", "beholder-control beholder-press", {}, [waiting.el, button3]),
    wait: waiting.show,
    show(value) {
      on = value;
      setText(words, on ? stop : start2);
      button3.classList.toggle("beholder-on", on);
    }
  };
}
function labelled(kind, name, ...parts) {
  const id = parts.find((part) => part.matches("input, select"))?.id ?? "";
  const label = element("label", "beholder-name", { for: id }, name);
  return element("div", `beholder-control ${kind}`, {}, [label, ...parts]);
}

// beholder_widget/js/filter.js
var RESTS_AFTER_MS = 600;
var made2 = 0;
function filterControl(name, placeholder, chosen, signal) {
  made2 += 1;
  const id = `beholder-filter-${made2}`;
  const input = element("input", "beholder-text", { id, type: "text", placeholder, spellcheck: "false" });
  const problem = element("span", "beholder-refusal", { id: `${id}-problem` });
  input.setAttribute("aria-describedby", problem.id);
  const waiting = waitingWords(input);
  let inForce = "";
  let committed = "";
  let timer;
  const commit = () => {
    clearTimeout(timer);
    if (input.value === committed) return;
    committed = input.value;
    chosen(input.value);
  };
  const putBack = () => {
    input.value = inForce;
    commit();
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(commit, RESTS_AFTER_MS);
  });
  input.addEventListener("change", commit);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") putBack();
  });
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    el: element("div", "beholder-control beholder-filter", {}, [
      element("label", "beholder-name", { for: id }, [name]),
      input,
      problem,
      waiting.el
    ]),
    wait: waiting.show,
    limit(length) {
      input.maxLength = length;
    },
    show(value, rejection) {
      setText(problem, rejection);
      input.setAttribute("aria-invalid", String(rejection !== ""));
      const moved = value !== inForce;
      inForce = value;
      if (!moved || rejection || input.value !== committed) return;
      input.value = value;
      committed = value;
    }
  };
}

// beholder_widget/js/more.js
var GAP2 = 4;
var More = class {
  /** Where the controls stand that the row has no room for. */
  moved = element("div", "beholder-menu-rows");
  /** Where the others stand. */
  rows = element("div", "beholder-menu-rows");
  actions = element("div", "beholder-menu-rows");
  /** What was done, or could not be. */
  #said = element("div", "beholder-menu-said", { "aria-live": "polite" });
  /** @param {AbortSignal} signal */
  constructor(signal) {
    const attributes = { type: "button", "aria-label": "More", "aria-haspopup": "dialog", "aria-expanded": "false" };
    this.button = element("button", "beholder-button beholder-quiet", { ...attributes, title: "More" }, [icon("more")]);
    const rule = element("hr", "beholder-rule");
    this.el = element("div", "beholder-menu", { role: "dialog", "aria-label": "More", popover: "auto" }, [
      this.moved,
      this.rows,
      rule,
      this.actions,
      this.#said
    ]);
    this.button.popoverTargetElement = this.el;
    this.el.addEventListener("toggle", (event) => {
      const open = (
        /** @type {ToggleEvent} */
        event.newState === "open"
      );
      this.button.setAttribute("aria-expanded", String(open));
      if (open) this.#opened();
      else this.say("");
    });
    this.el.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      this.close();
    });
    window.addEventListener("scroll", () => this.#place(), { signal, capture: true, passive: true });
    window.addEventListener("resize", () => this.#place(), { signal });
  }
  get isOpen() {
    return this.el.matches(":popover-open");
  }
  /** Closes it; the focus goes back to where it came from. */
  close() {
    if (!this.isOpen) return;
    this.el.hidePopover();
    this.button.focus();
  }
  /** @param {string} words "" for none */
  say(words) {
    this.#said.textContent = words;
  }
  /**
   * @param {string} name
   * @param {string} hint what it gives, at the right
   * @param {() => void} done
   */
  addAction(name, hint, done) {
    const words = [element("span", "", {}, [name]), element("span", "beholder-hint", {}, [hint])];
    const button3 = element("button", "beholder-action", { type: "button" }, hint ? words : words.slice(0, 1));
    button3.addEventListener("click", done);
    this.actions.append(button3);
    return button3;
  }
  #opened() {
    this.#place();
    this.el.querySelector("select, input, button")?.focus();
  }
  /** Puts it under the button, wherever the page has scrolled to. */
  #place() {
    if (!this.isOpen) return;
    const { right, bottom, top } = this.button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.el;
    const below = bottom + GAP2 + height <= innerHeight || top < height;
    this.el.style.left = `${Math.max(GAP2, Math.min(right, innerWidth - GAP2) - width)}px`;
    this.el.style.top = `${below ? Math.max(GAP2, Math.min(bottom + GAP2, innerHeight - height - GAP2)) : top - GAP2 - height}px`;
  }
};

// beholder_widget/js/roving.js
var STOPS2 = "select, input, button";
function roveIn(row) {
  const stops = () => (
    /** @type {HTMLElement[]} */
    [...row.querySelectorAll(STOPS2)].filter(
      (each) => !each.closest("[hidden], [popover]")
    )
  );
  let current;
  const settle = () => {
    const all = stops();
    if (!current || !all.includes(current)) current = all[0];
    for (const each of all) each.tabIndex = each === current ? 0 : -1;
  };
  row.addEventListener("focusin", ({ target }) => {
    const stop = stops().find((each) => each === target);
    if (!stop) return;
    current = stop;
    settle();
  });
  row.addEventListener("keydown", (event) => {
    const all = stops();
    const at = all.indexOf(
      /** @type {HTMLElement} */
      event.target
    );
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (at < 0 || by === void 0 || isWithinText(all[at], by) || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    all[(at + by + all.length) % all.length]?.focus();
  });
  return settle;
}
function isWithinText(stop, by) {
  if (!(stop instanceof HTMLInputElement) || stop.type !== "text") return false;
  const { selectionStart, selectionEnd, value } = stop;
  return by > 0 ? selectionEnd !== value.length : selectionStart !== 0 || selectionEnd !== 0;
}

// beholder_widget/js/toolbar.js
var HIGHEST_PACE = 30;
var AUTO = "auto";
var MOVED = {
  full: [],
  slim: ["rate"],
  middle: ["mode", "colormap", "rate"],
  narrow: ["mode", "scaling", "colormap", "rate", "select", "recording"]
};
var IN_MORE = /* @__PURE__ */ new Set(
  /** @type {const} */
  ["middle", "narrow"]
);
var Toolbar = class {
  #settings;
  #controls;
  #limits;
  #pin = element("button", "beholder-button beholder-quiet beholder-pin", { type: "button" }, [icon("pin", 12), "Pin"]);
  #row;
  #settle;
  /** @type {Size | null} */
  #size = null;
  /** The colormap that the automatic one is for the picture shown; "" where another was chosen. */
  #automatic = "";
  /**
   * @param {Settings} settings
   * @param {() => void} pinned the present values are to be remembered
   * @param {AbortSignal} signal
   */
  constructor(settings, pinned, signal) {
    this.#settings = settings;
    this.#pin.addEventListener("click", pinned);
    this.more = new More(signal);
    this.#controls = makeControls(settings, signal);
    this.#limits = limitBoxes(["Lowest colour", "Highest colour"], (limits) => settings.choose("limits", limits));
    const { window: window2, show_all, square } = this.#controls;
    const { low, high, problem } = this.#limits;
    this.more.rows.append(window2.el, show_all.el, square.el, low, high, problem);
    this.#row = element("div", "beholder-toolbar", { role: "toolbar", "aria-label": "Beholder" });
    this.#settle = roveIn(this.#row);
    this.el = element("div", "beholder-head", {}, [this.#row, this.more.el]);
    this.arrange("full");
  }
  /** Puts the controls where there is room for them. @param {Size} size of the widget */
  arrange(size) {
    if (size === this.#size) return;
    this.#size = size;
    const moved = new Set(MOVED[size]);
    const { values, mode, scaling, colormap, select, rate, recording } = this.#controls;
    const inRow = (...names) => names.filter((name) => !moved.has(name)).map((name) => this.#controls[name].el);
    const groups = [inRow("values", "mode"), inRow("scaling", "colormap"), inRow("select"), inRow("rate")];
    const pin = IN_MORE.has(size) ? [] : [this.#pin];
    const end = element("div", "beholder-end", {}, [...pin, ...inRow("recording"), this.more.button]);
    const row = groups.filter((group) => group.length).map((group) => element("div", "beholder-pair", {}, group));
    this.#row.replaceChildren(...row, end);
    const all = { mode, scaling, colormap, rate, select, recording, values };
    const others = MOVED[size].map((name) => all[
      /** @type {keyof typeof all} */
      name
    ].el);
    this.more.moved.replaceChildren(...others, ...pin.length ? [] : [this.#pin]);
    this.#settle();
  }
  /** Shows settings, choices and refusals as they are now. */
  refresh() {
    this.#offer();
    const settings = this.#settings;
    const { select, ...others } = this.#controls;
    select.wait(settings.waits("select"));
    for (const [key, control] of Object.entries(others)) {
      const name = (
        /** @type {SettingName} */
        key
      );
      control.wait(settings.waits(name));
      const value = settings.value(name);
      if (value !== void 0) control.show(
        /** @type {never} */
        value
      );
    }
    select.show(settings.value("select") ?? "", settings.rejection("select"));
    this.#limits.show(settings.value("limits") ?? null, ["by scaling", "by scaling"]);
    this.#limits.wait(settings.waits("limits"));
    others.window.el.classList.toggle("beholder-dimmed", settings.value("mode") !== "variance");
  }
  /** Shows which colormap was chosen for a picture. @param {Frame} frame */
  showFrame({ colormap, settings }) {
    const automatic = settings.colormap === AUTO ? colormap : "";
    if (automatic === this.#automatic) return;
    this.#automatic = automatic;
    this.#offer();
  }
  /** Shows what is pinned. @param {number | null} step null for nothing @param {boolean} isPossible whether the present can be pinned */
  showPin(step, isPossible) {
    const words = step === null ? "Nothing is pinned." : `Step ${formatCount(step)} is pinned.`;
    const title = `${words} Pin remembers the present values; mode change shows how far they have moved.`;
    if (this.#pin.title !== title) this.#pin.title = title;
    this.#pin.disabled = !isPossible;
  }
  #offer() {
    const { values, modes, scalings, colormaps, ranges, select_length: length } = this.#settings.choices;
    const { rate, window: window2 } = ranges;
    this.#controls.values.offer(values);
    this.#controls.mode.offer(modes);
    this.#controls.scaling.offer(scalings);
    this.#controls.colormap.offer(colormaps.map((choice) => this.#withAnswer(choice)));
    if (window2) this.#controls.window.bound(window2);
    if (rate) this.#controls.rate.bound([rate[0], Math.min(rate[1], HIGHEST_PACE)]);
    if (length !== null) this.#controls.select.limit(length);
  }
  /** Adds to the automatic colormap which one it is. @param {Choice} choice @returns {Choice} */
  #withAnswer({ value, label }) {
    return { value, label: value === AUTO && this.#automatic ? `${label} (${this.#automatic})` : label };
  }
};
function makeControls(settings, signal) {
  const choose = (name) => (value) => settings.choose(
    name,
    /** @type {Values[typeof name]} */
    value
  );
  const slide = (name) => (value) => settings.choose(name, value, { paced: true });
  const turn = (name) => (value) => settings.choose(name, value);
  const say = (rate) => rate === 0 ? "paused" : `${rate} a second`;
  const write2 = (rate) => rate === 0 ? "paused" : `${rate}/s`;
  return {
    values: selectControl("Values", choose("values")),
    mode: selectControl("Mode", choose("mode")),
    window: rangeControl("Variance window", {}, slide("window")),
    scaling: selectControl("Scaling", choose("scaling")),
    colormap: selectControl("Colormap", choose("colormap"), [element("span", "beholder-ramp")]),
    show_all: checkControl("Show all data", turn("show_all")),
    square: checkControl("Square cells", turn("square")),
    rate: rangeControl("Updates per second", { say, write: write2 }, slide("rate")),
    select: filterControl("Select", "all, or layer4.*|fc.*", (value) => settings.choose("select", value), signal),
    recording: switchControl("Record", "Stop recording", turn("recording"))
  };
}

// beholder_widget/js/singling.js
var ALL = { label: "all", select: "" };
function globOf(name) {
  return name.replace(/[*?[]/g, "[$&]").replaceAll("|", "?").replace(/^\//, "[/]");
}
function globOfModule(module, names) {
  const separators = new Set(names.filter((name) => name.startsWith(module)).map((name) => name.charAt(module.length)));
  const globs = [".", "/"].filter((each) => separators.has(each)).map((each) => `${globOf(module)}${each}*`);
  if (names.includes(module)) globs.unshift(globOf(module));
  return globs.join("|") || `${globOf(module)}*`;
}
var Trail = class {
  /** @type {Step[]} */
  #steps = [ALL];
  /** @returns {readonly Step[]} from `all` to what is shown */
  get steps() {
    return this.#steps;
  }
  /** Goes on to what is in it. @param {Step} step @returns the filter to set */
  into(step) {
    this.#steps = [...this.#steps.filter(({ select }) => select !== step.select), step];
    return step.select;
  }
  /** Goes back. @param {number} [to] place on the trail, the one before the last at first @returns the filter to set, or null at `all` */
  back(to = this.#steps.length - 2) {
    const step = this.#steps[to];
    if (!step) return null;
    this.#steps = this.#steps.slice(0, to + 1);
    return step.select;
  }
  /** Takes note of the filter in force. @param {string} select */
  follow(select) {
    const at = this.#steps.findIndex((step) => step.select === select);
    if (at >= 0) this.#steps = this.#steps.slice(0, at + 1);
    else this.#steps = [ALL, { label: nameOf(select), select }];
  }
};
var nameOf = (select) => select.replace(/\[([*?[/])\]/g, "$1");

// beholder_widget/js/wandering.js
var Wandering = class {
  #around;
  #trail = new Trail();
  /** @param {Around} around */
  constructor(around2) {
    this.#around = around2;
  }
  /** Takes note of the filter in force. */
  follow() {
    this.#trail.follow(this.#around.session.settings.value("select") ?? "");
    this.show();
  }
  /** Shows the trail as it is now. */
  show() {
    const { stage, sill, painted } = this.#around;
    const frame = painted();
    const { steps } = this.#trail;
    sill.showTrail([...steps.map(({ label }) => label), ...this.#beyond()]);
    const count2 = frame?.kind === "sections" && !stage.zoom ? frame.sections.length : 0;
    sill.showCount(count2, steps.length === 1);
  }
  /** Singles a section out. @param {string} name */
  single(name) {
    const last = this.#trail.steps.at(-1)?.label ?? "";
    const isWithin = this.#trail.steps.length > 1 && /^[./]/.test(name.slice(last.length)) && name.startsWith(last);
    this.#select(isWithin ? nameWithin(name, { name: last, start: 0, end: 0 }) : name, globOf(name));
  }
  /** @param {Group} group */
  singleModule(group) {
    const names = this.#around.painted()?.sections.map(({ name }) => name) ?? [];
    this.#select(group.name, globOfModule(group.name, names));
  }
  /** @param {number} [place] on the trail; one step back, unless given @returns {boolean} whether there was a way */
  back(place) {
    const { session, stage, gutter } = this.#around;
    const { zoom } = stage;
    const { length } = this.#trail.steps;
    const group = zoom && gutter.groupOf(zoom.section);
    if (zoom) stage.fit();
    if (zoom && (place === void 0 || place === length - 1)) return true;
    if (group && place === length) {
      this.singleModule(group);
      return true;
    }
    const select = this.#trail.back(place);
    if (select === null) return false;
    if (select !== session.settings.value("select")) session.settings.choose("select", select);
    this.show();
    return true;
  }
  /** @param {string} label @param {string} select */
  #select(label, select) {
    this.#around.session.settings.choose("select", this.#trail.into({ label, select }));
  }
  /** @returns {string[]} where a zoomed view is beyond the trail: its module, its section */
  #beyond() {
    const { stage, gutter, painted } = this.#around;
    const sections = painted()?.sections ?? [];
    const name = stage.zoom && sections.length > 1 ? sections[stage.zoom.section]?.name : void 0;
    if (!stage.zoom || name === void 0) return [];
    const group = gutter.groupOf(stage.zoom.section);
    return group ? [group.name, nameWithin(name, group)] : [name];
  }
};

// beholder_widget/js/wanted.js
var AUTO2 = "auto";
function recoloringOf(settings, frame) {
  const colormap = settings.value("colormap");
  const isOther = colormap !== void 0 && colormap !== AUTO2 && colormap !== frame.colormap;
  const palette = isOther ? colorsOf(settings.choices, colormap) : null;
  const name = palette && colormap ? colormap : frame.colormap;
  const scale = scaleFor(settings, frame, settings.choices.diverging.includes(name));
  return palette || scale ? { palette, scale: scale ?? ((drawn2) => drawn2) } : null;
}
function scaleFor(settings, frame, diverging) {
  const limits = settings.value("limits") ?? null;
  const drawn2 = frame.settings;
  const isSame2 = same(limits, drawn2.limits ?? null) && (limits || settings.value("scaling") === drawn2.scaling && !turned(settings, frame, diverging));
  if (isSame2) return null;
  if (limits) return () => ({ low: limits[0], high: limits[1], floor: null });
  switch (settings.value("scaling")) {
    case "section":
      return (before, { min, max }) => around(before, min, max, diverging);
    case "symmetric":
      return (before, { min, max }) => around(before, min, max, true);
    case "all": {
      const [min, max] = extremesOf(frame.sections);
      return (before) => around(before, min, max, diverging);
    }
    default:
      return null;
  }
}
var turned = ({ choices }, { colormap }, diverging) => choices.diverging.includes(colormap) !== diverging;
function around(before, min, max, centered) {
  if (min === null || max === null) return before;
  const reach = Math.max(Math.abs(min), Math.abs(max));
  if (centered) return { low: -reach, high: reach, floor: null };
  return { low: min === max ? Math.min(min, 0) : min, high: min === max ? Math.max(max, 0) : max, floor: null };
}
function extremesOf(sections) {
  const lows = sections.flatMap(({ min }) => min === null ? [] : [min]);
  const highs = sections.flatMap(({ max }) => max === null ? [] : [max]);
  return lows.length ? [lows.reduce((a, b) => Math.min(a, b)), highs.reduce((a, b) => Math.max(a, b))] : [null, null];
}

// beholder_widget/js/view.js
var FIGURES_EVERY_MS = 250;
var View = class {
  #session;
  #toolbar;
  #stage;
  #gutter;
  #panel;
  #opening;
  #sill;
  #strip;
  #status;
  #takingAway;
  #wandering;
  #room;
  /** @type {Frame | null} */
  #painted = null;
  /** Figures are repainted at a pace that eyes can follow. */
  #showFigures;
  /**
   * @param {Session} session
   * @param {HTMLElement} parent
   * @param {AbortSignal} signal
   */
  constructor(session, parent, signal) {
    this.#session = session;
    this.#toolbar = new Toolbar(session.settings, () => session.pin(), signal);
    this.#stage = new Stage(session, this.#stageListener(), signal);
    this.#gutter = new Gutter(this.#gutterListener());
    this.#panel = new Panel({
      limited: (limits, options) => session.settings.choose("limits", limits, options),
      went: (section, index) => this.#stage.goTo(section, index)
    });
    this.#opening = new Opening(session, this.#stage, this.#panel, this.#gutter);
    this.#sill = new Sill(this.#stage, (place) => this.#wandering.back(place));
    this.#strip = new StripView({ session, stage: this.#stage, gutter: this.#gutter }, signal);
    const painted = () => this.#painted;
    this.#wandering = new Wandering({ session, stage: this.#stage, gutter: this.#gutter, sill: this.#sill, painted });
    this.#takingAway = new TakingAway(session, this.#stage, this.#toolbar.more, painted);
    this.#status = new StatusLine(() => this.#takingAway.fetch(() => this.showStatus()));
    this.#showFigures = throttle(() => this.#painted && this.#figures(this.#painted), FIGURES_EVERY_MS);
    const beside = element("div", "beholder-beside", {}, [this.#gutter.el, this.#panel.el]);
    const { inspector, overview } = this.#stage;
    const main = element("div", "beholder-main", {}, [this.#stage.el, beside, overview, inspector]);
    this.el = element("div", "beholder", { "data-size": "full" }, [
      this.#toolbar.el,
      this.#sill.el,
      main,
      this.#strip.el,
      this.#status.el
    ]);
    this.#room = new Room(this.el, main);
    this.#takingAway.whole = this.el;
    keepKeys(this.el, signal);
    this.el.addEventListener("keydown", (event) => this.#escape(event));
    parent.append(this.el);
    session.enter();
    this.refresh();
    this.#watch(signal);
  }
  /** Shows a frame. @param {Frame} frame @param {Decoded | null} decoded */
  paint(frame, decoded) {
    const before = this.#painted;
    const hadFocus = this.#hasFocus();
    this.#painted = frame;
    const isOther = !before || before.table !== frame.table || before.kind !== frame.kind || before.values !== frame.values;
    this.#toolbar.showFrame(frame);
    this.#stage.recolor(recoloringOf(this.#session.settings, frame));
    if (isOther) {
      this.#figures(frame);
      this.#layOut();
    }
    this.#stage.paint(frame, decoded);
    if (isOther) this.#rearrange();
    else this.#showFigures(void 0);
    this.#strip.follow();
    if (isOther && hadFocus) this.#keepFocus();
    this.showStatus();
  }
  /** @param {LookMessage} message @param {Uint8Array | null} indices @param {Uint8Array | null} values */
  look(message, indices, values) {
    this.#stage.look(message, indices, values);
  }
  /** Takes note that the kernel has met the page, for the first time or anew. */
  greeted() {
    this.#stage.greeted();
  }
  /** Shows all but the picture as it is now. */
  refresh() {
    this.#toolbar.refresh();
    this.#wandering.follow();
    if (this.#painted) {
      this.#stage.recolor(recoloringOf(this.#session.settings, this.#painted));
      this.#showFigures(void 0);
    }
    this.#showRamp();
    this.#strip.show();
    this.showStatus();
  }
  /** Shows what is known of the run by now. */
  showRun() {
    this.#strip.show();
  }
  /** Shows which step is looked back on. */
  showTime() {
    this.#strip.showTime();
    this.showStatus();
  }
  /** Shows status and words as they are now. */
  showStatus() {
    const { status, gone, past, words } = this.#session;
    if (!this.#painted) this.#stage.say(words);
    this.#toolbar.showPin(status?.pinned ?? null, !gone && !past.shown && this.#painted !== null);
    this.#status.refresh(this.#session, this.#painted, this.#takingAway.said);
  }
  /** @returns {import("./stage.js").Listener} */
  #stageListener() {
    return {
      pointed: (pointed) => this.#pointed(pointed),
      arranged: () => this.#rearrange(),
      scrolled: () => this.#gutter.scroll(this.#stage.scrollTop),
      zoomed: () => this.#zoomed()
    };
  }
  /** @returns {import("./gutter.js").Listener} */
  #gutterListener() {
    return {
      pointed: (section) => {
        this.#stage.point(section);
        this.#gutter.point(section);
      },
      singled: (section) => this.#single(section),
      singledModule: (group) => {
        if (!this.#session.gone) this.#wandering.singleModule(group);
      },
      scrolled: (top) => {
        const before = this.#stage.scrollTop;
        this.#stage.scrollTop = top;
        return this.#stage.scrollTop !== before;
      }
    };
  }
  /** @param {AbortSignal} signal */
  #watch(signal) {
    const sight = new IntersectionObserver((entries) => {
      this.#session.setInSight(this, entries.at(-1)?.isIntersecting ?? false);
    });
    const size = new ResizeObserver(() => this.#layOut());
    sight.observe(this.el);
    size.observe(this.el);
    signal.addEventListener("abort", () => {
      sight.disconnect();
      size.disconnect();
      this.#session.leave(this);
      this.el.remove();
    });
  }
  // -- room ----------------------------------------------------------------------------------------------------------
  /** Gives picture, gutter and panel their room. */
  #layOut() {
    if (!this.#room.layOut(this.#gutter.columns, this.#painted?.sections.length ?? 0)) return;
    this.#toolbar.arrange(this.#room.size);
    this.#showPanel();
    this.#panel.fit();
  }
  #rearrange() {
    this.#showPanel();
    this.#gutter.arrange(this.#stage.places, { top: this.#stage.scrollTop, height: this.#stage.height });
    this.el.style.setProperty("--beholder-height", `${this.#stage.height}px`);
    this.#wandering.show();
    if (this.#painted) this.#strip.arrange(this.#painted);
  }
  // -- figures --------------------------------------------------------------------------------------------------------
  /** @param {Frame} frame */
  #figures(frame) {
    if (this.#gutter.paint(frame)) this.#layOut();
    const { palette } = this.#session.settings.choices;
    const first = frame.sections.length ? this.#colors() : null;
    this.#sill.showLegend(frame.sections, first, palette);
    this.#sill.showScaling(this.#session.settings.value("limits") ? "" : scalingOf(this.#session.settings));
    this.#showRamp();
    this.#showPanel();
  }
  /** @returns {Uint8Array | null} red, green and blue of each palette index */
  #colors() {
    const { settings } = this.#session;
    const wanted = settings.value("colormap");
    const name = wanted && wanted !== "auto" ? wanted : this.#painted?.colormap ?? "";
    return colorsOf(settings.choices, name);
  }
  #showRamp() {
    showRamp(this.el.style, this.#colors(), this.#session.settings.choices.palette);
  }
  /** @param {Pointed | null} pointed */
  #pointed(pointed) {
    const scale = pointed ? this.#stage.scale(pointed.section) : null;
    const share = pointed && scale && Number.isFinite(pointed.value) ? positionOf(pointed.value, scale) : null;
    this.#gutter.point(pointed?.section ?? -1, share);
    this.#opening.point(this.#painted);
  }
  // -- panel, zoom, trail -----------------------------------------------------------------------------------------------
  #showPanel() {
    const frame = this.#painted;
    const section = this.#opening.section(frame);
    const isAlone = frame?.sections.length === 1;
    this.#gutter.el.hidden = !frame?.sections.length || isAlone || section >= 0 && this.#room.size !== "narrow";
    this.#sill.heads.hidden = this.#gutter.el.hidden;
    this.#opening.show(frame);
  }
  #zoomed() {
    const { zoom } = this.#stage;
    const hadFocus = this.#hasFocus();
    this.#sill.showZoom(zoom?.px ?? null);
    if (!zoom || !this.#panel.zoom(zoom)) {
      this.#showPanel();
      if (hadFocus) this.#keepFocus();
    }
    this.#wandering.show();
    this.#gutter.scroll(this.#stage.scrollTop);
  }
  /** @param {number} section */
  #open(section) {
    this.#opening.opened = this.#painted?.sections[section]?.name ?? "";
    this.#showPanel();
  }
  /** @param {number} section */
  #single(section) {
    const name = this.#painted?.sections[section]?.name;
    if (name === void 0) return;
    if (this.#session.gone) this.#open(section);
    else this.#wandering.single(name);
  }
  /** @param {KeyboardEvent} event */
  #escape(event) {
    const isTyping = event.target instanceof Element && event.target.matches("input, select");
    if (event.key !== "Escape" || event.defaultPrevented || isTyping || this.#toolbar.more.isOpen) return;
    if (this.#opening.opened) this.#open(-1);
    else if (!this.#wandering.back()) return;
    event.preventDefault();
    this.#keepFocus();
  }
  /** Puts the focus where the keys go on, after what had it is gone. */
  #keepFocus() {
    const root = (
      /** @type {Document | ShadowRoot} */
      this.el.getRootNode()
    );
    const { activeElement } = root;
    if (activeElement && this.el.contains(activeElement) && activeElement.checkVisibility()) return;
    if (this.#gutter.el.hidden) this.#sill.focus();
    else this.#gutter.focus();
  }
  /** @returns {boolean} whether the focus is in the widget */
  #hasFocus() {
    return this.el.matches(":focus-within");
  }
};

// beholder_widget/js/seats.js
var Seats = class {
  #session;
  /**
   * Nothing here keeps a view that the host has dropped.
   *
   * @type {Set<WeakRef<Seat>>}
   */
  #seats = /* @__PURE__ */ new Set();
  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }
  /**
   * Shows a view in a host's element until the signal says that the host has ended it.
   *
   * @param {HTMLElement} el
   * @param {AbortSignal} signal
   */
  show(el, signal) {
    for (const held2 of this.#seats) {
      const seat = held2.deref();
      if (!seat || seat.ended) this.#seats.delete(held2);
      else if (seat.isLeft) return seat.move(el, signal);
    }
    this.#seats.add(new WeakRef(new Seat(this.#session, el, signal)));
  }
};
var Seat = class {
  #controller = new AbortController();
  #view;
  #el;
  /** @type {AbortSignal | undefined} */
  #host;
  /** Whether the host has put the element into the page: it is made outside of it. */
  #wasShown = false;
  /** @param {Session} session @param {HTMLElement} el @param {AbortSignal} signal */
  constructor(session, el, signal) {
    this.#view = new View(session, el, this.#controller.signal);
    this.#el = el;
    const size = new ResizeObserver(() => {
      this.#wasShown ||= this.#el.isConnected;
    });
    size.observe(this.#view.el);
    this.#controller.signal.addEventListener("abort", () => size.disconnect());
    this.#follow(signal);
  }
  /** Whether the view is over. */
  get ended() {
    return this.#controller.signal.aborted;
  }
  /**
   * Whether the host has taken this element alone out of the page: that is how JupyterLab draws an output anew. Of a cell
   * that is scrolled out of sight it takes the whole, with what holds the element.
   */
  get isLeft() {
    return this.#wasShown && !this.#el.isConnected && !this.#el.parentNode;
  }
  /** @param {HTMLElement} el @param {AbortSignal} signal */
  move(el, signal) {
    this.#el = el;
    this.#wasShown = false;
    el.append(this.#view.el);
    this.#follow(signal);
  }
  /** @param {AbortSignal} signal */
  #follow(signal) {
    this.#host = signal;
    signal.addEventListener("abort", () => {
      if (this.#host === signal) this.#controller.abort();
    });
  }
};

// beholder_widget/js/credit.js
var Credit = class {
  #send;
  #painted = 0;
  /** @type {{frame: Frame, since: number} | null} the last frame that is done with and not acknowledged; ms */
  #last = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /**
   * @param {(acknowledgement: Acknowledgement) => void} send
   * @param {AbortSignal} signal
   */
  constructor(send, signal) {
    this.#send = send;
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }
  /**
   * Notes that a frame is done with, as are all before it.
   *
   * @param {Frame} frame
   * @param {boolean} painted
   * @param {boolean} [more] whether others like it follow, so that the kernel may hear of several at once
   */
  release(frame, painted, more = painted) {
    this.#painted += Number(painted);
    this.#last = { frame, since: performance.now() };
    if (!more || frame.ack_within <= 0) this.#give();
    else this.#timer ??= setTimeout(() => this.#give(), 1e3 * frame.ack_within);
  }
  /** Notes that a frame will never be painted, which says nothing of those that came before it. @param {Frame} frame */
  refuse(frame) {
    this.#send({ number: frame.number, painted: 0, held: 0 });
  }
  #give() {
    clearTimeout(this.#timer);
    this.#timer = void 0;
    if (!this.#last) return;
    const { frame, since } = this.#last;
    const painted = this.#painted;
    this.#last = null;
    this.#painted = 0;
    this.#send({ number: frame.number, painted, held: (performance.now() - since) / 1e3 });
  }
};

// beholder_widget/js/fetching.js
async function fetched(ask) {
  const bytes = [];
  let first = "";
  for (let part = 0; ; part += 1) {
    const found = await ask(part);
    if (!found || found.message.note) throw new Error(found?.message.note || "no answer from the kernel");
    bytes.push(
      /** @type {Uint8Array<ArrayBuffer>} */
      found.bytes
    );
    const { name, media, parts } = found.message;
    if (part > 0 && name !== first) throw new Error("another recording has been finished meanwhile");
    first = name;
    if (part + 1 >= parts) return { blob: new Blob(bytes, { type: media }), name };
  }
}

// beholder_widget/js/sections.js
var BYTES = 8;
var KEPT = 4;
var SectionReader = class {
  /** @type {Map<string, Table>} by key, the last used last */
  #tables = /* @__PURE__ */ new Map();
  /**
   * Takes in a table that came along with a picture; one that is known is not read again.
   *
   * @param {string} key
   * @param {Uint8Array} json
   * @throws {Error} if it is malformed
   */
  learn(key, json) {
    if (this.knows(key)) return;
    this.#tables.set(key, parseTable(json));
    const [oldest] = this.#tables.keys();
    if (this.#tables.size > KEPT && oldest !== void 0) this.#tables.delete(oldest);
  }
  /** @param {string} key @returns whether the table of this key is here */
  knows(key) {
    return this.#tables.has(key);
  }
  /**
   * @param {string} key of a known table
   * @param {Uint8Array} figures float64, little-endian, section by section
   * @returns {Section[]} with null for figures that are not finite
   * @throws {Error} if the table is unknown, or the figures are not those of its sections
   */
  read(key, figures) {
    const table = this.#tables.get(key);
    if (!table) throw new Error(`there is no table ${key}`);
    this.#tables.delete(key);
    this.#tables.set(key, table);
    const { figures: names, places } = table;
    if (figures.byteLength !== places.length * names.length * BYTES) {
      throw new Error(`${figures.byteLength} bytes of figures for ${places.length} sections`);
    }
    const numbers = new DataView(figures.buffer, figures.byteOffset, figures.byteLength);
    return places.map((place, row) => {
      const section = { ...place };
      names.forEach((name, column) => {
        const number2 = numbers.getFloat64((row * names.length + column) * BYTES, true);
        section[name] = Number.isFinite(number2) ? number2 : null;
      });
      return (
        /** @type {Section} */
        /** @type {unknown} */
        section
      );
    });
  }
};
function parseTable(json) {
  const table = JSON.parse(new TextDecoder().decode(json));
  if (isRecord(table) && listOf(isText)(table.figures) && listOf(isRecord)(table.places)) {
    return { figures: table.figures, places: table.places };
  }
  throw new Error("the table of sections is malformed");
}

// beholder_widget/js/past/store.js
var MOST_BYTES = 150 * 2 ** 20;
var OWN_BYTES = 1024;
var ROOM2 = 8;
var FrameStore = class {
  #most;
  /** By number. @type {Map<number, Stored>} */
  #frames = /* @__PURE__ */ new Map();
  #bytes = 0;
  /** @param {number} [most] bytes */
  constructor(most = MOST_BYTES) {
    this.#most = most;
  }
  /** Bytes that all frames take. */
  get bytes() {
    return this.#bytes;
  }
  /** @param {number} number @returns {Stored | undefined} */
  get(number2) {
    return this.#frames.get(number2);
  }
  /** Takes a frame in; one that is here already gives way to a finer one only. @param {Stored} stored */
  add(stored) {
    if (!stored.png) return;
    const { number: number2, coarse } = stored.picture;
    const before = this.#frames.get(number2);
    if (before && before.picture.coarse <= coarse) return;
    this.#bytes += bytesOf(stored) - (before ? bytesOf(before) : 0);
    this.#frames.set(number2, stored);
    if (this.#bytes > this.#most) this.#thin();
  }
  /** Forgets all. */
  clear() {
    this.#frames.clear();
    this.#bytes = 0;
  }
  /** @param {(stored: Stored) => boolean} wanted @returns {Listing} the frames that are wanted */
  listing(wanted) {
    const found = this.#sorted().filter(wanted);
    const numbers = Float64Array.from(found, ({ picture }) => picture.number);
    return {
      version: -1,
      numbers,
      steps: Float64Array.from(found, ({ picture }) => picture.step ?? 0),
      orders: numbers
    };
  }
  #sorted() {
    return [...this.#frames.values()].sort((one, other) => one.picture.number - other.picture.number);
  }
  /**
   * Lets frames go whose neighbours are nearest to each other, against their age, as the kernel does: the run stays
   * whole, and thins with age.
   */
  #thin() {
    while (this.#bytes > this.#most && this.#frames.size > 2) {
      const sorted = this.#sorted();
      const numbers = sorted.map(({ picture }) => picture.number);
      const newest = Number(numbers.at(-1)) + 1;
      const gap = (at) => (Number(numbers[at + 1]) - Number(numbers[at - 1])) / (newest - Number(numbers[at]));
      const inner = numbers.slice(1, -1).map((_, at) => at + 1);
      inner.sort((one, other) => gap(one) - gap(other) || one - other);
      const gone = /* @__PURE__ */ new Set();
      for (const at of inner) {
        if (this.#bytes <= this.#most * (ROOM2 - 1) / ROOM2) break;
        if (gone.has(at - 1) || gone.has(at + 1)) continue;
        gone.add(at);
        this.#drop(Number(numbers[at]));
      }
    }
    const [first, last] = this.#sorted();
    if (this.#bytes > this.#most && first && last) this.#drop(first.picture.number);
  }
  /** @param {number} number */
  #drop(number2) {
    const stored = this.#frames.get(number2);
    if (stored) this.#bytes -= bytesOf(stored);
    this.#frames.delete(number2);
  }
};
var bytesOf = ({ png, figures }) => (png?.byteLength ?? 0) + figures.byteLength + OWN_BYTES;

// beholder_widget/js/past/frames.js
var Frames = class {
  #sections = new SectionReader();
  #store = new FrameStore();
  /**
   * Takes a frame in.
   *
   * @param {Picture} picture
   * @param {readonly (Uint8Array | undefined)[]} buffers PNG, figures, and the table if the page may lack it
   * @returns {Stored | null} null where its table is not here
   * @throws {Error} if the table is malformed
   */
  learn(picture, [png, figures, table]) {
    if (table) this.#sections.learn(picture.table, table);
    if (png && !this.#canShow(picture)) return null;
    const stored = { picture, png: png ?? null, figures: figures ?? new Uint8Array() };
    this.#store.add(stored);
    return stored;
  }
  /**
   * @param {Stored} stored whose table is here
   * @param {{ack_within: number, past: boolean}} own
   * @returns {Frame}
   * @throws {Error} if the figures are not those of its sections
   */
  frameOf({ picture, png, figures }, own) {
    const sections = picture.table && png ? this.#sections.read(picture.table, figures) : [];
    return { ...picture, ...own, png, sections };
  }
  /** @returns {Listing} the frames that can be shown */
  listing() {
    return this.#store.listing(({ picture }) => this.#canShow(picture));
  }
  /** @param {number} number @param {boolean} [coarse] whether one with fewer cells will do @returns {Stored | null} */
  get(number2, coarse = false) {
    const stored = this.#store.get(number2);
    return stored && (coarse || stored.picture.coarse === 1) && this.#canShow(stored.picture) ? stored : null;
  }
  /** Forgets them: another run begins. */
  clear() {
    this.#store.clear();
  }
  /** @param {Picture} picture */
  #canShow({ table }) {
    return table === "" || this.#sections.knows(table);
  }
};

// beholder_widget/js/past/past.js
var LIST_EVERY_MS = 1e3;
var PLAY_EVERY_MS = 66;
var Past = class {
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
  /** What is to be done as soon as it is known which frames are kept. @type {(() => void) | null} */
  #next = null;
  /** Number of the frame that is wanted; null for the last one that comes. @type {number | null} */
  #wanted = null;
  /** @type {Picture | null} */
  #shown = null;
  /** @type {Steps | null} steps that were asked for */
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
  /** @returns {Steps | null} the steps that were asked for where another one is the nearest that is kept */
  get missed() {
    const step = this.#shown?.step ?? null;
    const sought = this.#sought;
    return step === null || !sought || step >= sought.from && step <= sought.to ? null : sought;
  }
  /** @returns {number} how many frames came for each that is kept around the one that is shown */
  get apart() {
    const { kept } = this;
    return this.#shown ? apartAt(kept, placeOfNumber(kept, this.#shown.number)) : 1;
  }
  /** Takes note that a frame came: more may be kept. */
  follow() {
    if (this.#wanted !== null) this.#listPaced(void 0);
  }
  /** Shows the first frame that is kept of some steps, or the nearest to them. @param {Steps} steps */
  goTo({ from, to }) {
    this.#stop();
    this.#whenListed(() => this.#want(placeOfSteps(this.kept, from, to), { from, to }));
  }
  /** Goes on by so many frames. @param {number} frames */
  by(frames) {
    this.#stop();
    this.#whenListed(() => this.#move(frames));
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
    this.#whenListed(() => this.#wanted === null ? this.#want(0) : this.#move(1));
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
  /** @param {() => void} act what to do, now or as soon as it is known which frames are kept */
  #whenListed(act) {
    this.#next = null;
    this.#listPaced(void 0);
    if (this.kept.numbers.length > 0) act();
    else this.#next = act;
  }
  #list() {
    if (this.#keeper.gone()) return;
    this.#listing.ask(
      () => this.#keeper.list(questionAfter(this.#kept)),
      (told) => this.#listed(told)
    );
  }
  /** @param {Told} told */
  #listed(told) {
    const listing = joined(this.#kept, told);
    this.#kept = listing ?? NONE;
    if (!listing) return this.#list();
    const next = this.#next;
    this.#next = null;
    if (listing.numbers.length > 0) next?.();
    this.#changed();
  }
  /** @param {number} frames */
  #move(frames) {
    const { kept } = this;
    const last = kept.numbers.length - 1;
    const place = this.#wanted === null ? last : placeOfNumber(kept, this.#wanted);
    if (place + frames > last) this.live();
    else this.#want(Math.max(0, place + frames));
  }
  /** @param {number} place among those that are kept @param {Steps | null} [sought] */
  #want(place, sought = null) {
    const number2 = this.kept.numbers[place];
    if (number2 === void 0) return;
    this.#wanted = number2;
    this.#sought = sought;
    const here = this.#keeper.get(number2);
    if (here) return this.#take(here);
    this.#fetching.ask(
      () => this.#keeper.fetch(number2),
      (stored) => this.#wanted === number2 && this.#take(stored)
    );
  }
  /** @param {Stored} stored */
  #take(stored) {
    this.#fetching.drop();
    this.#shown = stored.picture;
    this.#wanted = stored.picture.number;
    this.#show(stored);
    this.#changed();
    clearTimeout(this.#timer);
    if (this.#playing) this.#timer = setTimeout(() => this.#move(1), PLAY_EVERY_MS);
  }
};

// beholder_widget/js/png.js
var SIGNATURE_BYTES = 8;
var CHUNK_OVERHEAD_BYTES = 12;
var INDEXED = 3;
var NONE2 = new Uint8Array();
async function decode(png) {
  const { header, palette, data } = chunksOf(png);
  if (!palette) {
    const blob = new Blob([
      /** @type {Uint8Array<ArrayBuffer>} */
      png
    ], { type: "image/png" });
    const bitmap = await createImageBitmap(blob, { colorSpaceConversion: "none" });
    return { indices: NONE2, palette: NONE2, bitmap };
  }
  const { width, height, depth: depth2, kind } = header;
  if (depth2 !== 8 || kind !== INDEXED) throw new Error(`a picture of ${depth2} bits and kind ${kind}`);
  return { indices: unfiltered(await inflated(data), width, height), palette, bitmap: null };
}
function chunksOf(png) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const header = { width: 0, height: 0, depth: 0, kind: -1 };
  const data = [];
  let palette = null;
  let at = SIGNATURE_BYTES;
  while (at + CHUNK_OVERHEAD_BYTES <= png.byteLength) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const content = png.subarray(at + 8, at + 8 + length);
    if (name === "IHDR" && length >= 13) {
      const [depth2 = 0, kind = -1] = content.subarray(8, 10);
      Object.assign(header, { width: view.getUint32(at + 8), height: view.getUint32(at + 12), depth: depth2, kind });
    }
    if (name === "PLTE") palette = content;
    if (name === "IDAT") data.push(content);
    at += length + CHUNK_OVERHEAD_BYTES;
  }
  return { header, palette, data };
}
async function inflated(parts) {
  const stream = new Blob(
    /** @type {Uint8Array<ArrayBuffer>[]} */
    parts
  ).stream();
  return new Uint8Array(await new Response(stream.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer());
}
function unfiltered(rows, width, height) {
  const stride = width + 1;
  if (rows.length !== stride * height) throw new Error(`${rows.length} bytes of a picture of ${width} x ${height} px`);
  const indices = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    if (rows[row * stride] !== 0) throw new Error(`row ${row} of the picture is filtered`);
    indices.set(rows.subarray(row * stride + 1, (row + 1) * stride), row * width);
  }
  return indices;
}

// beholder_widget/js/projector.js
var PAINT_WITHIN_MS = 100;
var Projector = class {
  #screen;
  #open = false;
  /** @type {Frame | null} the last that arrived, painted or not */
  #latest = null;
  /** Number of the latest frame; -1 where the next one is taken whatever its number is. */
  #newest = -1;
  /** @type {Frame | null} on its way from bytes to paint */
  #current = null;
  /** Whether the current frame is not painted yet, so that every view in sight will show it. */
  #decoding = false;
  /** @type {Frame | null} next to be decoded */
  #waiting = null;
  /** @type {Frame | null} shown in place of those that arrive */
  #held = null;
  /** @type {Set<Frame>} not yet released, in the order in which they came */
  #owed = /* @__PURE__ */ new Set();
  /** @param {Screen} screen */
  constructor(screen) {
    this.#screen = screen;
  }
  /** @type {Frame | null} the last that arrived */
  get latest() {
    return this.#latest;
  }
  /** @param {Frame} frame a frame just received; refused if a later one came before it */
  offer(frame) {
    if (frame.number <= this.#newest) return this.#screen.refuse(frame);
    this.#newest = frame.number;
    this.#owed.add(frame);
    this.#latest = frame;
    if (this.#open && !this.#held) this.#show(frame);
    else this.#release(frame, false);
  }
  /** Shows a frame in place of those that arrive, which are let pass. @param {Frame | null} frame null to go on with these */
  hold(frame) {
    this.#held = frame;
    if (this.#open) this.repaint();
  }
  /** @param {boolean} open whether anything painted could be seen */
  setOpen(open) {
    if (open === this.#open) return;
    this.#open = open;
    if (open) return this.repaint();
    this.#waiting = null;
    if (this.#latest) this.#release(this.#latest, false);
  }
  /** Takes the next frame whatever its number is: another kernel counts anew. */
  restart() {
    this.#newest = -1;
  }
  /** Paints the frame that is to be seen, again if need be, for a view that has just come into sight. */
  repaint() {
    const frame = this.#held ?? this.#latest;
    if (frame) this.#show(frame);
  }
  /** @param {Frame} frame */
  #show(frame) {
    if (frame === this.#current && this.#decoding) return;
    this.#waiting = frame;
    if (!this.#current) void this.#run();
  }
  async #run() {
    while (this.#waiting) {
      const frame = this.#waiting;
      this.#current = frame;
      this.#waiting = null;
      this.#decoding = true;
      const painted = await this.#project(frame);
      this.#current = null;
      this.#release(frame, painted);
    }
  }
  /** @param {Frame} frame @returns whether it was painted */
  async #project(frame) {
    try {
      const decoded = frame.png && await decode(frame.png);
      this.#decoding = false;
      try {
        this.#screen.paint(frame, decoded);
      } finally {
        decoded?.bitmap?.close();
      }
      await nextPaint();
      return true;
    } catch (error) {
      this.#screen.failed(error);
      return false;
    }
  }
  /** @param {Frame} frame @param {boolean} painted */
  #release(frame, painted) {
    if (!this.#owed.has(frame)) return;
    for (const earlier of this.#owed) {
      this.#owed.delete(earlier);
      if (earlier === frame) break;
    }
    this.#screen.release(frame, painted);
  }
};
function nextPaint() {
  return new Promise((resolve) => {
    const paint = () => {
      cancelAnimationFrame(request);
      clearTimeout(timer);
      resolve();
    };
    const request = requestAnimationFrame(paint);
    const timer = setTimeout(paint, PAINT_WITHIN_MS);
  });
}

// beholder_widget/js/questions.js
var NONE3 = Promise.resolve(null);
var Questions = class {
  answers = new Answers();
  #transport;
  #table;
  /** @param {Transport} transport @param {() => string} table key of one that the page has */
  constructor(transport, table) {
    this.#transport = transport;
    this.#table = table;
  }
  /** @param {Cells} cells @returns {Promise<Values | null>} their values; null where the kernel no longer has them */
  read(cells) {
    return this.#ask(
      () => this.answers.values(cells),
      () => this.#transport.read(cells)
    );
  }
  /** @param {number} file among those saved @param {number} part @returns {Promise<Part | null>} */
  part(file, part) {
    return this.#ask(
      () => this.answers.part(file, part),
      () => this.#transport.fetch(file, part)
    );
  }
  /** @param {StripQuestion} question @returns {Promise<Columns | null>} */
  strip(question) {
    return this.#ask(
      () => this.answers.columns(question),
      () => this.#transport.strip(question)
    );
  }
  /** @param {{version: number, first: number}} known @returns {Promise<Told | null>} which frames are kept */
  frames(known) {
    return this.#ask(
      () => this.answers.listing(),
      () => this.#transport.frames(known)
    );
  }
  /** @param {number} number @returns {Promise<Stored | null>} a frame that is kept, the nearest to this number */
  past(number2) {
    return this.#ask(
      () => this.answers.frame(number2),
      () => this.#transport.past(number2, this.#table())
    );
  }
  /**
   * @template Answer
   * @param {() => Promise<Answer | null>} wait
   * @param {() => void} say
   * @returns {Promise<Answer | null>}
   */
  #ask(wait, say) {
    if (this.#transport.gone) return NONE3;
    const answer = wait();
    say();
    return answer;
  }
};

// beholder_widget/js/follow.js
function follow(model, callbacks, signal) {
  for (const [event, callback] of Object.entries(callbacks)) model.on(event, callback);
  signal.addEventListener("abort", () => {
    for (const [event, callback] of Object.entries(callbacks)) model.off(event, callback);
  });
}

// beholder_widget/js/settings.js
var WAITS_AFTER_MS = 2e3;
var SEND_EVERY_MS = 100;
var MOST_UNANSWERED = 64;
var Settings = class {
  #model;
  #send;
  #changed;
  /** @type {Choices} */
  #choices;
  /** @type {OfferedNow | null} */
  #offered = null;
  #revision = -1;
  /** @type {Map<SettingName, unknown>} */
  #inForce = /* @__PURE__ */ new Map();
  /** @type {Map<SettingName, Chosen>} */
  #chosen = /* @__PURE__ */ new Map();
  /** Whether there is a kernel that may answer. */
  #answering = true;
  /** @type {Map<SettingName, string>} */
  #rejections = /* @__PURE__ */ new Map();
  /** @type {Map<SettingName, (value: any) => void>} */
  #senders = /* @__PURE__ */ new Map();
  /**
   * @param {Model} model
   * @param {<Name extends SettingName>(name: Name, value: Values[Name]) => void} send
   * @param {() => void} changed called after anything that a control shows has changed
   * @param {AbortSignal} signal
   */
  constructor(model, send, changed, signal) {
    this.#model = model;
    this.#send = send;
    this.#changed = changed;
    for (const name of NAMES) {
      const value = model.get(name);
      if (isSetting(name, value)) this.#inForce.set(name, value);
    }
    this.#choices = readChoices(model.get("_beholder_choices"));
    follow(model, { "change:_beholder_choices": () => this.#readChoices() }, signal);
    signal.addEventListener("abort", () => {
      for (const { timer } of this.#chosen.values()) clearTimeout(timer);
    });
  }
  /** @returns {Choices} what the kernel can show now */
  get choices() {
    return this.#choices;
  }
  /**
   * What the control of this name is to show.
   *
   * @template {SettingName} Name
   * @param {Name} name
   * @returns {Values[Name] | undefined} undefined where the kernel has not told
   */
  value(name) {
    const chosen = this.#chosen.get(name);
    return (
      /** @type {Values[Name] | undefined} */
      chosen ? chosen.values.at(-1) : this.#inForce.get(name)
    );
  }
  /** Whether the value shown has waited long to come into force. @param {SettingName} name */
  waits(name) {
    return this.#answering && (this.#chosen.get(name)?.waits ?? false);
  }
  /** Takes note of whether there is a kernel: without one, no control waits for an answer. @param {boolean} on */
  setAnswering(on) {
    if (on === this.#answering) return;
    this.#answering = on;
    this.#changed();
  }
  /** Why the last value chosen for this name was refused; "" when it was not. @param {SettingName} name */
  rejection(name) {
    return this.#rejections.get(name) ?? "";
  }
  /** All refusals that still stand. @returns {ReadonlyMap<SettingName, string>} */
  get rejections() {
    return this.#rejections;
  }
  /**
   * Takes the user's value and sends it.
   *
   * @template {SettingName} Name
   * @param {Name} name
   * @param {Values[Name]} value
   * @param {{paced?: boolean}} [options] paced: one of a quick series, of which some may go unsent but the last
   */
  choose(name, value, { paced = false } = {}) {
    this.#rejections.delete(name);
    const before = this.#chosen.get(name);
    clearTimeout(before?.timer);
    this.#chosen.set(name, {
      values: [...before?.values ?? [], value].slice(-MOST_UNANSWERED),
      waits: before?.waits ?? false,
      timer: setTimeout(() => this.#noteWait(name), WAITS_AFTER_MS)
    });
    if (paced) this.#pacedSender(name)(value);
    else this.#send(name, value);
    this.#changed();
  }
  /**
   * Takes the values in force. What is not newer than what was taken before is left alone: it was overtaken.
   *
   * @param {{revision: number, settings: Values, choices: OfferedNow}} message
   */
  take({ revision, settings, choices }) {
    if (revision <= this.#revision) return;
    this.#revision = revision;
    this.#offered = choices;
    this.#readChoices();
    for (const name of NAMES) this.#arrived(name, settings[name]);
    this.#changed();
  }
  /** Begins anew with another widget in the kernel, which knows of no choice made before. */
  restart() {
    this.#revision = -1;
    for (const name of NAMES) this.#forget(name);
    this.#rejections.clear();
  }
  /** @param {Pick<RejectedMessage, "name" | "value" | "message">} message */
  reject({ name, value, message }) {
    this.#forget(name);
    if (isSetting(name, value)) this.#inForce.set(name, value);
    this.#rejections.set(name, message);
    this.#changed();
  }
  #readChoices() {
    const saved = this.#model.get("_beholder_choices");
    this.#choices = readChoices(isRecord(saved) ? { ...saved, ...this.#offered } : this.#offered);
    this.#changed();
  }
  /** @param {SettingName} name @param {unknown} value */
  #arrived(name, value) {
    if (same(value, this.#inForce.get(name))) return;
    this.#rejections.delete(name);
    this.#inForce.set(name, value);
    const chosen = this.#chosen.get(name);
    const answered = chosen ? chosen.values.map((each) => same(each, value)).lastIndexOf(true) : -1;
    if (chosen && answered >= 0 && answered < chosen.values.length - 1) chosen.values.splice(0, answered + 1);
    else this.#forget(name);
  }
  /** @param {SettingName} name */
  #noteWait(name) {
    const chosen = this.#chosen.get(name);
    if (!chosen) return;
    if (same(chosen.values.at(-1), this.#inForce.get(name))) this.#forget(name);
    else chosen.waits = true;
    this.#changed();
  }
  /** @param {SettingName} name */
  #forget(name) {
    clearTimeout(this.#chosen.get(name)?.timer);
    this.#chosen.delete(name);
  }
  /** @param {SettingName} name */
  #pacedSender(name) {
    let sender = this.#senders.get(name);
    if (!sender) {
      sender = throttle((value) => this.#send(name, value), SEND_EVERY_MS);
      this.#senders.set(name, sender);
    }
    return sender;
  }
};

// beholder_widget/js/strip/history.js
var ASK_EVERY_MS2 = 1e3;
var History = class {
  #ask;
  #told;
  /** @type {Asker<Columns>} */
  #asker;
  #values = "";
  #figure = "rms";
  /** @type {Excerpt | null} */
  #excerpt = null;
  #askPaced = throttle(() => this.#askNow(), ASK_EVERY_MS2);
  /**
   * @param {(question: StripQuestion) => Promise<Columns | null>} ask
   * @param {() => void} told is called when more is known, or another figure is wanted
   * @param {AbortSignal} signal
   */
  constructor(ask, told, signal) {
    this.#ask = ask;
    this.#told = told;
    this.#asker = new Asker(signal);
  }
  /** The figure that is wanted. */
  get figure() {
    return this.#figure;
  }
  /** @returns {Excerpt | null} what is known; for a moment still of the figure that was wanted before */
  get excerpt() {
    return this.#excerpt;
  }
  /** Takes note of a frame: there may be more to know. @param {string} values that it shows */
  follow(values) {
    this.#values = values;
    this.#askPaced(void 0);
  }
  /** Wants another figure. @param {string} figure */
  choose(figure) {
    this.#figure = figure;
    this.#told();
    if (this.#values) this.#askPaced(void 0);
  }
  /** Forgets the run: another one begins. */
  clear() {
    this.#values = "";
    this.#excerpt = null;
    this.#asker.drop();
    this.#told();
  }
  #askNow() {
    if (!this.#values) return;
    const source = sourceOf(this.#values, this.#figure);
    const question = questionAfter2(this.#excerpt, source, this.#figure);
    this.#asker.ask(
      () => this.#ask(question),
      (answer) => this.#take(answer)
    );
  }
  /** @param {Columns} answer */
  #take(answer) {
    const { source, figure } = answer.message;
    if (figure !== this.#figure || source !== sourceOf(this.#values, this.#figure)) return;
    this.#excerpt = joined2(this.#excerpt, answer);
    if (this.#excerpt) this.#told();
    else this.#askPaced(void 0);
  }
};

// beholder_widget/js/greeting.js
var FIRST_PAUSE_MS = 1e3;
var LONGEST_PAUSE_MS = 3e4;
var PATIENCE_MS = 1e4;
var Greeting = class {
  #say;
  #changed;
  #waiting = false;
  #unanswered = false;
  #pause = FIRST_PAUSE_MS;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;
  /**
   * @param {() => void} say says hello; may call `end`
   * @param {() => void} changed called after `unanswered` has changed
   */
  constructor(say, changed) {
    this.#say = say;
    this.#changed = changed;
  }
  /** Whether a hello waits for its answer. */
  get waiting() {
    return this.#waiting;
  }
  /** Whether a hello has waited for longer than a kernel that is not busy takes. */
  get unanswered() {
    return this.#unanswered;
  }
  /** Says hello now, and again until `end`; the pauses between begin short again. */
  begin() {
    clearTimeout(this.#next);
    this.#pause = FIRST_PAUSE_MS;
    this.#waiting = true;
    this.#patience ??= setTimeout(() => this.#note(true), PATIENCE_MS);
    this.#sayAndWait();
  }
  /** Says hello no more: it was answered, or nobody is there to answer. */
  end() {
    clearTimeout(this.#next);
    clearTimeout(this.#patience);
    this.#patience = void 0;
    this.#waiting = false;
    this.#note(false);
  }
  #sayAndWait() {
    this.#next = setTimeout(() => this.#sayAndWait(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE_MS);
    this.#say();
  }
  /** @param {boolean} unanswered */
  #note(unanswered) {
    if (unanswered === this.#unanswered) return;
    this.#unanswered = unanswered;
    this.#changed();
  }
};

// beholder_widget/js/transport.js
var ALIVE_EVERY_MS = 15e3;
var ASK_EVERY_MS3 = 1e3;
var NO_LENS = { table: "", section: -1, rows: [0, 0], columns: [0, 0], height: 0, width: 0 };
var Transport = class {
  #model;
  #listener;
  #open = false;
  #visible = false;
  #gone = false;
  #greeting = new Greeting(
    () => this.#send(build.hello(this.client, this.#visible)),
    () => this.#listener.lifeChanged()
  );
  #askPaced = throttle(() => this.#greetUnlessWaiting(), ASK_EVERY_MS3);
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #alive;
  /**
   * @param {Model} model
   * @param {Listener} listener
   * @param {AbortSignal} signal ends the line, saying bye
   */
  constructor(model, listener, signal) {
    this.client = randomName();
    this.#model = model;
    this.#listener = listener;
    this.#listen(signal);
    signal.addEventListener("abort", () => this.close());
  }
  /** Whether the kernel no longer listens, as far as this page can tell. */
  get gone() {
    return this.#gone;
  }
  /** Whether the kernel has left a hello unanswered for long. */
  get unanswered() {
    return this.#greeting.unanswered;
  }
  /** Whether the kernel has not answered yet. */
  get waiting() {
    return this.#greeting.waiting;
  }
  /** Makes the page known to the kernel. */
  open() {
    if (this.#open) return;
    this.#open = true;
    this.#alive = setInterval(() => this.#keepAlive(), ALIVE_EVERY_MS);
    this.#greeting.begin();
  }
  /** Says bye: nothing of the widget is displayed here any more. */
  close() {
    if (!this.#open) return;
    this.#open = false;
    clearInterval(this.#alive);
    this.#greeting.end();
    this.#send(build.bye(this.client));
  }
  /** Asks for all that the page lacks, once a second at most. */
  ask() {
    this.#askPaced(void 0);
  }
  /** @param {boolean} visible whether any view of this page can be seen */
  setVisible(visible) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    if (!this.#open) return;
    if (this.#greeting.waiting && visible) return this.#greeting.begin();
    this.#send(build.visible(this.client, visible));
    if (visible) this.#keepAlive();
  }
  /** Gives credit for frames back, which lets the kernel send others. @param {Acknowledgement} acknowledgement */
  acknowledge(acknowledgement) {
    this.#send(build.ack(this.client, acknowledgement));
  }
  /**
   * @template {SettingName} Name
   * @param {Name} name
   * @param {Settings[Name]} value
   */
  set(name, value) {
    this.#send(build.set(this.client, name, value));
  }
  /** Asks for the values of cells. @param {Cells} cells */
  read(cells) {
    this.#send(build.read(this.client, cells));
  }
  /** @param {Lens | null} lens what the page looks at; null for nothing */
  look(lens) {
    this.#send(build.lens(this.client, lens ?? NO_LENS));
  }
  /** Asks for what this page lacks of the strip. @param {StripQuestion} question */
  strip(question) {
    this.#send(build.strip(this.client, question));
  }
  /** Asks which frames are kept. @param {{version: number, first: number}} known */
  frames(known) {
    this.#send(build.frames(this.client, known));
  }
  /** Asks for a frame that is kept. @param {number} number @param {string} table that this page has */
  past(number2, table) {
    this.#send(build.past(this.client, number2, table));
  }
  /** Has the values of the last picture compared with from now on. */
  pin() {
    this.#send(build.pin(this.client));
  }
  /** @param {number} file among those saved @param {number} part */
  fetch(file, part) {
    this.#send(build.fetch(this.client, file, part));
  }
  /** @param {AbortSignal} signal */
  #listen(signal) {
    const callbacks = {
      "msg:custom": (content, buffers) => this.#receive(content, buffers),
      "comm:close": () => this.#setGone(true),
      // The host tells that the comm's life changed but not how: greeting again finds out.
      comm_live_update: () => this.#greet()
    };
    follow(this.#model, callbacks, signal);
    window.addEventListener("pagehide", () => this.#leave(), { signal });
    window.addEventListener("pageshow", (event) => event.persisted && this.#greet(), { signal });
  }
  #leave() {
    if (!this.#open) return;
    this.#greeting.end();
    this.#send(build.bye(this.client));
  }
  #greet() {
    if (this.#open) this.#greeting.begin();
  }
  #greetUnlessWaiting() {
    if (!this.#greeting.waiting && !this.#gone) this.#greet();
  }
  #keepAlive() {
    if (this.#greeting.waiting || this.#gone) return;
    this.#send(build.alive(this.client, this.#visible));
  }
  /** @param {unknown} content @param {Buffer[]} [buffers] */
  #receive(content, buffers = []) {
    const message = parse(content);
    if (!message) return;
    const answered = message.type === "welcome" && message.client === this.client;
    if (answered) this.#greeting.end();
    if (this.#setGone(false) && !answered) this.#greet();
    switch (message.type) {
      case "frame":
        if (message.clients.includes(this.client)) this.#listener.framed(message, buffers.map(bytesOf2));
        return;
      case "status":
        return this.#listener.reported(message.status);
      case "settings":
        return this.#listener.settled(message);
      case "welcome":
        if (!answered) return;
        if (this.#open && this.#visible) this.#send(build.visible(this.client, true));
        return this.#listener.welcomed(message);
      case "rejected":
        if (message.client === this.client) this.#listener.rejected(message);
        return;
      case "values":
        if (message.client === this.client) this.#listener.valued(message, buffers.map(bytesOf2));
        return;
      case "look":
        if (message.client === this.client) this.#listener.looked(message, buffers.map(bytesOf2));
        return;
      case "strip":
        if (message.client === this.client) this.#listener.stripped(message, buffers.map(bytesOf2));
        break;
      case "frames":
        if (message.client === this.client) this.#listener.listed(message, buffers.map(bytesOf2));
        break;
      case "past":
        if (message.client === this.client) this.#listener.recalled(message, buffers.map(bytesOf2));
        break;
      case "file":
        if (message.client === this.client) this.#listener.filed(message, buffers.map(bytesOf2));
    }
  }
  /** @param {FromPage} message */
  #send(message) {
    const lose = () => this.#setGone(true);
    try {
      Promise.resolve(
        /** @type {unknown} */
        this.#model.send(message)
      ).catch(lose);
    } catch {
      lose();
    }
  }
  /** @param {boolean} gone @returns {boolean} whether that is news */
  #setGone(gone) {
    if (gone === this.#gone) return false;
    this.#gone = gone;
    if (gone) this.#greeting.end();
    this.#listener.lifeChanged();
    return true;
  }
};
function bytesOf2(buffer) {
  if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
function randomName() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// beholder_widget/js/session.js
var QUIET_AFTER_MS = 3e3;
var TAKEN = /* @__PURE__ */ new Set(
  /** @type {const} */
  ["values", "select", "show_all", "square", "mode"]
);
var Session = class {
  /**
   * Views in sight. A view out of sight costs nothing, and one that the host has taken out of the page is out of sight:
   * then nothing here holds on to it.
   *
   * @type {Set<View>}
   */
  #stage = /* @__PURE__ */ new Set();
  /** Views that the host has not ended, in sight or not. */
  #views = 0;
  #projector = new Projector(this);
  #transport;
  #credit;
  /** @type {Questions} */
  #questions;
  #frames = new Frames();
  /** Name of the widget in the kernel that was last heard. */
  #kernel = "";
  /** @type {Status | null} */
  #status = null;
  #fault = "";
  #flowing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #quiet;
  /**
   * @param {Model} model
   * @param {AbortSignal} signal
   */
  constructor(model, signal) {
    this.settings = new Settings(
      model,
      (name, value) => {
        if (TAKEN.has(name)) this.past.live();
        this.#transport.set(name, value);
      },
      () => this.#showSettings(),
      signal
    );
    this.#transport = new Transport(model, this, signal);
    this.#questions = new Questions(this.#transport, () => this.past.shown?.table ?? this.latest?.table ?? "");
    this.history = new History(
      (question) => this.#questions.strip(question),
      () => this.#showRun(),
      signal
    );
    this.past = new Past(
      {
        list: (known) => this.#questions.frames(known),
        fetch: (number2) => this.#questions.past(number2),
        here: () => this.#frames.listing(),
        get: (number2) => this.#frames.get(number2, this.gone),
        gone: () => this.gone
      },
      (stored) => this.#projector.hold(stored && this.#frames.frameOf(stored, { ack_within: 0, past: true })),
      () => this.#showTime(),
      signal
    );
    this.#credit = new Credit((acknowledgement) => this.#transport.acknowledge(acknowledgement), signal);
    document.addEventListener("visibilitychange", () => this.#lookAround(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#quiet));
  }
  /** @type {Status | null} the kernel's last word on itself */
  get status() {
    return this.#status;
  }
  /** Whether frames keep coming; when not, the rate and the latency last heard of have nothing to say. */
  get flowing() {
    return this.#flowing;
  }
  /** Whether there is no kernel, as far as this page can tell. */
  get gone() {
    return this.#transport.gone;
  }
  /** @type {Frame | null} the last that came */
  get latest() {
    return this.#projector.latest;
  }
  /** Whether the kernel has left this page without an answer for long. */
  get unanswered() {
    return this.#transport.unanswered;
  }
  /** What stands in the place of the first picture until it comes. */
  get words() {
    if (this.#transport.gone) return "No kernel: run the cell again.";
    if (this.unanswered) return "No answer from the kernel. If it is not busy, run the cell again.";
    return this.#transport.waiting ? "waiting for the kernel" : "waiting for the first picture";
  }
  /** What there is to complain of; "" for nothing. A refused `select` is told beside its box. */
  get problem() {
    const refused = [...this.settings.rejections].find(([name]) => name !== "select");
    return this.#fault || refused?.[1] || this.#status?.message || "";
  }
  /**
   * Asks for the values of cells of a frame.
   *
   * @param {Cells} cells
   * @returns {Promise<Values | null>} null where the kernel no longer has them, or does not answer
   */
  read(cells) {
    return this.#questions.read(cells);
  }
  /** Wants looks at a region from now on, in place of the one before. @param {Lens | null} lens null for none */
  look(lens) {
    if (!this.gone) this.#transport.look(lens);
  }
  /** Has the present values compared with from now on. */
  pin() {
    this.#transport.pin();
  }
  /**
   * Fetches a file of the last recording.
   *
   * @param {number} file among those saved
   * @returns {Promise<{blob: Blob, name: string}>}
   * @throws {Error} with the kernel's words where it does not come
   */
  fetch(file) {
    return fetched((part) => this.#questions.part(file, part));
  }
  /** Counts a view that the host displays. The page is known to the kernel from the first one on. */
  enter() {
    this.#views += 1;
    this.#transport.open();
  }
  /** Counts out a view that the host has ended. With the last one the page says bye. @param {View} view */
  leave(view) {
    this.setInSight(view, false);
    this.#views -= 1;
    if (this.#views === 0) this.#transport.close();
  }
  /**
   * @param {View} view
   * @param {boolean} inSight
   */
  setInSight(view, inSight2) {
    if (inSight2 === this.#stage.has(view)) return;
    if (inSight2) this.#stage.add(view);
    else this.#stage.delete(view);
    this.#lookAround();
    if (!inSight2) return;
    view.refresh();
    this.#projector.repaint();
  }
  /** @param {WelcomeMessage} welcome */
  welcomed(welcome) {
    this.#meet(welcome.session);
    this.#status = welcome.status;
    this.settings.take(welcome);
    for (const view of this.#stage) view.greeted();
    this.#showStatus();
  }
  /** @param {SettingsMessage} message */
  settled(message) {
    this.settings.take(message);
  }
  /** @param {FrameMessage} message @param {Uint8Array[]} buffers PNG, figures, and the table if the page may lack it */
  framed({ type, session, clients, status, ack_within, ...picture }, buffers) {
    this.#meet(session);
    this.#status = status;
    this.#keepFlowing(status.rate);
    let frame = { ...picture, ack_within, png: null, sections: [] };
    try {
      const stored = this.#frames.learn(picture, buffers);
      if (!stored) return this.#ask(frame);
      frame = this.#frames.frameOf(stored, { ack_within, past: false });
      this.#projector.offer(frame);
      this.#followPast();
    } catch (error) {
      this.#credit.release(frame, false);
      this.failed(error);
    }
  }
  /** @param {Status} status */
  reported(status) {
    this.#status = status;
    this.#showStatus();
  }
  /** @param {RejectedMessage} rejection */
  rejected(rejection) {
    this.settings.reject(rejection);
  }
  /** @param {ValuesMessage} message @param {Uint8Array[]} buffers */
  valued(message, [values]) {
    this.#questions.answers.valued(message, values);
  }
  /** @param {LookMessage} look @param {Uint8Array[]} buffers palette indices, and values */
  looked(look, [indices, values]) {
    if (look.session !== this.#kernel) return;
    for (const view of this.#stage) view.look(look, indices ?? null, values ?? null);
  }
  /** @param {StripMessage} message @param {Uint8Array[]} buffers moments, and figures */
  stripped(message, [moments, figures]) {
    this.#questions.answers.stripped(message, moments, figures);
  }
  /** @param {FramesMessage} message @param {Uint8Array[]} buffers */
  listed(message, [moments]) {
    this.#questions.answers.listed(message, moments);
  }
  /** @param {PastMessage} message @param {Uint8Array[]} buffers PNG, figures, and the table if the page may lack it */
  recalled({ type, session, client, asked, ...picture }, buffers) {
    if (session !== this.#kernel) return;
    try {
      this.#questions.answers.recalled(asked, this.#frames.learn(picture, buffers));
    } catch (error) {
      this.failed(error);
    }
  }
  /** @param {FileMessage} message @param {Uint8Array[]} buffers */
  filed(message, [bytes]) {
    this.#questions.answers.filed(message, bytes);
  }
  lifeChanged() {
    if (this.gone) this.#questions.answers.clear();
    this.settings.setAnswering(!this.#transport.gone);
    this.#showStatus();
  }
  /** @param {Frame} frame @param {Decoded | null} decoded */
  paint(frame, decoded) {
    this.#fault = "";
    for (const view of this.#stage) view.paint(frame, decoded);
    if (this.#stage.size > 0) this.history.follow(frame.values);
  }
  /** @param {Frame} frame @param {boolean} painted */
  release(frame, painted) {
    this.#credit.release(frame, painted, painted || this.past.shown !== null);
  }
  /** @param {Frame} frame */
  refuse(frame) {
    this.#credit.refuse(frame);
  }
  /** @param {unknown} error */
  failed(error) {
    this.#fault = `the picture could not be decoded: ${error}`;
    this.#showStatus();
  }
  /** Begins anew where another widget speaks, as after a restart of the kernel. @param {string} kernel its name */
  #meet(kernel) {
    if (kernel === this.#kernel) return;
    this.#kernel = kernel;
    this.#projector.restart();
    this.#questions.answers.clear();
    this.#frames.clear();
    this.past.clear();
    this.history.clear();
    this.settings.restart();
  }
  /** While another picture is shown, the run goes on. */
  #followPast() {
    this.past.follow();
    const { shown } = this.past;
    if (!shown || this.#stage.size === 0) return;
    this.history.follow(shown.values);
    this.#showStatus();
  }
  /** Leaves a frame out whose table has not come, and has the kernel send it. @param {Frame} frame */
  #ask(frame) {
    this.#credit.release(frame, false);
    this.#transport.ask();
  }
  #lookAround() {
    const open = this.#stage.size > 0 && !document.hidden;
    this.#projector.setOpen(open);
    this.#transport.setVisible(open);
  }
  /** @param {number} rate frames a second, from which follows how long a pause must be to mean an end */
  #keepFlowing(rate) {
    clearTimeout(this.#quiet);
    this.#flowing = rate > 0;
    const end = () => {
      this.#flowing = false;
      this.#showStatus();
    };
    this.#quiet = setTimeout(end, QUIET_AFTER_MS * Math.max(1, 1 / (rate || 1)));
  }
  #showSettings() {
    for (const view of this.#stage) view.refresh();
  }
  #showRun() {
    for (const view of this.#stage) view.showRun();
  }
  #showTime() {
    for (const view of this.#stage) view.showTime();
  }
  #showStatus() {
    for (const view of this.#stage) view.showStatus();
  }
};

// beholder_widget/js/widget.js
function beholder() {
  let seats;
  return {
    /** @param {{model: Model, signal?: AbortSignal}} props */
    initialize({ model, signal }) {
      const life = lifetime(signal);
      seats = new Seats(new Session(model, life.signal));
      return life.end;
    },
    /** @param {{el: HTMLElement, signal?: AbortSignal}} props */
    render({ el, signal }) {
      const life = lifetime(signal);
      seats.show(el, life.signal);
      return life.end;
    }
  };
}
function lifetime(host) {
  const controller = new AbortController();
  const end = () => controller.abort();
  host?.addEventListener("abort", end);
  return { signal: controller.signal, end };
}
export {
  beholder as default
};

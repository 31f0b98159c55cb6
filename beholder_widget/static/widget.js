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
  /** Notes that a frame is done with, as are all before it. @param {Frame} frame @param {boolean} painted */
  release(frame, painted) {
    this.#painted += Number(painted);
    this.#last = { frame, since: performance.now() };
    if (!painted || frame.ack_within <= 0) this.#give();
    else this.#timer ??= setTimeout(() => this.#give(), 1e3 * frame.ack_within);
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

// beholder_widget/js/projector.js
var PAINT_WITHIN_MS = 100;
var Projector = class {
  #screen;
  #open = false;
  /** @type {Frame | null} the last that arrived, painted or not */
  #latest = null;
  /** @type {Frame | null} being decoded, not yet painted */
  #current = null;
  /** @type {Frame | null} next to be decoded */
  #waiting = null;
  /** @type {Set<Frame>} not yet released, in the order in which they came */
  #owed = /* @__PURE__ */ new Set();
  /** @param {Screen} screen */
  constructor(screen) {
    this.#screen = screen;
  }
  /** @param {Frame} frame a frame just received */
  offer(frame) {
    this.#owed.add(frame);
    this.#latest = frame;
    if (this.#open) this.#show(frame);
    else this.#release(frame, false);
  }
  /** @param {boolean} open whether anything painted could be seen */
  setOpen(open) {
    if (open === this.#open) return;
    this.#open = open;
    if (open) return this.repaint();
    this.#waiting = null;
    if (this.#latest) this.#release(this.#latest, false);
  }
  /** Paints the latest frame, again if need be, for a view that has just come into sight. */
  repaint() {
    if (this.#latest) this.#show(this.#latest);
  }
  /** @param {Frame} frame */
  #show(frame) {
    if (frame === this.#current) return;
    this.#waiting = frame;
    if (!this.#current) void this.#run();
  }
  async #run() {
    while (this.#waiting) {
      const frame = this.#waiting;
      this.#current = frame;
      this.#waiting = null;
      const painted = await this.#project(frame);
      this.#current = null;
      this.#release(frame, painted);
    }
  }
  /** @param {Frame} frame @returns whether it was painted */
  async #project(frame) {
    try {
      const bitmap = frame.png && await decode(frame.png);
      this.#screen.paint(frame, bitmap);
      bitmap?.close();
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
function decode(png) {
  const blob = new Blob([
    /** @type {Uint8Array<ArrayBuffer>} */
    png
  ], { type: "image/png" });
  return createImageBitmap(blob, { colorSpaceConversion: "none" });
}
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

// beholder_widget/js/sections.js
var BYTES = 8;
var SectionReader = class {
  #key = "";
  /** @type {Table} */
  #table = { figures: [], places: [] };
  /**
   * @param {string} key tells this table from others: the same one is read once
   * @param {Uint8Array} table JSON
   * @param {Uint8Array} figures float64, little-endian, section by section
   * @returns {Section[]} with null for figures that are not finite
   */
  read(key, table, figures) {
    if (key !== this.#key) {
      this.#table = JSON.parse(new TextDecoder().decode(table));
      this.#key = key;
    }
    const { figures: names, places } = this.#table;
    const numbers = new DataView(figures.buffer, figures.byteOffset, figures.byteLength);
    return places.map((place, row) => {
      const own = names.map((name, column) => {
        const number = numbers.getFloat64((row * names.length + column) * BYTES, true);
        return [name, Number.isFinite(number) ? number : null];
      });
      return (
        /** @type {Section} */
        { ...place, ...Object.fromEntries(own) }
      );
    });
  }
};

// beholder_widget/js/follow.js
function follow(model, callbacks, signal) {
  for (const [event, callback] of Object.entries(callbacks)) model.on(event, callback);
  signal.addEventListener("abort", () => {
    for (const [event, callback] of Object.entries(callbacks)) model.off(event, callback);
  });
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

// beholder_widget/js/settings.js
var NAMES = ["values", "mode", "window", "scaling", "colormap", "show_all", "rate", "recording", "select"];
var ANSWER_WITHIN_MS = 3e3;
var SEND_EVERY_MS = 100;
var Settings = class {
  #model;
  #send;
  #changed;
  /** @type {Map<SettingName, unknown>} */
  #inForce = /* @__PURE__ */ new Map();
  /** @type {Map<SettingName, {value: unknown, timer: ReturnType<typeof setTimeout>}>} */
  #chosen = /* @__PURE__ */ new Map();
  /** @type {Map<SettingName, string>} */
  #rejections = /* @__PURE__ */ new Map();
  /** @type {Map<SettingName, (value: any) => void>} */
  #senders = /* @__PURE__ */ new Map();
  /**
   * @param {Model} model
   * @param {<Name extends SettingName>(name: Name, value: Values[Name]) => void} send
   * @param {() => void} changed called after anything a control shows has changed
   * @param {AbortSignal} signal
   */
  constructor(model, send, changed, signal) {
    this.#model = model;
    this.#send = send;
    this.#changed = changed;
    for (const name of NAMES) this.#inForce.set(name, model.get(name));
    const arrivals = NAMES.map((name) => [`change:${name}`, () => this.#arrived(name, model.get(name))]);
    follow(model, { ...Object.fromEntries(arrivals), "change:_beholder_choices": changed }, signal);
    signal.addEventListener("abort", () => this.#chosen.forEach(({ timer }) => clearTimeout(timer)));
  }
  /** @returns {Choices} what the kernel can show now */
  get choices() {
    return this.#model.get("_beholder_choices");
  }
  /**
   * What the control of this name is to show.
   *
   * @template {SettingName} Name
   * @param {Name} name
   * @returns {Values[Name]}
   */
  value(name) {
    const chosen = this.#chosen.get(name);
    return (
      /** @type {Values[Name]} */
      chosen ? chosen.value : this.#inForce.get(name)
    );
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
    this.#forget(name);
    const timer = setTimeout(() => this.#giveUp(name), ANSWER_WITHIN_MS);
    this.#chosen.set(name, { value, timer });
    if (paced) this.#pacedSender(name)(value);
    else this.#send(name, value);
    this.#changed();
  }
  /** @param {WelcomeMessage} message */
  welcome({ settings }) {
    for (const name of NAMES) if (name in settings) this.#arrived(name, settings[name]);
  }
  /** @param {RejectedMessage} message */
  reject({ name, value, message }) {
    this.#forget(name);
    this.#inForce.set(name, value);
    this.#rejections.set(name, message);
    this.#changed();
  }
  /** @param {SettingName} name @param {unknown} value */
  #arrived(name, value) {
    if (value !== this.#inForce.get(name)) this.#rejections.delete(name);
    this.#inForce.set(name, value);
    if (this.#chosen.get(name)?.value === value) this.#forget(name);
    this.#changed();
  }
  /** @param {SettingName} name */
  #giveUp(name) {
    this.#forget(name);
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

// beholder_widget/js/transport.js
var HELLO_EVERY_MS = 1e3;
var ALIVE_EVERY_MS = 15e3;
var Transport = class {
  #model;
  #listener;
  #visible = false;
  #welcomed = false;
  #gone = false;
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
    this.#greet();
    const hello = setInterval(() => this.#greet(), HELLO_EVERY_MS);
    const alive = setInterval(() => this.#keepAlive(), ALIVE_EVERY_MS);
    signal.addEventListener("abort", () => {
      clearInterval(hello);
      clearInterval(alive);
      this.#send({ type: "bye", client: this.client });
    });
  }
  /** Whether the kernel no longer listens, as far as this page can tell. */
  get gone() {
    return this.#gone;
  }
  /** @param {boolean} visible whether any view of this page can be seen */
  setVisible(visible) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#send({ type: "visible", client: this.client, visible });
    if (visible) this.#keepAlive();
  }
  /** Gives credit for frames back, which lets the kernel send others. @param {Acknowledgement} acknowledgement */
  acknowledge(acknowledgement) {
    this.#send({ type: "ack", client: this.client, ...acknowledgement });
  }
  /**
   * @template {SettingName} Name
   * @param {Name} name
   * @param {Settings[Name]} value
   */
  set(name, value) {
    this.#send({ type: "set", client: this.client, name, value });
  }
  /** @param {AbortSignal} signal */
  #listen(signal) {
    const callbacks = {
      "msg:custom": (message, buffers) => {
        this.#receive(message, buffers);
      },
      "comm:close": () => this.#setGone(true),
      // The host tells that the comm's life changed but not how: greeting again finds out.
      comm_live_update: () => this.#greetAgain()
    };
    follow(this.#model, callbacks, signal);
    window.addEventListener("pagehide", () => this.#send({ type: "bye", client: this.client }), { signal });
    window.addEventListener("pageshow", (event) => event.persisted && this.#greetAgain(), { signal });
  }
  #greet() {
    if (this.#welcomed || this.#gone) return;
    this.#send({ type: "hello", client: this.client, visible: this.#visible });
  }
  #greetAgain() {
    this.#welcomed = false;
    this.#greet();
  }
  #keepAlive() {
    if (!this.#welcomed || this.#gone) return;
    this.#send({ type: "alive", client: this.client, visible: this.#visible });
  }
  /** @param {FromKernel} message @param {Buffer[]} [buffers] */
  #receive(message, buffers = []) {
    this.#setGone(false);
    switch (message.type) {
      case "frame":
        if (!message.clients.includes(this.client)) return;
        return this.#listener.framed(message, buffers.map(bytesOf));
      case "status":
        return this.#listener.reported(message.status);
      case "welcome":
        if (message.client !== this.client) return;
        this.#welcomed = true;
        if (this.#visible) this.#send({ type: "visible", client: this.client, visible: true });
        return this.#listener.welcomed(message);
      case "rejected":
        if (message.client !== this.client) return;
        return this.#listener.rejected(message);
    }
  }
  /** @param {ToKernel} message */
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
  /** @param {boolean} gone */
  #setGone(gone) {
    if (gone === this.#gone) return;
    this.#gone = gone;
    this.#listener.lifeChanged();
  }
};
function bytesOf(buffer) {
  if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
function randomName() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// beholder_widget/js/session.js
var QUIET_AFTER_MS = 3e3;
var Session = class {
  /**
   * Views in sight. One out of sight costs nothing, and one taken out of the page is out of sight: then nothing here
   * holds on to it.
   *
   * @type {Set<View>}
   */
  #stage = /* @__PURE__ */ new Set();
  #projector = new Projector(this);
  #sections = new SectionReader();
  #transport;
  #credit;
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
      (name, value) => this.#transport.set(name, value),
      () => this.#refresh(),
      signal
    );
    this.#transport = new Transport(model, this, signal);
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
  /** What there is to complain of; "" for nothing. A refused `select` is told beside its box. */
  get problem() {
    if (this.#transport.gone) return "kernel gone - last picture kept";
    const refused = [...this.settings.rejections].find(([name]) => name !== "select");
    return this.#fault || refused?.[1] || this.#status?.message || "";
  }
  /**
   * @param {View} view
   * @param {boolean} inSight
   */
  setInSight(view, inSight) {
    if (inSight === this.#stage.has(view)) return;
    if (inSight) this.#stage.add(view);
    else this.#stage.delete(view);
    this.#lookAround();
    if (!inSight) return;
    view.refresh();
    this.#projector.repaint();
  }
  /** @param {WelcomeMessage} welcome */
  welcomed(welcome) {
    this.#status = welcome.status;
    this.settings.welcome(welcome);
  }
  /** @param {FrameMessage} message @param {Uint8Array[]} buffers none for a placeholder */
  framed({ status, table, ...frame }, [png, places, figures]) {
    this.#status = status;
    this.#keepFlowing(status.rate);
    const sections = png ? this.#sections.read(table, places, figures) : [];
    this.#projector.offer({ ...frame, png: png ?? null, sections });
  }
  /** @param {Status} status */
  reported(status) {
    this.#status = status;
    this.#refresh();
  }
  /** @param {RejectedMessage} rejection */
  rejected(rejection) {
    this.settings.reject(rejection);
  }
  lifeChanged() {
    this.#refresh();
  }
  /** @param {Frame} frame @param {ImageBitmap | null} bitmap */
  paint(frame, bitmap) {
    this.#fault = "";
    for (const view of this.#stage) view.paint(frame, bitmap);
  }
  /** @param {Frame} frame @param {boolean} painted */
  release(frame, painted) {
    this.#credit.release(frame, painted);
  }
  /** @param {unknown} error */
  failed(error) {
    this.#fault = `the picture could not be decoded: ${error}`;
    this.#refresh();
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
      this.#refresh();
    };
    this.#quiet = setTimeout(end, QUIET_AFTER_MS * Math.max(1, 1 / (rate || 1)));
  }
  #refresh() {
    for (const view of this.#stage) view.refresh();
  }
};

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

// beholder_widget/js/grouping.js
var FEW = 12;
var LEAST = 3;
var MOST = 16;
var BEFORE_PART = /(?=[./])/;
function groupNames(names) {
  if (names.length <= FEW) return [];
  const paths = names.map((name) => name.split(BEFORE_PART));
  return divide(paths, 0, paths.length, 0).map(({ start, end, depth }) => {
    return { name: paths[start].slice(0, depth).join(""), start, end };
  });
}
function nameWithin(name, group) {
  return name.slice(group.name.length + 1) || name;
}
function divide(paths, start, end, depth) {
  return runs(paths, start, end, depth).flatMap((run) => {
    const size = run.end - run.start;
    if (size < LEAST || paths[run.start].length < run.depth) return [];
    const within = size > MOST ? divide(paths, run.start, run.end, run.depth) : [];
    const grouped = within.reduce((sum, each) => sum + each.end - each.start, 0);
    return 2 * grouped >= size ? within : [run];
  });
}
function runs(paths, start, end, depth) {
  const found = [];
  for (let at = start; at < end; ) {
    const first = at;
    while (at < end && paths[at][depth] === paths[first][depth]) at += 1;
    found.push({ start: first, end: at, depth: common(paths.slice(first, at), depth + 1) });
  }
  return found;
}
function common(paths, depth) {
  const [first] = paths;
  let parts = depth;
  while (parts < first.length && paths.every((path) => path[parts] === first[parts])) parts += 1;
  return parts;
}

// beholder_widget/js/bracket.js
var Bracket = class {
  #heading;
  /**
   * @param {Group} group
   * @param {Label[]} labels of its sections, which stand together in the page: they move into the bracket
   * @param {string[]} names of its sections
   */
  constructor(group, labels, names) {
    this.group = group;
    const name = element("div", "beholder-module-name", {}, [element("bdi", "", {}, [group.name])]);
    this.#heading = element("div", "beholder-module", { "aria-hidden": "true" }, [name]);
    const el = element("div", "beholder-members");
    labels[0].el.before(el);
    el.append(this.#heading, ...labels.map((label) => label.el));
    labels.forEach((label, index) => label.rename(names[index], nameWithin(names[index], group)));
  }
  /** @param {number} top @param {number} height CSS pixels */
  place(top, height) {
    this.#heading.style.top = `${top}px`;
    this.#heading.style.height = `${height}px`;
  }
};

// beholder_widget/js/format.js
var SIGNIFICANT_DIGITS = 3;
var thousands = new Intl.NumberFormat("en-US");
var formatCount = (count) => thousands.format(count);
function formatNumber(value) {
  if (value === null) return "-";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e5) return value.toExponential(SIGNIFICANT_DIGITS - 1).replace("e+", "e");
  return size >= 999.5 ? value.toFixed(0) : value.toPrecision(SIGNIFICANT_DIGITS);
}
function formatClock(seconds) {
  const whole = Math.floor(seconds);
  const pad = (part) => String(part).padStart(2, "0");
  const minutesAndSeconds = `${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
  return whole < 3600 ? minutesAndSeconds : `${Math.floor(whole / 3600)}:${minutesAndSeconds}`;
}
function formatShape(shape) {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}
function formatFigures({ min, mean, max, ratio, size, note }) {
  if (min === null || max === null) return note || (size === 0 ? "empty" : "no finite value");
  const share = ratio === null ? "" : `update/weight ${formatNumber(ratio)}  `;
  return `${share}${formatNumber(min)} .. ${formatNumber(max)}  mean ${formatNumber(mean)}  `;
}
function formatRange({ min, max }) {
  return min === null || max === null ? "" : `range ${formatNumber(max - min)}`;
}
function formatSampled({ min, shown, size, note }) {
  const counts = shown < size ? `shown ${formatCount(shown)} of ${formatCount(size)}` : "";
  return [min === null ? "" : note, counts].filter(Boolean).join("  ");
}
function formatSection(section) {
  const { name, shape, low, high, nan, posinf, neginf } = section;
  const counts = [
    [nan, "NaN"],
    [posinf, "+Inf"],
    [neginf, "-Inf"]
  ].flatMap(([count, word]) => count ? `${formatCount(Number(count))} ${word}` : []);
  const lines = [
    `${name} ${formatShape(shape)}`,
    formatFigures(section) + formatRange(section),
    counts.join("  "),
    low === null || high === null ? "" : `colours ${formatNumber(low)} .. ${formatNumber(high)}`,
    formatSampled(section)
  ];
  return lines.filter(Boolean).join("\n");
}

// beholder_widget/js/placing.js
var LINE = 16;
var MOST_LINES = 4;
var OVERHANG = 2;
function placeLabels(sections, scale) {
  const places = sections.map(({ top }) => ({ top: top * scale, lines: 0 }));
  const placed = [];
  const free = () => placed.length ? endOf(places[placed[placed.length - 1]]) : 0;
  sections.forEach((section, index) => {
    const { wanted, lowest, end } = reach(section, scale);
    while (free() > lowest && sections[placed[placed.length - 1]].height < section.height) {
      const given = Number(placed.pop());
      places[given] = { top: sections[given].top * scale, lines: 0 };
    }
    const top = Math.max(wanted, free());
    if (top > lowest) return;
    const lines = Math.min(MOST_LINES, Math.max(1, Math.floor((end - top + OVERHANG) / LINE)));
    places[index] = { top, lines };
    placed.push(index);
  });
  return places;
}
var endOf = ({ top, lines }) => top + lines * LINE;
function reach(section, scale) {
  const top = section.top * scale;
  const end = top + section.height * scale;
  const wanted = top + Math.min(0, (end - top - LINE) / 2);
  return { wanted, lowest: Math.max(end - LINE, wanted + LINE / 2, 0), end };
}

// beholder_widget/js/label.js
var ODDITIES = (
  /** @type {const} */
  [
    ["nan", "NaN", 1],
    ["posinf", "+Inf", 2],
    ["neginf", "-Inf", 3]
  ]
);
var Label = class {
  #name = element("bdi", "");
  #shape = element("span", "beholder-section-shape");
  #figures = element("span", "");
  #range = element("span", "");
  #sampled = element("div", "beholder-section-sampled");
  #counts = ODDITIES.map(() => element("span", "beholder-count", { hidden: "" }));
  #placed = "";
  constructor() {
    const name = element("span", "beholder-section-name", {}, [this.#name]);
    const lead = element("div", "beholder-section-lead", {}, [name, ...this.#counts]);
    const head = element("div", "beholder-section-head", {}, [lead, this.#shape]);
    const figures = element("div", "beholder-section-figures", {}, [this.#figures, this.#range]);
    const rest = element("div", "beholder-section-rest", {}, [figures, this.#sampled]);
    const body = element("div", "beholder-section-body", {}, [head, rest]);
    this.el = element("div", "beholder-section", { role: "listitem", tabindex: "-1" }, [body]);
  }
  /**
   * @param {string} name of the section, in full
   * @param {string} [shown] what of it stands here, where a bracket has the rest
   */
  rename(name, shown = name) {
    setText(this.#name, shown);
    this.el.setAttribute("aria-label", name);
  }
  /** @param {Section} section @param {Uint8Array | null} palette */
  show(section, palette) {
    setText(this.#shape, formatShape(section.shape));
    setText(this.#figures, formatFigures(section));
    setText(this.#range, formatRange(section));
    setText(this.#sampled, formatSampled(section));
    ODDITIES.forEach(([key, word, index], at) => {
      const node = this.#counts[at];
      node.hidden = section[key] === 0;
      if (node.hidden) return;
      setText(node, `${formatCount(section[key])} ${word}`);
      node.style.setProperty("--beholder-swatch", colorAt(palette, index));
    });
  }
  /** @param {boolean} on whether the section is pointed at */
  point(on) {
    this.el.classList.toggle("beholder-pointed", on);
    if (!on) this.el.removeAttribute("title");
  }
  /** @param {Place} place @param {number} height of the section, CSS pixels */
  place({ top, lines }, height) {
    const placed = `${top} ${lines} ${height}`;
    if (placed === this.#placed) return;
    this.#placed = placed;
    this.el.style.top = `${top}px`;
    this.el.style.height = `${lines ? lines * LINE : height}px`;
    this.el.dataset.lines = String(lines);
  }
};
function colorAt(palette, index) {
  return palette ? `rgb(${palette.subarray(3 * index, 3 * index + 3).join(" ")})` : "transparent";
}

// beholder_widget/js/png.js
var SIGNATURE_BYTES = 8;
var CHUNK_OVERHEAD_BYTES = 12;
function paletteOf(png) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = SIGNATURE_BYTES;
  while (at + CHUNK_OVERHEAD_BYTES <= png.byteLength) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === "PLTE") return png.subarray(at + 8, at + 8 + length);
    if (name === "IDAT") return null;
    at += length + CHUNK_OVERHEAD_BYTES;
  }
  return null;
}

// beholder_widget/js/tooltip.js
var made = 0;
var Tooltip = class {
  /** @type {HTMLElement | null} */
  #label = null;
  constructor() {
    made += 1;
    this.el = element("div", "beholder-tooltip", { role: "tooltip", id: `beholder-tooltip-${made}`, hidden: "" });
  }
  /** @param {HTMLElement | null} label what the words are about; null to hide them @param {string} text */
  show(label, text) {
    setText(this.el, text);
    this.el.hidden = !label;
    if (label !== this.#label) this.#label?.removeAttribute("aria-describedby");
    this.#label = label;
    if (!label) return;
    label.setAttribute("aria-describedby", this.el.id);
    this.#place(label);
  }
  /** Moves the words into what can be seen of the frame that scrolls. @param {HTMLElement} label */
  #place(label) {
    const origin = this.el.offsetParent?.getBoundingClientRect();
    const seen = this.el.closest(".beholder-frame")?.getBoundingClientRect();
    if (!origin || !seen) return;
    const lowest = Math.min(seen.bottom, innerHeight) - this.el.offsetHeight;
    const top = Math.max(seen.top, Math.min(label.getBoundingClientRect().bottom, lowest));
    this.el.style.top = `${top - origin.top}px`;
  }
};

// beholder_widget/js/gutter.js
var Gutter = class {
  #list = element("div", "beholder-sections", { role: "list", "aria-label": "Sections" });
  #tooltip = new Tooltip();
  /** @type {Label[]} */
  #labels = [];
  /** @type {Bracket[]} */
  #brackets = [];
  /** @type {Section[]} */
  #sections = [];
  #names = "";
  /** Whether the labels stand one below the other, away from their sections. */
  #listed = false;
  /** Index of the label that the Tab key stops at; the arrow keys move it. */
  #stop = 0;
  /** @type {Label | undefined} */
  #pointed;
  constructor() {
    this.el = element("div", "beholder-gutter", { hidden: "" }, [this.#list, this.#tooltip.el]);
    this.el.addEventListener("keydown", (event) => this.#step(event));
  }
  /** @param {Frame} frame */
  paint({ kind, sections, png }) {
    this.#sections = kind === "sections" ? sections : [];
    this.#match(this.#sections.map(({ name }) => name));
    const palette = png && paletteOf(png);
    this.#sections.forEach((section, index) => this.#labels[index].show(section, palette));
  }
  /** Puts the labels beside the picture. @param {number} scale CSS pixels to a picture pixel */
  place(scale) {
    this.#listed = false;
    let bottom = 0;
    placeLabels(this.#sections, scale).forEach((place, index) => {
      const { top, height } = this.#sections[index];
      this.#labels[index].place(place, height * scale);
      bottom = Math.max(bottom, place.top + place.lines * LINE, (top + height) * scale);
    });
    for (const bracket of this.#brackets) {
      const { top } = this.#sections[bracket.group.start];
      const last = this.#sections[bracket.group.end - 1];
      bracket.place(top * scale, (last.top + last.height - top) * scale);
    }
    this.el.style.setProperty("--beholder-height", `${bottom}px`);
  }
  /** Puts the labels one below the other, where there is no room beside the picture. */
  list() {
    this.#listed = true;
    for (const label of this.#labels) label.place({ top: 0, lines: 2 }, 0);
    for (const bracket of this.#brackets) bracket.place(0, LINE);
  }
  /** @param {EventTarget | null} target @returns the index of the section whose label it is in, or -1 */
  indexOf(target) {
    return this.#labels.findIndex(({ el }) => target instanceof Node && el.contains(target));
  }
  /** @param {number} height picture pixels from the top @returns the index of the section there, or -1 */
  indexAt(height) {
    return this.#sections.findIndex((section) => height < section.top + section.height);
  }
  /**
   * Sets a section's label off and tells all there is to say of it.
   *
   * @param {number} index -1 for none
   * @returns {Section | undefined}
   */
  point(index) {
    const [label, section] = [this.#labels[index], this.#sections[index]];
    if (label !== this.#pointed) this.#pointed?.point(false);
    this.#pointed = label;
    label?.point(true);
    const words = section ? formatSection(section) : "";
    if (label && this.#listed) label.el.title = words;
    this.#tooltip.show(this.#listed ? null : label?.el ?? null, words);
    return section;
  }
  /** Brings a label to the top where they are listed, which scrolls apart from the picture. @param {number} index */
  reveal(index) {
    const label = this.#labels[index];
    if (label && this.#listed) this.el.scrollTop = label.el.offsetTop - LINE;
  }
  /** Makes or removes labels until there is one for each section, and groups them. @param {string[]} names */
  #match(names) {
    const key = JSON.stringify(names);
    if (key === this.#names) return;
    this.#names = key;
    this.el.hidden = names.length === 0;
    this.#labels.length = Math.min(this.#labels.length, names.length);
    while (this.#labels.length < names.length) this.#labels.push(new Label());
    this.#labels.forEach((label, index) => label.rename(names[index]));
    this.#group(names);
    this.#stopAt(Math.min(this.#stop, names.length - 1));
  }
  /** @param {string[]} names */
  #group(names) {
    this.#list.replaceChildren(...this.#labels.map(({ el }) => el));
    this.#brackets = groupNames(names).map((group) => {
      const { start, end } = group;
      return new Bracket(group, this.#labels.slice(start, end), names.slice(start, end));
    });
  }
  /** Moves the focus among the labels. @param {KeyboardEvent} event */
  #step(event) {
    const last = this.#labels.length - 1;
    const to = { ArrowDown: this.#stop + 1, ArrowUp: this.#stop - 1, Home: 0, End: last }[event.key];
    if (to === void 0 || to < 0 || to > last) return;
    event.preventDefault();
    this.#stopAt(to);
    this.#labels[to].el.focus();
  }
  /** @param {number} index */
  #stopAt(index) {
    this.#labels[this.#stop]?.el.setAttribute("tabindex", "-1");
    this.#stop = Math.max(0, index);
    this.#labels[this.#stop]?.el.setAttribute("tabindex", "0");
  }
};

// beholder_widget/js/fit.js
function fitScale(picture, room, ratio) {
  const times = Math.floor(Math.min(room.width / picture.width, room.height / picture.height) * ratio);
  return times < 1 ? Math.min(room.width / picture.width, 1 / ratio) : times / ratio;
}

// beholder_widget/js/picture.js
var Picture = class {
  #canvas = element("canvas", "beholder-canvas", { role: "img", hidden: "" });
  /** @type {{width: number, height: number}} of the picture; a coarse one's canvas has fewer pixels */
  #size = { width: 0, height: 0 };
  #scale = 1;
  #words = element("div", "beholder-words", {}, ["waiting for the kernel"]);
  #mark = element("div", "beholder-mark", { hidden: "" });
  constructor() {
    this.el = element("div", "beholder-picture", {}, [this.#canvas, this.#words, this.#mark]);
  }
  /**
   * @param {Frame} frame
   * @param {ImageBitmap | null} bitmap null for a frame without a picture
   */
  paint(frame, bitmap) {
    this.#canvas.dataset.frame = String(frame.number);
    this.#canvas.dataset.step = String(frame.step ?? "");
    this.#canvas.hidden = !bitmap;
    this.#words.hidden = bitmap !== null;
    setText(this.#words, frame.text);
    if (!bitmap) return;
    this.#canvas.setAttribute("aria-label", describe(frame));
    this.#size = { width: frame.width, height: frame.height };
    this.#draw(bitmap);
  }
  /**
   * Gives the canvas its size on the page.
   *
   * @param {Room} room
   * @returns {number} CSS pixels to a picture pixel
   */
  fit(room) {
    const { width, height } = this.#size;
    const scale = fitScale(this.#size, room, devicePixelRatio);
    this.#canvas.style.width = `${width * scale}px`;
    this.#canvas.style.height = `${height * scale}px`;
    this.#canvas.classList.toggle("beholder-shrunk", scale * devicePixelRatio < 1);
    this.#scale = scale;
    return scale;
  }
  /** Outlines a section, in the gaps around it. @param {Section} [section] none for no outline */
  mark(section) {
    this.#mark.hidden = !section;
    if (!section) return;
    this.#mark.style.top = `${section.top * this.#scale}px`;
    this.#mark.style.height = `${section.height * this.#scale}px`;
    this.#mark.style.width = this.#canvas.style.width;
  }
  /** Brings what is marked into sight where the picture scrolls by itself. */
  reveal() {
    this.el.scrollTop = this.#mark.offsetTop - this.el.clientHeight / 2;
  }
  /** @param {number} y CSS pixels from the window's top @returns picture pixels from the picture's */
  heightAt(y) {
    return (y - this.#canvas.getBoundingClientRect().top) / this.#scale;
  }
  /** Picture pixels that are scrolled out of sight at the top. */
  get scrolled() {
    return this.el.scrollTop / this.#scale;
  }
  /** @param {ImageBitmap} bitmap */
  #draw(bitmap) {
    const { width, height } = bitmap;
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    const context = (
      /** @type {CanvasRenderingContext2D} */
      this.#canvas.getContext("2d")
    );
    context.globalCompositeOperation = "copy";
    context.drawImage(bitmap, 0, 0);
  }
};
function describe({ kind, sections, settings }) {
  if (kind === "frame") return "Picture of a frame";
  const [first, last] = [sections.at(0)?.name, sections.at(-1)?.name];
  const what = sections.length > 1 ? `${sections.length} sections, ${first} to ${last}` : first;
  return `Picture of ${what}, ${settings.mode} values, colormap ${settings.colormap}`;
}

// beholder_widget/js/pointing.js
var Pointing = class {
  #picture;
  #gutter;
  /** The section that has the keyboard's focus, and the one that is pointed at; -1 for none. */
  #focused = -1;
  #pointed = -1;
  /** @param {Picture} picture @param {Gutter} gutter */
  constructor(picture, gutter) {
    this.#picture = picture;
    this.#gutter = gutter;
    this.#followPointer();
    this.#followFocus();
  }
  /** Shows what is pointed at as it is now, for a new frame or size. */
  refresh() {
    this.#picture.mark(this.#gutter.point(this.#pointed));
  }
  #followPointer() {
    const { el: picture } = this.#picture;
    for (
      const type of
      /** @type {const} */
      ["pointerdown", "pointermove"]
    ) {
      picture.addEventListener(type, ({ clientY }) => {
        const index = this.#gutter.indexAt(this.#picture.heightAt(clientY));
        if (this.#point(index)) this.#gutter.reveal(index);
      });
    }
    this.#gutter.el.addEventListener("pointerover", ({ target }) => this.#point(this.#gutter.indexOf(target)));
    for (const { el } of [this.#picture, this.#gutter]) {
      el.addEventListener("pointerleave", ({ pointerType }) => pointerType === "touch" || this.#point(this.#focused));
      el.addEventListener("pointercancel", () => this.#point(this.#focused));
    }
    picture.addEventListener("scroll", () => {
      if (this.#pointed < 0) this.#gutter.reveal(this.#gutter.indexAt(this.#picture.scrolled));
    });
  }
  #followFocus() {
    const { el } = this.#gutter;
    el.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element && target.matches(":focus-visible"))) return;
      this.#focused = this.#gutter.indexOf(target);
      this.#point(this.#focused);
      this.#picture.reveal();
    });
    el.addEventListener("focusout", () => {
      this.#focused = -1;
      this.#point(-1);
    });
    el.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#point(-1);
    });
  }
  /** @param {number} index @returns whether it is another one than before */
  #point(index) {
    const moved = index !== this.#pointed;
    this.#pointed = index;
    if (moved) this.refresh();
    return moved;
  }
};

// beholder_widget/js/statusline.js
var StatusLine = class {
  // Figures that change ten times a second stay out of the live region's words: a screen reader would never fall silent.
  #figures = element("span", "beholder-figures", { "aria-hidden": "true" });
  #note = element("span", "beholder-note");
  #recording = element("span", "");
  #clock = element("span", "beholder-figures", { "aria-hidden": "true" });
  #file = element("span", "");
  #problem = element("div", "beholder-problem", { role: "alert" });
  constructor() {
    const tape = element("span", "beholder-tape", {}, [this.#recording, this.#clock, this.#file]);
    const line = element("div", "beholder-status", { role: "status" }, [this.#figures, this.#note, tape]);
    this.el = element("div", "beholder-foot", {}, [line, this.#problem]);
  }
  /** @param {Session} session @param {Frame | null} frame the picture in view */
  refresh(session, frame) {
    const { status } = session;
    setText(this.#figures, figuresOf(session, frame));
    setText(this.#note, [status?.limited && `limited by ${status.limited}`, status?.note].filter(Boolean).join(" · "));
    const tape = status?.recording;
    setText(this.#recording, tape ? "recording " : savedWords(status));
    setText(this.#clock, tape ? formatClock(tape.seconds) : "");
    setText(this.#file, tape?.file ? ` · ${tape.file}` : "");
    setText(this.#problem, session.problem);
  }
};
function figuresOf({ status, flowing, settings }, frame) {
  const parts = [];
  if (frame && frame.step !== null) parts.push(`step ${formatCount(frame.step)}`);
  if (frame?.variance_of) parts.push(`variance of ${frame.variance_of}`);
  if (settings.value("rate") === 0) return [...parts, "paused"].join(" · ");
  if (status && flowing) parts.push(`${status.rate.toFixed(1)} frames/s`);
  if (status && flowing && status.latency_ms !== null) parts.push(`${Math.round(status.latency_ms)} ms`);
  return parts.join(" · ");
}
function savedWords(status) {
  const files = status?.saved ?? [];
  const more = files.length > 1 ? ` and ${files.length - 1} more` : "";
  return files.length ? `saved ${files[0]}${more}` : "";
}

// beholder_widget/js/controls.js
var made2 = 0;
function selectControl(name, chosen) {
  const select = element("select", "beholder-select", { id: newId() });
  select.addEventListener("change", () => chosen(select.value));
  let offered = "";
  return {
    el: labelled([name], select),
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
function rangeControl(name, { min, max, unseen = "", say = String }, chosen) {
  const range = element("input", "beholder-range", { id: newId(), type: "range", min: String(min), max: String(max) });
  const number = element("span", "beholder-number", { "aria-hidden": "true" });
  range.addEventListener("input", () => chosen(range.valueAsNumber));
  return {
    el: labelled([element("span", "beholder-unseen", {}, [unseen]), name], range, number),
    show(value) {
      range.max = String(Math.max(max, Math.ceil(value)));
      if (range.valueAsNumber !== value) range.value = String(value);
      range.setAttribute("aria-valuetext", say(value));
      setText(number, say(value));
    }
  };
}
function checkControl(name, chosen) {
  const box = element("input", "beholder-check", { id: newId(), type: "checkbox" });
  box.addEventListener("change", () => chosen(box.checked));
  const label = element("label", "beholder-name", { for: box.id }, [name]);
  return {
    el: element("div", "beholder-control", {}, [box, label]),
    show(value) {
      box.checked = value;
    }
  };
}
function switchControl(start, stop, chosen) {
  const button = element("button", "beholder-button", { type: "button" });
  let on = false;
  button.addEventListener("click", () => chosen(!on));
  return {
    el: button,
    show(value) {
      on = value;
      setText(button, on ? stop : start);
      button.classList.toggle("beholder-on", on);
    }
  };
}
function labelled(name, ...parts) {
  const label = element("label", "beholder-name", { for: parts[0].id }, name);
  return element("div", "beholder-control", {}, [label, ...parts]);
}
function newId() {
  made2 += 1;
  return `beholder-control-${made2}`;
}

// beholder_widget/js/filter.js
var RESTS_AFTER_MS = 600;
var made3 = 0;
function filterControl(name, placeholder, chosen, signal) {
  made3 += 1;
  const id = `beholder-filter-${made3}`;
  const input = element("input", "beholder-text", { id, type: "text", placeholder, spellcheck: "false" });
  const problem = element("span", "beholder-problem", { id: `${id}-problem` });
  input.setAttribute("aria-describedby", problem.id);
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
    el: element("div", "beholder-control", {}, [
      element("label", "beholder-name", { for: id }, [name]),
      input,
      problem
    ]),
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

// beholder_widget/js/toolbar.js
var MODES = ["current", "variance"].map((value) => ({ value, label: value }));
var SCALINGS = [
  { value: "section", label: "per section" },
  { value: "all", label: "over all sections" }
];
var Toolbar = class {
  #settings;
  #controls;
  /**
   * @param {Settings} settings
   * @param {AbortSignal} signal
   */
  constructor(settings, signal) {
    this.#settings = settings;
    this.#controls = makeControls(settings, signal);
    this.#controls.mode.offer(MODES);
    this.#controls.scaling.offer(SCALINGS);
    const { values, mode, window: window2, ...others } = this.#controls;
    const modeAndWindow = element("div", "beholder-group", {}, [mode.el, window2.el]);
    const row = [values.el, modeAndWindow, ...Object.values(others).map(({ el }) => el)];
    this.el = element("div", "beholder-toolbar", { role: "group", "aria-label": "Beholder" }, row);
  }
  /** Shows the settings as they are now. @param {Frame | null} frame the latest, which decides what applies */
  refresh(frame) {
    const settings = this.#settings;
    const controls = this.#controls;
    controls.values.offer(settings.choices.values);
    controls.colormap.offer(settings.choices.colormaps.map((value) => ({ value, label: value })));
    controls.values.show(settings.value("values"));
    controls.mode.show(settings.value("mode"));
    controls.window.show(settings.value("window"));
    controls.scaling.show(settings.value("scaling"));
    controls.colormap.show(settings.value("colormap"));
    controls.show_all.show(settings.value("show_all"));
    controls.rate.show(settings.value("rate"));
    controls.select.show(settings.value("select"), settings.rejection("select"));
    controls.recording.show(settings.value("recording"));
    dim(controls.window.el, settings.value("mode") !== "variance");
    dim(controls.scaling.el, frame?.kind === "frame");
    dim(controls.select.el, frame?.kind === "frame");
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
  const pace = { min: 0, max: 30, say: (rate) => rate === 0 ? "paused" : String(rate) };
  return {
    values: selectControl("Values", choose("values")),
    mode: selectControl("Mode", choose("mode")),
    window: rangeControl("window", { min: 2, max: 100, unseen: "Variance " }, slide("window")),
    scaling: selectControl("Scaling", choose("scaling")),
    colormap: selectControl("Colormap", choose("colormap")),
    show_all: checkControl("Show all data", turn("show_all")),
    rate: rangeControl("Updates per second", pace, slide("rate")),
    select: filterControl("Select", "all, or layer4.*|fc", (value) => settings.choose("select", value), signal),
    recording: switchControl("Record", "Stop recording", turn("recording"))
  };
}
function dim(control, dimmed) {
  control.classList.toggle("beholder-dimmed", dimmed);
}

// beholder_widget/js/view.js
var NARROW = 560;
var GUTTER = { least: 192, most: 272, share: 0.3 };
var View = class {
  #session;
  #toolbar;
  #picture = new Picture();
  #gutter = new Gutter();
  #pointing = new Pointing(this.#picture, this.#gutter);
  #status = new StatusLine();
  /** Picture and gutter, which scroll together. */
  #frame = element("div", "beholder-frame", { tabindex: "0", role: "group", "aria-label": "Picture and sections" });
  /** @type {Frame | null} */
  #painted = null;
  #fitted = "";
  /**
   * @param {Session} session
   * @param {HTMLElement} parent
   * @param {AbortSignal} signal
   */
  constructor(session, parent, signal) {
    this.#session = session;
    this.#toolbar = new Toolbar(session.settings, signal);
    this.#frame.append(this.#picture.el, this.#gutter.el);
    this.el = element("div", "beholder", {}, [this.#toolbar.el, this.#frame, this.#status.el]);
    parent.append(this.el);
    this.refresh();
    this.#watch(signal);
  }
  /** Shows a frame. @param {Frame} frame @param {ImageBitmap | null} bitmap */
  paint(frame, bitmap) {
    this.#painted = frame;
    this.#picture.paint(frame, bitmap);
    this.#gutter.paint(frame);
    const geometry = JSON.stringify([frame.width, frame.height, frame.sections.map(({ top, height }) => [top, height])]);
    if (geometry !== this.#fitted) this.#fit();
    this.#fitted = geometry;
    this.#pointing.refresh();
    this.refresh();
  }
  /** Shows settings and status as they are now. */
  refresh() {
    this.#toolbar.refresh(this.#painted);
    this.#status.refresh(this.#session, this.#painted);
  }
  /** @param {AbortSignal} signal */
  #watch(signal) {
    const sight = new IntersectionObserver((entries) => {
      this.#session.setInSight(this, entries.at(-1)?.isIntersecting ?? false);
    });
    const size = new ResizeObserver(() => this.#fit());
    sight.observe(this.el);
    size.observe(this.#frame);
    window.addEventListener("resize", () => this.#fit(), { signal });
    signal.addEventListener("abort", () => {
      sight.disconnect();
      size.disconnect();
      this.#session.setInSight(this, false);
      this.el.remove();
    });
  }
  #fit() {
    const width = this.#frame.clientWidth;
    if (!this.#painted?.png || width === 0) return;
    const narrow = width < NARROW;
    this.el.classList.toggle("beholder-narrow", narrow);
    const beside = narrow || this.#gutter.el.hidden ? 0 : clamp(width * GUTTER.share, GUTTER.least, GUTTER.most);
    const height = this.#painted.kind === "frame" ? parseFloat(getComputedStyle(this.#frame).maxHeight) : Infinity;
    const scale = this.#picture.fit({ width: width - beside, height });
    if (narrow) this.#gutter.list();
    else this.#gutter.place(scale);
    this.#pointing.refresh();
  }
};
function clamp(value, least, most) {
  return Math.min(Math.max(value, least), most);
}

// beholder_widget/js/widget.js
function beholder() {
  let session;
  return {
    /** @param {{model: Model, signal?: AbortSignal}} props */
    initialize({ model, signal }) {
      const life = lifetime(signal);
      session = new Session(model, life.signal);
      return life.end;
    },
    /** @param {{el: HTMLElement, signal?: AbortSignal}} props */
    render({ el, signal }) {
      const life = lifetime(signal);
      new View(session, el, life.signal);
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

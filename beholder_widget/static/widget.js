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
  /** Takes the next frame whatever its number is: another kernel counts anew. */
  restart() {
    this.#newest = -1;
  }
  /** Paints the latest frame, again if need be, for a view that has just come into sight. */
  repaint() {
    if (this.#latest) this.#show(this.#latest);
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
      const bitmap = frame.png && await decode(frame.png);
      this.#decoding = false;
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
        const number = numbers.getFloat64((row * names.length + column) * BYTES, true);
        section[name] = Number.isFinite(number) ? number : null;
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

// beholder_widget/js/choices.js
var isChoice = shape({ value: isText, label: isText });
var areChoices = listOf(isChoice);
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
    palette: { nan: index(palette.nan), posinf: index(palette.posinf), neginf: index(palette.neginf) }
  };
}

// beholder_widget/js/follow.js
function follow(model, callbacks, signal) {
  for (const [event, callback] of Object.entries(callbacks)) model.on(event, callback);
  signal.addEventListener("abort", () => {
    for (const [event, callback] of Object.entries(callbacks)) model.off(event, callback);
  });
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
  latency_ms: orNull(isNumber),
  recording: orNull(isRecording),
  saved: listOf(isText)
});
var isKind = (value) => value === "sections" || value === "frame" || value === "placeholder";
var isSettingName = (value) => isText(value) && Object.hasOwn(SETTINGS, value);
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
    number: isCount,
    step: orNull(isNumber),
    clients: listOf(isText),
    ack_within: isNumber,
    kind: isKind,
    text: isText,
    width: isCount,
    height: isCount,
    table: isText,
    values: isText,
    colormap: isText,
    settings: areSomeSettings,
    variance_of: isCount,
    status: isStatus
  }),
  status: shape({ status: isStatus }),
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
  ack: (client, { number, painted, held }) => ({ type: "ack", client, number, painted, held }),
  /** @param {string} client @param {SettingName} name @param {Settings[SettingName]} value @returns {FromPage} */
  set: (client, name, value) => ({ type: "set", client, name, value })
};

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
    this.#choices = { ...readChoices(this.#model.get("_beholder_choices")), ...this.#offered };
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
var ASK_EVERY_MS = 1e3;
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
  #askPaced = throttle(() => this.#greetUnlessWaiting(), ASK_EVERY_MS);
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
        if (message.clients.includes(this.client)) this.#listener.framed(message, buffers.map(bytesOf));
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
   * Views in sight. A view out of sight costs nothing, and one that the host has taken out of the page is out of sight:
   * then nothing here holds on to it.
   *
   * @type {Set<View>}
   */
  #stage = /* @__PURE__ */ new Set();
  /** Views that the host has not ended, in sight or not. */
  #views = 0;
  #projector = new Projector(this);
  #sections = new SectionReader();
  #transport;
  #credit;
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
      (name, value) => this.#transport.set(name, value),
      () => this.#showSettings(),
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
    if (this.#transport.gone) return this.#projector.latest ? "kernel gone - last picture kept" : "kernel gone";
    const refused = [...this.settings.rejections].find(([name]) => name !== "select");
    return this.#fault || refused?.[1] || this.#status?.message || "";
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
    this.#meet(welcome.session);
    this.#status = welcome.status;
    this.settings.take(welcome);
    this.#showStatus();
  }
  /** @param {SettingsMessage} message */
  settled(message) {
    this.settings.take(message);
  }
  /** @param {FrameMessage} message @param {Uint8Array[]} buffers PNG, figures, and the table if the page may lack it */
  framed({ type, session, clients, status, ...message }, [png, figures, table]) {
    this.#meet(session);
    this.#status = status;
    this.#keepFlowing(status.rate);
    const frame = { ...message, png: png ?? null, sections: [] };
    try {
      if (frame.kind === "sections" && figures) {
        if (table) this.#sections.learn(frame.table, table);
        if (!this.#sections.knows(frame.table)) return this.#ask(frame);
        frame.sections = this.#sections.read(frame.table, figures);
      }
      this.#projector.offer(frame);
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
  lifeChanged() {
    this.settings.setAnswering(!this.#transport.gone);
    this.#showStatus();
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
    this.settings.restart();
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
  #showStatus() {
    for (const view of this.#stage) view.showStatus();
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
    return { name: (paths[start] ?? []).slice(0, depth).join(""), start, end };
  });
}
function nameWithin(name, group) {
  return name.slice(group.name.length + 1) || name;
}
function divide(paths, start, end, depth) {
  return runs(paths, start, end, depth).flatMap((run) => {
    const size = run.end - run.start;
    if (size < LEAST || (paths[run.start]?.length ?? 0) < run.depth) return [];
    const within = size > MOST ? divide(paths, run.start, run.end, run.depth) : [];
    const grouped = within.reduce((sum, each) => sum + each.end - each.start, 0);
    return 2 * grouped >= size ? within : [run];
  });
}
function runs(paths, start, end, depth) {
  const found = [];
  for (let at = start; at < end; ) {
    const first = at;
    const part = paths[first]?.[depth];
    while (at < end && paths[at]?.[depth] === part) at += 1;
    found.push({ start: first, end: at, depth: common(paths.slice(first, at), depth + 1) });
  }
  return found;
}
function common(paths, depth) {
  const [first = []] = paths;
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
   * @param {string[]} names of its sections, one for each label
   */
  constructor(group, labels, names) {
    this.group = group;
    const name = element("div", "beholder-module-name", {}, [element("bdi", "", {}, [group.name])]);
    this.#heading = element("div", "beholder-module", { "aria-hidden": "true" }, [name]);
    const el = element("div", "beholder-members");
    labels[0]?.el.before(el);
    el.append(this.#heading, ...labels.map((label) => label.el));
    for (const [index, name2] of names.entries()) labels[index]?.rename(name2, nameWithin(name2, group));
  }
  /** @param {number} top @param {number} height CSS pixels */
  place(top, height) {
    this.#heading.style.top = `${top}px`;
    this.#heading.style.height = `${height}px`;
  }
};

// beholder_widget/js/format.js
var ODDITIES = (
  /** @type {const} */
  [
    ["nan", "NaN"],
    ["posinf", "+Inf"],
    ["neginf", "-Inf"]
  ]
);
var SIGNIFICANT_DIGITS = 3;
var LOWEST_RATE = 0.05;
var HIGHEST_RATE = 500;
var thousands = new Intl.NumberFormat("en-US");
var formatCount = (count) => thousands.format(count);
function formatNumber(value) {
  if (value === null) return "-";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e5) return value.toExponential(SIGNIFICANT_DIGITS - 1).replace("e+", "e");
  return size >= 999.5 ? value.toFixed(0) : value.toPrecision(SIGNIFICANT_DIGITS);
}
function formatConstant(value) {
  const words = formatNumber(value);
  return words.includes(".") ? words.replace(/\.?0+(?=e|$)/, "") : words;
}
function formatRate(rate) {
  if (rate < LOWEST_RATE || rate > HIGHEST_RATE) return "";
  return `${rate < 99.95 ? rate.toFixed(1) : rate.toFixed(0)} frames/s`;
}
function formatClock(seconds) {
  const whole = Math.floor(seconds);
  const pad = (part) => String(part).padStart(2, "0");
  const minutesAndSeconds = `${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
  return whole < 3600 ? minutesAndSeconds : `${Math.floor(whole / 3600)}:${minutesAndSeconds}`;
}
function formatShape(shape2) {
  return shape2.length === 1 ? `(${shape2[0]},)` : `(${shape2.join(", ")})`;
}
function formatFigures(section, varianceOf = 0) {
  const { min, max, ratio, size, note } = section;
  if (min === null || max === null) return note || (size === 0 ? "empty" : "no finite value");
  const share = ratio === null ? "" : `update/weight ${formatNumber(ratio)}  `;
  const variance = varianceOf ? `variance of ${varianceOf}  ` : "";
  return share + variance + (min === max ? formatOnly(section, min) : formatLimits(section, min, max));
}
function formatOnly({ nan, posinf, neginf }, value) {
  return `${nan + posinf + neginf ? "all others" : "all"} ${formatConstant(value)}`;
}
function formatLimits({ mean }, min, max) {
  return `${formatNumber(min)} .. ${formatNumber(max)}  mean ${formatNumber(mean)}`;
}
function formatSampled({ min, shown, size, note }) {
  const counts = shown < size ? `shown ${formatCount(shown)} of ${formatCount(size)}` : "";
  return [min === null ? "" : note, counts].filter(Boolean).join("  ");
}
function formatSection(section, varianceOf = 0) {
  const { name, shape: shape2, low, high } = section;
  const counts = ODDITIES.flatMap(([key, word]) => section[key] ? `${formatCount(section[key])} ${word}` : []);
  const lines = [
    `${name} ${formatShape(shape2)}`,
    formatFigures(section, varianceOf),
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
  const places = sections.map(({ top, height }) => ({ own: top * scale, top: top * scale, lines: 0, height }));
  const placed = [];
  const free = () => endOf(placed.at(-1));
  sections.forEach((section, index) => {
    const { wanted, lowest, end } = reach(section, scale);
    for (let last = placed.at(-1); last && free() > lowest && last.height < section.height; last = placed.at(-1)) {
      placed.pop();
      last.lines = 0;
      last.top = last.own;
    }
    const place = places[index];
    const top = Math.max(wanted, free());
    if (!place || top > lowest) return;
    place.top = top;
    place.lines = Math.min(MOST_LINES, Math.max(1, Math.floor((end - top + OVERHANG) / LINE)));
    placed.push(place);
  });
  return places.map(({ top, lines }) => ({ top, lines }));
}
var endOf = ({ top, lines } = { top: 0, lines: 0 }) => top + lines * LINE;
function reach(section, scale) {
  const top = section.top * scale;
  const end = top + section.height * scale;
  const wanted = top + Math.min(0, (end - top - LINE) / 2);
  return { wanted, lowest: Math.max(end - LINE, wanted + LINE / 2, 0), end };
}

// beholder_widget/js/label.js
var Label = class {
  #name = element("bdi", "");
  #shape = element("span", "beholder-section-shape");
  #figures = element("span", "");
  #sampled = element("div", "beholder-section-sampled");
  #counts = ODDITIES.map(([key, word]) => ({ key, word, node: element("span", "beholder-count", { hidden: "" }) }));
  #placed = "";
  constructor() {
    const name = element("span", "beholder-section-name", {}, [this.#name]);
    const lead = element("div", "beholder-section-lead", {}, [name, ...this.#counts.map(({ node }) => node)]);
    const head = element("div", "beholder-section-head", {}, [lead, this.#shape]);
    const figures = element("div", "beholder-section-figures", {}, [this.#figures]);
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
  /**
   * @param {Section} section
   * @param {number} varianceOf updates whose variance the figures are of; 0 where they are of the values themselves
   * @param {Uint8Array | null} colors of the picture: red, green and blue of each index
   * @param {Palette} palette where the colours of what is not finite stand among them
   */
  show(section, varianceOf, colors, palette) {
    setText(this.#shape, formatShape(section.shape));
    setText(this.#figures, formatFigures(section, varianceOf));
    setText(this.#sampled, formatSampled(section));
    for (const { key, word, node } of this.#counts) {
      node.hidden = section[key] === 0;
      if (node.hidden) continue;
      setText(node, `${formatCount(section[key])} ${word}`);
      node.style.setProperty("--beholder-swatch", colorAt(colors, palette[key]));
    }
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
function colorAt(colors, index) {
  return colors && index >= 0 ? `rgb(${colors.subarray(3 * index, 3 * index + 3).join(" ")})` : "transparent";
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

// beholder_widget/js/ids.js
var WIDGET = Math.random().toString(36).slice(2, 10);
var made = 0;
function newId(kind) {
  made += 1;
  return `beholder-${kind}-${WIDGET}-${made}`;
}

// beholder_widget/js/tooltip.js
var Tooltip = class {
  /** @type {HTMLElement | null} */
  #label = null;
  constructor() {
    this.el = element("div", "beholder-tooltip", { role: "tooltip", id: newId("tooltip"), hidden: "" });
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
  /** Key of the table that the labels were made for. */
  #table = "";
  #varianceOf = 0;
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
  /** @param {Frame} frame @param {Palette} palette */
  paint({ kind, sections, table, png, variance_of }, palette) {
    this.#sections = kind === "sections" ? sections : [];
    this.#varianceOf = variance_of;
    this.#match(this.#sections.length ? table : "");
    const colors = png && paletteOf(png);
    this.#labels.forEach((label, index) => {
      const section = this.#sections[index];
      if (section) label.show(section, variance_of, colors, palette);
    });
  }
  /** Puts the labels beside the picture. @param {number} scale CSS pixels to a picture pixel */
  place(scale) {
    this.#listed = false;
    let bottom = 0;
    const places = placeLabels(this.#sections, scale);
    this.#sections.forEach(({ top, height }, index) => {
      const place = places[index];
      if (!place) return;
      this.#labels[index]?.place(place, height * scale);
      bottom = Math.max(bottom, place.top + place.lines * LINE, (top + height) * scale);
    });
    for (const bracket of this.#brackets) {
      const first = this.#sections[bracket.group.start];
      const last = this.#sections[bracket.group.end - 1];
      if (first && last) bracket.place(first.top * scale, (last.top + last.height - first.top) * scale);
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
    const words = section ? formatSection(section, this.#varianceOf) : "";
    if (label && this.#listed) label.el.title = words;
    this.#tooltip.show(this.#listed ? null : label?.el ?? null, words);
    return section;
  }
  /** Brings a label to the top where they are listed, which scrolls apart from the picture. @param {number} index */
  reveal(index) {
    const label = this.#labels[index];
    if (label && this.#listed) this.el.scrollTop = label.el.offsetTop - LINE;
  }
  /** Makes or removes labels until there is one for each section, and groups them. @param {string} table its key */
  #match(table) {
    if (table === this.#table) return;
    this.#table = table;
    const names = this.#sections.map(({ name }) => name);
    this.el.hidden = names.length === 0;
    this.#labels.length = Math.min(this.#labels.length, names.length);
    while (this.#labels.length < names.length) this.#labels.push(new Label());
    for (const [index, name] of names.entries()) this.#labels[index]?.rename(name);
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
    const label = to === void 0 ? void 0 : this.#labels[to];
    if (to === void 0 || !label) return;
    event.preventDefault();
    this.#stopAt(to);
    label.el.focus();
  }
  /** @param {number} index */
  #stopAt(index) {
    this.#labels[this.#stop]?.el.setAttribute("tabindex", "-1");
    this.#stop = Math.max(0, index);
    this.#labels[this.#stop]?.el.setAttribute("tabindex", "0");
  }
};

// beholder_widget/js/keys.js
var INPUTS = "input, select, textarea";
function keepKeys(el) {
  el.addEventListener("keydown", (event) => {
    if (event.target instanceof Element && event.target.matches(INPUTS) && isTyped(event)) event.stopPropagation();
  });
}
function isTyped(event) {
  if (event.key === "Enter") return true;
  const isCommand = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
  return event.key.length === 1 && !isCommand;
}

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
  #words = element("div", "beholder-words");
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
  /** Shows words in the place of a picture that has not come yet. @param {string} words */
  say(words) {
    setText(this.#words, words);
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
function describe({ kind, sections, settings, colormap }) {
  if (kind === "frame") return "Picture of a frame";
  const [first, last] = [sections.at(0)?.name, sections.at(-1)?.name];
  const what = sections.length > 1 ? `${sections.length} sections, ${first} to ${last}` : first;
  return `Picture of ${what}, ${settings.mode} values, colormap ${colormap}`;
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
var NO_ANSWER = "no answer from the kernel: if it is not busy, run the cell again";
var StatusLine = class {
  // Figures that change ten times a second stay out of the live region's words: a screen reader would never fall silent.
  #figures = element("span", "beholder-figures", { "aria-hidden": "true" });
  #note = element("span", "beholder-note");
  #recording = element("span", "");
  #clock = element("span", "beholder-figures", { "aria-hidden": "true" });
  #file = element("span", "");
  #problem = element("div", "beholder-problem", { role: "alert" });
  #tape = element("span", "beholder-tape", {}, [this.#recording, this.#clock, this.#file]);
  constructor() {
    const line = element("div", "beholder-status", { role: "status" }, [this.#figures, this.#note, this.#tape]);
    this.el = element("div", "beholder-foot", {}, [line, this.#problem]);
  }
  /** @param {Session} session @param {Frame | null} frame the picture in view */
  refresh(session, frame) {
    const { status } = session;
    const tape = status?.recording;
    setText(this.#figures, figuresOf(session, frame));
    setText(this.#note, noteOf(session, frame));
    setText(this.#recording, tape ? "recording " : savedWords(status));
    setText(this.#clock, tape ? formatClock(tape.seconds) : "");
    setText(this.#file, tape ? fileWords(tape) : "");
    setText(this.#problem, session.problem);
    setTitle(this.#note, this.#note.textContent);
    setTitle(this.#tape, tape ? tape.file : (status?.saved ?? []).join("\n"));
    setTitle(this.#problem, session.problem);
  }
};
function setTitle(node, words) {
  if (node.title !== words) node.title = words;
}
function figuresOf({ status, flowing, settings }, frame) {
  const parts = [];
  if (frame && frame.step !== null) parts.push(`step ${formatCount(frame.step)}`);
  if (frame?.variance_of) parts.push(`variance of ${frame.variance_of}`);
  if (settings.value("rate") === 0) return [...parts, "paused"].join(" · ");
  const rate = status && flowing ? formatRate(status.rate) : "";
  if (rate) parts.push(rate);
  if (status && flowing && status.latency_ms !== null) parts.push(`${Math.round(status.latency_ms)} ms`);
  return parts.join(" · ");
}
function noteOf({ status, settings, unanswered }, frame) {
  if (unanswered) return frame ? NO_ANSWER : "";
  const held = status?.limited && settings.value("rate") !== 0 ? `limited by ${status.limited}` : "";
  return [held, status?.note].filter(Boolean).join(" · ");
}
function fileWords({ file, left_out: leftOut }) {
  const parts = [file, leftOut ? `${formatCount(leftOut)} left out` : ""];
  return parts.map((part) => part && ` · ${part}`).join("");
}
function savedWords(status) {
  const [first, ...others] = status?.saved ?? [];
  if (first === void 0) return "";
  return others.length ? `saved ${first} and ${others.length} more` : `saved ${first}`;
}

// beholder_widget/js/waiting.js
var WORDS = "waits for the running cell";
function waitingWords(control) {
  const el = element("span", "beholder-waiting", { id: newId("waiting") });
  const others = control.getAttribute("aria-describedby");
  control.setAttribute("aria-describedby", others ? `${others} ${el.id}` : el.id);
  return {
    el,
    show(waits) {
      setText(el, waits ? WORDS : "");
      el.hidden = !waits;
    }
  };
}

// beholder_widget/js/controls.js
function selectControl(name, chosen) {
  const select = element("select", "beholder-select", { id: newId("control") });
  select.addEventListener("change", () => chosen(select.value));
  const waiting = waitingWords(select);
  let offered = "";
  return {
    el: labelled([name], select, waiting.el),
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
function rangeControl(name, { unseen = "", say = String }, chosen) {
  const range = element("input", "beholder-range", { id: newId("control"), type: "range" });
  const waiting = waitingWords(range);
  let highest = range.valueAsNumber;
  const number = element("span", "beholder-number", { "aria-hidden": "true" });
  range.addEventListener("input", () => chosen(range.valueAsNumber));
  return {
    el: labelled([element("span", "beholder-unseen", {}, [unseen]), name], range, number, waiting.el),
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
      setText(number, say(value));
    }
  };
}
function checkControl(name, chosen) {
  const box = element("input", "beholder-check", { id: newId("control"), type: "checkbox" });
  box.addEventListener("change", () => chosen(box.checked));
  const label = element("label", "beholder-name", { for: box.id }, [name]);
  const waiting = waitingWords(box);
  return {
    el: element("div", "beholder-control", {}, [box, label, waiting.el]),
    wait: waiting.show,
    show(value) {
      box.checked = value;
    }
  };
}
function switchControl(start, stop, chosen) {
  const button = element("button", "beholder-button", { type: "button" });
  const waiting = waitingWords(button);
  let on = false;
  button.addEventListener("click", () => chosen(!on));
  return {
    el: element("div", "beholder-control beholder-last", {}, [waiting.el, button]),
    wait: waiting.show,
    show(value) {
      on = value;
      setText(button, on ? stop : start);
      button.classList.toggle("beholder-on", on);
    }
  };
}
function labelled(name, control, ...others) {
  const label = element("label", "beholder-name", { for: control.id }, name);
  return element("div", "beholder-control", {}, [label, control, ...others]);
}

// beholder_widget/js/filter.js
var RESTS_AFTER_MS = 600;
var made2 = 0;
function filterControl(name, placeholder, chosen, signal) {
  made2 += 1;
  const id = `beholder-filter-${made2}`;
  const input = element("input", "beholder-text", { id, type: "text", placeholder, spellcheck: "false" });
  const problem = element("span", "beholder-problem", { id: `${id}-problem` });
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
    el: element("div", "beholder-control", {}, [
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

// beholder_widget/js/toolbar.js
var HIGHEST_PACE = 30;
var AUTO = "auto";
var Toolbar = class {
  #settings;
  #controls;
  /** The colormap that the automatic one is for the picture shown; "" where another was chosen. */
  #automatic = "";
  /**
   * @param {Settings} settings
   * @param {AbortSignal} signal
   */
  constructor(settings, signal) {
    this.#settings = settings;
    this.#controls = makeControls(settings, signal);
    const { values, mode, window: window2, ...others } = this.#controls;
    const modeAndWindow = element("div", "beholder-group", {}, [mode.el, window2.el]);
    const row = [values.el, modeAndWindow, ...Object.values(others).map(({ el }) => el)];
    this.el = element("div", "beholder-toolbar", { role: "group", "aria-label": "Beholder" }, row);
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
    dim(others.window.el, settings.value("mode") !== "variance");
  }
  /** Shows which settings matter for a picture, and which colormap was chosen for it. @param {Frame} frame */
  showFrame({ kind, colormap, settings }) {
    dim(this.#controls.scaling.el, kind === "frame");
    dim(this.#controls.select.el, kind === "frame");
    const automatic = settings.colormap === AUTO ? colormap : "";
    if (automatic === this.#automatic) return;
    this.#automatic = automatic;
    this.#offer();
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
  const say = (rate) => rate === 0 ? "paused" : String(rate);
  return {
    values: selectControl("Values", choose("values")),
    mode: selectControl("Mode", choose("mode")),
    window: rangeControl("window", { unseen: "Variance " }, slide("window")),
    scaling: selectControl("Scaling", choose("scaling")),
    colormap: selectControl("Colormap", choose("colormap")),
    show_all: checkControl("Show all data", turn("show_all")),
    square: checkControl("Square cells", turn("square")),
    rate: rangeControl("Updates per second", { say }, slide("rate")),
    select: filterControl("Select", "all, or layer4.*|fc.*", (value) => settings.choose("select", value), signal),
    recording: switchControl("Record", "Stop recording", turn("recording"))
  };
}
function dim(control, dimmed) {
  control.classList.toggle("beholder-dimmed", dimmed);
}

// beholder_widget/js/view.js
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
    keepKeys(this.el);
    parent.append(this.el);
    session.enter();
    this.refresh();
    this.#watch(signal);
  }
  /** Shows a frame. @param {Frame} frame @param {ImageBitmap | null} bitmap */
  paint(frame, bitmap) {
    const before = this.#painted;
    this.#painted = frame;
    this.#picture.paint(frame, bitmap);
    this.#gutter.paint(frame, this.#session.settings.choices.palette);
    this.#toolbar.showFrame(frame);
    if (!before || !hasSameShape(frame, before)) this.#fit();
    this.#pointing.refresh();
    this.showStatus();
  }
  /** Shows all but the picture as it is now. */
  refresh() {
    this.#toolbar.refresh();
    this.showStatus();
  }
  /** Shows status and words as they are now. */
  showStatus() {
    if (!this.#painted) this.#picture.say(this.#session.words);
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
      this.#session.leave(this);
      this.el.remove();
    });
  }
  #fit() {
    const width = this.#frame.clientWidth;
    if (!this.#painted?.png || width === 0) return;
    const { flexDirection, maxHeight } = getComputedStyle(this.#frame);
    const below = flexDirection === "column";
    const beside = below || this.#gutter.el.hidden ? 0 : clamp(width * GUTTER.share, GUTTER.least, GUTTER.most);
    const height = this.#painted.kind === "frame" ? parseFloat(maxHeight) : Infinity;
    const scale = this.#picture.fit({ width: width - beside, height });
    if (below) this.#gutter.list();
    else this.#gutter.place(scale);
    this.#pointing.refresh();
  }
};
function hasSameShape(one, other) {
  return one.kind === other.kind && one.table === other.table && one.width === other.width && one.height === other.height;
}
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

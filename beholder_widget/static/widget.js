// beholder_widget/js/projector.js
var PAINT_WITHIN_MS = 100;
var Projector = class {
  #screen;
  #open = false;
  #busy = false;
  /** @type {Frame | null} */
  #latest = null;
  /** @type {Frame | null} */
  #waiting = null;
  /** @type {Set<Frame>} */
  #owed = /* @__PURE__ */ new Set();
  /** @param {Screen} screen */
  constructor(screen) {
    this.#screen = screen;
  }
  /** Whether anything painted could be seen. */
  get open() {
    return this.#open;
  }
  /** The last frame that arrived, painted or not. */
  get latest() {
    return this.#latest;
  }
  /** @param {Frame} frame a frame just received, to be acknowledged */
  offer(frame) {
    this.#owed.add(frame);
    this.#latest = frame;
    if (this.#open) this.#show(frame);
    else this.#settle(frame);
  }
  /** @param {boolean} open whether anything painted could be seen */
  setOpen(open) {
    this.#open = open;
    if (open) return;
    for (const frame of this.#owed) this.#settle(frame);
  }
  /** Paints the latest frame again, for a view that has just come into sight. */
  repaint() {
    if (this.#latest) this.#show(this.#latest);
  }
  /** @param {Frame} frame */
  #show(frame) {
    if (this.#waiting && this.#waiting !== frame) this.#settle(this.#waiting);
    this.#waiting = frame;
    if (!this.#busy) void this.#run();
  }
  async #run() {
    this.#busy = true;
    while (this.#waiting) {
      const frame = this.#waiting;
      this.#waiting = null;
      await this.#project(frame);
      this.#settle(frame);
    }
    this.#busy = false;
  }
  /** @param {Frame} frame */
  async #project(frame) {
    try {
      const bitmap = frame.png && await decode(frame.png);
      await nextPaint();
      this.#screen.paint(frame, bitmap);
      bitmap?.close();
    } catch (error) {
      this.#screen.failed(error);
    }
  }
  /** @param {Frame} frame */
  #settle(frame) {
    if (this.#owed.delete(frame)) this.#screen.acknowledge(frame.number);
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
  /** @type {Choices} */
  #choices;
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
    this.#choices = model.get("_beholder_choices");
    for (const name of NAMES) {
      this.#inForce.set(name, model.get(name));
      this.#follow(`change:${name}`, () => this.#arrived(name, model.get(name)), signal);
    }
    this.#follow("change:_beholder_choices", () => this.#offer(model.get("_beholder_choices")), signal);
    signal.addEventListener("abort", () => this.#chosen.forEach(({ timer }) => clearTimeout(timer)));
  }
  get choices() {
    return this.#choices;
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
  /** The last refusal that still stands, for names whose control has no place of its own for words. */
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
  welcome({ settings, choices }) {
    for (const name of NAMES) if (name in settings) this.#arrived(name, settings[name]);
    this.#offer(choices);
  }
  /** @param {RejectedMessage} message */
  reject({ name, value, message }) {
    this.#forget(name);
    this.#inForce.set(name, value);
    this.#rejections.set(name, message);
    this.#changed();
  }
  /** @param {string} event @param {() => void} callback @param {AbortSignal} signal */
  #follow(event, callback, signal) {
    this.#model.on(event, callback);
    signal.addEventListener("abort", () => this.#model.off(event, callback));
  }
  /** @param {SettingName} name @param {unknown} value */
  #arrived(name, value) {
    this.#inForce.set(name, value);
    this.#rejections.delete(name);
    if (this.#chosen.get(name)?.value === value) this.#forget(name);
    this.#changed();
  }
  /** @param {Choices} choices */
  #offer(choices) {
    this.#choices = choices;
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
    const timer = setInterval(() => this.#greet(), HELLO_EVERY_MS);
    signal.addEventListener("abort", () => {
      clearInterval(timer);
      this.#send({ type: "bye", client: this.client });
    });
  }
  /** Whether the kernel no longer listens, as far as this page can tell. */
  get gone() {
    return this.#gone;
  }
  /** Whether the kernel has answered this page's greeting. */
  get welcomed() {
    return this.#welcomed;
  }
  /** @param {boolean} visible whether any view of this page can be seen */
  setVisible(visible) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#send({ type: "visible", client: this.client, visible });
  }
  /**
   * Gives back the credit for a frame, which lets the kernel send the next one.
   *
   * @param {number} number
   */
  acknowledge(number) {
    this.#send({ type: "ack", client: this.client, number });
  }
  /**
   * @template {import("./state.js").SettingName} Name
   * @param {Name} name
   * @param {import("./state.js").Settings[Name]} value
   */
  set(name, value) {
    this.#send({ type: "set", client: this.client, name, value });
  }
  /** @param {AbortSignal} signal */
  #listen(signal) {
    const receive = (message, buffers) => this.#receive(message, buffers);
    const lose = () => this.#setGone(true);
    const doubt = () => {
      this.#welcomed = false;
      this.#greet();
    };
    this.#model.on("msg:custom", receive);
    this.#model.on("comm:close", lose);
    this.#model.on("comm_live_update", doubt);
    signal.addEventListener("abort", () => {
      this.#model.off("msg:custom", receive);
      this.#model.off("comm:close", lose);
      this.#model.off("comm_live_update", doubt);
    });
    if (typeof window === "undefined") return;
    window.addEventListener("pagehide", () => this.#send({ type: "bye", client: this.client }), { signal });
    window.addEventListener("pageshow", (event) => event.persisted && doubt(), { signal });
  }
  #greet() {
    if (this.#welcomed || this.#gone) return;
    this.#send({ type: "hello", client: this.client, visible: this.#visible });
  }
  /** @param {FromKernel} message @param {(DataView | Uint8Array | ArrayBuffer)[]} buffers */
  #receive(message, buffers) {
    this.#setGone(false);
    switch (message.type) {
      case "frame":
        if (!message.clients.includes(this.client)) return;
        return this.#listener.framed(message, buffers?.length ? bytesOf(buffers[0]) : null);
      case "status":
        return this.#listener.reported(message.status);
      case "welcome":
        if (message.client !== this.client) return;
        this.#welcomed = true;
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
var Session = class {
  /** @type {Set<View>} views in sight; a view out of sight costs nothing, and one taken out of the page is let go */
  #stage = /* @__PURE__ */ new Set();
  /** @type {Status | null} */
  #status = null;
  #fault = "";
  /**
   * @param {Model} model
   * @param {AbortSignal} signal
   */
  constructor(model, signal) {
    this.transport = new Transport(
      model,
      {
        welcomed: (welcome) => {
          this.#status = welcome.status;
          this.settings.welcome(welcome);
        },
        framed: (message, png) => this.#framed(message, png),
        reported: (status) => {
          this.#status = status;
          this.#refresh();
        },
        rejected: (rejection) => this.settings.reject(rejection),
        lifeChanged: () => this.#refresh()
      },
      signal
    );
    this.settings = new Settings(
      model,
      (name, value) => this.transport.set(name, value),
      () => this.#refresh(),
      signal
    );
    this.projector = new Projector({
      paint: (frame, bitmap) => this.#paint(frame, bitmap),
      acknowledge: (number) => this.transport.acknowledge(number),
      failed: (error) => this.#failed(error)
    });
    document.addEventListener("visibilitychange", () => this.#lookAround(), { signal });
  }
  /** @type {Status | null} the kernel's last word on itself */
  get status() {
    return this.#status;
  }
  /** What this page itself has to complain of; "" for nothing. */
  get fault() {
    return this.transport.gone ? "kernel gone - last picture kept" : this.#fault;
  }
  /**
   * @param {View} view
   * @param {boolean} inSight
   */
  setInSight(view, inSight) {
    if (inSight) this.#stage.add(view);
    else this.#stage.delete(view);
    this.#lookAround();
    if (!inSight) return;
    view.refresh();
    this.projector.repaint();
  }
  #lookAround() {
    const wasOpen = this.projector.open;
    const open = this.#stage.size > 0 && !document.hidden;
    this.projector.setOpen(open);
    this.transport.setVisible(open);
    if (open && !wasOpen) this.projector.repaint();
  }
  /** @param {FrameMessage} message @param {Uint8Array | null} png */
  #framed({ status, ...frame }, png) {
    this.#status = status;
    this.projector.offer({ ...frame, png });
    this.#refresh();
  }
  /** @param {Frame} frame @param {ImageBitmap | null} bitmap */
  #paint(frame, bitmap) {
    this.#fault = "";
    for (const view of this.#stage) view.paint(frame, bitmap);
  }
  /** @param {unknown} error */
  #failed(error) {
    this.#fault = `the picture could not be decoded: ${error instanceof Error ? error.message : error}`;
    this.#refresh();
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

// beholder_widget/js/format.js
var thousands = new Intl.NumberFormat("en-US");
var formatCount = (count) => thousands.format(count);
function formatNumber(value) {
  if (value === null) return "-";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e5) return value.toExponential(2).replace(/\.?0+e/, "e").replace("e+", "e");
  return String(Number(value.toPrecision(3)));
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
function formatFigures({ min, mean, max, shown, size, note }) {
  if (note) return note;
  const parts = [];
  if (min !== null && max !== null) {
    parts.push(`${formatNumber(min)} .. ${formatNumber(max)}`, `mean ${formatNumber(mean)}`, `range ${formatNumber(max - min)}`);
  }
  if (shown < size) parts.push(`shown ${formatCount(shown)} of ${formatCount(size)}`);
  return parts.join("  ");
}

// beholder_widget/js/gutter.js
var Gutter = class {
  /** @type {{el: HTMLElement, name: HTMLElement, figures: HTMLElement}[]} */
  #rows = [];
  /** @type {Section[]} */
  #sections = [];
  #scale = 1;
  constructor() {
    this.el = element("div", "beholder-gutter", { role: "list", "aria-label": "Sections" });
  }
  /** @param {Frame} frame */
  paint({ kind, sections }) {
    this.#sections = kind === "sections" ? sections : [];
    while (this.#rows.length < this.#sections.length) this.#add();
    while (this.#rows.length > this.#sections.length) this.#rows.pop()?.el.remove();
    this.el.hidden = this.#sections.length === 0;
    this.#sections.forEach((section, index) => {
      const row = this.#rows[index];
      setText(row.name, `${section.name} ${formatShape(section.shape)}`);
      setText(row.figures, formatFigures(section));
    });
    this.place(this.#scale);
  }
  /** @param {number} scale CSS pixels to a picture pixel */
  place(scale) {
    this.#scale = scale;
    this.#sections.forEach(({ top }, index) => {
      this.#rows[index].el.style.top = `${top * scale}px`;
    });
  }
  #add() {
    const name = element("span", "beholder-section-name");
    const figures = element("span", "beholder-section-figures");
    const el = element("div", "beholder-section", { role: "listitem" }, [name, figures]);
    this.#rows.push({ el, name, figures });
    this.el.append(el);
  }
};

// beholder_widget/js/fit.js
function fitWidth(width, available, ratio) {
  const times = Math.floor(available * ratio / width);
  return times < 1 ? available : times * width / ratio;
}

// beholder_widget/js/picture.js
var Picture = class {
  constructor() {
    this.canvas = element("canvas", "beholder-canvas", { role: "img", hidden: "" });
    this.words = element("div", "beholder-words");
    this.words.textContent = "waiting for the kernel";
    this.el = element("div", "beholder-picture", {}, [this.canvas, this.words]);
  }
  /**
   * @param {Frame} frame
   * @param {ImageBitmap | null} bitmap
   */
  paint(frame, bitmap) {
    this.canvas.dataset.frame = String(frame.number);
    this.canvas.dataset.step = String(frame.step ?? "");
    this.canvas.hidden = !bitmap;
    this.words.hidden = Boolean(bitmap);
    if (!bitmap) {
      this.words.textContent = frame.text;
      return;
    }
    this.#draw(bitmap);
    this.canvas.setAttribute("aria-label", describe(frame));
  }
  /**
   * @param {number} available CSS pixels
   * @returns {number} CSS pixels to a picture pixel
   */
  fit(available) {
    const { width, height } = this.canvas;
    const display = fitWidth(width, available, devicePixelRatio);
    const scale = display / width;
    this.canvas.style.width = `${display}px`;
    this.canvas.style.height = `${height * scale}px`;
    this.canvas.classList.toggle("beholder-shrunk", scale * devicePixelRatio < 1);
    return scale;
  }
  /** @param {ImageBitmap} bitmap */
  #draw(bitmap) {
    const { width, height } = bitmap;
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    const context = (
      /** @type {CanvasRenderingContext2D} */
      this.canvas.getContext("2d")
    );
    context.globalCompositeOperation = "copy";
    context.drawImage(bitmap, 0, 0);
  }
};
function describe({ kind, sections, settings }) {
  const colours = `colormap ${settings.colormap}`;
  if (kind === "frame") return `Frame, ${colours}`;
  const [first, last] = [sections.at(0)?.name, sections.at(-1)?.name];
  const names = sections.length > 1 ? `${sections.length} sections, ${first} to ${last}` : first;
  return `Picture of ${names}, ${settings.mode === "variance" ? "variance" : "current values"}, ${colours}`;
}

// beholder_widget/js/statusline.js
var StatusLine = class {
  constructor() {
    this.figures = element("span", "beholder-figures", { "aria-hidden": "true" });
    this.note = element("span", "beholder-note");
    this.recording = element("span", "");
    this.clock = element("span", "beholder-number", { "aria-hidden": "true" });
    this.file = element("span", "");
    const tape = element("span", "beholder-tape", {}, [this.recording, this.clock, this.file]);
    const line = element("div", "beholder-status", { role: "status" }, [this.figures, this.note, tape]);
    this.problem = element("div", "beholder-problem", { role: "alert" });
    this.el = element("div", "beholder-foot", {}, [line, this.problem]);
  }
  /**
   * @param {Frame | null} frame the picture in view
   * @param {Status | null} status
   * @param {string} problem
   */
  show(frame, status, problem) {
    setText(this.figures, figuresOf(frame, status));
    setText(this.note, [status?.limited && `limited by ${status.limited}`, status?.note].filter(Boolean).join(" · "));
    const tape = status?.recording;
    setText(this.recording, tape ? "recording " : savedWords(status?.saved ?? []));
    setText(this.clock, tape ? formatClock(tape.seconds) : "");
    setText(this.file, tape?.file ? ` · ${tape.file}` : "");
    setText(this.problem, problem);
  }
};
function figuresOf(frame, status) {
  const parts = [];
  if (frame && frame.step !== null) parts.push(`step ${formatCount(frame.step)}`);
  if (status) parts.push(`${status.rate.toFixed(1)} frames/s`);
  if (status && status.latency_ms !== null) parts.push(`${Math.round(status.latency_ms)} ms`);
  return parts.join(" · ");
}
function savedWords(saved) {
  return saved.length ? `saved ${saved.join(", ")}` : "";
}

// beholder_widget/js/controls.js
var made = 0;
function selectControl(name, chosen) {
  const select = element("select", "beholder-select", { id: newId() });
  select.addEventListener("change", () => chosen(select.value));
  let offered = "";
  return {
    el: labelled(name, select),
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
function rangeControl(name, { min, max, say = String }, chosen) {
  const range = element("input", "beholder-range", { id: newId(), type: "range", min: String(min), max: String(max) });
  const number = element("span", "beholder-number", { "aria-hidden": "true" });
  range.addEventListener("input", () => chosen(range.valueAsNumber));
  return {
    el: labelled(name, range, number),
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
  const label = element("label", "beholder-name", { for: parts[0].id }, [name]);
  return element("div", "beholder-control", {}, [label, ...parts]);
}
function newId() {
  made += 1;
  return `beholder-control-${made}`;
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
    if (event.key === "Enter") commit();
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
      if (value === inForce) return;
      inForce = value;
      if (input.value !== committed) return;
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
    const row = Object.values(this.#controls).map(({ el }) => el);
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
    window: rangeControl("Variance window", { min: 2, max: 100 }, slide("window")),
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
var GUTTER_WIDTH = 240;
var View = class {
  #session;
  #toolbar;
  #picture = new Picture();
  #gutter = new Gutter();
  #status = new StatusLine();
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
    this.frame = element("div", "beholder-frame", { tabindex: "0" }, [this.#picture.el, this.#gutter.el]);
    this.el = element("div", "beholder", {}, [this.#toolbar.el, this.frame, this.#status.el]);
    parent.append(this.el);
    this.refresh();
    this.#watch(signal);
  }
  /** @param {Frame} frame @param {ImageBitmap | null} bitmap */
  paint(frame, bitmap) {
    this.#painted = frame;
    this.#picture.paint(frame, bitmap);
    this.#gutter.paint(frame);
    this.#fit();
    this.refresh();
  }
  refresh() {
    this.#toolbar.refresh(this.#painted);
    const { status, fault } = this.#session;
    this.#status.show(this.#painted, status, fault || status?.message || "");
  }
  /** @param {AbortSignal} signal */
  #watch(signal) {
    const sight = new IntersectionObserver((entries) => {
      this.#session.setInSight(this, entries.at(-1)?.isIntersecting ?? false);
    });
    const size = new ResizeObserver(() => this.#fit());
    sight.observe(this.el);
    size.observe(this.frame);
    signal.addEventListener("abort", () => {
      sight.disconnect();
      size.disconnect();
      this.#session.setInSight(this, false);
      this.el.remove();
    });
  }
  #fit() {
    if (!this.#painted?.png) return;
    const gutter = this.#gutter.el.hidden ? 0 : GUTTER_WIDTH;
    this.#gutter.place(this.#picture.fit(this.frame.clientWidth - gutter));
  }
};

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

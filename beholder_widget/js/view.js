// One view of a widget in the page: what stands around the picture, put together with it.

/** @import { LookMessage } from "./messages.js" */
/** @import { Pointed } from "./pointed.js" */
/** @import { Session } from "./session.js" */
/** @import { Decoded, Frame } from "./state.js" */

import { Alerting } from "./alerts/alerting.js";
import { captionOf } from "./caption.js";
import { positionOf } from "./coloring.js";
import { element } from "./dom.js";
import { Gutter } from "./gutter.js";
import { Ink } from "./ink.js";
import { keepKeys } from "./keys.js";
import { briefOf, Opening } from "./opening.js";
import { Panel } from "./panel.js";
import { colorsOf, showRamp } from "./ramp.js";
import { Room } from "./room.js";
import { Sill } from "./sill.js";
import { Stage } from "./stage.js";
import { StatusLine } from "./statusline.js";
import { StripView } from "./strip/view.js";
import { TakingAway } from "./takingaway.js";
import { throttle } from "./throttle.js";
import { Toolbar } from "./toolbar.js";
import { Wandering } from "./wandering.js";
import { coloredBy, recoloringOf, scalingOf } from "./wanted.js";

const FIGURES_EVERY_MS = 250;
/** What of a frame stands around its picture, and where: all of it is done anew where any of these is another. */
const PLACED_BY = /** @type {const} */ (["table", "kind", "values", "frozen"]);

export class View {
  #session;
  #toolbar;
  #stage;
  #gutter;
  #panel;
  #opening;
  #sill;
  #strip;
  #status;
  #alerting;
  #takingAway;
  #wandering;
  #room;
  #ink;
  /** @type {Frame | null} */
  #painted = null;
  /** That of the last picture: words in its place have none. */
  #colormap = "";
  /** Figures are repainted at a pace that eyes can follow. */
  #showFigures;

  /**
   * @param {Session} session
   * @param {AbortSignal} signal
   */
  constructor(session, signal) {
    this.#session = session;
    this.#toolbar = new Toolbar(
      session.settings,
      {
        pinned: () => session.pin(),
        stepped: () => session.step(),
        alerted: () => this.#alerting.openNext(),
        listed: (alert) => this.#alerting.open(alert),
      },
      signal,
    );
    this.#stage = new Stage(session, this.#stageListener(), signal);
    this.#gutter = new Gutter(this.#gutterListener());
    this.#panel = new Panel({
      limited: (limits, options) => session.settings.choose("limits", limits, options),
      went: (section, index) => this.#stage.goTo(section, index),
    });
    this.#opening = new Opening(session, this.#stage, this.#panel, this.#gutter, {
      told: () => this.#showPanel(),
      signal,
    });
    this.#sill = new Sill(this.#stage, (place) => this.#wandering.back(place));
    this.#strip = new StripView({ session, stage: this.#stage, gutter: this.#gutter }, signal);
    const painted = () => this.#painted;
    this.#wandering = new Wandering({ session, stage: this.#stage, gutter: this.#gutter, sill: this.#sill, painted });
    const marked = { session, stage: this.#stage, gutter: this.#gutter, strip: this.#strip, toolbar: this.#toolbar };
    this.#alerting = new Alerting({ ...marked, painted }, () => this.showStatus());
    this.#takingAway = new TakingAway(session, this.#stage, this.#toolbar.more, painted);
    this.#status = new StatusLine({
      fetched: () => this.#takingAway.fetch(() => this.showStatus()),
      went: () => this.#alerting.goTo(),
    });
    // Those of the frame that is shown by then: the one that asked may be of other sections.
    this.#showFigures = throttle(() => this.#painted && this.#figures(this.#painted), FIGURES_EVERY_MS);
    const beside = element("div", "beholder-beside", {}, [this.#gutter.el, this.#panel.el]);
    const { inspector, overview } = this.#stage;
    const main = element("div", "beholder-main", {}, [this.#stage.el, beside, overview, inspector]);
    this.el = element("div", "beholder", { "data-size": "full" }, [
      this.#toolbar.el,
      this.#sill.el,
      main,
      this.#strip.el,
      this.#status.el,
    ]);
    this.#ink = new Ink(() => this.#redraw(), signal);
    this.el.append(this.#ink.el);
    this.#room = new Room(this.el, main);
    this.#takingAway.whole = this.el;
    keepKeys(this.el, signal);
    this.el.addEventListener("keydown", (event) => this.#escape(event));
    session.enter();
    this.refresh();
    this.#watch(signal);
  }

  /** Shows a frame. @param {Frame} frame @param {Decoded | null} decoded */
  paint(frame, decoded) {
    const before = this.#painted;
    const hadFocus = this.#hasFocus();
    this.#painted = frame;
    if (frame.colormap) this.#colormap = frame.colormap;
    const isOther = !before || PLACED_BY.some((name) => before[name] !== frame[name]);
    this.#toolbar.showFrame(frame);
    this.#stage.recolor(recoloringOf(this.#session.settings, frame));
    if (isOther) {
      // The columns' widths come first: the picture has what they leave.
      this.#figures(frame);
      this.#layOut();
    }
    this.#stage.paint(frame, decoded);
    if (isOther) this.#rearrange();
    else this.#showFigures(undefined);
    this.#strip.follow();
    if (isOther && hadFocus) this.#keepFocus();
    this.#alerting.follow(frame);
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
      this.#showFigures(undefined);
    }
    this.#showRamp();
    this.#strip.show();
    this.#alerting.show();
  }

  /** Draws all in the colours of another theme. */
  #redraw() {
    this.refresh();
    this.#stage.redraw();
  }

  /** Shows the alerts that are known of by now. */
  showAlerts() {
    this.#alerting.show();
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
    // A kernel that has answered sends a picture.
    if (!this.#painted) this.#stage.say(words, status !== null);
    const caption = captionOf(this.#session, this.#painted);
    this.#sill.caption(caption);
    this.#stage.fade(caption !== "" && !past.shown);
    this.#toolbar.showPin(status?.pinned ?? null, !gone && !past.shown && this.#painted !== null, past.shown !== null);
    this.#toolbar.showHold(Boolean(status?.held), past.shown !== null);
    const said = this.#takingAway.said || this.#wandering.said;
    this.#status.refresh(this.#session, this.#painted, said, this.#alerting.told);
  }

  /** @returns {import("./stage.js").Listener} */
  #stageListener() {
    return {
      pointed: (pointed) => this.#pointed(pointed),
      arranged: () => this.#rearrange(),
      scrolled: () => this.#gutter.scroll(this.#stage.scrollTop),
      zoomed: () => this.#zoomed(),
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
        this.#wandering.singleModule(group);
        this.showStatus();
      },
      scrolled: (top) => {
        const before = this.#stage.scrollTop;
        this.#stage.scrollTop = top;
        return this.#stage.scrollTop !== before;
      },
    };
  }

  /** @param {AbortSignal} signal */
  #watch(signal) {
    const sight = new IntersectionObserver((entries) => {
      this.#session.setInSight(this, entries.at(-1)?.isIntersecting ?? false);
      this.#ink.check();
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
    const count = this.#painted?.image ? 1 : (this.#painted?.sections.length ?? 0);
    if (!this.#room.layOut(this.#gutter.columns, count)) return;
    this.#stage.whole = this.#room.width;
    this.#toolbar.arrange(this.#room.size);
    this.#showPanel();
    this.#panel.fit();
  }

  #rearrange() {
    this.#showPanel();
    this.#gutter.arrange(this.#stage.places, { top: this.#stage.scrollTop, height: this.#stage.height });
    this.el.style.setProperty("--beholder-height", `${this.#stage.height}px`);
    this.#wandering.show();
    this.#strip.arrange(this.#painted);
  }

  // -- figures --------------------------------------------------------------------------------------------------------

  /** @param {Frame} frame */
  #figures(frame) {
    const { settings } = this.#session;
    const sections = coloredBy(frame.sections, recoloringOf(settings, frame));
    if (this.#gutter.paint({ ...frame, sections })) this.#layOut();
    const { palette } = settings.choices;
    const first = frame.sections.length ? this.#colors() : null;
    this.#sill.showLegend(frame.sections, first, palette);
    this.#sill.showScaling(briefOf(scalingOf(settings, frame), settings));
    this.#showRamp();
    this.#showPanel();
  }

  /** @returns {Uint8Array | null} red, green and blue of each palette index */
  #colors() {
    const { settings } = this.#session;
    const wanted = settings.value("colormap");
    const name = wanted && wanted !== "auto" ? wanted : this.#colormap;
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
    const isAlone = Boolean(frame?.image) || frame?.sections.length === 1;
    const hasPanel = isAlone || (section >= 0 && this.#room.size !== "narrow");
    this.#gutter.el.hidden = !frame?.sections.length || hasPanel;
    if (frame?.kind !== "placeholder") this.#sill.heads.hidden = !frame || hasPanel;
    this.#opening.show(frame);
  }

  #zoomed() {
    const { zoom } = this.#stage;
    const hadFocus = this.#hasFocus();
    this.#sill.showZoom(zoom?.px ?? null);
    // Each turn of the wheel moves the frame; what else the panel says stays.
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
    if (name === undefined) return;
    // Without a kernel, and of the past, there is no other layout: what is known of the section is shown all the same.
    if (this.#session.past.shown ? !this.#stage.enter(section) : this.#session.gone) this.#open(section);
    else if (!this.#session.past.shown) this.#wandering.single(name);
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    const isTyping = event.target instanceof Element && event.target.matches("input, select");
    if (event.key !== "Escape" || event.defaultPrevented || isTyping || this.#toolbar.isFloating) return;
    if (this.#opening.opened) this.#open(-1);
    else if (!this.#wandering.back()) return;
    event.preventDefault();
    this.#keepFocus();
  }

  /** Puts the focus where the keys go on, after what had it is gone. */
  #keepFocus() {
    const root = /** @type {Document | ShadowRoot} */ (this.el.getRootNode());
    const { activeElement } = root;
    if (activeElement && this.el.contains(activeElement) && activeElement.checkVisibility()) return;
    if (this.#gutter.el.hidden) this.#sill.focus();
    else this.#gutter.focus();
  }

  /** @returns {boolean} whether the focus is in the widget */
  #hasFocus() {
    return this.el.matches(":focus-within");
  }
}

// The list of alerts, under the mark: there once all were opened, so that each can be gone to again.

/** @import { Alert } from "./alert.js" */
/** @import { Alerts } from "./kept.js" */

import { CutName } from "../cutname.js";
import { element } from "../dom.js";
import { formatCount } from "../format.js";
import { actionButton, Popover } from "../popover.js";
import { nameOf, whenOf } from "./wording.js";

export class AlertList {
  #button;
  #rows = element("div", "beholder-menu-rows");
  #said = element("div", "beholder-menu-said");
  #popover;
  #chosen;
  /** @type {Pick<Alerts, "list" | "total">} */
  #alerts = { list: [], total: 0 };
  /** What its rows are of. @type {readonly Alert[] | null} */
  #listed = null;

  /** @param {HTMLButtonElement} button that it is under @param {(alert: Alert) => void} chosen @param {AbortSignal} signal */
  constructor(button, chosen, signal) {
    this.#button = button;
    this.#chosen = chosen;
    const listener = {
      opening: () => this.#fill(),
      opened: () => /** @type {HTMLElement | null} */ (this.#rows.lastElementChild)?.focus(),
    };
    this.#popover = new Popover(button, "Alerts", listener, signal);
    this.el = this.#popover.el;
    this.el.classList.add("beholder-alert-list");
    this.el.append(this.#rows, this.#said);
  }

  get isOpen() {
    return this.#popover.isOpen;
  }

  /** @param {Pick<Alerts, "list" | "total">} alerts @param {boolean} isOffered whether the button opens it */
  show(alerts, isOffered) {
    this.#alerts = alerts;
    const button = this.#button;
    if (!isOffered) this.#popover.close();
    if ((button.popoverTargetElement === this.el) !== isOffered) {
      button.popoverTargetElement = isOffered ? this.el : null;
      for (const [name, value] of [
        ["aria-haspopup", "dialog"],
        ["aria-expanded", "false"],
      ]) {
        if (isOffered) button.setAttribute(String(name), String(value));
        else button.removeAttribute(String(name));
      }
    }
    if (this.isOpen) this.#fill();
  }

  #fill() {
    const { list, total } = this.#alerts;
    if (list === this.#listed) return;
    this.#listed = list;
    const rows = list.map((alert) => {
      const row = actionButton(nameOf(alert), whenOf(alert), () => this.#choose(alert));
      const section = new CutName();
      section.write(alert.section);
      row.insertBefore(element("span", "beholder-row-name", {}, [...section.parts]), row.lastElementChild);
      row.title = alert.message;
      return row;
    });
    this.#rows.replaceChildren(...rows);
    const left = total - list.length;
    this.#said.textContent = left > 0 ? `${formatCount(left)} before these are no longer kept.` : "";
  }

  /** @param {Alert} alert */
  #choose(alert) {
    this.#popover.close();
    this.#chosen(alert);
  }
}

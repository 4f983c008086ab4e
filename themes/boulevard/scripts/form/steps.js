import { make } from "./dom.js";

/** Shows one section at a time. One can go back anywhere; forward only over what is in order. */
export class Steps {
  constructor(form, say, messages) {
    Object.assign(this, { form, say, messages, at: 0, sections: [...form.querySelectorAll("[data-step]")] });
    this.count = make("p", { class: "form-count", "aria-live": "polite" });
    this.bar = make("ol", { class: "form-bar", "aria-label": say("steps") });
    this.sections.forEach((section, i) => {
      const button = make("button", { type: "button" }, make("span", {}, section.querySelector("h2").textContent));
      button.addEventListener("click", () => this.go(i));
      this.bar.append(make("li", {}, button));
      const row = make("p", { class: "form-walk" });
      if (i > 0) row.append(this.#button(say("back"), i - 1, "button ghost"));
      if (i < this.sections.length - 1) row.append(this.#button(say("next"), i + 1, "button"));
      else row.append(section.querySelector(".form-send button"));
      section.querySelector(".form-send")?.remove();
      section.append(row);
    });
    form.querySelector("[data-step]").before(this.bar, this.count);
    // Enter in a field goes on instead of sending from the middle.
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.target.matches("input:not([type=checkbox])") || event.defaultPrevented || this.at === this.sections.length - 1) return;
      event.preventDefault();
      this.go(this.at + 1);
    });
    this.show(0);
  }

  #button(text, to, look) {
    const button = make("button", { type: "button", class: look }, text);
    button.addEventListener("click", () => this.go(to));
    return button;
  }

  go(to) {
    for (let i = this.at; i < to; i++) {
      const wrong = this.messages.within(this.sections[i]);
      if (wrong) { this.show(i); this.reveal(wrong); return; }
    }
    this.show(to);
    const title = this.sections[to].querySelector("h2");
    title.focus({ preventScroll: true });
    this.bar.scrollIntoView({ block: "start" });
  }

  show(at) {
    this.at = at;
    this.sections.forEach((section, i) => { section.hidden = i !== at; });
    [...this.bar.children].forEach((item, i) => {
      item.className = i < at ? "done" : i === at ? "here" : "ahead";
      if (i === at) item.firstChild.setAttribute("aria-current", "step");
      else item.firstChild.removeAttribute("aria-current");
    });
    this.count.textContent = this.say("step", { number: at + 1, count: this.sections.length });
  }

  /** Leads to a faulty field, wherever it is. */
  reveal(field) {
    if (!field) return;
    const at = this.sections.findIndex((section) => section.contains(field));
    if (at >= 0) this.show(at);
    if (field.closest("details")) field.closest("details").open = true;
    if (field.hidden) field = field.closest("[data-field]") ?? field; // a list that is typed into
    (field.matches("input, select, textarea") ? field : field.querySelector("input:not([type=hidden]), select, textarea") ?? field).focus();
  }

  close() {
    this.sections.forEach((section) => { section.hidden = true; });
    this.bar.hidden = this.count.hidden = true;
  }
}

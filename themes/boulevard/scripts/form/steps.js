import { make } from "./dom.js";

/** Shows one section at a time; each is a place of its own to the browser's back button. One can go back anywhere, forward only over what is in order. */
export class Steps {
  constructor(form, say, messages) {
    Object.assign(this, { form, say, messages, at: 0, sections: [...form.querySelectorAll("[data-step]")] });
    this.bar = form.querySelector(".form-bar");
    this.links = [...this.bar.querySelectorAll("a")];
    this.links.forEach((link, i) => link.addEventListener("click", (event) => { event.preventDefault(); this.go(i); }));
    this.sections.forEach((section, i) => {
      const row = section.querySelector("[data-walk]");
      if (i > 0) row.append(this.#button(say("back"), i - 1, "button ghost"));
      if (i < this.sections.length - 1) row.append(this.#button(say("next"), i + 1, "button"));
      else row.append(section.querySelector(".form-send button"));
      section.querySelector(".form-send")?.remove();
    });
    // Enter in a field goes on instead of sending from the middle.
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.target.matches("input:not([type=checkbox])") || event.defaultPrevented || this.at === this.sections.length - 1) return;
      event.preventDefault();
      this.go(this.at + 1);
    });
    addEventListener("popstate", () => { const at = this.#asked(); if (at >= 0 && at !== this.at) this.#open(at); });
    this.show(Math.max(0, this.#asked()));
  }

  // The step that the address names; the first when it names nothing.
  #asked() {
    return location.hash ? this.sections.findIndex((section) => `#${section.id}` === location.hash) : 0;
  }

  #button(text, to, look) {
    const button = make("button", { type: "button", class: look }, text);
    button.addEventListener("click", () => this.go(to));
    return button;
  }

  go(to) {
    for (let i = this.at; i < to; i++) {
      const wrong = this.messages.within(this.sections[i]);
      if (wrong) { this.#pass(i); this.show(i); this.reveal(wrong); return; }
    }
    this.#pass(to);
    this.#open(to);
  }

  #pass(to) {
    if (to !== this.at) history.pushState(null, "", `#${this.sections[to].id}`);
  }

  #open(to) {
    this.show(to);
    this.sections[to].querySelector("h2").focus({ preventScroll: true });
    this.bar.scrollIntoView({ block: "start" });
  }

  show(at) {
    this.at = at;
    this.sections.forEach((section, i) => { section.hidden = i !== at; });
    this.links.forEach((link, i) => {
      link.parentElement.className = i < at ? "done" : i === at ? "here" : "ahead";
      link.ariaCurrent = i === at ? "step" : null;
    });
  }

  /** Leads to a faulty field, wherever it is. */
  reveal(field) {
    if (!field) return;
    const at = this.sections.findIndex((section) => section.contains(field));
    if (at >= 0) this.show(at);
    if (field.closest("details")) field.closest("details").open = true;
    if (field.hidden) field = field.closest("[data-field]") ?? field; // a list that is typed into
    (field.matches("input, select, textarea, [tabindex]") ? field : field.querySelector("input:not([type=hidden]), select, textarea") ?? field).focus();
  }

  close() {
    this.sections.forEach((section) => { section.hidden = true; });
    this.bar.hidden = true;
  }
}

import { make, fieldOf } from "./dom.js";

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** What is wrong with a field, said beside it: at once for what can be known here, after sending for the rest. */
export class Messages {
  constructor(form, say) {
    Object.assign(this, { form, say });
    form.addEventListener("focusout", (event) => { if (event.target.value) this.check(event.target); });
    form.addEventListener("input", (event) => { if (event.target.getAttribute("aria-invalid")) this.check(event.target); this.#count(event.target); });
  }

  /** @returns {Element | undefined} the first field that is not in order; each of them is told. */
  within(section) {
    return [...section.querySelectorAll("input, select, textarea")].filter((input) => !this.check(input))[0];
  }

  check(input) {
    if (input.dataset.for) return this.check(this.form.elements[input.dataset.for]);
    if (!input.name || input.type === "hidden" || input.type === "file" || input.closest("[data-item][hidden]")) return true;
    const text = input.type === "checkbox" ? (input.checked ? "yes" : "") : input.value.trim();
    const digits = text.replace(/\D/g, "");
    const typed = input.hidden || input.dataset.typed ? input.closest("[data-field]").querySelector("[data-for]")?.value : "";
    const wrong = typed && !text ? this.say("tradeUnknown")
      : input.required && !text ? this.say(input.name.endsWith(".alt") ? "altMissing" : "required")
      : !text ? ""
      : input.type === "email" && !EMAIL.test(text) ? this.say("email")
      : input.type === "tel" && (digits.length < 10 || /[a-z]/i.test(text)) ? this.say("phone")
      : input.pattern && !new RegExp(`^(?:${input.pattern})$`, "u").test(text) ? this.say(input.closest("[data-field]").dataset.hook)
      : input.dataset.wrong ? input.dataset.wrong
      : input.inputMode === "url" && !/^(https?:\/\/)?[^\s/]+\.[^\s/]+/i.test(text) ? this.say("url")
      : "";
    this.#put(input, wrong);
    return !wrong || wrong === input.dataset.wrong; // a doubt holds nobody up
  }

  /** The intake's own faults; those without a field of theirs stand above the form. */
  theirs(faults) {
    const list = this.form.querySelector("[data-faults]");
    list.querySelector("ul").replaceChildren();
    let first = null;
    for (const { field, message, fix } of faults) {
      const box = fieldOf(this.form, field) ?? this.form.querySelector(`[data-field^="${CSS.escape(`${field}.`)}"], [data-field^="${CSS.escape(`${field}[`)}"]`);
      const text = `${message} – ${fix}`;
      if (box) {
        const input = box.querySelector("input:not([type=hidden]), select, textarea");
        if (input) this.#put(input, text);
        first ??= input;
      } else {
        list.querySelector("ul").append(make("li", {}, text));
      }
    }
    list.hidden = !list.querySelector("li");
    return first ?? list;
  }

  /** @param {string} text nothing: all is well. */
  #put(input, text) {
    const box = input.closest("[data-field]");
    if (!box) return;
    if (input.hidden) input = box.querySelector("[data-for]") ?? input; // a list that is typed into
    const id = `${input.id || box.id}-fault`;
    box.querySelector(".fault")?.remove();
    const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((other) => other && other !== id);
    input.ariaInvalid = text ? "true" : null;
    if (text) {
      box.append(make("p", { class: "fault", id }, text));
      others.push(id);
    }
    if (others.length > 0) input.setAttribute("aria-describedby", others.join(" "));
    else input.removeAttribute("aria-describedby");
  }

  #count(input) {
    if (!(input.maxLength > 100)) return;
    const box = input.closest("[data-field]");
    const counter = box.querySelector(".form-left") ?? box.appendChild(make("p", { class: "form-left help" }));
    counter.textContent = this.say("remaining", { left: input.maxLength - input.value.length });
  }
}

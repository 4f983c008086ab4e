import { make } from "./dom.js";
import { Library } from "../search/library.js";
import { placesFor } from "../search/near.js";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
const only = (some) => some.length === 1 ? some[0] : undefined;

/** A long list of trades is typed into: the list itself stays, and holds what is sent. */
export function completeTrades(form, trades, say) {
  const names = ({ value, textContent }) => [textContent, ...(trades[value]?.[0] ?? "").split("|")];
  for (const select of form.querySelectorAll("[data-hook=trade] select, [data-hook=trades] select")) {
    const options = [...select.options].filter((option) => option.value).map((option) => ({ option, names: names(option).map(fold) }));
    const find = (text) => text && (options.find((one) => one.names.includes(text)) ?? (text.length > 2 ? only(options.filter((one) => one.names.some((name) => name.startsWith(text)))) : undefined))?.option;
    const list = make("datalist", { id: `${select.id}-list` }, ...options.map(({ option }) => make("option", { value: option.textContent }, names(option).slice(1).join(", "))));
    const input = make("input", { type: "text", id: `${select.id}-text`, list: list.id, autocomplete: "off", "data-for": select.name, "aria-describedby": select.getAttribute("aria-describedby") });
    select.before(input, list);
    select.closest("[data-field]").querySelector("label").htmlFor = input.id;
    select.hidden = true;
    (select.multiple ? several : single)(form, select, input, (text) => find(fold(text)), say);
  }
}

function single(form, select, input, find) {
  const show = () => { if (select.value) input.value = select.selectedOptions[0].textContent; };
  input.required = select.required;
  input.addEventListener("input", () => { select.value = find(input.value)?.value ?? ""; });
  input.addEventListener("change", show);
  // What is not in the list can still be chosen from it.
  input.addEventListener("blur", () => {
    if (!input.value || select.value) return;
    select.hidden = false;
    select.dataset.typed = "yes";
    select.setAttribute("aria-label", select.closest("[data-field]").querySelector("label").textContent);
  });
  select.addEventListener("change", show);
  follow(form, show, () => { input.value = ""; });
}

function several(form, select, input, find, say) {
  const MOST = 5;
  const chips = make("ul", { class: "form-chips", "aria-live": "polite" });
  const note = make("p", { class: "help", role: "status" });
  input.after(chips, note);
  const changed = () => select.dispatchEvent(new Event("input", { bubbles: true }));
  const show = () => chips.replaceChildren(...[...select.selectedOptions].map((option) => {
    const button = make("button", { type: "button", "aria-label": say("removeTrade", { name: option.textContent }) }, option.textContent, make("span", { "aria-hidden": "true" }, " ×"));
    button.addEventListener("click", () => { option.selected = false; note.textContent = ""; show(); changed(); input.focus(); });
    return make("li", {}, button);
  }));
  const take = () => {
    const option = find(input.value);
    note.textContent = input.value && !option ? say("tradeUnknown") : "";
    if (!option) return;
    if (!option.selected && select.selectedOptions.length >= MOST) note.textContent = say("tradesFull");
    else option.selected = true;
    input.value = "";
    show();
    changed();
  };
  // A choice out of the list comes whole; while someone types the end of the word is still to come.
  input.addEventListener("input", (event) => { if (!event.inputType || event.inputType === "insertReplacementText") take(); });
  input.addEventListener("change", take);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter" && input.value) { event.preventDefault(); take(); } });
  follow(form, show, () => {});
}

/** Shows what is chosen now, and again when the whole form is filled in or emptied. */
function follow(form, show, clear) {
  form.addEventListener("reset", () => setTimeout(() => { clear(); show(); }));
  form.addEventListener("input", (event) => { if (event.target === form) show(); });
  show();
}

/** Town and postcode complete each other, from the files of the search. */
export function completeTowns(form, messages, say) {
  const town = form.querySelector("[data-hook=town] input");
  const postcode = form.querySelector("[data-hook=postcode] input");
  if (!town || !postcode) return;
  let library;
  let turn = 0;
  let rows = [];
  const list = make("datalist", { id: "form-towns" });
  const codes = make("datalist", { id: "form-codes" });
  town.setAttribute("list", list.id);
  postcode.setAttribute("list", codes.id);
  town.after(list);
  postcode.after(codes);

  /** @returns {Promise<boolean>} whether the places could be read, and nobody has typed on meanwhile. */
  const suggest = async (text) => {
    const mine = ++turn;
    try {
      library ??= await Library.open(form.dataset.places);
      const found = await placesFor(library, text);
      if (mine !== turn) return false;
      rows = found.slice(0, 12);
      list.replaceChildren(...rows.map((row) => make("option", { value: row.name }, row.postcode)));
      codes.replaceChildren(...[...new Set(rows.map((row) => row.postcode).filter(Boolean))].map((code) => make("option", { value: code }, rows.find((row) => row.postcode === code).name)));
      return true;
    } catch {
      return false; // Without the files one types the whole name.
    }
  };
  town.addEventListener("input", () => suggest(town.value));
  postcode.addEventListener("input", async () => {
    delete postcode.dataset.wrong;
    const code = postcode.value.trim();
    if (!/^\d{5}$/.test(code) || !await suggest(code)) return;
    if (rows.length === 0) postcode.dataset.wrong = say("postcodeUnknown");
    messages.check(postcode);
    // Never beneath the fingers of someone who is typing there.
    if (!town.value && rows.length === 1 && document.activeElement !== town) { town.value = rows[0].name; town.dispatchEvent(new Event("input", { bubbles: true })); }
  });
  town.addEventListener("change", () => {
    const row = rows.find((one) => fold(one.name) === fold(town.value));
    if (row?.postcode && !postcode.value) { postcode.value = row.postcode; postcode.dispatchEvent(new Event("input", { bubbles: true })); }
  });
}

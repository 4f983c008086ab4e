import { make } from "./dom.js";
import { Library } from "../search/library.js";
import { placesFor } from "../search/near.js";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** A long list of trades is typed into: the list itself stays, and holds what is sent. */
export function completeTrades(form) {
  for (const select of form.querySelectorAll("[data-hook=trade] select")) {
    const options = [...select.options].filter((option) => option.value);
    const list = make("datalist", { id: `${select.id}-list` }, ...options.map((option) => make("option", { value: option.textContent })));
    const input = make("input", { type: "text", id: `${select.id}-text`, list: list.id, autocomplete: "off", "aria-describedby": select.getAttribute("aria-describedby"), required: select.required });
    const shown = () => { input.value = select.value ? select.selectedOptions[0].textContent : input.value; };
    input.dataset.for = select.name;
    input.addEventListener("input", () => {
      const typed = fold(input.value);
      const found = options.find((option) => fold(option.textContent) === typed) ?? only(options.filter((option) => typed.length > 2 && fold(option.textContent).startsWith(typed)));
      select.value = found?.value ?? "";
      select.dispatchEvent(new Event("input", { bubbles: true }));
    });
    input.addEventListener("change", shown);
    select.before(input, list);
    select.closest("[data-field]").querySelector("label").htmlFor = input.id;
    select.hidden = true;
    // A trade that is not in the list can still be chosen from it.
    input.addEventListener("blur", () => { if (input.value && !select.value) { select.hidden = false; select.setAttribute("aria-label", select.closest("[data-field]").querySelector("label").textContent); } });
    form.addEventListener("reset", () => setTimeout(() => { input.value = ""; shown(); }));
    form.addEventListener("input", (event) => { if (event.target === form) shown(); });
    shown();
  }
}

const only = (some) => some.length === 1 ? some[0] : undefined;

/** Town and postcode complete each other, from the files of the search. */
export function completeTowns(form) {
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

  const suggest = async (text) => {
    const mine = ++turn;
    try {
      library ??= await Library.open(form.dataset.places);
      const found = await placesFor(library, text);
      if (mine !== turn) return;
      rows = found.slice(0, 12);
      list.replaceChildren(...rows.map((row) => make("option", { value: row.name }, row.postcode)));
      codes.replaceChildren(...[...new Set(rows.map((row) => row.postcode).filter(Boolean))].map((code) => make("option", { value: code }, rows.find((row) => row.postcode === code).name)));
    } catch { /* Without the files one types the whole name. */ }
  };
  town.addEventListener("input", () => suggest(town.value));
  postcode.addEventListener("input", async () => {
    if (!/^\d{5}$/.test(postcode.value.trim())) return;
    await suggest(postcode.value.trim());
    if (!town.value && rows.length === 1) { town.value = rows[0].name; town.dispatchEvent(new Event("input", { bubbles: true })); }
  });
  town.addEventListener("change", () => {
    const row = rows.find((one) => fold(one.name) === fold(town.value));
    if (row?.postcode && !postcode.value) { postcode.value = row.postcode; postcode.dispatchEvent(new Event("input", { bubbles: true })); }
  });
}

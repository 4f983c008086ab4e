import { loadStyles } from "./styles.js";

/** Opens the search: at once where it is the page's business or its address asks for something, else when the visitor comes to the form. */
export function findable(page) {
  const root = page.querySelector("[data-finder]");
  if (!root) return;

  let opened;
  let ready = false;
  const open = () => opened ??= Promise.all([import("./search/finder.js"), loadStyles("finder")]).then(([{ Finder }]) => Finder.open(root)).then(() => { ready = true; }).finally(() => root.classList.add("opened"));
  const me = root.querySelector("[data-me]");
  me.hidden = !navigator.geolocation;
  // What is pressed while the search is still on its way is pressed again once it is there.
  const later = (event) => {
    if (ready) return;
    event.preventDefault();
    const pressed = event.submitter ?? event.currentTarget;
    open().then(() => pressed.click(), () => root.querySelector("form").submit());
  };
  root.querySelector("form").addEventListener("submit", later);
  me.addEventListener("click", later);
  if (!root.dataset.trade || location.search) open();
  else root.addEventListener("focusin", open, { once: true });
}

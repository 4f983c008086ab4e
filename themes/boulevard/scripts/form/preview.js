import { frontOf } from "../search/front.js";

/** The vitrine as lists will show it, out of the theme's own front. */
export function previewing(form, photos, trades) {
  const box = form.querySelector("[data-preview]");
  const place = box.querySelector("[data-front-here]");
  const value = (name) => form.elements[name]?.value?.trim() ?? "";
  let timer = 0;
  const draw = () => {
    const trade = form.querySelector("select[name=trade]");
    const [name, town, summary] = [value("name"), value("address.town"), value("summary")];
    box.hidden = !name;
    if (!name) return;
    const [, icon, family] = trades[trade?.value] ?? [];
    const called = trade?.value ? trade.selectedOptions[0].textContent : "";
    const front = frontOf(form, { cover: null }, {
      root: "", language: document.documentElement.lang, name, town, summary, url: "#vitrine-form", icon: icon ?? "", family: family ?? "fabrication", variant: 0, tint: 4,
      trade: called, role: value("people[0].role") || called, distance: "", open: "", zone: "",
      initials: name.split(/\s+/).map((word) => word[0]).slice(0, 2).join("").toUpperCase(),
    });
    if (!icon) front.querySelector(".plate")?.remove();
    front.querySelector(".pocket")?.remove(); // for printed lists
    const link = front.querySelector("a");
    link?.replaceWith(...link.childNodes);
    const cover = photos.cover;
    const glass = front.querySelector(".window");
    if (cover && glass) {
      const shown = cover.cloneNode(true);
      const image = shown.querySelector("img") ?? shown;
      [image.alt, image.className] = [value("photos[0].alt"), "form-cover"];
      glass.replaceChildren(shown);
    }
    place.replaceChildren(front);
  };
  return () => { clearTimeout(timer); timer = setTimeout(draw, 150); };
}

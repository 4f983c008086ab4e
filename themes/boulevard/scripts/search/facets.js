/** The groups of checkboxes beside the results. */
export class FacetPanel {
  #groups = new Map();

  /** @param changed Called with a facet, a value, and whether it is wanted. @param opened Called with a facet whose counts are wanted. */
  constructor(place, facets, number, { changed, opened }) {
    this.number = number;
    for (const facet of facets) {
      const group = element("details", "facet");
      group.append(element("summary", "", facet.label));
      const list = element("ul", "facet-values");
      const values = facet.values.map(([value, label]) => choice(list, facet, value, label, changed));
      group.append(list);
      group.open = facet.open;
      group.addEventListener("toggle", () => group.open && opened(facet));
      place.append(group);
      this.#groups.set(facet.id, { facet, group, values });
    }
  }

  /** Shows what a search left: counts, and nothing that would lead nowhere. */
  show(sieve) {
    for (const { facet, group, values } of this.#groups.values()) {
      const wanted = sieve.filters.get(facet.id);
      const lists = sieve.lists.get(facet.id);
      let some = !lists;
      for (const choice of values) {
        const count = lists ? sieve.count(facet.id, lists.get(choice.value)) : 0;
        choice.box.checked = wanted.has(choice.value);
        choice.count.textContent = lists ? this.number(count) : "";
        choice.row.hidden = lists !== undefined && count === 0 && !choice.box.checked;
        some ||= !choice.row.hidden;
      }
      group.hidden = !some;
      if (wanted.size > 0) group.open = true;
    }
  }
}

function choice(list, facet, value, label, changed) {
  const row = element("li");
  const line = element("label");
  const box = element("input");
  box.type = "checkbox";
  box.name = facet.id;
  box.value = value;
  box.addEventListener("change", () => changed(facet, value, box.checked));
  const count = element("span", "number");
  line.append(box, element("span", "facet-label", label), count);
  row.append(line);
  list.append(row);
  return { value, box, count, row };
}

export function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

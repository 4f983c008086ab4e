/** An element with attributes and children; texts stay texts. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/** The site's words with their blanks filled. */
export const speaker = (words) => (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** As FormContract.IdOf makes it. */
export const idOf = (name) => `f-${name.replaceAll("[", "-").replaceAll("]", "").replaceAll(".", "-")}`;

export const fieldOf = (form, name) => form.querySelector(`[data-field="${CSS.escape(name)}"]`);

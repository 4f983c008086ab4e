/* The page where a webmaster makes the line to copy: what is chosen, seen as visitors will see it. */
const PAUSE = 300; // ms of rest after a key before the preview follows

export async function openEmbedder(root) {
  const form = root.querySelector(".embed-form");
  const code = root.querySelector("textarea");
  const copy = root.querySelector("[data-copy]");
  const facets = [...form.querySelectorAll("[data-search]")];
  const preview = root.querySelector("[data-preview]");
  await import(new URL(root.dataset.previewScript, location));
  root.classList.add("open");

  const follow = () => {
    const chosen = Object.fromEntries([...form.querySelectorAll("[name]")].filter(({ type, checked }) => type !== "radio" || checked).map(({ name, value }) => [name, value]));
    for (const part of form.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(chosen.show);
    const attributes = attributesOf(chosen, facets);
    const ready = chosen.show !== "card" || attributes.length > 0;
    code.value = ready ? lineOf(chosen, attributes, root.dataset, facets) : "";
    code.placeholder = ready ? "" : root.dataset.pick;
    copy.dataset.copy = code.value;
    if (!ready) return preview.replaceChildren(root.dataset.pick);
    const shown = document.createElement(`showcase-${chosen.show}`);
    for (const [name, value] of attributes) shown.setAttribute(name, value);
    preview.replaceChildren(shown);
  };
  let typing;
  form.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(follow, PAUSE);
  });
  code.addEventListener("focus", () => code.select());
  follow();
}

function attributesOf({ show, trade, commune, near, radius, limit, slug, ...chosen }, facets) {
  // Pasted as an address, whole or not: its last part names the vitrine.
  if (show === "card") {
    const last = slug.trim().split(/[?#]/)[0].split("/").filter(Boolean).at(-1) ?? "";
    return last ? [["slug", last]] : [];
  }
  const place = near.trim();
  return [["trade", trade], ...facets.map(({ name }) => [name, chosen[name]]), ["commune", commune.trim()], ["near", place], ["radius", place && radius], ["limit", show === "list" && limit !== "12" && limit]].filter(([, value]) => value);
}

function lineOf({ show, how }, attributes, { script, frame, search, vitrines, all }, facets) {
  if (how === "frame") {
    const url = new URL(frame);
    for (const [name, value] of [["show", show], ...attributes]) url.searchParams.set(name, value);
    return `<iframe src="${escaped(url.href)}" title="${escaped(all)}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`;
  }
  const url = new URL(show === "card" ? `${vitrines}${attributes[0][1]}/` : search);
  const asked = new Map([["trade", "trade"], ["near", "near"], ...facets.map(({ name, dataset }) => [name, dataset.search])]);
  for (const [name, value] of attributes) if (asked.has(name)) url.searchParams.set(asked.get(name), value);
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  // The link is for whoever has no script, or no network for it.
  return `<script type="module" src="${escaped(script)}"></script>\n<showcase-${show}${written}><a href="${escaped(url.href)}">${escaped(all)}</a></showcase-${show}>`;
}

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

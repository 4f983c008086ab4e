import { make } from "./dom.js";

/** Says beside the field which networks the pasted addresses belong to, by their hosts. Whether an account can be linked is for the intake to say, and the words say so. */
export function recognise(form, networks, say) {
  const area = form.querySelector("[data-hook=social] textarea");
  if (!area) return;
  const hosts = new Map();
  const names = new Map();
  for (const [id, name, own, short, phone] of networks) {
    names.set(id, { name, phone });
    for (const host of own.split(" ")) if (host && !hosts.has(host)) hosts.set(host, { id, name, phone });
    for (const host of short.split(" ")) if (host) hosts.set(host, { id, name, phone, short: true });
  }
  const list = make("ul", { class: "form-accounts", "aria-live": "polite" });
  area.after(list);
  const consent = form.querySelector("[data-field=social_consent]");

  const look = () => {
    const found = area.value.split("\n").map((line) => line.trim()).filter(Boolean).map((line) => read(line, hosts, names));
    list.replaceChildren(...found.map((one) => make("li", {}, say(one.key, one))));
    if (consent) consent.hidden = !found.some((one) => one.phone) && !consent.querySelector("input").checked;
  };
  area.addEventListener("input", look);
  form.addEventListener("input", (event) => { if (event.target === form) look(); });
  look();
}

/** @returns {{ key: string, network?: string, handle?: string, text?: string, phone?: boolean }} */
export function read(line, hosts, names) {
  const named = line.match(/^([\w.+-]+)\s*:\s*(?!\/\/)(\S.*)$/);
  const known = named && names.get(named[1].toLowerCase());
  if (known) return { key: "accountKnown", network: known.name, handle: named[2], phone: known.phone };
  const fediverse = line.match(/^@?([\w.]+)@([a-z0-9.-]+\.[a-z]{2,})$/i);
  if (fediverse) return { key: "accountKnown", network: "Fediverse", handle: line };
  const text = /^https?:\/\//i.test(line) ? line : `https://${line}`;
  if (!URL.canParse(text) || !/\.[a-z]{2,}$/i.test(new URL(text).hostname)) return { key: "accountText", text: line };
  const { hostname, pathname } = new URL(text);
  for (let host = hostname; host.includes("."); host = host.slice(host.indexOf(".") + 1)) {
    const network = hosts.get(host);
    if (!network) continue;
    const words = decoded(pathname).split("/").filter(Boolean);
    const handle = words.at(-1) ?? hostname;
    return { key: network.short ? "accountShort" : "accountKnown", network: network.name, handle, phone: network.phone };
  }
  return { key: "accountNone" };
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

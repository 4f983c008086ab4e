/* The page that others frame: what its address asks for, and its height told to whoever holds it. */
const ATTRIBUTES = ["trade", "near", "radius", "limit", "slug", "family", "commune", "departement", "label", "network", "language", "access"];

const asked = new URLSearchParams(location.search);
const kind = ["map", "card"].find((known) => known === asked.get("show")) ?? "list";
const shown = document.createElement(`showcase-${kind}`);
for (const name of ATTRIBUTES) if (asked.has(name)) shown.setAttribute(name, asked.get(name));
document.querySelector("main").replaceChildren(shown);
// A vitrine opens beside the page that holds this one, and not in its frame.
addEventListener("click", (event) => event.composedPath().find((part) => part.localName === "a")?.setAttribute("target", "_blank"), { capture: true });

// Told to the page that holds this one and to no other: by its referrer, or once it has asked.
let holder = originOf(document.referrer);
const tell = () => {
  if (holder && parent !== window) parent.postMessage({ showcase: "height", height: document.documentElement.offsetHeight }, holder);
};
addEventListener("message", ({ origin, source, data }) => {
  if (source !== parent || data?.showcase !== "height?" || !originOf(origin)) return;
  holder = origin;
  tell();
});
new ResizeObserver(tell).observe(document.documentElement);

function originOf(address) {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? new URL(address).origin : null;
}

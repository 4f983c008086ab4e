/** What is asked for, as the page's address says it: whoever opens the address sees the same. */
export const FACETS = ["family", "dep", "trade", "label", "lang", "access", "pay", "social", "network"];
export const RADII = [5, 10, 20, 50, 100, 0];
const PAGE = 24;

export function readState(search) {
  const query = new URLSearchParams(search);
  const km = query.has("km") ? Number(query.get("km")) : NaN;
  return {
    q: (query.get("q") ?? "").slice(0, 200),
    near: (query.get("near") ?? "").slice(0, 100),
    km: RADII.includes(km) ? km : 20,
    shown: Math.min(Math.max(Number.parseInt(query.get("n"), 10) || PAGE, PAGE), 960),
    map: query.get("map") === "1",
    filters: new Map(FACETS.map((id) => [id, new Set(query.getAll(id))])),
  };
}

export function writeState(state, fixed = new Map()) {
  const query = new URLSearchParams();
  if (state.q.trim()) query.set("q", state.q.trim());
  for (const [id, values] of state.filters) {
    for (const value of [...values].sort()) if (fixed.get(id) !== value) query.append(id, value);
  }
  if (state.near) query.set("near", state.near);
  if (state.near && state.km !== 20) query.set("km", state.km);
  if (state.shown > PAGE) query.set("n", state.shown);
  if (state.map) query.set("map", 1);
  return query.size > 0 ? `?${query}` : "";
}

export const firstPage = (state) => ({ ...state, shown: PAGE });
export const nextPage = (state) => ({ ...state, shown: state.shown + PAGE });

/** Where the visitor is never stands in an address: "me" means "ask again". */
export const ME = "me";

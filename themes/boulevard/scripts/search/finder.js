import { Answers } from "./answers.js";
import { FacetPanel, element } from "./facets.js";
import { FinderMap } from "./finder-map.js";
import { frontOf } from "./front.js";
import { Library, Outdated } from "./library.js";
import { tellHours } from "../hours.js";
import { keepRegion } from "../offline.js";
import { placesFor } from "./near.js";
import { drawPocket } from "./pocket.js";
import { FACETS, ME, RADII, firstPage, nextPage, readState, writeState } from "./state.js";

const TYPING = 140; // ms of rest after a key before the index is asked

/** A search form with its results: on the search page, and on a trade's page for that trade alone. */
export class Finder {
  #turn = 0;
  #position = null;
  #trouble = null;

  static async open(root) {
    const library = await Library.open(root.dataset.finder);
    const finder = new Finder(root, library);
    await finder.#restore();
    return finder;
  }

  constructor(root, library) {
    this.root = root;
    this.library = library;
    this.words = library.manifest.words;
    this.language = document.documentElement.lang;
    this.number = (n) => new Intl.NumberFormat(this.language).format(n);
    this.fixed = new Map(root.dataset.trade ? [["trade", root.dataset.trade]] : []);
    this.answers = new Answers(library);
    this.at = (name) => root.querySelector(`[data-${name}]`);
    // Beside the results there is room for it.
    this.at("facets").open = matchMedia("(min-width: 64rem)").matches;
    this.panel = new FacetPanel(this.at("groups"), library.manifest.facets.filter((f) => !this.fixed.has(f.id) && !(this.fixed.has("trade") && f.id === "family")), this.number, {
      changed: (facet, value, wanted) => this.#filter(facet, value, wanted),
      opened: (facet) => {
        if (!facet.eager && !this.answers.lists.has(facet.id)) this.answers.need(facet.id).then(() => this.#refresh(this.state));
      },
    });
    this.map = this.at("map") && new FinderMap(this.at("map"), this.at("frame"), () => this.#go({ ...this.state, map: this.map.open }));
    this.#listen();
  }

  #listen() {
    const { form } = this;
    let typing;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(typing);
      this.#go(firstPage(this.#typed()), { remember: true }).then(() => this.at("count").focus());
    });
    form.addEventListener("input", (event) => {
      clearTimeout(typing);
      if (event.target.name === "q") typing = setTimeout(() => this.#go(firstPage(this.#typed())), TYPING);
      if (event.target.name === "near") typing = setTimeout(() => this.#suggest(event.target), TYPING);
    });
    form.addEventListener("change", (event) => {
      if (event.target.name === "km" || event.target.name === "near") this.#go(firstPage(this.#typed()), { remember: true });
    });
    this.at("more").addEventListener("click", () => this.#more());
    this.at("clear").addEventListener("click", () => this.#clear());
    const me = this.at("me");
    me.addEventListener("click", () => this.#locate());
    addEventListener("popstate", () => this.#restore());
  }

  get form() {
    return this.root.querySelector("form");
  }

  /** The state with what stands in the form's fields. */
  #typed() {
    const { q, near, km } = Object.fromEntries(new FormData(this.form));
    const place = (near ?? "").trim();
    return { ...this.state, q: q ?? "", near: place === this.words.me ? ME : place, km: RADII.includes(Number(km)) ? Number(km) : 20 };
  }

  async #restore() {
    const state = readState(location.search);
    for (const [id, value] of this.fixed) state.filters.set(id, new Set([value]));
    const field = (name) => this.form.elements[name];
    if (field("q")) field("q").value = state.q;
    field("near").value = state.near === ME ? (this.#position ? this.words.me : "") : state.near;
    field("km").value = state.km;
    await this.#go(state, { restoring: true });
  }

  async #go(state, { remember = false, restoring = false } = {}) {
    this.state = state;
    if (!restoring) {
      this.#trouble = null;
      const address = location.pathname + writeState(state, this.fixed);
      history[remember && address !== location.pathname + location.search ? "pushState" : "replaceState"](null, "", address);
    }
    await this.#refresh(state);
  }

  #filter(facet, value, wanted) {
    const filters = new Map([...this.state.filters].map(([id, values]) => [id, new Set(values)]));
    if (wanted) filters.get(facet.id).add(value);
    else filters.get(facet.id).delete(value);
    this.#go(firstPage({ ...this.state, filters }), { remember: true });
  }

  #clear() {
    const filters = new Map(FACETS.map((id) => [id, new Set(this.fixed.has(id) ? [this.fixed.get(id)] : [])]));
    this.form.reset();
    for (const name of ["q", "near"]) if (this.form.elements[name]) this.form.elements[name].value = "";
    this.#go(firstPage({ ...this.state, q: "", near: "", filters }), { remember: true });
  }

  async #more() {
    const first = this.at("list").children.length;
    await this.#go(nextPage(this.state));
    this.at("list").children[first]?.querySelector("a")?.focus();
  }

  #locate() {
    this.#tell(this.words.locating);
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      this.#position = { lat: coords.latitude, lon: coords.longitude };
      this.form.elements.near.value = this.words.me;
      this.#go(firstPage({ ...this.#typed(), near: ME }), { remember: true });
    }, (error) => {
      this.#trouble = error.code === error.PERMISSION_DENIED ? this.words.denied : this.words.lost;
      this.#tell(this.#trouble);
    }, { maximumAge: 300_000, timeout: 15_000 });
  }

  async #suggest(field) {
    const places = field.value.trim().length > 1 ? await placesFor(this.library, field.value) : [];
    this.root.querySelector("datalist").replaceChildren(...[...new Set(places.map((place) => place.text))].slice(0, 8).map((text) => {
      const option = element("option");
      option.value = text;
      return option;
    }));
  }

  /** @returns null for nowhere in particular, else a place, or a word on why there is none. */
  async #place(state) {
    if (!state.near) return null;
    if (state.near === ME) return this.#position ? { ...this.#position, text: this.words.around } : { trouble: this.words.askAgain };
    const [place] = await placesFor(this.library, state.near);
    return place ? { ...place, text: said(this.words.near, { town: place.name }) } : { trouble: said(this.words.unknownTown, { town: state.near }) };
  }

  async #refresh(state) {
    const turn = ++this.#turn;
    const active = !this.fixed.size || state.near !== "" || [...state.filters].some(([id, values]) => !this.fixed.has(id) && values.size > 0);
    for (const listed of document.querySelectorAll("[data-listed]")) listed.hidden = active;
    if (!active) {
      this.at("results").hidden = true;
      return this.#say("");
    }
    this.root.setAttribute("aria-busy", "true");
    try {
      const place = await this.#place(state);
      const found = { place, ...await this.answers.find(state, place?.trouble ? null : place) };
      if (turn !== this.#turn) return;
      const shown = found.results.slice(0, state.shown);
      const records = await Promise.all(shown.map((document) => this.library.record(document)));
      if (turn !== this.#turn) return;
      this.#show(state, found, records);
    } catch (error) {
      if (turn !== this.#turn) return;
      // A newer site has taken this one's place: its numbers are no longer ours.
      if (error instanceof Outdated && !sessionStorage.getItem("search-renewed")) {
        sessionStorage.setItem("search-renewed", "1");
        location.reload();
        return;
      }
      this.#tell(this.words.failed);
    } finally {
      if (turn === this.#turn) this.root.removeAttribute("aria-busy");
    }
  }

  #show(state, { results, sieve, away, place, guesses }, records) {
    sessionStorage.removeItem("search-renewed");
    this.panel.show(sieve);
    // Only now: an empty frame would be pushed about by what comes into it.
    this.at("results").hidden = false;
    const counted = said(results.length < 2 ? this.words[results.length === 0 ? "none" : "found1"] : this.words.found, { count: this.number(results.length) });
    this.at("count").textContent = place && !place.trouble ? said(this.words.countNear, { count: counted, place: place.text }) : counted;
    const notes = [this.#trouble, place?.trouble, ...guesses.map(([word, read]) => said(this.words.guess, { word, read })), results.length === 0 ? (away && state.km > 0 ? this.words.wider : this.words.noneHint) : null];
    this.at("note").replaceChildren(...notes.filter(Boolean).map((note) => element("span", "", note)));
    this.at("list").replaceChildren(...records.map((record, i) => this.#front(record, i + 1, this.#distance(away?.get(results[i]), record.rough || state.near !== ME))));
    drawPocket(this.at("pocket"), records, (km) => this.#length(km));
    tellHours(this.at("list"));
    keepRegion(this.at("list").querySelectorAll(".front .sign a"));
    if (this.map) this.#chart(state, place, records);
    this.at("more").hidden = records.length >= results.length;
    this.at("shown").textContent = records.length < results.length ? said(this.words.shown, { shown: this.number(records.length), count: this.number(results.length) }) : "";
    this.at("clear").hidden = writeState(state, this.fixed) === "";
    this.#say([this.at("count").textContent, ...notes.filter(Boolean)].join(". "));
  }

  #chart(state, place, records) {
    const { manifest } = this.library;
    this.map.show(records.filter((record) => record.lat !== undefined).map(({ name, slug, lat, lon, trade }) => {
      const [word, icon, family] = manifest.trades[trade];
      return { name, url: `${manifest.artisans}${slug}/`, trade: word, icon, family, lat, lon };
    }), place?.trouble ? null : place, state.km);
    this.map.open = state.map;
  }

  #front(record, number, distance) {
    const { manifest } = this.library;
    const [trade, icon, family] = manifest.trades[record.trade];
    const item = element("li");
    item.append(frontOf(this.root, record, {
      name: record.name, url: `${manifest.artisans}${record.slug}/`, trade, icon, family, role: record.role ?? trade, town: record.town, initials: record.initials ?? "", street: record.street, phone: record.phone, hours: record[`hours-${this.language}`] ?? record.hours, open: record.open, zone: record.zone,
      variant: record.variant, tint: record.tint, distance, number, qr: `${manifest.artisans}${record.slug}/qr.svg`, root: manifest.root, language: this.language,
    }));
    return item;
  }

  /** As generator/Pages/DistanceText.cs says it: a town's point is no door. */
  #distance(km, roughly) {
    if (km === undefined || km < (roughly ? 1.5 : 0.1)) return "";
    return this.#length(km, km < 10 && !roughly ? 1 : 0);
  }

  #length(km, digits = 0) {
    const number = new Intl.NumberFormat(this.language, { maximumFractionDigits: digits });
    return km < 1 ? said(this.words.metres, { m: this.number(Math.round(km * 10) * 100) }) : said(this.words.kilometres, { km: number.format(km) });
  }

  /** What is to be seen as well as heard. */
  #tell(text) {
    this.at("note").textContent = text;
    this.#say(text);
  }

  #say(text) {
    this.at("status").textContent = text;
  }
}

const said = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

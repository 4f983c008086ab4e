import { within } from "./near.js";
import { ask } from "./question.js";
import { documents } from "./reader.js";

/** What a search finds, and in which order. */
export class Answers {
  constructor(library) {
    this.library = library;
    this.lists = new Map();
  }

  /** Fetches the lists of a facet. */
  async need(id) {
    const facet = this.library.manifest.facets.find((f) => f.id === id);
    if (!facet || this.lists.has(id)) return;
    const lists = await this.library.facet(facet);
    this.lists.set(id, new Map(facet.values.map(([value], i) => [value, lists[i]])));
  }

  /** @param place A point, or null for anywhere. */
  async find(state, place) {
    const { manifest } = this.library;
    const needed = manifest.facets.filter((f) => f.eager || state.filters.get(f.id)?.size > 0);
    const [answer, away] = await Promise.all([ask(this.library, state.q), place && within(this.library, place, state.km), ...needed.map((f) => this.need(f.id))]);
    let scores = answer?.scores ?? null;
    if (away) {
      const asked = scores;
      scores = new Float32Array(manifest.count);
      for (const document of away.keys()) scores[document] = asked ? asked[document] : 1;
    }
    const sieve = new Sieve(manifest.count, scores, this.lists, state.filters);
    const results = sieve.results();
    if (away) results.sort((a, b) => away.get(a) - away.get(b) || a - b);
    else if (scores) results.sort((a, b) => scores[b] - scores[a] || a - b);
    return { results, sieve, away, guesses: answer?.guesses ?? [] };
  }
}

/** Who is accessible must be so in every way asked for; of any other facet one value is enough. */
const EVERY = new Set(["access"]);

/** Which documents pass which facets. */
export class Sieve {
  /** @param scores A number for each document, 0 for those that are out of question already; null: all are in. */
  constructor(count, scores, lists, filters) {
    this.scores = scores;
    this.lists = lists;
    this.filters = filters;
    this.fails = new Uint8Array(count);
    this.passed = new Map();
    for (const [id, values] of filters) {
      if (values.size > 0 && lists.has(id)) this.#apply(id, values);
    }
  }

  #apply(id, values) {
    const hits = new Uint8Array(this.fails.length);
    for (const value of values) {
      const list = this.lists.get(id).get(value);
      if (list) documents(list, (document) => hits[document]++);
    }
    const least = EVERY.has(id) ? values.size : 1;
    const passed = hits.map((hit) => hit >= least ? 1 : 0);
    this.passed.set(id, passed);
    for (let i = 0; i < passed.length; i++) this.fails[i] += 1 - passed[i];
  }

  results() {
    const results = [];
    for (let i = 0; i < this.fails.length; i++) if (this.fails[i] === 0 && (!this.scores || this.scores[i] > 0)) results.push(i);
    return results;
  }

  /** How many there would be with this value, all other facets as they are. */
  count(id, list) {
    const passed = EVERY.has(id) ? null : this.passed.get(id);
    let count = 0;
    documents(list, (document) => {
      const fails = this.fails[document] - (passed && !passed[document] ? 1 : 0);
      if (fails === 0 && (!this.scores || this.scores[document] > 0)) count++;
    });
    return count;
  }
}

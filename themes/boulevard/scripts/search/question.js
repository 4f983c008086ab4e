import { documents } from "./reader.js";
import { backwards, oneMistake, related, stemsOf, wordsOf } from "./words.js";

/** By field: name, trade, skill, place, summary. */
const WEIGHTS = [4, 5, 3, 3, 1];

/**
 * Which documents hold every word of a text, or a form of it, or begin with it; with a typing mistake where nothing does.
 * @returns null when there is no word to look for; else a score for each document, and the words that were read otherwise than written.
 */
export async function ask(library, text) {
  const words = [...new Set(wordsOf(text, library.stop))].slice(0, 8);
  if (words.length === 0) return null;
  const found = await Promise.all(words.map((word) => scoresOf(library, word)));
  const scores = found[0].scores;
  for (const { scores: others } of found.slice(1)) {
    for (let i = 0; i < scores.length; i++) scores[i] = scores[i] && others[i] ? scores[i] + others[i] : 0;
  }
  return { scores, guesses: found.map((f) => f.guess).filter(Boolean) };
}

async function scoresOf(library, word) {
  const scores = new Float32Array(library.manifest.count);
  let matches = await matchesOf(library, word);
  let guess = null;
  if (matches.length === 0) {
    matches = await nearly(library, word);
    if (matches.length > 0) guess = [word, matches[0].entry.word];
  }
  for (const { entry, quality } of matches) {
    for (const { field, list } of entry.lists) {
      const score = quality * WEIGHTS[field];
      documents(list, (document) => {
        if (scores[document] < score) scores[document] = score;
      });
    }
  }
  return { scores, guess };
}

async function matchesOf(library, word) {
  const stem = [...stemsOf(word)].reduce((a, b) => a.length <= b.length ? a : b);
  const start = word.startsWith(stem.slice(0, -1)) ? word.slice(0, Math.max(3, stem.length - 1)) : word.slice(0, 3);
  const entries = await library.terms(start, 24) ?? await library.terms(word, 24) ?? [];
  return entries.map((entry) => ({ entry, quality: qualityOf(entry.word, word) })).filter((match) => match.quality > 0);
}

const qualityOf = (known, word) => known === word ? 1 : related(known, word) ? 0.9 : known.startsWith(word) ? 0.7 : 0;

/** With one mistake a word keeps its first half or its last one, or has its two middle letters swapped. */
async function nearly(library, word) {
  if (word.length < 4) return [];
  const half = Math.floor(word.length / 2);
  const swapped = word.slice(0, half - 1) + word[half] + word[half - 1] + word.slice(half + 1);
  const [starts, ends, swaps] = await Promise.all([
    library.terms(word.slice(0, half)),
    library.endings(backwards(word.slice(half))).then((all) => Promise.all(all.map(backwards).filter((other) => oneMistake(other, word)).map((other) => library.terms(other)))),
    library.terms(swapped),
  ]);
  const entries = new Map([starts ?? [], ...ends, swaps ?? []].flat().filter(Boolean).map((entry) => [entry.word, entry]));
  return [...entries.values()].map((entry) => ({ entry, quality: nearness(entry.word, word) })).filter((match) => match.quality > 0)
    .sort((a, b) => b.quality - a.quality);
}

function nearness(known, word) {
  if (oneMistake(known, word)) return 0.6;
  const [a, b] = [known, word].map((w) => [...stemsOf(w)][0]);
  if (a.length > 3 && b.length > 3 && oneMistake(a, b)) return 0.5;
  // Still typing: what stands so far is nearly the beginning of a word.
  return word.length > 4 && [-1, 0, 1].some((more) => oneMistake(known.slice(0, word.length + more), word)) ? 0.4 : 0;
}

import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";

/** Lower case, accents and compatibility forms gone: as generator/Pages/Search/SearchWords.cs does. */
export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  .replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("ß", "ss").replaceAll("ς", "σ");

export const wordsOf = (text, stop) => (fold(text).match(/[\p{L}\p{Nd}]+/gu) ?? []).filter((word) => word.length > 1 && word.length <= 32 && !stop.has(word));

/** A town's name as the generator's TownName writes it. */
export const foldTown = (name) => (fold(name.replaceAll("/", " sur ")).match(/[a-z0-9]+/g) ?? [])
  .map((word) => ({ st: "saint", ste: "sainte", sts: "saints" })[word] ?? word).join(" ");

const known = new Map();

/** What is left of a word in French and in English; words that share one are forms of each other. */
export function stemsOf(word) {
  let stems = known.get(word);
  if (!stems) {
    // Bijoux, travaux, vitraux: plurals that the stemmer leaves alone.
    const singular = word.replace(/(eau|eu|ou)x$/, "$1").replace(/(?<!e)aux$|ail$/, "al");
    known.set(word, stems = new Set([french(singular), english(word)].map((stem) => stem.length < 3 ? word : stem)));
  }
  return stems;
}

export const related = (a, b) => {
  for (const stem of stemsOf(a)) if (stemsOf(b).has(stem)) return true;
  return false;
};

/** True when one letter more, less, another, or two neighbours swapped, makes one word of the other. */
export function oneMistake(a, b) {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.length - start - end, b.length - start - end];
  return Math.max(left, right) <= 1 || (left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]);
}

export const backwards = (word) => [...word].reverse().join("");

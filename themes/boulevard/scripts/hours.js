/**
 * Says on each [data-open] whether its workshop is open now, from what the build wrote there (generator/Domain/Hours/OpenCode.cs).
 * A page whose weeks are over falls silent. For elements made by other scripts: set data-open (and data-zone), then call tellHours.
 */
const MINUTE = 60_000;
const DAY = 1440;
const WEEKS = 21 * DAY;
const SOON = 60;

/** Keeps every [data-open] of the page true, minute by minute. */
export function timely(page) {
  const tell = () => tellHours(page);
  const tick = () => {
    tell();
    setTimeout(tick, MINUTE - (Date.now() % MINUTE));
  };
  tick();
  // Clocks stand still in tabs that sleep and in pages that are gone back to.
  document.addEventListener("visibilitychange", tell);
  addEventListener("pageshow", tell);
}

/** Says it once, for what stands within an element. */
export function tellHours(within) {
  const words = document.querySelector("[data-now-words]")?.dataset;
  if (!words) return;
  const minute = Math.floor(Date.now() / MINUTE);
  for (const place of within.querySelectorAll("[data-open]")) {
    const state = stateAt(place.dataset.open, minute);
    place.dataset.state = state?.name ?? "";
    const text = state ? sentence(state, place.dataset.zone ?? words.zone, words) : "";
    if (place.textContent !== text) place.textContent = text;
  }
}

/**
 * What holds at a minute since 1970; null when the code cannot know.
 * name: open, soon (it closes within the hour), closed, or maybe; mark: why it is only perhaps (@ ? !); at: when that changes, if it is known.
 */
export function stateAt(code, minute) {
  const { from, spans } = read(code);
  if (!(minute >= from && minute < from + WEEKS)) return null;
  const now = spans.findIndex((span) => span.start <= minute && minute < span.end);
  if (now >= 0) {
    const { end, mark } = spans[now];
    if (mark) return { name: "maybe", mark, minute };
    const certain = end < from + WEEKS && spans[now + 1]?.start !== end && end - minute < DAY;
    return { name: certain && end - minute <= SOON ? "soon" : "open", at: certain ? end : null, minute };
  }
  const coming = spans.filter((span) => span.start > minute);
  const next = coming.find((span) => !span.mark) ?? coming.find((span) => span.mark === "!");
  if (!next && coming.some((span) => span.mark === "@")) return { name: "maybe", mark: "@", minute };
  return { name: "closed", at: next?.start ?? null, minute };
}

function read(code) {
  const [from, ...steps] = code.split(" ").map((step) => [parseInt(step, 36), /[@?!]$/.exec(step)?.[0]]);
  const spans = [];
  let at = from[0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    const start = at + steps[i][0];
    at = start + steps[i + 1][0];
    spans.push({ start, end: at, mark: steps[i + 1][1] });
  }
  return { from: from[0], spans };
}

function sentence({ name, mark, at, minute }, zone, words) {
  if (mark) return { "@": words.appointment, "!": words.holiday }[mark] ?? words.maybe;
  if (at === null) return name === "closed" ? words.shut : words.opened;
  const [then, today] = [wall(at, zone), wall(minute, zone)];
  const days = Math.round((then.day - today.day) / (DAY * MINUTE));
  const time = clock(then, words);
  if (name !== "closed") return fill(name === "soon" ? words.closing : words.until, { time });
  if (days === 0) return fill(at - minute <= SOON ? words.opening : words.today, { time });
  if (days === 1) return fill(words.tomorrow, { time });
  const language = document.documentElement.lang;
  const named = (options) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options }).format(then.day);
  if (days < 7) return fill(words.weekday, { day: named({ weekday: "long" }), time });
  const date = new Date(then.day).getUTCDate();
  return fill(words.date, { date: fill(words.dayMonth, { day: date === 1 ? words.first : date, month: named({ month: "long" }) }), time });
}

const walls = new Map();

/** The wall clock of a zone: midnight of its date as if it were UTC, hour and minute. */
function wall(minute, zone) {
  if (!walls.has(zone)) {
    walls.set(zone, new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" }));
  }
  const part = Object.fromEntries(walls.get(zone).formatToParts(minute * MINUTE).map(({ type, value }) => [type, Number(value)]));
  return { day: Date.UTC(part.year, part.month - 1, part.day), hour: part.hour, minute: part.minute };
}

function clock({ hour, minute }, words) {
  if (hour === 0 && minute === 0) return words.midnight;
  return fill(minute ? words.minutes : words.hour, { hour, minutes: String(minute).padStart(2, "0") });
}

const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

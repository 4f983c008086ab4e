// Reads a calendar with ical.js, strictly, and prints what it holds: an independent reading of what the site writes.
// Usage: node expand-ics.mjs LAST < calendar.ics. LAST (yyyy-mm-dd) bounds what never ends. One JSON object a line.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

ICAL.design.strict = true;
const last = ICAL.Time.fromDateString(process.argv[2]);
const text = readFileSync(0, "utf8");
const faults = [];
if (!text.endsWith("\r\n") || text.replaceAll("\r\n", "").match(/[\r\n]/)) faults.push("line ends");
for (const line of text.split("\r\n")) if (Buffer.byteLength(line) > 75) faults.push("a line of more than 75 bytes");
const calendar = new ICAL.Component(ICAL.parse(text));
for (const name of ["version", "prodid"]) if (!calendar.getFirstPropertyValue(name)) faults.push("no " + name);
const zones = new Map(calendar.getAllSubcomponents("vtimezone").map((z) => [z.getFirstPropertyValue("tzid"), new ICAL.Timezone(z)]));
for (const [id, zone] of zones) ICAL.TimezoneService.register(zone, id);
const uids = new Set();
for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  if (!event.uid || uids.has(event.uid)) faults.push("uid " + event.uid);
  uids.add(event.uid);
  if (!component.getFirstPropertyValue("dtstamp")) faults.push("no dtstamp");
  if (event.startDate.timezone && !zones.has(event.startDate.timezone)) faults.push("unknown zone " + event.startDate.timezone);
  if (event.endDate.compare(event.startDate) < 0) faults.push("end before start");
  const starts = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.compare(last) <= 0; next = iterator.next())
    starts.push(next.isDate ? next.toString() : next.toJSDate().toISOString());
  console.log(JSON.stringify({ uid: event.uid, summary: event.summary, location: event.location, description: event.description, starts }));
}
if (faults.length > 0) { console.error(faults.join("\n")); process.exitCode = 1; }

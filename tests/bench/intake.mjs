// Sends many forms with photos at once and prints: none lost, memory, times of the 202.
//   node tests/bench/intake.mjs [forms=1000] [concurrency=50] [photos=2] [port=8292]      (build first: dotnet build generator -c Release)
import { readFileSync } from 'node:fs';
import { clean, drained, pause, proposals, report, seed, send, start, token } from './intake-client.mjs';

const [forms, concurrency, photos, port] = [1000, 50, 2, 8292].map((d, i) => Number(process.argv[2 + i] ?? d));
const folder = seed();
const current = await start(folder, port);
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${current.service.pid}/status`, 'utf8'))[1]) / 1024;
const idle = peak();

const tokens = [];
for (let i = 0; i < forms; i++) tokens.push(await token(port));
await pause(3500);
const [times, ids, others] = [[], [], []];
let next = 0;
const began = performance.now();
await Promise.all(Array.from({ length: concurrency }, async () => {
  while (next < forms) {
    const number = next++;
    const start = performance.now();
    const response = await send(port, number, tokens[number], photos);
    const answer = await response.json();
    times.push(performance.now() - start);
    if (response.status === 202) ids.push(answer.id);
    else others.push(`${response.status} ${JSON.stringify(answer).slice(0, 200)}`);
  }
}));
const took = (performance.now() - began) / 1000;
const receiving = peak();
const all = await drained(folder, ids.length);
const drain = (performance.now() - began) / 1000;
const found = proposals(folder);
const lost = ids.filter(id => found.get(id)?.length !== 1);
times.sort((a, b) => a - b);
const at = share => `${Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))])} ms`;
report('intake.txt', [
  `${forms} forms of ${photos} photos at concurrency ${concurrency}: ${ids.length} accepted in ${took.toFixed(1)} s, ${others.length} otherwise ${others[0] ?? ''}`,
  `time to the 202: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`,
  `memory of the service: ${Math.round(idle)} MiB idle, ${Math.round(receiving)} MiB at most while receiving, ${Math.round(peak())} MiB at most in all`,
  `all ${found.size} proposed after ${drain.toFixed(0)} s (${(drain / ids.length * 1000).toFixed(0)} ms each); lost or double: ${lost.length}`,
]);
current.service.kill('SIGTERM');
await current.ended;
const good = all && lost.length === 0 && ids.length === forms;
if (good) clean(folder);
else console.error(current.said().slice(-2000), folder);
process.exit(good ? 0 : 1);

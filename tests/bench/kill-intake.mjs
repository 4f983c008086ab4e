// Kills the intake (-9) again and again at random moments under load, and counts: every form that got a 202 must be exactly one proposal.
//   node tests/bench/kill-intake.mjs [kills=200] [senders=8] [port=8291]        (build first: dotnet build generator -c Release)
import { clean, drained, git, pause, proposals, report, seed, send, start, token } from './intake-client.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [kills, senders, port] = [200, 8, 8291].map((d, i) => Number(process.argv[2 + i] ?? d));
const folder = seed();
const accepted = new Map(); // token → id
let [refused, broken, number, running] = [0, 0, 0, true];

async function sender() {
  while (running) {
    const mine = ++number;
    let key = null;
    while (key === null) {
      key = await token(port).catch(() => null);
      await pause(key === null ? 50 : 3100);
      if (!running) return;
    }
    // The same form again until it is answered: a browser's visitor would press once more.
    for (let answered = false; !answered;) {
      try {
        const response = await send(port, mine, key, 1);
        const answer = await response.json();
        answered = response.status === 202 || response.status === 422;
        if (response.status === 202) accepted.set(key, answer.id);
        else refused++;
        if (!answered) await pause(300);
      } catch {
        broken++;
        await pause(50);
      }
    }
  }
}

const began = Date.now();
let current = await start(folder, port);
const work = Array.from({ length: senders }, sender);
for (let i = 0; i < kills; i++) {
  await pause(Math.random() * 2500);
  current.service.kill('SIGKILL');
  await current.ended;
  current = await start(folder, port);
}
running = false;
await Promise.all(work);
const ids = new Set(accepted.values());
const all = await drained(folder, ids.size);
await pause(1000);
const found = proposals(folder);
const lost = [...ids].filter(id => !found.has(id));
const double = [...found].filter(([, branches]) => branches.length > 1);
const unknown = [...found.keys()].filter(id => !ids.has(id));
const several = git(join(folder, 'repo.git'), 'for-each-ref', '--format=%(refname:short)', 'refs/heads/proposal').trim().split('\n')
  .filter(branch => git(join(folder, 'repo.git'), 'rev-list', '--count', `main..${branch}`).trim() !== '1');
const incoming = join(folder, 'spool', 'incoming');
current.service.kill('SIGKILL');
await current.ended;
report('kill-intake.txt', [
  `${kills} kills in ${Math.round((Date.now() - began) / 1000)} s, ${senders} senders, a photo each: ${ids.size} forms accepted, ${broken} connections cut, ${refused} told to wait or mend`,
  `lost: ${lost.length}; proposed twice: ${double.length}; proposed without a 202: ${unknown.length}; branches of several commits: ${several.length}; half-received left: ${existsSync(incoming) ? readdirSync(incoming).length : 0}`,
  `all proposed in the end: ${all}`,
]);
const good = all && lost.length + double.length + unknown.length + several.length === 0 && ids.size > 0;
if (good) clean(folder);
else console.error(current.said().slice(-2000), folder);
process.exit(good ? 0 : 1);

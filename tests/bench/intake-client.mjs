// A seeded bare repository, the service as a process of its own, and senders of forms; shared by the two measurements beside it.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'generator', 'bin', 'Release', 'net10.0', 'showcase.dll');
const origin = 'https://vitrines-de-bretagne.example';

export const git = (folder, ...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });

/** A temporary folder with repo.git, which holds the repository's own content. */
export function seed() {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  git(folder, 'init', '-q', '--bare', '-b', 'main', 'repo.git');
  git(folder, 'init', '-q', '-b', 'main', 'work');
  cpSync(join(root, 'content'), join(folder, 'work', 'content'), { recursive: true });
  git(join(folder, 'work'), 'add', '-A');
  git(join(folder, 'work'), '-c', 'user.name=Mod', '-c', 'user.email=mod@example.org', 'commit', '-qm', 'Content');
  git(join(folder, 'work'), 'push', '-q', join(folder, 'repo.git'), 'HEAD:main');
  return folder;
}

/** Starts the service and waits until it answers. */
export async function start(folder, port) {
  const service = spawn('dotnet', [program, 'intake', '--port', port, '--spool', join(folder, 'spool'), '--repository', join(folder, 'repo.git'), '--behind-proxy'],
    { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  service.stderr.on('data', bytes => { said += bytes; });
  const ended = new Promise(resolve => service.once('exit', resolve));
  for (let tries = 0; tries < 600; tries++) {
    if (await fetch(`http://127.0.0.1:${port}/intake/token`).then(r => r.ok, () => false))
      return { service, ended, said: () => said };
    if (service.exitCode !== null)
      throw new Error(`the service ended: ${said}`);
    await pause(50);
  }
  throw new Error(`the service does not answer: ${said}`);
}

export const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

export const token = async port => (await (await fetch(`http://127.0.0.1:${port}/intake/token`)).json()).token;

/** One of the repository's own photos, each time with another comment, so that no two have the same bytes. */
const originals = readdirSync(join(root, 'content', 'artisans'), { recursive: true }).filter(f => f.endsWith('.jpg')).map(f => readFileSync(join(root, 'content', 'artisans', f)));
export function photo(number) {
  const bytes = originals[number % originals.length];
  const comment = Buffer.from(`number ${number}`);
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), head, comment, bytes.subarray(2)]);
}

export function send(port, number, itsToken, photos) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: 'artisan', lang: 'fr', name: `Forge numéro ${number}`, trade: 'forgeron', summary: 'Grilles et couteaux.',
    'address.postcode': '29000', 'address.town': 'Quimper', consent: 'yes', consent_photos: 'yes', reply: `n${number}@example.org`, token: itsToken }))
    form.set(name, value);
  for (let i = 0; i < photos; i++) {
    form.set(`photos[${i}].file`, new Blob([photo(number * photos + i)]), 'IMG.jpg');
    form.set(`photos[${i}].alt`, `Vue ${i} de l’atelier`);
  }
  // Every sender has an address of its own, as in life.
  const address = `10.${number >> 16 & 255}.${number >> 8 & 255}.${number & 255}`;
  return fetch(`http://127.0.0.1:${port}/intake/`, { method: 'POST', body: form, headers: { Origin: origin, Accept: 'application/json', 'X-Forwarded-For': address } });
}

/** Id of a submission → the branches whose commit names it. */
export function proposals(folder) {
  const found = new Map();
  const log = git(join(folder, 'repo.git'), 'for-each-ref', '--format=%(refname:short)%00%(contents)%00%00', 'refs/heads/proposal');
  for (const [, branch, message] of log.matchAll(/(proposal\/\w+)\0([^\0]*)\0\0/g)) {
    for (const [, id] of message.matchAll(/^Submission: (\w+)$/gm))
      found.set(id, [...found.get(id) ?? [], branch]);
  }
  return found;
}

/** Waits until everything is proposed, as long as anything moves. */
export async function drained(folder, count) {
  for (let [before, since] = [-1, Date.now()]; Date.now() - since < 120_000; await pause(1000)) {
    const now = proposals(folder).size;
    if (now >= count)
      return true;
    if (now !== before)
      [before, since] = [now, Date.now()];
  }
  return false;
}

export const clean = folder => rmSync(folder, { recursive: true, force: true });

export const report = (name, lines) => {
  const text = lines.join('\n') + '\n';
  process.stdout.write(text);
  mkdirSync(join(root, 'tests', 'bin'), { recursive: true });
  writeFileSync(join(root, 'tests', 'bin', name), text);
};

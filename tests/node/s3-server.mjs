// A store that speaks S3, for tests: node s3-server.mjs FOLDER BUCKET… prints its port, and ends with its standard input. Keys: S3RVER, S3RVER.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import S3rver from 's3rver';

const [directory, ...buckets] = process.argv.slice(2);
const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: buckets.map(name => ({ name })) });

// It answers that an object is kept as soon as it has heard all of it: its file may still be the old one, or half written. A store that is asked to keep
// something gives it from then on.
const { store } = server;
const put = store.putObject;
store.putObject = async function (object) {
  const kept = await put.call(this, object);
  const file = this.getResourcePath(object.bucket, object.key, 'object');
  while (createHash('md5').update(await readFile(file)).digest('hex') !== kept.md5)
    await setTimeout(2);
  return kept;
};

const { port } = await server.run();
console.log(port);
process.stdin.on('end', () => process.exit(0)).resume();

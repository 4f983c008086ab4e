// A store that speaks S3, for tests: node s3-server.mjs FOLDER BUCKET… prints its port, and ends with its standard input. Keys: S3RVER, S3RVER.
import S3rver from 's3rver';

const [directory, ...buckets] = process.argv.slice(2);
const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: buckets.map(name => ({ name })) });
const { port } = await server.run();
console.log(port);
process.stdin.on('end', () => process.exit(0)).resume();

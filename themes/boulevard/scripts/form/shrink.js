import { fromHeic, isHeic } from "./heic.js";

let line = Promise.resolve();
let worker;

/**
 * A photo made smaller, once for each of the sizes, beside the page: one may go on writing meanwhile. One at a time, whoever asks.
 * @returns {Promise<Blob[]>}
 */
export async function shrink(file, sizes, onHeic = () => {}) {
  return line = line.catch(() => {}).then(async () => {
    try {
      return await draw(file, sizes);
    } catch (error) {
      if (!await isHeic(file)) throw error;
      onHeic();
      const { width, height, data } = await fromHeic(file);
      return draw(new ImageData(new Uint8ClampedArray(data), width, height), sizes);
    }
  });
}

// A browser without workers that draw does it on the page itself; the others need not fetch how.
const here = async (source, sizes) => (await import("./drawn.js")).drawn(source, sizes);

async function draw(source, sizes) {
  if (typeof OffscreenCanvas === "undefined") return here(source, sizes);
  const { workerUrl } = await import("./shrink-worker.js");
  worker ??= new Worker(workerUrl, { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => data.error ? reject(new Error(data.error)) : resolve(data.blobs);
    worker.onerror = () => { worker = undefined; here(source, sizes).then(resolve, reject); };
    worker.postMessage({ source, sizes });
  });
}

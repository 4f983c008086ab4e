/** iPhone photos where the browser knows none: a decoder of plain JavaScript (the policy allows no WebAssembly), fetched when the first such photo comes, in a worker. */
export async function isHeic(file) {
  const head = new TextDecoder("latin1").decode(await file.slice(4, 12).arrayBuffer());
  return /^ftyp(hei[cxms]|hev[cx]|mif1|msf1)/.test(head);
}

export async function fromHeic(file) {
  const { workerUrl } = await import("./heic-worker.js");
  const worker = new Worker(workerUrl, { type: "module" });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => data.error ? reject(new Error(data.error)) : resolve(data);
      worker.onerror = () => reject(new Error("the decoder did not start"));
      worker.postMessage(file);
    });
  } finally {
    worker.terminate(); // with all of its memory
  }
}

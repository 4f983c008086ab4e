import { drawn } from "./drawn.js";

/** This file is read twice: by the page, for its address alone, and by the worker that lives at that address. */
export const workerUrl = import.meta.url;

if (typeof document === "undefined") {
  onmessage = async ({ data: { source, sizes } }) => {
    try {
      postMessage({ blobs: await drawn(source, sizes) });
    } catch (error) {
      postMessage({ error: String(error) });
    }
  };
}

/** This file is read twice: by the page, for its address alone, and by the worker that lives at that address. */
export const workerUrl = import.meta.url;

if (typeof document === "undefined") {
  onmessage = async ({ data: file }) => {
    try {
      const [{ default: make }, { default: lib }] = await Promise.all([import("heic-decode/lib.js"), import("libheif-js/libheif/libheif.js")]);
      const decode = make(typeof lib === "function" ? lib() : lib);
      const { width, height, data } = await decode.one({ buffer: new Uint8Array(await file.arrayBuffer()) });
      postMessage({ width, height, data: data.buffer }, [data.buffer]);
    } catch (error) {
      postMessage({ error: String(error) });
    }
  };
}

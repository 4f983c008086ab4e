const QUALITY = 0.82;

/**
 * A photo upright as JPEGs of pixels alone, one for each length of its longer side: nothing of the file's own words (place, date, camera)
 * passes through a canvas. It is decoded once, whatever their number, and let go at once: 12 megapixels take 48 MB.
 * @param {Blob | ImageData} source
 * @param {number[]} sizes  The largest first.
 * @returns {Promise<Blob[]>}
 */
export async function drawn(source, sizes) {
  let picture = await createImageBitmap(source, { imageOrientation: "from-image" });
  const blobs = [];
  for (const longest of sizes) {
    const canvas = smaller(picture, longest);
    release(picture);
    picture = canvas;
    blobs.push(await encoded(canvas));
  }
  release(picture);
  return blobs;
}

function smaller(picture, longest) {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = typeof OffscreenCanvas === "undefined" ? Object.assign(document.createElement("canvas"), { width, height }) : new OffscreenCanvas(width, height);
  const brush = canvas.getContext("2d", { alpha: false });
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, width, height);
  brush.imageSmoothingQuality = "high";
  brush.drawImage(picture, 0, 0, width, height);
  return canvas;
}

/** Phones give the memory of a bitmap or a canvas back when they are told, not when it is no longer named. */
function release(picture) {
  if (picture.close) picture.close();
  else picture.width = picture.height = 0;
}

async function encoded(canvas) {
  const blob = canvas.convertToBlob ? await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY })
    : await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (!blob) throw new Error("no room for the photo");
  return blob;
}

import { fromHeic, isHeic } from "./heic.js";

const QUALITY = 0.82;

/**
 * A photo upright, at most `longest` pixels on its longer side, as a JPEG of pixels alone: nothing of the file's own words
 * (place, date, camera) passes through a canvas. One at a time: a decoded photo of 12 megapixels takes 48 MB.
 * @returns {Promise<{ blob: Blob, width: number, height: number }>}
 */
export async function shrink(file, longest, onHeic) {
  const picture = await decoded(file, longest, onHeic);
  try {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    const brush = canvas.getContext("2d", { alpha: false });
    brush.fillStyle = "#fff";
    brush.fillRect(0, 0, width, height);
    brush.imageSmoothingQuality = "high";
    brush.drawImage(picture, 0, 0, width, height);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    canvas.width = canvas.height = 0; // phones give the memory back at once
    if (!blob) throw new Error("no room for the photo");
    return { blob, width, height };
  } finally {
    picture.close?.();
  }
}

async function decoded(file, longest, onHeic) {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch (error) {
    if (!await isHeic(file)) throw error;
    onHeic();
    const { width, height, data } = await fromHeic(file);
    return createImageBitmap(new ImageData(new Uint8ClampedArray(data), width, height));
  }
}

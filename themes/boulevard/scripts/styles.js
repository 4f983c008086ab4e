/* global ISLAND_STYLES: written by the build, name of a file of styles/islands/ → its hashed name beside this script. */

const loaded = new Map();

/**
 * Loads the sheet `styles/islands/<name>.css`, once; done when it applies.
 * @param {string} name
 * @returns {Promise<void>}
 */
export function loadStyles(name) {
  if (!loaded.has(name)) {
    loaded.set(name, new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = new URL(ISLAND_STYLES[name], import.meta.url);
      link.onload = () => resolve();
      link.onerror = () => reject(new Error(`${link.href} did not load`));
      document.head.append(link);
    }));
  }
  return loaded.get(name);
}

// The icons that systems want as pictures of fixed size, made from favicon.svg so that there is one drawing to change.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const icons = [
  { name: 'icon-192.png', width: 192, bleeds: false },
  { name: 'icon-512.png', width: 512, bleeds: false },
  // Systems cut these to their own shape, so the ground fills the corners.
  { name: 'icon-maskable-512.png', width: 512, bleeds: true },
  { name: 'apple-touch-icon.png', width: 180, bleeds: true },
];

/** Draws every icon into a folder that holds favicon.svg. */
export async function writeIcons(folder) {
  const { Resvg } = await import('@resvg/resvg-js').catch(() => {
    throw new Error('@resvg/resvg-js is not installed; run `npm ci` in site-assets');
  });
  const drawing = await readFile(join(folder, 'favicon.svg'), 'utf8');
  const square = drawing.replace(/(<rect [^>]*?) rx="[\d.]+"/, '$1');
  for (const { name, width, bleeds } of icons) {
    const image = new Resvg(bleeds ? square : drawing, { fitTo: { mode: 'width', value: width } }).render();
    await writeFile(join(folder, name), image.asPng());
  }
}

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Page } from './playwright.ts';

/** Good enough that text is sharp, and a tenth of the size. */
const QUALITY = 0.5;
/** As wide as a page shows a picture on a fine screen. */
const WIDTH = 1000;

/** Makes a WebP of a PNG, in place of it; the page lends its canvas. */
export async function toWebp(page: Page, png: string): Promise<void> {
  const data = readFileSync(png).toString('base64');
  const url = await page.evaluate<string>(`(async () => {
    const blob = await (await fetch('data:image/png;base64,${data}')).blob();
    const whole = await createImageBitmap(blob);
    const bitmap = await createImageBitmap(blob, {
      resizeWidth: ${WIDTH},
      resizeHeight: Math.round((whole.height * ${WIDTH}) / whole.width),
      resizeQuality: 'high',
    });
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    const webp = await canvas.convertToBlob({ type: 'image/webp', quality: ${QUALITY} });
    const bytes = new Uint8Array(await webp.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  })()`);
  writeFileSync(png, Buffer.from(url, 'base64'));
  renameSync(png, png.replace(/\.png$/, '.webp'));
}

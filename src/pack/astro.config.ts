import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import site from '../../astro.config.mjs';
import { numberParagraphs } from './number-paragraphs.ts';
import { orderFrom } from './order.ts';
import { packTexts } from './texts.ts';

/** A review pack: a small site of its own, of the site's components and styles. Each sheet is one file with all that it shows. */
export default defineConfig({
  srcDir: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: './none',
  compressHTML: site.compressHTML ?? true,
  build: { format: 'file' },
  devToolbar: { enabled: false },
  integrations: [mdx({ processor: satteri({ mdastPlugins: [numberParagraphs] }) })],
  vite: {
    ...site.vite,
    plugins: [packTexts(orderFrom(process.env).texts)],
    build: { ...site.vite?.build, assetsInlineLimit: Number.MAX_SAFE_INTEGER },
  },
});

import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { normalBase } from './src/serve/site-handler.ts';
import { isListed } from './src/site/made-pages.ts';
import { BROWSERS, STYLE_TARGETS } from './src/styles/browsers.ts';

const content = process.env.CONTENT_DIR || 'content';

export default defineConfig({
  // Astro remembers a text by its name and words, and with it the file that it came from. Two content folders that have
  // a text in common must not share that memory. It is in the project's own folder: copies may share their packages.
  cacheDir: `./.astro/cache/${encodeURIComponent(content)}`,
  site: process.env.SITE_URL || 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => isListed(`/${new URL(page).pathname.slice(normalBase(process.env.BASE_PATH).length)}`),
    }),
  ],
  devToolbar: { enabled: false },
  vite: {
    cacheDir: './.astro/vite',
    // Every script that a page loads is a file of its own, so that the content security policy needs no exception for it.
    build: {
      assetsInlineLimit: 0,
      cssTarget: BROWSERS,
      rolldownOptions: {
        // Astro marks each MDX module with a directive of its own, and the bundler warns of every one.
        onLog: (level, log, show) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') show(level, log);
        },
      },
    },
    css: { transformer: 'lightningcss', lightningcss: { targets: STYLE_TARGETS } },
  },
});

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { commitment, easyRead, leaflet, page } from './content/schema/index.ts';

const folder = process.env['CONTENT_DIR'] ?? 'content';

/** The name of a text in its collection: `carers/emergencies/standard.mdx` is the entry `carers/emergencies/standard`. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

export const collections = {
  leaflets: defineCollection({
    loader: glob({ base: `./${folder}/leaflets`, pattern: '*/*/standard.mdx', generateId }),
    schema: leaflet,
  }),
  commitments: defineCollection({
    loader: glob({ base: `./${folder}/commitments`, pattern: '*/standard.mdx', generateId }),
    schema: commitment,
  }),
  easyReads: defineCollection({
    loader: glob({
      base: `./${folder}`,
      pattern: ['leaflets/*/*/easy-read.mdx', 'commitments/*/easy-read.mdx'],
      generateId,
    }),
    schema: easyRead,
  }),
  pages: defineCollection({ loader: glob({ base: `./${folder}/pages`, pattern: '*.mdx', generateId }), schema: page }),
};

import { join } from 'node:path';

/** Where the site of the invented council is built, from the project's root. */
export const INVENTED_DIST = join('.astro', 'invented');

/**
 * How the invented council's site is built: for a day on which its records have something to tell, and under a path,
 * so that an address that forgets the path is found.
 */
export const INVENTED_ENVIRONMENT = {
  CONTENT_DIR: 'tests/fixtures/site/content',
  TODAY: '2027-05-10',
  SITE_URL: 'https://care.exampleton.example',
  BASE_PATH: '/care/',
};

import type { APIRoute } from 'astro';
import { href } from '../../components/href.ts';
import { atomFeed } from '../../site/feed.ts';
import { reviewEntries } from '../../site/announce.ts';
import { standingOf } from '../../review/standing.ts';
import { getSite, today } from '../../site/current.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const { settings, reviewing } = await getSite();
  const whole = (path: string) => new URL(href(path), origin).href;
  return new Response(
    atomFeed({
      title: `Reviews and changes: ${settings.name} ${settings.place}`,
      subtitle: 'What people who use this site told us, and every change of its pages.',
      author: settings.authority.name,
      url: whole('/reviews/'),
      self: whole('/reviews/feed.xml'),
      today,
      entries: reviewEntries(reviewing, standingOf(reviewing, today), { whole, today }),
    }),
  );
};

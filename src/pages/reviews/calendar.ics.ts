import type { APIRoute } from 'astro';
import { href } from '../../components/href.ts';
import { calendarFile } from '../../site/ics.ts';
import { reviewEvents } from '../../site/announce.ts';
import { standingOf } from '../../review/standing.ts';
import { getSite, today } from '../../site/current.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const { settings, reviewing } = await getSite();
  const whole = (path: string) => new URL(href(path), origin).href;
  const events = reviewEvents(standingOf(reviewing, today), {
    whole,
    host: new URL(settings.authority.website).host,
    checkers: settings,
  });
  return new Response(calendarFile({ name: `Reviews: ${settings.name} ${settings.place}`, today, events }));
};

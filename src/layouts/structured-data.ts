import type { Crumb } from '../site/made-pages.ts';
import type { Service } from '../site/site.ts';
import type { SiteSettings } from '../content/schema/index.ts';
import { phonesOf } from '../wording/telephone.ts';

type Address = (path: string) => string;

/** schema.org BreadcrumbList of a page: the pages above it and itself. `address` makes whole addresses. */
export const breadcrumbList = (crumbs: Crumb[], address: Address) => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ text, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: address(path),
  })),
});

/** schema.org GovernmentService of a service. Leaves out what no source says. */
export function governmentService(service: Service, settings: SiteSettings, address: Address) {
  const phones = phonesOf(service);
  return {
    '@type': 'GovernmentService',
    name: service.name,
    description: service.description,
    url: address(service.path),
    provider: { '@type': 'Organization', name: service.organisation },
    serviceOperator: {
      '@type': 'GovernmentOrganization',
      name: settings.authority.name,
      url: settings.authority.website,
    },
    audience: { '@type': 'Audience', audienceType: service.whoFor },
    ...(service.area && { areaServed: service.area }),
    ...(phones.length > 0 && {
      availableChannel: phones.map(({ value }) => ({
        '@type': 'ServiceChannel',
        servicePhone: { '@type': 'ContactPoint', telephone: value },
      })),
    }),
  };
}

/** A page's JSON-LD as text that is safe inside a script element. */
export const jsonLd = (...things: object[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');

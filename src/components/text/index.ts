import Contact from './Contact.astro';
import Fact from './Fact.astro';
import Important from './Important.astro';
import Link from './Link.astro';
import NextStep from './NextStep.astro';
import Phone from './Phone.astro';
import ServiceLink from './ServiceLink.astro';
import Term from './Term.astro';

/** The components of the text, by the names that authors use. Which they are is decided in src/content/components.ts. */
export const components = { a: Link, Contact, Fact, Important, NextStep, Phone, ServiceLink, Term };

import Link from '../text/Link.astro';
import CallRow from './CallRow.astro';
import Figure from './Figure.astro';
import Hard from './Hard.astro';
import Means from './Means.astro';
import Part from './Part.astro';
import Row from './Row.astro';

/** The components of Easy Read, by the names that authors use. Which they are is decided in src/content/components.ts. */
export const easyReadComponents = { a: Link, CallRow, Fact: Figure, Hard, Means, Part, Row };

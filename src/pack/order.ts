/** What the command that makes a pack asks of the pages of it. It reaches them through the environment of their build. */
export interface PackOrder {
  quarter: string;
  area: string;
  /** The pack's folder as the user would write it, for the list of what to do. */
  folder: string;
  /** Whether there will be PDFs. */
  pdf: boolean;
  /** The site's own address, without a slash at the end, if it is known. */
  site?: string | undefined;
  /** The MDX file of each text, by the name of its sheet. */
  texts: Record<string, string>;
}

const VARIABLE = 'REVIEW_PACK';

/** An order as a variable of the environment. */
export const orderVariable = (order: PackOrder): Record<string, string> => ({ [VARIABLE]: JSON.stringify(order) });

/** The order in an environment. */
export function orderFrom(env: Record<string, string | undefined>): PackOrder {
  const order = env[VARIABLE];
  if (order === undefined) throw new Error(`Packs are made with: npm run review -- pack (${VARIABLE} is not set).`);
  return JSON.parse(order) as PackOrder;
}

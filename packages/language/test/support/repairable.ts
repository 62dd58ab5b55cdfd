import { applyDiff } from './apply-diff.ts';
import { CHECK_PAGES } from './check-pages.ts';
import { checkText, STARTER, TODAY } from './compile-text.ts';
import { starter } from './expect-finding.ts';

/** Texts that lack something a page cannot show with one change that trips nothing else. */
const FURTHER: Readonly<Record<string, string>> = {
  'contact-no-stop': starter('-  stop when replied'),
  'plain-time-closed': starter(`
-  accept within 4 business hours
+  accept within 4 hours`),
  'stage-no-owner': `agreement "Alone" { between Sales and Marketing }
team Sales
team Marketing
role SalesRep in Sales { headcount 1 }
lead { path Lead -> Won }
stage Lead "New" { enters when created }
stage Won { enters from Lead when SalesRep decides }
`,
  'name-shadowed': `${STARTER}channel chat\n`,
  'stage-no-start': starter(`
-stage Lead owned by Marketer { enters when created }
+stage Lead owned by Marketer { enters from Recycled when owner decides }`),
};

/** A text with a finding that has a repair. */
export type Repairable = readonly [code: string, text: string, today: string];

/** A text for every rule that can offer a repair: from the pages, or from above. */
export const repairable: readonly Repairable[] = [
  ...CHECK_PAGES.flatMap(({ code, avoid, today }) =>
    avoid.map((diff): Repairable => [code, applyDiff(STARTER, diff), today]),
  ),
  ...Object.entries(FURTHER).map(([code, text]): Repairable => [code, text, TODAY]),
].filter(([code, text, today]) => checkText(text, today).some((found) => found.code === code && found.fix));

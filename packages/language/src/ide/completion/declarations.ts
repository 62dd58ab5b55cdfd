import { defaultFor } from './holes.ts';
import { tabStop } from './item.ts';
import type { World } from './world.ts';

/** The usual text of a declaration as a snippet; what is named twice is one tab stop. */
export function declarationSnippet(keyword: string, world: World): string | undefined {
  const stops = new Map<string, string>();
  return DECLARATIONS[keyword]?.join('\n').replace(HOLE, (all, hole: string, name: string | undefined) => {
    const known = name === undefined ? undefined : stops.get(all);
    const stop = known ?? tabStop(stops.size + 1, name ?? defaultFor(hole, world));
    stops.set(name === undefined ? `${stops.size}` : all, stop);
    return stop;
  });
}

const HOLE = /\b([A-Z]+(?:-[A-Z]+)?)(?::(\w+))?(?![\w-])/g;

/**
 * What is usually written in a declaration. As in the reference, CAPITALS are the author's own;
 * behind a colon stands what they are if the author writes nothing else.
 */
export const DECLARATIONS: Readonly<Record<string, readonly string[]>> = {
  import: ['import "./file.sla"'],
  agreement: [
    'agreement "TITLE" {',
    '  between TEAM and TEAM',
    '  effective DATE',
    '  expires DATE',
    '  currency CODE',
    '  review every 6 months',
    '}',
  ],
  calendar: ['calendar NAME {', '  timezone "ZONE"', '  hours Mon-Fri TIME-TIME', '  holidays COUNTRY', '}'],
  channel: ['channel NAME "TEXT"'],
  team: ['team NAME { led by "PERSON" <ADDRESS> }'],
  role: ['role NAME in TEAM {', '  headcount COUNT', '  capacity COUNT touches per business day each', '}'],
  queue: ['queue NAME in TEAM { owned by ROLE }'],
  account: ['account {', '  field NAME TYPE', '}'],
  lead: ['lead {', '  field NAME TYPE', '  event EVENT:replied', '}'],
  segment: ['segment NAME {', '  group GROUP:First when CONDITION', '  group GROUP:Other otherwise', '}'],
  form: ['form NAME { asks FIELD }'],
  persona: ['persona NAME "TEXT" when CONDITION'],
  score: ['score NAME {', '  +COUNT:10 each time EVENT', '  +COUNT:20 when CONDITION', '}'],
  matrix: [
    'matrix NAME {',
    '  row ROW:Good when CONDITION',
    '  row ROW:Other otherwise',
    '  column COLUMN:Interested when CONDITION',
    '  column COLUMN:Cold otherwise',
    '  cell ROW:Good and COLUMN:Interested is RESULT:Hot',
    '  cell otherwise is RESULT:Held',
    '}',
  ],
  stage: ['stage NAME owned by OWNER { enters from STAGE when CONDITION }'],
  kpi: ['kpi NAME owned by PARTY { measure MEASURE }'],
  goal: ['goal NAME owned by PARTY { reach AMOUNT of KPI every PERIOD }'],
  funnel: ['funnel NAME for GOAL {', '  expect COUNT STAGE every PERIOD', '  rate STAGE -> STAGE PERCENT', '}'],
  handoff: [
    'handoff NAME from TEAM to TEAM {',
    '  when CONDITION',
    '  pass THING',
    '  notify WHO by CHANNEL',
    '  route round robin among ROLE',
    '  route to QUEUE otherwise',
    '  accept within LENGTH',
    '  if late ACTION',
    '}',
  ],
  contact: [
    'contact NAME by ROLE {',
    '  first touch within LENGTH',
    '  at least COUNT attempts over 10 business days',
    '  stop when CONDITION',
    '}',
  ],
  nurture: ['nurture NAME by ROLE {', '  every LENGTH', '  awareness "OFFER"', '  stop when CONDITION', '}'],
  promise: [
    'promise NAME by PARTY to PARTY {',
    '  starts when CONDITION',
    '  done when CONDITION',
    '  within LENGTH',
    '  if late ACTION',
    '}',
  ],
  report: ['report NAME from PARTY to PARTY SCHEDULE { covers KPI }'],
  meeting: ['meeting NAME SCHEDULE { with PARTY }'],
  attribution: ['attribution of KPI { halves every LENGTH }'],
  system: ['system NAME { map THING to "NAME" }'],
  scenario: ['scenario "TITLE" {', '  at DATE TIME EVENT', '  expect CONDITION', '}'],
  always: ['always "TITLE" { expect CONDITION }'],
};

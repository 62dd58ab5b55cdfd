import { Holes } from './holes.ts';
import { choiceStop } from './item.ts';
import type { World } from './world.ts';

/** The usual text of a declaration as a snippet; what is named twice is one tab stop. */
export function declarationSnippet(keyword: string, world: World): string | undefined {
  const stops = new Map<string, string>();
  const lines = DECLARATIONS[keyword]?.map((line) => {
    const holes = new Holes(world);
    return line.replace(HOLE, (all, hole: string, name: string | undefined) => {
      const known = name === undefined ? undefined : stops.get(all);
      const stop = known ?? choiceStop(stops.size + 1, name === undefined ? holes.choicesOf(hole) : [name]);
      stops.set(name === undefined ? `${stops.size}` : all, stop);
      return stop;
    });
  });
  return lines?.join('\n');
}

const HOLE = /\b([A-Z]+(?:-[A-Z]+)?)(?::(\w+))?(?![\w-])/g;

/**
 * What is usually written in a declaration. As in the reference, CAPITALS are the author's own;
 * behind a colon stands what they are if the author writes nothing else.
 * TAKER and TRAY are a role and a queue of the team that receives, LATER is a stage behind the first,
 * and FREE one of these at which no handoff happens yet.
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
  team: ['team NAME { led by "LEADER" <ADDRESS> }'],
  role: ['role NAME in TEAM {', '  headcount COUNT', '  capacity COUNT touches per business day each', '}'],
  queue: ['queue NAME in TEAM { owned by ROLE }'],
  account: ['account {', '  field NAME TYPE', '}'],
  lead: ['lead {', '  field NAME TYPE', '  event OCCURRENCE', '}'],
  segment: ['segment NAME {', '  group GROUP:First when TRAIT', '  group GROUP:Other otherwise', '}'],
  form: ['form NAME { asks FIELD }'],
  persona: ['persona NAME "TEXT" when TRAIT'],
  score: ['score NAME {', '  +COUNT:10 each time EVENT', '  +COUNT:20 when TRAIT', '}'],
  matrix: [
    'matrix NAME {',
    '  row ROW:Good when TRAIT',
    '  row ROW:Other otherwise',
    '  column COLUMN:Interested when TRAIT',
    '  column COLUMN:Cold otherwise',
    '  cell ROW:Good and COLUMN:Interested is RESULT:Hot',
    '  cell otherwise is RESULT:Held',
    '}',
  ],
  stage: ['stage NAME owned by OWNER {', '  enters from STAGE when WAY', '}'],
  kpi: ['kpi NAME owned by PARTY { measure MEASURE }'],
  goal: ['goal NAME owned by PARTY { reach AMOUNT of KPI every PERIOD }'],
  funnel: [
    'funnel NAME for GOAL {',
    '  deal size AMOUNT',
    '  expect COUNT:100 STAGE every PERIOD',
    '  rate STAGE -> STAGE PERCENT',
    '}',
  ],
  handoff: [
    'handoff NAME from TEAM to TEAM {',
    '  when lead becomes FREE',
    '  pass THING',
    '  notify WHO by CHANNEL',
    '  route round robin among TAKER',
    '  route to TRAY otherwise',
    '  accept within LENGTH',
    '  if late ACTION',
    '}',
  ],
  contact: [
    'contact NAME by TAKER {',
    '  first touch within LENGTH',
    '  if late ACTION',
    '  at least COUNT:6 attempts over COUNT:10 business days',
    '  stop when END',
    '}',
  ],
  nurture: ['nurture NAME by ROLE {', '  every COUNT:14 days', '  awareness "OFFER"', '  stop when END', '}'],
  promise: [
    'promise NAME by PARTY to PARTY {',
    '  starts when lead becomes LATER',
    '  done when touched by owner',
    '  within LENGTH',
    '  if late ACTION',
    '}',
  ],
  report: ['report NAME from PARTY to PARTY SCHEDULE { covers KPI }'],
  meeting: ['meeting NAME SCHEDULE {', '  with PARTY', '  covers KPI', '}'],
  attribution: ['attribution of KPI { halves every LENGTH }'],
  system: ['system NAME { map THING to "NAME" }'],
  scenario: ['scenario "TITLE" {', '  at DATE TIME EVENT', '  expect lead is LATER', '}'],
  always: ['always "TITLE" { expect CONDITION }'],
};

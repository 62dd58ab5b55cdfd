import { isSegment } from '../../../generated/ast.ts';
import type { SymbolKind } from '../../../names/symbols.ts';
import type { Candidate, World } from '../world.ts';
import type { Scope } from './scope.ts';
import { EVENTS } from './subject.ts';

const ASKED_OF_LEAD: readonly SymbolKind[] = [
  'field',
  'score',
  'segment',
  'matrix',
  'contact',
  'nurture',
  'handoff',
  'goal',
];

/** What a question may begin with. Where a line waits for a moment, what happens comes first. */
export function subjectsIn(world: World, scope: Scope): readonly Candidate[] {
  if (scope.subject === 'agreement') return world.declared(['kpi', 'goal']);
  if (scope.event) return world.declared(['event']);
  if (scope.act) return acts(world);
  const happening = [...world.declared(['event']), ...builtInEvents(() => true)];
  const asked = scope.subject === 'account' ? accountSubjects(world) : leadSubjects(world);
  const people = scope.decides ? world.declared(['role', 'team']) : [];
  const more = [...(scope.counted ? world.stages : []), ...(scope.expected ? world.declared(['promise']) : [])];
  return scope.moment ? [...more, ...happening, ...asked, ...people] : [...more, ...asked, ...happening, ...people];
}

const leadSubjects = (world: World): readonly Candidate[] => [
  ...world.declared(ASKED_OF_LEAD).filter(({ name, kind }) => kind !== 'segment' || hasGroups(world, name)),
  ...[...world.accountFields.keys()].map((name) => ({ name, follow: 'of account', kind: 'field' }) as const),
  builtIn('lead', 'what the lead is'),
  builtIn('owner', 'whoever owns the lead'),
  builtIn('account', 'the account of the lead'),
  builtIn('stage', 'the stage the lead is in'),
];

/** Where an account is spoken of, fields are its own. */
const accountSubjects = (world: World): readonly Candidate[] => [
  ...[...world.accountFields.keys()].map((name) => ({ name, kind: 'field' }) as const),
  ...world.declared(['score']),
];

const acts = (world: World): readonly Candidate[] => [
  ...world.declared(['event']),
  ...builtInEvents((name) => !['created', 'assigned', 'active'].includes(name)),
  builtIn('owner', 'whoever owns the lead'),
  ...world.declared(['field', 'role', 'team']),
];

const builtInEvents = (fits: (name: string) => boolean): readonly Candidate[] =>
  [...EVENTS].filter(([name]) => fits(name)).map(([name, when]) => builtIn(name, when));

const builtIn = (name: string, detail: string): Candidate => ({ name, kind: 'built-in', detail });

function hasGroups(world: World, name: string): boolean {
  const node = world.symbols.find(name)?.node;
  return isSegment(node) && node.statements.length > 0;
}

import { type Condition, type Duration, nameText } from '@sla/agreement';
import type * as ast from '../../../generated/ast.ts';
import type { SymbolKind } from '../../../names/symbols.ts';
import { builtIn } from '../../../names/target.ts';
import type { Asking } from '../asking.ts';
import { anyOf } from '../negate.ts';
import { reasonsOf } from '../reasons.ts';
import { askStates, held, type Lasting, noState, notHeld } from '../states.ts';

const CONTACT_STATES = ['started', 'stopped', 'exhausted'] as const;
const HANDOFF_STATES = ['accepted', 'rejected', 'late'] as const;
const GOAL_STATES = ['met', 'missed'] as const;

/** `HotLeads is exhausted`: of a contact policy or a nurture. */
export const askContact = (asking: Asking): Condition | undefined =>
  askProgress(asking, {
    kinds: ['contact', 'nurture'],
    is: 'a contact policy',
    states: CONTACT_STATES,
    build: (contact, is, held) => ({ op: 'contact', contact, is, ...held }),
  });

/** `ToSales is rejected for "Bad fit"`. */
export const askHandoff = (asking: Asking): Condition | undefined =>
  askProgress(asking, {
    kinds: ['handoff'],
    is: 'a handoff',
    states: HANDOFF_STATES,
    build: (handoff, is, held) => {
      const reasons = is === 'rejected' ? reasonsOf(asking, [handoff]) : [];
      return { op: 'handoff', handoff, is, reasons, ...held };
    },
  });

/** `NewBusiness is missed for 3 months`; a goal that is not met is missed. */
export const askGoal = (asking: Asking): Condition | undefined =>
  askProgress(asking, {
    kinds: ['goal'],
    is: 'a goal',
    states: GOAL_STATES,
    isOneOfTwo: true,
    build: (goal, is, held) => ({ op: 'goal', goal, is, ...held }),
  });

interface Progress<S extends string> {
  readonly kinds: readonly SymbolKind[];
  readonly is: string;
  readonly states: readonly S[];
  /** To be in none of some states is to be in one of the others. */
  readonly isOneOfTwo?: true;
  readonly build: (name: string, is: S, held: { readonly for?: Duration }) => Condition;
}

function askProgress<S extends string>(asking: Asking, progress: Progress<S>): Condition | undefined {
  const { lowering, fact } = asking;
  const { states, is } = progress;
  const name = lowering.name(fact.subject, progress.kinds);
  if (name === undefined) return undefined;
  const build = (list: readonly S[], at: ast.NameRef | undefined, lasting: Lasting | undefined) => {
    if (list.length > 1 && lasting) return notHeld(asking, lasting, 'in (…)', ONE_STATE);
    return anyOf(
      lowering,
      list.map((state) => lowering.mark(progress.build(name, state, held(lasting)), fact, { is: at })),
      fact,
    );
  };
  const read = (refs: readonly ast.NameRef[]) => refs.flatMap((ref) => stateNamed(asking, states, ref) ?? []);
  return askStates(asking, {
    is,
    example: `${nameText(name)} is ${states[states.length - 1]}`,
    known: states,
    oneOf: (refs, lasting) => build(read(refs), refs[0], lasting),
    ...(progress.isOneOfTwo ? { noneOf: (refs, lasting) => build(others(states, read(refs)), refs[0], lasting) } : {}),
  });
}

const ONE_STATE = "How long can be asked of one state: join two questions with 'or'.";

const others = <S>(all: readonly S[], some: readonly S[]): readonly S[] =>
  some.length === 0 ? [] : all.filter((state) => !some.includes(state));

function stateNamed<S extends string>(asking: Asking, states: readonly S[], ref: ast.NameRef): S | undefined {
  const known = states.find((state) => state === ref.name);
  if (known) asking.lowering.refer(ref, builtIn('state', known));
  return known || !ref.name ? known : noState(asking, states, ref, ref.name);
}

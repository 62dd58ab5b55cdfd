import type { FieldType } from '@sla/agreement';
import type { FieldStatement } from '../../../generated/ast.ts';
import { isFieldStatement } from '../../../generated/ast.ts';
import { lowerFieldType } from '../../../lower/fields.ts';
import { PROMISING_KINDS, promisesMadeBy } from '../../../lower/promise-names.ts';
import type { TimeData } from '../../../lower/time-data.ts';
import { BUILT_IN_CHANNELS } from '../../../names/built-in.ts';
import type { SymbolKind } from '../../../names/symbols.ts';
import type { Expectation } from '../../expect/expectation.ts';
import type { Slot } from '../../expect/slot.ts';
import type { Question } from '../condition/question.ts';
import type { Candidate, World } from '../world.ts';

/** A place where a name is wanted. */
export interface NamePlace {
  readonly world: World;
  readonly expectation: Expectation;
  /** What the name is for. */
  readonly slots: readonly Slot[];
  /** The question under way, in a condition. */
  readonly question?: Question | undefined;
  readonly time: TimeData;
}

/** Gives the names that fit at a place, the likeliest first. */
export type Source = (place: NamePlace) => readonly Candidate[];

/** Declarations of some kinds. */
export const kinds =
  (...wanted: readonly SymbolKind[]): Source =>
  ({ world }) =>
    wanted.flatMap((kind) => (kind === 'stage' ? world.stages : world.declared([kind])));

/** Names that the language gives, with what they mean, and perhaps a word that goes behind them. */
export const words =
  (meanings: Readonly<Record<string, string>>, follow?: string): Source =>
  ({ world }) =>
    Object.entries(meanings)
      // A declaration of the same name would be meant.
      .filter(([name]) => !world.symbols.find(name))
      .map(([name, detail]) => ({ name, kind: 'built-in', detail, ...(follow === undefined ? {} : { follow }) }));

/** Declarations that promise something. */
export const promising: Source = ({ world }) =>
  world.declared(PROMISING_KINDS).filter(({ name }) => {
    const node = world.symbols.find(name)?.node;
    return node !== undefined && promisesMadeBy(node).length > 0;
  });

/** Channels, declared or not. */
export const channels: Source = ({ world }) => [
  ...BUILT_IN_CHANNELS.map(
    (name) => ({ name, kind: 'channel', detail: 'a channel that needs no declaration' }) as const,
  ),
  ...world.declared(['channel']),
];

/** Fields of the lead, and of the account with `of account` behind them, whose type fits. */
export const fields =
  (fits: (type: FieldType) => boolean, account: 'with account' | 'lead only' = 'with account'): Source =>
  ({ world }) => [
    ...world.declared(['field']).filter(({ name }) => {
      const node = world.symbols.find(name)?.node;
      return isFieldStatement(node) && fits(lowerFieldType(node.type));
    }),
    ...(account === 'lead only' ? [] : accountFields(world, fits).map((field) => ({ ...field, follow: 'of account' }))),
  ];

/** Fields of the account, by their names alone. */
export const accountFields = (world: World, fits: (type: FieldType) => boolean = () => true): readonly Candidate[] =>
  [...world.accountFields]
    .filter(([, node]: readonly [string, FieldStatement]) => fits(lowerFieldType(node.type)))
    .map(([name]) => ({ name, kind: 'field', detail: 'of the account' }));

/** Several sources, one after the other. */
export const all =
  (...sources: readonly Source[]): Source =>
  (place) =>
    sources.flatMap((source) => source(place));

/** The text of the last word of the line that fills a property. */
export const lastWord = ({ line }: Expectation, slot: Slot): string | undefined =>
  line.findLast(({ slots }) => slots.includes(slot))?.text.replaceAll('`', '');

/** Candidates that are no declarations: options, groups, results. */
export const named = (names: readonly string[], kind: Candidate['kind'], detail?: string): readonly Candidate[] =>
  [...new Set(names)].map((name) => ({ name, kind, ...(detail ? { detail } : {}) }));

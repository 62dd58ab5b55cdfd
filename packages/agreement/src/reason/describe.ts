import { describeCondition, nameText, quoted, valueText } from '../condition/index.ts';
import { keyOf } from './key.ts';
import type { Occurrence, SampleLead, Snapshot } from './snapshot.ts';

/** A sample lead in words: `a lead with industry = Retail, employees of account unknown, that is Lead, where Size is SMB`. */
export function describe(sample: SampleLead): string {
  const { text, details } = described(sample);
  return ['a lead', ...(text === '' ? details : [`with ${text}`, ...details])]
    .join(', ')
    .replace('a lead, ', 'a lead ');
}

/** What is known of it, and all else that is to say. */
function described(sample: SampleLead): { readonly text: string; readonly details: readonly string[] } {
  const { values, missing, stage, groups, holds, others, has } = sample;
  const known = values.map(({ of, is }) => `${valueText(of)} = ${valueText(is)}`);
  const unknown = missing.map((value) =>
    value.kind === 'account' || value.kind === 'owner' || value.kind === 'previous owner'
      ? `no ${value.kind}`
      : `${valueText(value)} unknown`,
  );
  const isOfAccount = values.some(({ of }) => of.kind === 'field' && of.of === 'account');
  const subjects = has
    .filter((one) => one !== 'account' || !isOfAccount)
    .map((one) => `an ${one}`.replace('an p', 'a p'));
  const is = [
    ...(stage === undefined ? [] : [nameText(stage)]),
    ...groups.filter(({ is }) => is === 'yes').flatMap(fitted),
  ];
  const details = [
    phrase('that is', is),
    phrase('where', groups.flatMap(sorted)),
    phrase('after', pastOf(sample)),
    phrase('while', holds.map(describeCondition)),
    ...others.map(otherLead),
  ];
  return { text: [...known, ...unknown, ...subjects].join(', '), details: details.filter((one) => one !== '') };
}

function phrase(word: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${word} ${parts.join(' and ')}`;
}

function fitted({ of }: SampleLead['groups'][number]): readonly string[] {
  const [kind, name = ''] = of.split(/ (.*)/);
  return kind === 'persona' || kind === 'segment' ? [nameText(name)] : [];
}

function sorted({ of, is }: SampleLead['groups'][number]): readonly string[] {
  const [kind, name = ''] = of.split(/ (.*)/);
  const isSorted = (kind === 'segment' || kind === 'matrix') && is !== 'yes' && is !== 'no' && is !== 'none';
  return isSorted ? [`${nameText(name)} is ${nameText(is)}`] : [];
}

/** Equal occurrences are counted: `page_viewed (url = "/pricing") 3 times`. */
function pastOf({ occurrences }: Snapshot): readonly string[] {
  return [...Map.groupBy(occurrences, keyOf).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [`${happened(first)}${alike.length > 1 ? ` ${alike.length} times` : ''}`];
  });
}

function happened({ event, became, with: properties, reason }: Occurrence): string {
  if (became !== undefined) return `it turned true that ${describeCondition(became)}`;
  const details = [
    ...properties.map(({ of, is }) => `${valueText(of)} = ${valueText(is)}`),
    ...(reason === undefined ? [] : [quoted(reason)]),
  ];
  return `${nameText(event ?? '')}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}

function otherLead(other: Snapshot): string {
  const text = describe({ missing: [], groups: [], ...other });
  return text === 'a lead' ? '' : `beside ${text}`;
}

import { quoted, timeZones } from '@sla/agreement';
import { isHandoff } from '../../generated/ast.ts';
import { every } from '../../lower/statements.ts';
import type { Slot } from '../expect/slot.ts';
import type { NamePlace } from './names/source.ts';
import type { Candidate } from './world.ts';

/** Quoted texts that are known at a place: people, reasons, time zones, regions, files. Others are the author's own. */
export function textsAt(place: NamePlace, files: () => readonly string[]): readonly Candidate[] {
  const row = ROWS.find(({ slot }) => place.slots.includes(slot));
  return row ? row.texts(place, files) : [];
}

interface Row {
  readonly slot: Slot;
  readonly texts: (place: NamePlace, files: () => readonly string[]) => readonly Candidate[];
}

const ROWS: readonly Row[] = [
  { slot: 'HolidaySet.region', texts: regions },
  { slot: 'Import.path', texts: (_, files) => files().map((name) => ({ name, kind: 'file' })) },
  // What something is asked to be is never a person.
  { slot: 'IsTail.what', texts: () => [] },
  { slot: 'PersonRef.name', texts: ({ world }) => world.people },
  { slot: 'Reason.text', texts: reasons },
  { slot: 'TimezoneStatement.zone', texts: () => timeZones().map((name) => ({ name, kind: 'place' })) },
];

function regions({ expectation, time }: NamePlace): readonly Candidate[] {
  const country = expectation.line.findLast(({ slots }) => slots[0] === 'HolidaySet.country')?.text ?? '';
  return time.regions(country).map(({ code, name }) => ({ name: code, kind: 'place', detail: name }));
}

/** Reasons that a handoff may be rejected for, where that is asked; otherwise all that are quoted anywhere. */
function reasons({ world, question }: NamePlace): readonly Candidate[] {
  const asked = question?.name === undefined ? undefined : world.symbols.find(question.name)?.node;
  const own = isHandoff(asked)
    ? every(asked.statements, 'RejectStatement').flatMap((line) => line.reasons.flatMap(({ text }) => text || []))
    : [];
  return [...new Set(own.length > 0 ? own : world.reasons)].map((name) => ({ name, kind: 'reason' }));
}

/** How a known text is written. */
export const writtenText = ({ name }: Candidate): string => quoted(name);

import { nameText } from '@sla/agreement';
import type { AstNode } from 'langium';
import { isCondition } from '../../generated/ast.ts';
import type { Edit } from '../../problem/diagnostic.ts';
import type { ProgramFile } from '../../program/program-file.ts';
import type { Place } from '../../source/place.ts';
import { tryEdits } from '../try-edits.ts';
import type { AgreementView } from '../view.ts';
import type { Action, ActionKind } from './action.ts';

/** Gives the selected condition a name of its own: a segment, or a kind of buyer. */
export const extractCondition: ActionKind = (view, { range }) => {
  const file = view.file(range.file);
  const place = file && range.end > range.start ? selectedCondition(file, range) : undefined;
  if (!file || !place) return [];
  return (['segment', 'persona'] as const).flatMap((keyword): readonly Action[] => {
    const edits = extraction(view, file, place, keyword);
    const before = view.compilation.diagnostics.length;
    // What cannot be named so (a moment, a decision) would be an error there.
    if ((tryEdits(view, edits)?.diagnostics.length ?? before + 1) > before) return [];
    return [{ title: `Give this condition a name, as a ${keyword}`, kind: 'refactor', edits, solves: [] }];
  });
};

/** The condition whose words are selected, blanks around them aside. */
function selectedCondition(file: ProgramFile, range: Place): Place | undefined {
  const selected = file.text.slice(range.start, range.end);
  const start = range.start + (selected.length - selected.trimStart().length);
  const end = range.end - (selected.length - selected.trimEnd().length);
  const declaration = file.declarations.find((node) => {
    const place = file.place(node);
    return place.start <= start && end <= place.end;
  });
  const found = declaration && conditionAt(file, declaration, start, end);
  return found && { file: file.path, start, end };
}

function conditionAt(file: ProgramFile, root: AstNode, start: number, end: number): AstNode | undefined {
  const pending: AstNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const place = file.place(node);
    if (place.start > start || place.end < end) continue;
    if (place.start === start && place.end === end && isCondition(node)) return node;
    pending.push(...childrenOf(node));
  }
  return undefined;
}

const childrenOf = (node: AstNode): readonly AstNode[] =>
  Object.entries(node).flatMap(([key, value]) => (key.startsWith('$') ? [] : [value].flat().filter(isNode)));

const isNode = (value: unknown): value is AstNode => typeof value === 'object' && value !== null && '$type' in value;

function extraction(
  view: AgreementView,
  file: ProgramFile,
  place: Place,
  keyword: 'segment' | 'persona',
): readonly Edit[] {
  const name = freeName(view, keyword === 'segment' ? 'NewSegment' : 'NewPersona');
  const words = file.text.slice(place.start, place.end);
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const end = { file: file.path, start: file.text.length, end: file.text.length };
  const gap = file.text.endsWith('\n') ? newline : `${newline}${newline}`;
  return [
    { place, text: `lead is ${nameText(name)}` },
    { place: end, text: `${gap}${keyword} ${nameText(name)} when ${words}${newline}` },
  ];
}

function freeName({ compilation: { symbols } }: AgreementView, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!symbols.find(name)) return name;
  }
}

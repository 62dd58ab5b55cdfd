import type { Location, LocationLink, Range, TextEdit } from 'vscode-languageserver';
import type { Destination } from '../ide/navigation/destination.ts';
import type { AgreementView } from '../ide/view.ts';
import type { Edit } from '../problem/diagnostic.ts';
import type { Place } from '../source/place.ts';
import { rangeOf } from './convert.ts';
import type { Workspace } from './session/workspace.ts';

/** What places are turned into the protocol's with. */
export interface Where {
  readonly view: AgreementView;
  readonly workspace: Workspace;
}

/** A place in any file of an agreement. */
export function locationOf({ view, workspace }: Where, place: Place): Location {
  const lines = view.file(place.file)?.lines;
  return { uri: workspace.uriOf(place.file), range: lines ? rangeOf(lines, place) : NOWHERE };
}

/** Somewhere to go from a word. */
export function linkTo(where: Where, origin: Range, { place, whole }: Destination): LocationLink {
  const { uri, range } = locationOf(where, place);
  const targetRange = locationOf(where, whole).range;
  return { originSelectionRange: origin, targetUri: uri, targetRange, targetSelectionRange: range };
}

/** Edits by the file they are made in; the files may belong to several agreements. */
export function changesOf(
  workspace: Workspace,
  views: readonly AgreementView[],
  edits: readonly Edit[],
): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { place, text } of edits) {
    const view = views.find((one) => one.file(place.file) !== undefined);
    if (!view) continue;
    const { uri, range } = locationOf({ view, workspace }, place);
    const own = changes[uri] ?? [];
    changes[uri] = own;
    own.push({ range, newText: text });
  }
  return changes;
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

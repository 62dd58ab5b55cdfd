import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver';
import {
  givenBy,
  givesTo,
  type HierarchyItem,
  hierarchyItemAt,
  hierarchyItemNamed,
} from '../../ide/hierarchy/hierarchy.ts';
import type { Feature } from '../feature.ts';
import { locationOf, type Where } from '../locations.ts';
import type { Session } from '../session/session.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';

/** Who hands leads to whom, shown as who calls whom. */
export const callHierarchy: Feature = {
  name: 'call hierarchy',
  capabilities: { callHierarchyProvider: true },
  register: ({ connection, session, answer, answerAll }) => {
    const { languages } = connection;
    languages.callHierarchy.onPrepare(
      answer<CallHierarchyPrepareParams, CallHierarchyItem[]>('call hierarchy', [], (target, { position }) => {
        const item = hierarchyItemAt(target.view, target.spot(position));
        return item ? [wireItem(target, item)] : [];
      }),
    );
    languages.callHierarchy.onIncomingCalls(
      answerAll<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[]>('incoming calls', [], ({ item }) =>
        calls(session, item, givenBy).map(({ item: from, fromRanges }) => ({ from, fromRanges })),
      ),
    );
    languages.callHierarchy.onOutgoingCalls(
      answerAll<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[]>('outgoing calls', [], ({ item }) =>
        calls(session, item, givesTo).map(({ item: to, fromRanges }) => ({ to, fromRanges })),
      ),
    );
  },
};

interface Call {
  readonly item: CallHierarchyItem;
  readonly fromRanges: Range[];
}

/** The editor hands an item back that it got before; the texts may have changed since. */
function calls(session: Session, asked: CallHierarchyItem, find: typeof givenBy): readonly Call[] {
  const where = session.locate(asked.uri);
  const item = where && hierarchyItemNamed(where.view, asked.data);
  if (!where || !item) return [];
  return find(where.view, item.target).map(({ item: other, places }) => ({
    item: wireItem(where, other),
    fromRanges: places.map((place) => locationOf(where, place).range),
  }));
}

function wireItem(where: Where, { target, place, whole }: HierarchyItem): CallHierarchyItem {
  const { uri, range } = locationOf(where, place);
  return {
    name: target.name,
    detail: target.kind,
    kind: SYMBOL_KINDS[target.kind],
    uri,
    range: locationOf(where, whole).range,
    selectionRange: range,
    data: target.name,
  };
}

import type { Action, Party } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { channelsOf } from './channels.ts';
import type { Lowering } from './lowering.ts';
import { partyOf } from './parties.ts';

/** Actions with the syntax each comes from; `notify A and B` is two. */
export function actionsOf(
  lowering: Lowering,
  nodes: readonly ast.LateAction[],
): readonly (readonly [action: Action, node: ast.LateAction])[] {
  return nodes.flatMap((node) =>
    actionOf(lowering, node).map((action) => [lowering.mark(action, node), node] as const),
  );
}

function actionOf(lowering: Lowering, node: ast.LateAction): readonly Action[] {
  switch (node.$type) {
    case 'ReassignAction':
      return [{ kind: 'reassign' }];
    case 'DoAction':
      return node.text ? [{ kind: 'do', text: node.text }] : [];
    case 'RouteAction': {
      const to = routePartyOf(lowering, node.target);
      return to ? [{ kind: 'route', to }] : [];
    }
    case 'NotifyAction':
      return node.parties.flatMap((party): readonly Action[] => {
        const who = partyOf(lowering, party);
        return who ? [{ kind: 'notify', who, by: channelsOf(lowering, node.channels) }] : [];
      });
  }
}

function routePartyOf(lowering: Lowering, target: ast.RouteTarget | undefined): Party | undefined {
  return target?.$type === 'OwnerOfAnotherLead' ? undefined : partyOf(lowering, target, ['queue', 'role']);
}

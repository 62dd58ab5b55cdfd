import type { Agreement } from '../model/agreement.ts';
import type { Party } from '../model/party.ts';
import { describePromise } from './describe-promise.ts';
import type { PlannedPromise, PromiseGroup } from './model-promises.ts';
import { teamsOf } from './party-name.ts';

/** What each team promises the other: all promises, by who owes them to whom, in the order of the agreement's parties. */
export function planPromises(agreement: Agreement): readonly PromiseGroup[] {
  const groups = new Map<string, Omit<PromiseGroup, 'promises'> & { readonly promises: PlannedPromise[] }>();
  for (const promise of Object.values(agreement.promises)) {
    const [by, to] = [teams(promise.by, agreement), teams(promise.to, agreement)];
    const key = JSON.stringify([by, to]);
    const { name, kind, toImplied: impliedTo = false } = promise;
    const planned: PlannedPromise = { name, kind, sentence: describePromise(promise, agreement), impliedTo };
    const group = groups.get(key) ?? { by, to, promises: [] };
    group.promises.push(planned);
    groups.set(key, group);
  }
  const rank = ({ by, to }: PromiseGroup) =>
    [by.length, ...by, '|', ...to].map((team) => rankOf(team, agreement)).join(' ');
  return [...groups.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** A group of one team comes before one of several; teams come in the order in which the agreement names them. */
function rankOf(team: string | number, { between, teams }: Agreement): string {
  if (typeof team === 'number') return team === 0 ? '9' : String(Math.min(team, 8));
  const order = [...new Set([...between, ...Object.keys(teams)])];
  return String(order.indexOf(team) + 1).padStart(6, '0');
}

function teams(parties: readonly Party[], agreement: Agreement): readonly string[] {
  const order = Object.keys(agreement.teams);
  const all = [...new Set([...agreement.between, ...order])];
  const named = new Set(parties.flatMap((party) => teamsOf(party, agreement)));
  return all.filter((team) => named.has(team));
}

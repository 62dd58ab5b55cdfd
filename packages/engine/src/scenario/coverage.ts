import type { Agreement } from '@sla/agreement';
import type { Pointer } from '../model/decision.ts';
import { pointer } from '../program/pointer.ts';

/** A part of an agreement that a scenario can touch. */
export interface Coverable {
  readonly kind:
    | 'stage'
    | 'way'
    | 'handoff'
    | 'route'
    | 'cell'
    | 'contact'
    | 'stop'
    | 'nurture'
    | 'promise'
    | 'points'
    | 'reset'
    | 'late action';
  readonly at: Pointer;
}

/** What a scenario touches are the causes of its decisions, and the cells the lead came to. */
function coverables(agreement: Agreement): readonly Coverable[] {
  const parts = (
    kind: Coverable['kind'],
    room: string,
    name: string,
    list: string,
    count: number,
  ): readonly Coverable[] =>
    Array.from({ length: count }, (_, index) => ({ kind, at: pointer(room, name, list, index) }));
  return [
    ...Object.values(agreement.stages).flatMap(({ name, enters }): readonly Coverable[] => [
      { kind: 'stage', at: pointer('stages', name) },
      ...parts('way', 'stages', name, 'enters', enters.length),
    ]),
    ...Object.values(agreement.handoffs).flatMap(({ name, routes }): readonly Coverable[] => [
      { kind: 'handoff', at: pointer('handoffs', name) },
      ...parts('route', 'handoffs', name, 'routes', routes.length),
    ]),
    ...Object.values(agreement.matrices).flatMap(({ name, cells }) =>
      parts('cell', 'matrices', name, 'cells', cells.length),
    ),
    ...Object.values(agreement.contacts).flatMap(({ name, stop }): readonly Coverable[] => [
      { kind: 'contact', at: pointer('contacts', name) },
      ...parts('stop', 'contacts', name, 'stop', stop.length),
    ]),
    ...Object.values(agreement.nurtures).map(
      ({ name }): Coverable => ({ kind: 'nurture', at: pointer('nurtures', name) }),
    ),
    ...Object.values(agreement.promises).flatMap(({ name, late, subject }): readonly Coverable[] =>
      subject === 'agreement'
        ? []
        : [
            { kind: 'promise', at: pointer('promises', name) },
            // What a reassignment brings about is told of the routes that run again.
            ...parts('late action', 'promises', name, 'late', late.length).filter(
              (_, index) => late[index]?.do.kind !== 'reassign',
            ),
          ],
    ),
    ...Object.values(agreement.scores).flatMap(({ name, rules, resets }) => [
      ...parts('points', 'scores', name, 'rules', rules.length),
      ...parts('reset', 'scores', name, 'resets', resets.length),
    ]),
  ];
}

/** How much of an agreement some pointers touch; a part is touched by what lies inside it. */
export interface Coverage {
  readonly covered: readonly Coverable[];
  readonly missed: readonly Coverable[];
}

export function coverageOf(agreement: Agreement, touched: Iterable<Pointer>): Coverage {
  const reached = new Set<Pointer>();
  for (const one of touched) {
    const steps = one.split('/');
    for (let length = 3; length <= steps.length; length++) reached.add(steps.slice(0, length).join('/'));
  }
  const all = coverables(agreement);
  return { covered: all.filter(({ at }) => reached.has(at)), missed: all.filter(({ at }) => !reached.has(at)) };
}

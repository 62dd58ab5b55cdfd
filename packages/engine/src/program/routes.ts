import type { Agreement, Condition, Route } from '@sla/agreement';
import type { Compiled, Moment } from '../condition/context.ts';
import { explainer } from '../condition/explain.ts';
import type { PassedOver, Pointer } from '../model/decision.ts';
import { pointer } from './pointer.ts';

/** A line of a handoff's routes, made ready to be tried. */
export interface RouteLine {
  readonly route: Route;
  readonly at: Pointer;
  /** Why its condition passes a lead over; undefined where it holds. */
  readonly passes: (moment: Moment) => PassedOver | undefined;
}

/** The routes of every handoff, in their order. */
export function routesOf(
  { handoffs }: Agreement,
  compile: (condition: Condition) => Compiled,
): ReadonlyMap<string, readonly RouteLine[]> {
  return new Map(
    Object.values(handoffs).map(({ name, routes }) => [
      name,
      routes.map((route, index): RouteLine => {
        const at = pointer('handoffs', name, 'routes', index);
        const passes =
          route.when === undefined
            ? () => undefined
            : explainer(
                compile,
                route.when,
                `${at}/when`,
                (failed): PassedOver => ({
                  route: at,
                  because: 'condition',
                  ...failed,
                }),
              );
        return { route, at, passes };
      }),
    ]),
  );
}

/** The place of the first line whose condition holds, whoever is there to take the lead. */
export function firstFitting(lines: readonly RouteLine[], moment: Moment): number {
  return lines.findIndex(({ passes }) => passes(moment) === undefined);
}

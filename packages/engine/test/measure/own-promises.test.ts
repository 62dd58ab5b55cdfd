import { ceiling, exact, goalPeople, planDates, planTerm, product, zoneNamed } from '@sla/agreement';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, EXAMPLES, filesOf } from '../../../../test/examples.ts';
import { type Decision, engineOf, type Fact, play, Session } from '../../src/index.ts';
import { needsOf } from '../../src/measure/needs.ts';
import { engineOfExample, engineOfText, follow } from '../support.ts';
import { measured } from './agreement.ts';

const pass = (at: string): Fact => ({ kind: 'time', at });

/** The local days on which runs of a promise were due, in order; due at midnight is due on the day that ends. */
function dueDays(decisions: readonly Decision[], promise: string, timezone: string): readonly string[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone });
  return decisions.flatMap((one) =>
    (one.kind === 'run late' || one.kind === 'run kept') && one.promise === promise && one.due !== undefined
      ? [format.format(new Date((one.due - 1) * 1000))]
      : [],
  );
}

describe("the agreement's own promises", () => {
  test.each(EXAMPLES)('of %s fall due on the days that the plan names', (example) => {
    const agreement = agreementOf(filesOf(example));
    const { effective } = agreement;
    if (effective === undefined) return;
    const engine = engineOf(agreement, { zoneOf: zoneNamed });
    const session = new Session(engine);
    const start = Date.parse(`${effective}T12:00:00Z`);
    const decisions = [0, 200, 400, 800].flatMap((days) =>
      follow(session, pass(new Date(start + days * 86_400_000).toISOString())),
    );
    const planned = planDates(agreement, planTerm(agreement)).flatMap((one) =>
      'promise' in one && one.promise !== undefined ? [{ promise: one.promise, dates: one.dates }] : [],
    );
    const timezone = agreement.calendars[agreement.calendar]?.timezone ?? 'UTC';
    for (const { promise, dates } of planned) {
      const { calendar, starts, done } = agreement.promises[promise] ?? {};
      if (calendar !== undefined || (done?.kind === 'measure' && starts?.kind === 'term')) continue;
      expect([promise, dueDays(decisions, promise, timezone)]).toEqual([promise, dates]);
    }
  });

  test('for each person ask for as much as the plan does', () => {
    const { agreement } = engineOfExample('acme');
    const engine = engineOfExample('acme');
    const promise = agreement.promises['Talks.deliver'];
    const role = agreement.roles.SDR;
    const count =
      promise?.done.kind === 'measure' && promise.done.atLeast?.kind === 'number'
        ? Number(promise.done.atLeast.number)
        : 0;
    if (promise === undefined || role === undefined) throw new Error('acme promises talks for each SDR.');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const date = `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const wanted = ceiling(product([exact(count), goalPeople(role, date)]));
        expect(needsOf(engine, promise, date)).toEqual({ kind: 'number', number: String(wanted) });
      }),
      { seed: 20271128, numRuns: 200 },
    );
  });

  test('lead to what is written for a goal that is missed', () => {
    const text = `${measured}goal Volume owned by Marketing {
  deliver at least 2 MQL every month, reported to "Amy Chen" by day 5
  if missed notify "Amy Chen", do "Talk"
}
`;
    const session = new Session(engineOfText(text));
    const decisions = follow(session, pass('2027-03-01T00:00:00-05:00'), pass('2027-04-10T00:00:00-04:00'));
    const shown = decisions.flatMap((one) =>
      one.kind === 'kpi'
        ? []
        : [`${one.kind} ${'promise' in one ? one.promise : 'who' in one ? one.who.join() : ''}`.trim()],
    );
    expect(shown).toEqual([
      'run late Volume.deliver',
      'notify Amy Chen',
      'do',
      'share Volume.deliver',
      'goal',
      'run late Volume.report',
    ]);
  });

  test('can be expected in a scenario', () => {
    const engine =
      engineOfText(`${measured}report Weekly from "Ann" to Marketing every Friday at 16:00 { covers Qualified }
scenario "The report is due on Friday" {
  at 2027-03-03 10:00
  expect Weekly due by 2027-03-05 16:00
  expect Weekly due by 2027-03-06 16:00
}
`);
    const [scenario] = engine.agreement.scenarios;
    if (scenario === undefined) throw new Error('There is a scenario.');
    const { steps } = play(engine, scenario, '/scenarios/0');
    expect(steps.map(({ verdict }) => verdict.passed)).toEqual([true, true, false]);
  });

  test('are not carried out where an engine is to measure nothing', () => {
    const engine = engineOf(engineOfText(measured).agreement, { zoneOf: zoneNamed, measures: false });
    const session = new Session(engine);
    expect(follow(session, pass('2027-03-01T00:00:00-05:00'), pass('2027-09-01T00:00:00-04:00'))).toEqual([]);
    expect(session.state.measured).toMatchObject({ begun: null, runs: [] });
  });
});

describe('a fact that something is done', () => {
  test('names a promise that people keep by doing it', () => {
    const session = new Session(engineOfText(measured));
    const outcome = session.take({ kind: 'done', promise: 'Quick', at: '2027-03-01T00:00:00Z' });
    expect(outcome).toMatchObject({ error: { code: 'unknown-promise', part: '/promise' } });
  });
});

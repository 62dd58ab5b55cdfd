import { type Agreement, zoneNamed } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../test/examples.ts';
import { engineOf, Session } from '../src/index.ts';
import { complaint, difference, type Take } from './reference/compare.ts';
import { type Deal, textOf } from './reference/deal.ts';
import type { Thing } from './reference/history.ts';
import { MUTANTS, mutantEngine } from './reference/mutants.ts';
import { Random, randomDeal, randomHistory } from './reference/random.ts';
import { referenceOf, type Told } from './reference/reference.ts';

/** Ten histories are played under each agreement. */
const AGREEMENTS = process.env.SLA_LONG ? 400 : 40;
const HISTORIES = 10;

interface Case {
  readonly deal: Deal;
  readonly agreement: Agreement;
  readonly histories: readonly { readonly things: readonly Thing[]; readonly told: readonly Told[] }[];
}

function caseOf(seed: number): Case {
  const random = new Random(seed);
  const { deal, begin } = randomDeal(random);
  const agreement = agreementOf({ 'agreement.sla': textOf(deal) });
  const histories = Array.from({ length: HISTORIES }, () => {
    const things = randomHistory(random, deal, begin);
    return { things, told: referenceOf(deal, things) };
  });
  return { deal, agreement, histories };
}

/** Those that mutants are tried on, most of which fall over the first. */
const kept: Case[] = [];

describe('the engine and the reference implementation', () => {
  test(`say the same of ${AGREEMENTS * HISTORIES} histories`, () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= AGREEMENTS; seed++) {
      const one = caseOf(seed);
      if (seed <= 40) kept.push(one);
      const engine = engineOf(one.agreement, { zoneOf: zoneNamed });
      for (const { things, told } of one.histories) {
        const begin = (): Take => takeOf(new Session(engine));
        if (difference(things, told, begin()) !== undefined) throw new Error(complaint(one.deal, things, begin));
        for (const [, text] of told)
          kinds.add(
            text
              .split(' ')
              .slice(1, 3)
              .join(' ')
              .replace(/ .*#.*/, ''),
          );
      }
    }
    for (const kind of ['run kept', 'run late', 'run moved', 'run done', 'run ended', 'run cancelled'])
      expect(kinds).toContain(kind);
  });
});

describe('an engine in which', () => {
  test.each(MUTANTS)('$name is caught', async (mutant) => {
    const wrong = await mutantEngine(mutant);
    const isCaught = kept.some(({ agreement, histories }) => {
      const engine = wrong.engineOf(agreement, { zoneOf: zoneNamed });
      return histories.some(({ things, told }) => isWrong(things, told, takeOf(new wrong.Session(engine))));
    });
    expect(isCaught).toBe(true);
  });
});

const takeOf =
  (session: Session): Take =>
  (fact) =>
    session.take(fact);

function isWrong(things: readonly Thing[], told: readonly Told[], take: Take): boolean {
  try {
    return difference(things, told, take) !== undefined;
  } catch {
    return true;
  }
}

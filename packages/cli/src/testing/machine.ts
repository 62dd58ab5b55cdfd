import { decisionText } from '@sla/engine';
import { visible } from '../render/safe.ts';
import { github } from '../report/github.ts';
import type { Shown, Spot } from '../report/shown.ts';
import { spotAt } from '../why/words.ts';
import type { Test, TestedAgreement } from './agreement.ts';
import { allShown, shownFailures, shownStatement } from './shown.ts';
import type { Statement } from './statements.ts';
import type { Unplayed } from './unplayed.ts';

/** What was tested, and what was not since it has errors. */
export interface Tests {
  readonly tested: readonly TestedAgreement[];
  readonly unplayed: readonly Unplayed[];
}

/** Played scenarios and searched statements for programs. The format is documented, and only grows. */
export function jsonTests({ tested: all, unplayed }: Tests, cwd: string, withCoverage: boolean): string {
  const agreements = all.map((tested) => ({
    agreement: tested.agreement.name,
    scenarios: tested.tests.map((test) => ({
      name: test.name,
      passed: test.played.passed,
      ...placed(spotAt(tested.words, test.at)),
      failures: shownFailures(tested, test, cwd).map(failure),
      timeline: timelineRows(tested, test),
    })),
    always: tested.statements.map((statement) => jsonStatement(tested, statement, cwd)),
    ...(withCoverage && {
      coverage: {
        covered: tested.coverage.covered.map(({ kind, at }) => ({ kind, at })),
        missed: tested.coverage.missed.map(({ kind, at }) => ({ kind, at, ...placed(spotAt(tested.words, at)) })),
      },
    }),
  }));
  const errors = unplayed.flatMap((one) => one.errors.map(({ code, ...shown }) => ({ code, ...failure(shown) })));
  return `${JSON.stringify({ format: 1, agreements, errors }, null, 2)}\n`;
}

function jsonStatement(tested: TestedAgreement, statement: Statement, cwd: string) {
  const { name, at, broken, searched } = statement;
  const { seed, runs, asked, isCut } = searched;
  return {
    name,
    passed: broken === undefined,
    ...placed(spotAt(tested.words, at)),
    seed,
    tried: runs,
    asked,
    timeUp: isCut,
    failures: shownStatement(tested, statement, cwd).map(failure),
    ...(broken && { scenario: broken.text, timeline: timelineRows(tested, broken) }),
  };
}

const failure = ({ message, spot, related }: Pick<Shown, 'message' | 'spot' | 'related'>) => ({
  message,
  ...placed(spot),
  because: related.map((other) => ({ message: other.message, ...placed(other.spot) })),
});

/** Everything that followed, with where it is written. */
function timelineRows({ engine, words }: TestedAgreement, { played }: Pick<Test, 'played'>) {
  const zone = engine.calendars.zone(engine.agreement.calendar);
  return played.timeline.map((decision) => ({
    at: new Date(decision.at * 1000).toISOString(),
    text: decisionText(decision, zone),
    cause: decision.cause,
    ...placed(spotAt(words, decision.cause)),
  }));
}

const placed = (spot: Spot | undefined) => (spot === undefined ? {} : { file: spot.path, line: spot.start.line });

/** What failed, and the errors, as workflow commands of GitHub. */
export function githubTests({ tested, unplayed }: Tests, cwd: string): string {
  return github([...unplayed.flatMap(({ errors }) => errors), ...tested.flatMap((one) => allShown(one, cwd))]);
}

/**
 * Played scenarios and searched statements as JUnit XML, which test reports of build servers read. An agreement with
 * errors has one test, which fails: a report in which it is missing would look like one in which all is well.
 */
export function junitTests({ tested, unplayed }: Tests, cwd: string): string {
  const suites = [
    ...unplayed.map(({ name, errors }) => {
      return junitSuite(name, [
        { name: 'is free of errors', spot: errors[0]?.spot, took: 0, failures: errors, more: '' },
      ]);
    }),
    ...tested.map((one) => junitSuite(one.agreement.name, junitCases(one, cwd))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

function junitSuite(title: string, cases: readonly JunitCase[]): string {
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  const name = xml(title);
  const body = cases.map((one) => junitCase(one, name)).join('');
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${failed}">\n${body}  </testsuite>\n`;
}

interface JunitCase {
  readonly name: string;
  readonly spot: Spot | undefined;
  readonly took: number;
  readonly failures: readonly Shown[];
  /** What helps to understand a failure. */
  readonly more: string;
}

function junitCases(tested: TestedAgreement, cwd: string): readonly JunitCase[] {
  return [
    ...tested.tests.map((test): JunitCase => {
      const { name, at, took } = test;
      return { name, spot: spotAt(tested.words, at), took, failures: shownFailures(tested, test, cwd), more: '' };
    }),
    ...tested.statements.map((statement): JunitCase => {
      const { name, at, took, broken } = statement;
      const failures = shownStatement(tested, statement, cwd);
      return { name: `always: ${name}`, spot: spotAt(tested.words, at), took, failures, more: broken?.text ?? '' };
    }),
  ];
}

function junitCase({ name, spot, took, failures, more }: JunitCase, suite: string): string {
  const where = spot === undefined ? '' : ` file="${xml(spot.path)}" line="${spot.start.line}"`;
  const head = `    <testcase name="${xml(name)}" classname="${suite}"${where} time="${(took / 1000).toFixed(3)}"`;
  if (failures.length === 0) return `${head}/>\n`;
  const all = failures.map(({ message, spot: { path, start } }) => {
    const text = `${path}:${start.line}: ${message}${more === '' ? '' : `\n\n${more}`}`;
    return `      <failure message="${xml(message)}">${xml(text)}</failure>\n`;
  });
  return `${head}>\n${all.join('')}    </testcase>\n`;
}

/** XML 1.0 has no place at all for most control characters; a scenario keeps its lines. */
function xml(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

import { visible } from '../render/safe.ts';
import { github } from '../report/github.ts';
import type { Spot } from '../report/shown.ts';
import { spotAt } from '../why/words.ts';
import { type TestedAgreement, timeline } from './agreement.ts';
import { shownFailures } from './shown.ts';

/** Played scenarios for programs. The format is documented, and only grows. */
export function jsonTests(all: readonly TestedAgreement[], cwd: string, withCoverage: boolean): string {
  const agreements = all.map((tested) => ({
    agreement: tested.agreement.name,
    scenarios: tested.tests.map((test) => ({
      name: test.name,
      passed: test.played.passed,
      ...placed(spotAt(tested.words, test.at)),
      failures: shownFailures(tested, test, cwd).map(({ message, spot, related }) => ({
        message,
        ...placed(spot),
        because: related.map((other) => ({ message: other.message, ...placed(other.spot) })),
      })),
      timeline: timeline(tested, test).map(({ at, text, cause }) => ({
        at: new Date(at * 1000).toISOString(),
        text,
        cause,
        ...placed(spotAt(tested.words, cause)),
      })),
    })),
    ...(withCoverage && {
      coverage: {
        covered: tested.coverage.covered.map(({ kind, at }) => ({ kind, at })),
        missed: tested.coverage.missed.map(({ kind, at }) => ({ kind, at, ...placed(spotAt(tested.words, at)) })),
      },
    }),
  }));
  return `${JSON.stringify({ format: 1, agreements }, null, 2)}\n`;
}

const placed = (spot: Spot | undefined) => (spot === undefined ? {} : { file: spot.path, line: spot.start.line });

/** What failed as workflow commands of GitHub. */
export function githubTests(all: readonly TestedAgreement[], cwd: string): string {
  return github(all.flatMap((tested) => tested.tests.flatMap((test) => shownFailures(tested, test, cwd))));
}

/** Played scenarios as JUnit XML, which test reports of build servers read. */
export function junitTests(all: readonly TestedAgreement[], cwd: string): string {
  const suites = all.map((tested) => {
    const failed = tested.tests.filter(({ played }) => !played.passed).length;
    const cases = tested.tests.map((test) => {
      const failures = shownFailures(tested, test, cwd).map(({ message, spot }) => {
        const text = `${visible(spot.path)}:${spot.start.line}: ${message}`;
        return `      <failure message="${xml(message)}">${xml(text)}</failure>\n`;
      });
      const file = spotAt(tested.words, test.at);
      const where = file === undefined ? '' : ` file="${xml(file.path)}" line="${file.start.line}"`;
      const head = `    <testcase name="${xml(test.name)}" classname="${xml(tested.agreement.name)}"${where} time="${(test.took / 1000).toFixed(3)}"`;
      return failures.length === 0 ? `${head}/>\n` : `${head}>\n${failures.join('')}    </testcase>\n`;
    });
    return `  <testsuite name="${xml(tested.agreement.name)}" tests="${tested.tests.length}" failures="${failed}">\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

/** XML 1.0 has no place at all for most control characters. */
function xml(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

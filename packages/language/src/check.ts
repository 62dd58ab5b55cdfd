import type { AstNode } from 'langium';
import { checks } from './checks/index.ts';
import type { Compilation } from './compile.ts';
import type { Config } from './config/index.ts';
import type { FileProblem, Host } from './host.ts';
import { Analyses } from './problem/analyses.ts';
import type { Check, CheckContext, Finding } from './problem/check.ts';
import type { Diagnostic, Severity } from './problem/diagnostic.ts';
import { fixOf } from './problem/repair.ts';
import { inReadingOrder } from './problem/told-once.ts';
import { readLoose } from './program/loose.ts';
import { isRule, mayBeSilenced, ruleOf } from './rules.ts';
import type { At } from './source/sources.ts';
import { type Suppressed, suppress } from './suppress/suppressions.ts';

export interface CheckOptions {
  /** The local date that counts as today, such as `2027-03-01`. */
  readonly today: string;
  readonly config?: Config;
}

/** Everything there is to say about an agreement, in the order of files and lines. */
export function check(compilation: Compilation, options: CheckOptions): readonly Diagnostic[] {
  const steps = checkInSteps(compilation, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many findings are turned into diagnostics at once: working their places and repairs out takes a while. */
const MOST_AT_ONCE = 200;

/** The same with pauses, so that an editor can answer in between, or give up. */
export function* checkInSteps(
  compilation: Compilation,
  { today, config }: CheckOptions,
): Generator<void, readonly Diagnostic[], void> {
  const found: Diagnostic[] = [];
  if (compilation.agreement && !isBroken(compilation)) {
    yield* compilation.references.indexInSteps();
    yield* analysesOf(compilation).workInSteps();
  }
  for (const one of isBroken(compilation) ? [] : checks) {
    const findings = yield* findingsOf(one, compilation, today);
    yield;
    for (const [at, finding] of findings.entries()) {
      found.push(diagnosticOf(one, finding, compilation));
      if (at % MOST_AT_ONCE === MOST_AT_ONCE - 1) yield;
    }
  }
  const { kept, problems } = suppressIn(compilation, found);
  // With parts of the agreement unread, a suppression that seems idle may well be needed.
  const all = isBroken(compilation) ? kept : [...kept, ...problems];
  return inOrder(all, config);
}

/** What reading the text alone tells, without the checks: quick enough for every key that is pressed. */
export const checkText = (compilation: Compilation, config?: Config): readonly Diagnostic[] =>
  inOrder(suppressIn(compilation, []).kept, config);

/** What is said of a file that belongs to no agreement. */
export function checkLoose(path: string, host: Host, config?: Config): readonly Diagnostic[] | FileProblem {
  const read = readLoose(path, host);
  if ('kind' in read) return read;
  const files = new Map([[path, read.file]]);
  return inOrder(suppress(read.found, files, { isKnown: isRule, mayBeSilenced }).kept, config);
}

const isBroken = ({ diagnostics }: Compilation): boolean => diagnostics.some(({ severity }) => severity === 'error');

const suppressIn = ({ diagnostics, files }: Compilation, found: readonly Diagnostic[]): Suppressed =>
  suppress([...diagnostics, ...found], files, { isKnown: isRule, mayBeSilenced });

const inOrder = (all: readonly Diagnostic[], config: Config | undefined): readonly Diagnostic[] =>
  all.flatMap((diagnostic) => withLevel(diagnostic, config)).sort(inReadingOrder);

function* findingsOf(one: Check, compilation: Compilation, today: string): Generator<void, readonly Finding[], void> {
  const { agreement, sources, symbols, references } = compilation;
  if (!agreement) return [];
  const found: Finding[] = [];
  const context: CheckContext = {
    agreement,
    analyses: analysesOf(compilation),
    usesOf: (declared) => {
      const node = sources.nodeOf(declared);
      const symbol = node && symbols.of(node);
      return symbol ? references.usesOf(symbol).filter((use) => !isWithin(use, symbol.node)) : [];
    },
    report: (finding) => found.push(finding),
  };
  const pauses = one.needs === 'today' ? one.run({ ...context, today }) : one.run(context);
  if (pauses) yield* pauses;
  return found;
}

function isWithin(node: AstNode, declaration: AstNode): boolean {
  for (let at: AstNode | undefined = node; at; at = at.$container) if (at === declaration) return true;
  return false;
}

const analyses = new WeakMap<Compilation, Analyses>();

/** What is worked out for one compilation is kept as long as it is. */
export function analysesOf(compilation: Compilation): Analyses {
  const known = analyses.get(compilation);
  if (known) return known;
  if (!compilation.agreement) throw new Error('There is no agreement to analyse.');
  const made = new Analyses(compilation.agreement);
  analyses.set(compilation, made);
  return made;
}

function diagnosticOf(one: Check, finding: Finding, compilation: Compilation): Diagnostic {
  const place = (at: At) => compilation.sources.find(at) ?? { file: compilation.root, start: 0, end: 0 };
  const fix = finding.fix && fixOf(finding.fix, compilation);
  return {
    code: one.code,
    severity: one.level,
    message: finding.message,
    place: place(finding.at),
    related: (finding.related ?? []).map(({ at, message }) => ({ place: place(at), message })),
    ...(fix ? { fix } : {}),
  };
}

/** The severity the project wants; rules without which the agreement would mean nothing keep theirs. */
function withLevel(diagnostic: Diagnostic, config: Config | undefined): readonly Diagnostic[] {
  const rule = ruleOf(diagnostic.code);
  const level: Severity | 'off' = rule?.essential
    ? diagnostic.severity
    : (config?.rules[diagnostic.code] ?? rule?.level ?? diagnostic.severity);
  return level === 'off' ? [] : [{ ...diagnostic, severity: level }];
}

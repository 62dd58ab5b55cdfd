import { describe, expect, test } from 'vitest';
import { applyEdits } from '../packages/language/src/ide/apply-edits.ts';
import { renameAt } from '../packages/language/src/ide/rename/rename.ts';
import { AgreementView } from '../packages/language/src/ide/view.ts';
import { type Compilation, check, type Target } from '../packages/language/src/index.ts';
import { TIME } from '../packages/language/test/support/compile-text.ts';
import { compileFiles, EXAMPLES, filesOf } from './examples.ts';

const TODAY = '2027-02-01';

type Files = Readonly<Record<string, string>>;

/** Whatever an author declared, by name. */
const declared = ({ references }: Compilation): readonly Target[] =>
  references.targets().filter(({ kind }) => kind !== 'builtin' && kind !== 'file');

/** One of every third kind, others in each example; all there are in the long run. */
function chosen(compilation: Compilation, salt: number): readonly Target[] {
  const all = declared(compilation);
  if (process.env.SLA_LONG) return all;
  const kinds = [...Map.groupBy(all, ({ kind }) => kind).values()];
  return kinds.flatMap((same, at) => (at % 3 === salt % 3 ? (same[salt % same.length] ?? []) : []));
}

/** The files after giving a thing another name; throws where that is refused. */
function renamed(files: Files, target: Target, name: string): Files {
  const compilation = compileFiles(files);
  const [written] = compilation.references.of(target);
  const view = new AgreementView(compilation, { today: TODAY, time: TIME });
  const { file = '', start = 0 } = written?.place ?? {};
  const outcome = renameAt([view], { file, offset: start }, name);
  if (!outcome || 'refused' in outcome) throw new Error(`${target.name} → ${name}: ${outcome?.refused}`);
  const edited = Object.entries(files).map(([path, text]) => {
    const own = outcome.edits.filter(({ place }) => place.file === path);
    return [path, applyEdits(text, own)];
  });
  return Object.fromEntries(edited);
}

/** A target once all the others have their new names: what it belongs to is called otherwise, too. */
function calledNow(target: Target, names: ReadonlyMap<string, string>): Target {
  const own = { ...target, name: names.get(JSON.stringify(target)) ?? target.name };
  return 'owner' in target ? { ...own, kind: target.kind, owner: calledNow(target.owner, names) } : own;
}

/** All that an agreement means, with the old names; lists that are ordered by names in any order. */
function meaningOf(files: Files, old: ReadonlyMap<string, string>): unknown {
  return canonical(compileFiles(files).agreement, (text) =>
    [...old].reduce((now, [fresh, name]) => now.replaceAll(fresh, name), text),
  );
}

function canonical(value: unknown, named: (text: string) => string): unknown {
  if (typeof value === 'string') return named(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, named));
    return items.map((item) => JSON.stringify(item)).toSorted();
  }
  const entries = Object.entries(value).map(([key, item]) => [named(key), canonical(item, named)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const findings = (files: Files): readonly string[] =>
  check(compileFiles(files), { today: TODAY })
    .map(({ code, severity, place }) => `${severity} ${code} in ${place.file}`)
    .toSorted();

describe.each(EXAMPLES)('examples/%s', (example) => {
  const files = filesOf(example);
  const targets = chosen(compileFiles(files), EXAMPLES.indexOf(example));

  test('means the same under other names, and says the same after naming everything back', () => {
    const names = new Map<string, string>();
    const old = new Map<string, string>();
    let now = files;
    for (const [at, target] of targets.entries()) {
      // Every third name needs backquotes.
      const fresh = at % 3 === 2 ? `Zq${at} x` : `Zq${at}x`;
      now = renamed(now, calledNow(target, names), fresh);
      names.set(JSON.stringify(target), fresh);
      old.set(fresh, target.name);
    }
    expect(meaningOf(now, old)).toEqual(meaningOf(files, new Map()));
    expect(findings(now)).toEqual(findings(files));
    for (const target of targets.toReversed()) {
      now = renamed(now, calledNow(target, names), target.name);
      names.delete(JSON.stringify(target));
    }
    expect(now).toEqual(files);
  });

  test('can have names that are keywords', () => {
    const words = [
      'when',
      'known',
      'at',
      'between',
      'nobody',
      'any',
      'USD',
      'days',
      'target',
      'otherwise',
      'round',
      'the',
      'one',
    ];
    for (const [at, target] of targets.entries()) {
      const word = words[at % words.length] ?? '';
      const there = renamed(files, target, word);
      expect(compileFiles(there).diagnostics, `${target.name} → ${word}`).toEqual([]);
      expect(renamed(there, { ...target, name: word }, target.name)).toEqual(files);
    }
  });
});

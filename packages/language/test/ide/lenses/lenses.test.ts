import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lensesIn, lensKinds, lensTitle } from '../../../src/ide/lenses/index.ts';
import { AgreementView } from '../../../src/ide/view.ts';
import { compileText, STARTER, TIME, TODAY } from '../../support/compile-text.ts';

/** Each declaration that has a lens, with what the lens says. */
function lensesOf(files: Readonly<Record<string, string>>): string {
  const view = new AgreementView(compileText(files), { today: TODAY, time: TIME });
  return [...view.compilation.files.values()]
    .flatMap(({ path, lines }) =>
      lensesIn(view, path, lensKinds).map(({ kind, place, pointer, title }) => {
        const found = lensKinds.find((one) => one.kind === kind);
        const said = title ?? (found && lensTitle(view, pointer, found));
        const line = lines.line(lines.at(place.start).line);
        return `${line.replace(/ \{.*/, '')}\n  ${kind}: ${said}\n`;
      }),
    )
    .join('');
}

const example = (name: string): Readonly<Record<string, string>> => {
  const folder = new URL(`../../../../../examples/${name}/`, import.meta.url);
  const names = readdirSync(folder).filter((file) => file.endsWith('.sla'));
  const ordered = ['agreement.sla', ...names.filter((file) => file !== 'agreement.sla')];
  return Object.fromEntries(ordered.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]));
};

test.each(['starter', 'company-x', 'acme'])('the lenses of %s', async (name) => {
  await expect(lensesOf(example(name))).toMatchFileSnapshot(`golden/${name}.txt`);
});

test('a kind that is not wanted has no lenses', () => {
  const view = new AgreementView(compileText(STARTER), { today: TODAY, time: TIME });
  const wanted = lensKinds.filter(({ kind }) => kind === 'goal');
  expect(new Set(lensesIn(view, 'agreement.sla', wanted).map(({ kind }) => kind))).toEqual(new Set(['goal']));
});

test('without a header there are no lenses', () => {
  const view = new AgreementView(compileText('team Sales\n'), { today: TODAY, time: TIME });
  expect(lensesIn(view, 'agreement.sla', lensKinds)).toEqual([]);
});

test('kinds are listed by name, each once', () => {
  const kinds = lensKinds.map(({ kind }) => kind);
  expect(kinds).toEqual([...new Set(kinds)].sort());
});

/** The manifest lists what the language and the extension can do; here it cannot say anything else. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hintKinds } from '../../language/src/ide/hints/index.ts';
import { lensKinds } from '../../language/src/ide/lenses/index.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../language/src/ide/tokens/legend.ts';

const room = new URL('../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', room), 'utf8'));
const { contributes, engines, devDependencies } = manifest;

const settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = contributes.configuration.properties;
const below = (prefix: string) => Object.keys(settings).filter((key) => key.startsWith(prefix));

describe.each([
  ['codeLens', lensKinds],
  ['inlayHints', hintKinds],
])('the switches of %s', (group, kinds) => {
  test('are one for each kind, in the order of the alphabet', () => {
    expect(below(`sla.${group}.`)).toEqual(kinds.map(({ kind }) => `sla.${group}.${kind}`).toSorted());
  });
  test.each(kinds.map(({ kind, summary }) => [kind, summary] as const))('%s says what it shows', (kind, summary) => {
    expect(settings[`sla.${group}.${kind}`]).toMatchObject({ type: 'boolean', default: true, description: summary });
  });
});

describe('semantic tokens', () => {
  // What https://code.visualstudio.com/api/language-extensions/semantic-highlight-guide lists needs no declaration.
  const standard = ['keyword', 'operator', 'comment', 'string', 'number', 'event', 'property'];
  test('of our own types are declared, each like one that themes know', () => {
    const own = TOKEN_TYPES.filter(({ type }) => !standard.includes(type));
    expect(contributes.semanticTokenTypes).toEqual(
      own.map(({ type, like, says }) => ({ id: type, superType: like, description: says })),
    );
  });
  test('have modifiers that are declared', () => {
    const own = TOKEN_MODIFIERS.filter((modifier) => modifier !== 'declaration' && modifier !== 'documentation');
    expect(contributes.semanticTokenModifiers.map(({ id }: { readonly id: string }) => id)).toEqual(own);
  });
});

test('every setting is described', () => {
  const silent = Object.entries(settings).filter(
    ([, { description, markdownDescription }]) => (description ?? markdownDescription) === undefined,
  );
  expect(silent).toEqual([]);
});

test('the types are those of the oldest editor it runs in', () => {
  expect(engines.vscode).toBe(`^${devDependencies['@types/vscode']}`);
});

test('files it names that are not built are there', () => {
  const named = JSON.stringify(manifest).match(/(?:\.\/)?(?:icons\/[\w-]+\.\w+|language-configuration\.json)/g) ?? [];
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !existsSync(new URL(name, room)))).toEqual([]);
});

test('a command in a menu or under a key is declared', () => {
  const declared = new Set(contributes.commands.map(({ command }: { readonly command: string }) => command));
  const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
  const commands = used.map((item) => Object(item).command);
  expect(commands.filter((command) => !declared.has(command))).toEqual([]);
});

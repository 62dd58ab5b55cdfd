import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problems } from '../../src/problem/index.ts';

const FOLDER = new URL('../../src/problem/', import.meta.url);
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** A problem is an exported object with a code and a way to say what is wrong. */
const isProblem = (value: unknown): value is { readonly code: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value;

test('every problem that is defined is listed, once', async () => {
  const modules: readonly object[] = await Promise.all(files.map((name) => import(new URL(name, FOLDER).href)));
  const defined = modules.flatMap((module) => Object.values(module)).filter(isProblem);
  const listed = problems.map(({ code }) => code).filter((code) => code !== 'config-invalid');
  expect(listed.toSorted()).toEqual(defined.map(({ code }) => code).toSorted());
});

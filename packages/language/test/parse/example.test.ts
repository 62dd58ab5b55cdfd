import { describe, expect, it } from 'vitest';
import { parseSla } from '../../src/parse/parse.ts';
import { proseOf } from '../../src/parse/prose.ts';
import { EXAMPLE } from './example.ts';
import { treeOf } from './tree.ts';

describe('the example agreement', () => {
  const { ast, problems, damaged } = parseSla(EXAMPLE);

  it('has no problems', () => {
    expect(problems).toEqual([]);
    expect(damaged.size).toBe(0);
  });

  it('gives the tree that is pinned', async () => {
    await expect(`${treeOf(ast)}\n`).toMatchFileSnapshot('./golden/acme.tree.txt');
  });

  it('has its prose at its declarations', () => {
    const withProse = ast.declarations.filter((declaration) => proseOf(declaration) !== undefined);
    expect(withProse.map((declaration) => [declaration.$type, proseOf(declaration)])).toEqual([
      ['Agreement', 'How Marketing and Sales at Acme Robotics find, qualify and win customers together.'],
      ['Form', 'What the demo form asks, so that the persona is known from the first touch.'],
      ['Persona', 'Runs the plant floor and owns the automation budget.'],
      ['Matrix', 'The fit and interest matrix decides who works a lead, and how hard.'],
    ]);
  });

  it('gives every node its place in the text', () => {
    const stage = ast.declarations.find((declaration) => declaration.$type === 'Stage' && declaration.name === 'SQL');
    expect(stage?.$cstNode?.text).toMatch(/^stage SQL .* meeting_held \}$/);
  });
});

import { type AstNode, AstUtils } from 'langium';
import { expect, test } from 'vitest';
import { SlaGrammar } from '../../src/generated/grammar.ts';
import { createCutter } from '../../src/parse/pieces.ts';
import { proseOf } from '../../src/parse/prose.ts';
import { type ProgramFile, parseFile, parsePieces } from '../../src/program/program-file.ts';
import { EXAMPLE_FILES, inputOf } from '../fuzz/inputs.ts';
import { randomFrom } from '../fuzz/random.ts';

const isLong = process.env.SLA_LONG !== undefined;
const cut = createCutter(SlaGrammar());
const pieces = (text: string): readonly string[] => {
  const starts = cut(text);
  return starts.map((start, at) => text.slice(start, starts[at + 1]));
};

/** All that a file says: every node with its place, its prose, the comments and the problems. */
function said(file: ProgramFile) {
  const nodes = file.declarations.flatMap((declaration) => AstUtils.streamAst(declaration).toArray());
  return {
    nodes: nodes.map((node) => [node.$type, ownValues(node), file.place(node), proseOf(node)]),
    comments: file.comments,
    problems: file.problems,
  };
}

const ownValues = (node: AstNode) =>
  Object.entries(node).filter(([key, value]) => !key.startsWith('$') && typeof value !== 'object');

/** Compared as text, since comparing deeply takes long and the texts are nearly always equal. */
function holdEqual(inPieces: ProgramFile, seed: string): void {
  const [pieces, whole] = [said(inPieces), said(parseFile('a.sla', inPieces.text))];
  if (JSON.stringify(pieces) !== JSON.stringify(whole)) expect({ seed, ...pieces }).toEqual({ seed, ...whole });
}

test.each([
  ['declarations one after the other', 'team A\nteam B\n', ['team A\n', 'team B\n']],
  [
    'prose and remarks go with what follows',
    'team A // x\n\n/// B\n// y\nteam B',
    ['team A // x\n', '\n/// B\n// y\nteam B'],
  ],
  ['a head in a comment is none', 'team A\n/*\nteam B\n*/\nteam C', ['team A\n', '/*\nteam B\n*/\nteam C']],
  ['a head in parentheses that are open is unsure', 'segment S when (\nteam B\n', ['segment S when (\nteam B\n']],
  ['a word that may begin a line of a block is unsure', 'team A {\ncalendar C\n}', ['team A {\ncalendar C\n}']],
  ['unless it opens a block', 'team A\ncalendar C {\n}', ['team A\n', 'calendar C {\n}']],
  ['a comment sign in a text is none', 'team A "/*"\nteam B', ['team A "/*"\n', 'team B']],
  ['words that only begin like a head are none', 'team A {\nteams\n}', ['team A {\nteams\n}']],
  ['other line ends', 'team A\r\nteam B\rteam C', ['team A\r\n', 'team B\r', 'team C']],
])('%s', (_, text, expected) => {
  expect(pieces(text)).toEqual(expected);
});

test('every example is cut at each of its declarations', () => {
  for (const text of EXAMPLE_FILES.flatMap((files) => Object.values(files))) {
    const file = parsePieces('a.sla', text, undefined);
    expect(file.pieces.map(({ syntax }) => syntax.ast.declarations.length <= 1)).not.toContain(false);
  }
});

test('in pieces a text says what it says as a whole, also where it is damaged', () => {
  for (let seed = 0; seed < (isLong ? 20_000 : 200); seed++) {
    for (const text of Object.values(inputOf(seed))) holdEqual(parsePieces('a.sla', text, undefined), `${seed}`);
  }
});

test('after edits a text says what it says when it is read anew', () => {
  for (let seed = 0; seed < (isLong ? 3_000 : 40); seed++) {
    const random = randomFrom(seed);
    let file = parsePieces('a.sla', Object.values(inputOf(seed))[0] ?? '', undefined);
    for (let edit = 0; edit < 6; edit++) {
      const at = random.below(file.text.length + 1);
      const text = `${file.text.slice(0, at)}${random.pick(['', '\n', ' ', '}', '(', 'team X\n', '"', '/*', '\ncalendar '])}${file.text.slice(at + random.below(4))}`;
      file = parsePieces('a.sla', text, file);
      holdEqual(file, `${seed}, edit ${edit}`);
    }
  }
});

import {
  type AstNode,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
  type LangiumSharedCoreServices,
  type LanguageMetaData,
} from 'langium';
import { type AgreementFile, type Declaration, isAgreementFile } from '../generated/ast.ts';
import { SlaGeneratedModule, SlaGeneratedSharedModule, SlaLanguageMetaData } from '../generated/module.ts';
import { type CutText, createCutter } from './pieces.ts';
import type { SyntaxProblem } from './problem.ts';
import { keepComments } from './prose.ts';
import { withProvedFixes } from './proved-fixes.ts';
import type { Damage } from './reading.ts';
import { SlaLexer } from './sla-lexer.ts';
import type { Comment } from './tokens.ts';

export type { Comment } from './tokens.ts';

import { slaValueConverter } from './value-converter.ts';

/** A text as the rest of the language reads it. */
export interface Parsed {
  readonly ast: AgreementFile;
  readonly problems: readonly SyntaxProblem[];
  /** All comments, prose included, in the order of the text. */
  readonly comments: readonly Comment[];
  /** Declarations with a syntax problem. Their statements that lack something are left out of the tree. */
  readonly damaged: ReadonlySet<Declaration>;
}

/** The grammar's lexer and parser, without any language-server code. */
export interface SlaParser {
  readonly lexer: SlaLexer;
  readonly parser: LangiumParser;
  readonly cut: CutText;
}

let shared: SlaParser | undefined;

/** Reads one `.sla` text. Never throws for what the text says; a text in trouble gives the declarations that can be read. */
export function parseSla(text: string): Parsed {
  try {
    shared ??= createSlaParser();
    return parseWith(shared, text);
  } catch (error) {
    // The limits keep the stack flat; where it was nearly full already, a fresh parser is needed for the next text.
    shared = undefined;
    if (!(error instanceof RangeError)) throw error;
    const ast: AgreementFile = { $type: 'AgreementFile', declarations: [] };
    return { ast, problems: [unreadable(0)], comments: [], damaged: new Set() };
  }
}

/** The one lexer of the language, for what needs to know the words of a text without its tree. */
export function slaLexer(): SlaLexer {
  shared ??= createSlaParser();
  return shared.lexer;
}

/** Where a text can be cut into pieces that are read one by one. */
export function cutSla(text: string): readonly number[] {
  shared ??= createSlaParser();
  return shared.cut(text);
}

function parseWith({ lexer, parser, cut }: SlaParser, text: string): Parsed {
  const { value, parserErrors } = parser.parse(text);
  const lexed = lexer.latest;
  // Lexer and parser live on, and would keep the tokens, a fifth of what is kept of a long text, until the next parse.
  parser.parse('');
  if (!isAgreementFile(value) || lexed === undefined) throw new Error('The parser gave no file.');
  keepComments(value, text, lexed.comments);
  const damaged = dropDamage(value, lexed.damage);
  // Invariant: what the lexer hands on fits the grammar, so there are no further errors; the tests hold it to that.
  const further = lexed.problems.length > 0 ? [] : parserErrors.map(({ token }) => unreadable(token.startOffset));
  const reader = { cut, problemsOf: (own: string) => lexer.problemsOf(own) };
  const problems = [...withProvedFixes(text, lexed.problems, reader), ...further];
  return { ast: value, problems, comments: lexed.comments, damaged };
}

function unreadable(start: number): SyntaxProblem {
  return { code: 'unreadable', message: 'The text from here on cannot be read.', start, end: start + 1 };
}

/**
 * Builds a lexer and a parser; about 50 ms, so {@link parseSla} does it once and only when it is needed.
 * In development mode the parser analyses the grammar first, and throws where it is ambiguous.
 */
export function createSlaParser(mode: LanguageMetaData['mode'] = 'production'): SlaParser {
  const sharedServices: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    SlaGeneratedSharedModule,
  );
  const services: LangiumCoreServices = inject(
    createDefaultCoreModule({ shared: sharedServices }),
    SlaGeneratedModule,
    {
      LanguageMetaData: () => ({ ...SlaLanguageMetaData, mode }),
      parser: {
        Lexer: (core: LangiumCoreServices) => new SlaLexer(core.Grammar),
        ValueConverter: () => slaValueConverter,
      },
    },
  );
  const { LangiumParser: parser, Lexer: lexer } = services.parser;
  if (!(lexer instanceof SlaLexer)) throw new Error('The lexer is not the one of .sla.');
  return { lexer, parser, cut: createCutter(services.Grammar) };
}

/** Takes out of the tree what lacks something, so that what is in it is whole. */
function dropDamage(file: AgreementFile, damage: readonly Damage[]): ReadonlySet<Declaration> {
  const damaged = new Set<Declaration>();
  const broken = new Set<AstNode>();
  for (const { declaration: index, statement, incomplete } of damage) {
    const declaration = file.declarations[index];
    if (declaration === undefined) continue;
    damaged.add(declaration);
    if (!incomplete) continue;
    if (statement === undefined) dropFromHead(declaration);
    else if ('statements' in declaration) broken.add(declaration.statements[statement] ?? declaration);
  }
  for (const declaration of damaged) {
    if ('statements' in declaration) keepOnly(declaration.statements, broken);
  }
  keepOnly(file.declarations, new Set([...damaged].filter((declaration) => !hasItsName(declaration))));
  return damaged;
}

/** A condition or a schedule in a head may be the part that lacks something. */
function dropFromHead(declaration: Declaration): void {
  if ('condition' in declaration) delete declaration.condition;
  if ('schedule' in declaration) delete declaration.schedule;
}

/** A declaration that others would refer to by name can't be used without one. */
function hasItsName(declaration: Declaration): boolean {
  if (declaration.$type === 'Import') return declaration.path !== undefined;
  const nameless: readonly Declaration['$type'][] = [
    'Agreement',
    'Account',
    'Lead',
    'Attribution',
    'Scenario',
    'Always',
  ];
  return nameless.includes(declaration.$type) || ('name' in declaration && declaration.name !== undefined);
}

function keepOnly(list: AstNode[], drop: ReadonlySet<AstNode>): void {
  const kept = list.filter((node) => !drop.has(node));
  list.splice(0, list.length, ...kept);
}

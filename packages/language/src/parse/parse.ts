import {
  createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject, type LangiumCoreServices,
  type LangiumParser, type LangiumSharedCoreServices,
} from 'langium';
import { type AgreementFile, type Declaration, isAgreementFile } from '../generated/ast.ts';
import { SlaGeneratedModule, SlaGeneratedSharedModule } from '../generated/module.ts';
import type { SyntaxProblem } from './problem.ts';
import type { Damage } from './reading.ts';
import { SlaLexer } from './sla-lexer.ts';
import type { Remark } from './tokens.ts';
import { slaValueConverter } from './value-converter.ts';

/** A text as the rest of the language reads it. */
export interface Parsed {
  readonly ast: AgreementFile;
  readonly problems: readonly SyntaxProblem[];
  /** All remarks, prose included, in the order of the text. */
  readonly remarks: readonly Remark[];
  /** Declarations with a syntax problem. Their statements that lack something are left out of the tree. */
  readonly damaged: ReadonlySet<Declaration>;
}

/** The grammar's lexer and parser, without any language-server code. */
export interface SlaParser {
  readonly lexer: SlaLexer;
  readonly parser: LangiumParser;
}

let shared: SlaParser | undefined;

/** Reads one `.sla` text. Never throws for what the text says; a text in trouble gives the declarations that can be read. */
export function parseSla(text: string): Parsed {
  shared ??= createSlaParser();
  const { value } = shared.parser.parse(text);
  const lexed = shared.lexer.latest;
  if (!isAgreementFile(value) || lexed === undefined) throw new Error('The parser gave no file.');
  const damaged = dropDamage(value, lexed.damage);
  return { ast: value, problems: lexed.problems, remarks: lexed.remarks, damaged };
}

/** Builds a lexer and a parser; about 50 ms, so {@link parseSla} does it once and only when it is needed. */
export function createSlaParser(): SlaParser {
  const sharedServices: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    SlaGeneratedSharedModule,
  );
  const services: LangiumCoreServices = inject(
    createDefaultCoreModule({ shared: sharedServices }),
    SlaGeneratedModule,
    {
      parser: {
        Lexer: (core: LangiumCoreServices) => new SlaLexer(core.Grammar),
        ValueConverter: () => slaValueConverter,
      },
    },
  );
  const { LangiumParser: parser, Lexer: lexer } = services.parser;
  if (!(lexer instanceof SlaLexer)) throw new Error('The lexer is not the one of .sla.');
  return { lexer, parser };
}

/** Takes the statements that lack something out of the tree, so that what is in it is whole. */
function dropDamage(file: AgreementFile, damage: readonly Damage[]): ReadonlySet<Declaration> {
  const damaged = new Set<Declaration>();
  const incomplete = new Map<Declaration, Set<number>>();
  for (const { declaration: index, statement, incomplete: lacks } of damage) {
    const declaration = file.declarations[index];
    if (declaration === undefined) continue;
    damaged.add(declaration);
    if (statement === undefined || !lacks) continue;
    incomplete.set(declaration, (incomplete.get(declaration) ?? new Set()).add(statement));
  }
  for (const [declaration, statements] of incomplete) {
    if (!('statements' in declaration)) continue;
    const kept = declaration.statements.filter((_, at) => !statements.has(at));
    declaration.statements.length = 0;
    (declaration.statements as unknown[]).push(...kept);
  }
  return damaged;
}

import type { Agreement } from '@sla/agreement';
import { type AstNode, AstUtils } from 'langium';
import type * as ast from './generated/ast.ts';
import type { FileProblem, Host } from './host.ts';
import { lowerAgreement } from './lower/agreement.ts';
import { freeze } from './lower/freeze.ts';
import { Lowering } from './lower/lowering.ts';
import type { Memory } from './lower/memory.ts';
import { declarePeople } from './lower/parties.ts';
import type { TimeData } from './lower/time-data.ts';
import { declaredNames } from './names/declare.ts';
import { scopedNames } from './names/declare-scoped.ts';
import { declares, type Noted, References } from './names/references.ts';
import { type DeclaredName, SymbolTable } from './names/symbols.ts';
import type { Diagnostic } from './problem/diagnostic.ts';
import { agreementSecond } from './problem/files/import-problems.ts';
import { nameDuplicate } from './problem/names/name-duplicate.ts';
import { proseUnattached } from './problem/syntax/prose-unattached.ts';
import { toldOnce } from './problem/told-once.ts';
import { inNoAgreement } from './program/loose.ts';
import { resolveImport } from './program/paths.ts';
import { loadProgram, type Program, type ProgramFile } from './program/program.ts';
import { unattachedProse } from './program/unattached-prose.ts';
import type { Anchoring } from './source/anchor.ts';
import type { Place } from './source/place.ts';
import type { Sources } from './source/sources.ts';

/** An agreement as far as its text allows, where everything is written, and what is wrong with it. */
export interface Compilation {
  /** The file with the header. */
  readonly root: string;
  readonly files: ReadonlyMap<string, ProgramFile>;
  /** Files that imports ask for and that could not be read. */
  readonly missed: ReadonlySet<string>;
  /** Absent where the root file has no header. Only without errors does it mean what its authors want. */
  readonly agreement?: Agreement;
  readonly sources: Sources;
  readonly symbols: SymbolTable;
  /** What every word of the files means, and where everything is named. */
  readonly references: References;
  /** What is wrong with the text: syntax, files, names, types. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the agreement whose header stands in a file. Never throws for what a user wrote. */
export function compile(root: string, host: Host, time: TimeData): Compilation | FileProblem {
  const program = loadProgram(root, host);
  return 'kind' in program ? program : compileProgram(root, program, time);
}

/** Gives the files of a program their meaning. With a memory, what an earlier state came to is used as far as it holds. */
export function compileProgram(root: string, program: Program, time: TimeData, memory?: Memory): Compilation {
  const fileOf = filesByRoot(program);
  if (memory) memory.anchoring = anchoringOf(program, fileOf);
  const declarations = [...program.files.values()].flatMap((file) => file.declarations);
  const symbols = new SymbolTable();
  const locate = locator(fileOf);
  const references = new References(locate, program.files);
  const lowering = new Lowering({
    symbols,
    references,
    accountFields: accountFields(declarations),
    locate,
    time,
    ...(memory && { memory }),
  });
  declareAll(lowering, declarations);
  referToImports(lowering, program);
  const header = headerOf(lowering, program, root);
  const agreement = header && freeze(lowerAgreement(lowering, header, declarations));
  const syntax = [...program.files.values()].flatMap((file) => file.problems);
  if (syntax.length === 0) reportLooseProse(lowering, program);
  const alone = header ? [] : [...program.files.values()].slice(0, 1).flatMap(inNoAgreement);
  // What could not be read would be missed everywhere else: only its own problems are worth telling.
  const meaning = syntax.length === 0 ? toldOnce(lowering.diagnostics) : [];
  return {
    root,
    files: program.files,
    missed: program.missed,
    ...(agreement ? { agreement } : {}),
    sources: lowering.sources,
    symbols,
    references,
    diagnostics: [...syntax, ...program.problems, ...meaning, ...alone],
  };
}

type FileOf = (root: AstNode) => ProgramFile | undefined;

/** The file in which a root of syntax stands. Most keys ask for few or none, so nothing is set up before. */
function filesByRoot({ files }: Program): FileOf {
  const [only, ...others] = files.values();
  if (only && others.length === 0) return (root) => (only.startOf(root) === undefined ? undefined : only);
  let known: ReadonlyMap<AstNode, ProgramFile> | undefined;
  return (root) => {
    known ??= new Map([...files.values()].flatMap((file) => [...file.roots].map((own) => [own, file] as const)));
    return known.get(root);
  };
}

const locator =
  (fileOf: FileOf) =>
  (node: AstNode, property?: string): Place =>
    fileOf(AstUtils.findRootNode(node))?.place(node, property) ?? { file: '', start: 0, end: 0 };

function anchoringOf({ files }: Program, fileOf: FileOf): Anchoring {
  return {
    rootAt: ({ file, start }) => {
      const piece = files.get(file)?.pieceAt(start);
      return piece && { root: piece.syntax.ast, start: piece.start };
    },
    placeOf: (root) => {
      const file = fileOf(root);
      const start = file?.startOf(root);
      return file && start !== undefined ? { file: file.path, start } : undefined;
    },
  };
}

function accountFields(declarations: readonly ast.Declaration[]): ReadonlyMap<string, ast.FieldStatement> {
  const fields = declarations
    .flatMap((declaration) => (declaration.$type === 'Account' ? declaration.statements : []))
    .filter((statement): statement is ast.FieldStatement => statement.$type === 'FieldStatement');
  // The first of two with one name counts; the second is reported.
  return new Map(fields.toReversed().map((field) => [field.name, field]));
}

function declareAll(lowering: Lowering, declarations: readonly ast.Declaration[]): void {
  const all = declarations.map(declaredBy);
  for (const { names, named } of all) {
    lowering.references.again(named);
    for (const symbol of names) declareName(lowering, symbol);
  }
  for (const { scoped } of all) lowering.references.again(scoped);
  for (const { people } of all) declarePeople(lowering, people);
}

function declareName(lowering: Lowering, symbol: DeclaredName): void {
  const { name, node } = symbol;
  const earlier = lowering.symbols.declare(symbol);
  if (!earlier) return;
  lowering.report(nameDuplicate, lowering.place(node, 'name'), [name, earlier.kind], {
    related: [{ place: lowering.placeOfName(earlier), message: `'${name}' is declared here.` }],
  });
}

/** What a declaration declares: its names, those that are known within it, and people. */
interface Declared {
  readonly names: readonly DeclaredName[];
  readonly named: readonly Noted[];
  readonly scoped: readonly Noted[];
  readonly people: readonly ast.PersonRef[];
}

const known = new WeakMap<ast.Declaration, Declared>();

/** A declaration that is kept from one state of the text to the next is walked once. */
function declaredBy(declaration: ast.Declaration): Declared {
  const before = known.get(declaration);
  if (before) return before;
  const names = declaredNames(declaration);
  const now = {
    names,
    named: names.map(({ kind, name, node }) => declares(node, { kind, name })),
    scoped: scopedNames(declaration).map(({ node, target }) => declares(node, target)),
    people: AstUtils.streamAllContents(declaration)
      .filter((node): node is ast.PersonRef => node.$type === 'PersonRef')
      .toArray(),
  };
  known.set(declaration, now);
  return now;
}

function referToImports(lowering: Lowering, program: Program): void {
  for (const { path, declarations } of program.files.values()) {
    for (const node of declarations) {
      if (node.$type !== 'Import' || !node.path) continue;
      const resolved = resolveImport(path, node.path);
      if (resolved.kind !== 'path' || !program.files.has(resolved.path)) continue;
      lowering.refer(node, { kind: 'file', name: resolved.path }, 'path');
    }
  }
}

function reportLooseProse(lowering: Lowering, program: Program): void {
  for (const file of program.files.values()) {
    for (const { place, fix } of unattachedProse(file)) lowering.report(proseUnattached, place, [], { fix });
  }
}

/** The header of the root file; every further one is reported. */
function headerOf(lowering: Lowering, program: Program, root: string): ast.Agreement | undefined {
  const inFile = (file: ProgramFile | undefined) =>
    (file?.declarations ?? []).filter((node): node is ast.Agreement => node.$type === 'Agreement');
  const [header] = inFile(program.files.get(root));
  const all = [...program.files.values()].flatMap(inFile);
  for (const other of all.filter((node) => node !== header)) lowering.report(agreementSecond, other, [root]);
  return header;
}

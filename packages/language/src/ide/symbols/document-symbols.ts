import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { isMemberStatement } from '../../generated/ast.ts';
import { isFieldOrEvent } from '../../names/declare.ts';
import type { Target } from '../../names/target.ts';
import type { ProgramFile } from '../../program/program-file.ts';
import type { Place } from '../../source/place.ts';
import type { AgreementView } from '../view.ts';

/** What an outline lists, besides what names can mean. */
export type SymbolSort = Target['kind'] | 'agreement' | 'attribution' | 'invariant' | 'lead' | 'scenario' | 'step';

/** A line of an outline: a declaration, or a line of one that is worth finding. */
export interface DocumentSymbol {
  readonly name: string;
  /** What stands on its first line behind the name. */
  readonly detail: string;
  readonly sort: SymbolSort;
  /** The name, within the whole. */
  readonly place: Place;
  readonly whole: Place;
  readonly children: readonly DocumentSymbol[];
}

/** The outline of a file. */
export function documentSymbols(view: AgreementView, path: string): readonly DocumentSymbol[] {
  const file = view.file(path);
  if (!file) return [];
  return file.declarations.flatMap((node) => symbolOf(view, file, node) ?? []);
}

function symbolOf(view: AgreementView, file: ProgramFile, node: ast.Declaration): DocumentSymbol | undefined {
  if (node.$type === 'Import') return undefined;
  const sort = view.compilation.references.meaning(node)?.kind ?? SORTS[node.$type];
  if (!sort) return undefined;
  const children = linesOf(node).map((line) => lineSymbol(view, file, line));
  return { ...written(file, node), sort, children };
}

/** Declarations that nothing refers to by name. */
const SORTS: Readonly<Partial<Record<ast.Declaration['$type'], SymbolSort>>> = {
  Account: 'lead',
  Agreement: 'agreement',
  Always: 'invariant',
  Attribution: 'attribution',
  Lead: 'lead',
  Scenario: 'scenario',
};

/** The lines of a declaration that have a name, or are a step of something. */
function linesOf(node: ast.Declaration): readonly AstNode[] {
  switch (node.$type) {
    case 'Account':
    case 'Lead':
      return node.statements.filter(isFieldOrEvent);
    case 'Segment':
      return node.statements;
    case 'Matrix':
      return node.statements.filter(({ $type }) => $type === 'RowStatement' || $type === 'ColumnStatement');
    case 'Role':
      return node.statements.filter(({ $type }) => $type === 'MemberStatement');
    case 'ContactPolicy':
      return node.statements.filter(({ $type }) => $type === 'DayStatement');
    case 'Nurture':
      return node.statements.filter(({ $type }) => $type === 'NurtureStep');
    default:
      return [];
  }
}

function lineSymbol({ compilation }: AgreementView, file: ProgramFile, node: AstNode): DocumentSymbol {
  const sort = compilation.references.meaning(node)?.kind ?? (isMemberStatement(node) ? 'person' : 'step');
  return { ...written(file, node), sort, children: [] };
}

/** A node's name and the rest of its first line. */
function written(file: ProgramFile, node: AstNode): Pick<DocumentSymbol, 'name' | 'detail' | 'place' | 'whole'> {
  const whole = file.place(node);
  const { name, place } = nameOf(file, node, whole);
  return { name, detail: firstLine(file.text.slice(place.end, whole.end)), place, whole };
}

/** What a node is called: its name, its text, its person, or else the words it begins with. */
function nameOf(file: ProgramFile, node: AstNode, whole: Place): Pick<DocumentSymbol, 'name' | 'place'> {
  for (const key of ['name', 'text', 'offer']) {
    const name = property(node, key);
    if (name) return { name, place: file.place(node, key) };
  }
  if (isMemberStatement(node)) return { name: node.person.name, place: file.place(node.person, 'name') };
  const end = node.$type === 'DayStatement' ? file.place(node, 'day').end : whole.start + keywordLength(file, whole);
  const place = { ...whole, end };
  return { name: file.text.slice(place.start, place.end), place };
}

function property(node: AstNode, key: string): string | undefined {
  const value: unknown = Reflect.get(node, key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

const keywordLength = ({ text }: ProgramFile, { start, end }: Place): number =>
  /^\S+/.exec(text.slice(start, end))?.[0].length ?? 0;

/** The rest of a head or line, without its block. */
function firstLine(text: string): string {
  const line = text.split('\n', 1)[0]?.replace(/\s*\{.*$/, '') ?? '';
  const trimmed = line.trim();
  return trimmed.length > LONGEST ? `${trimmed.slice(0, LONGEST - 1)}…` : trimmed;
}

const LONGEST = 80;

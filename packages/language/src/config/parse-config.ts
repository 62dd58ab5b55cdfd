import { nearest } from '@sla/agreement';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { listOf } from '../names/list-of.ts';
import type { Diagnostic, Fix } from '../problem/diagnostic.ts';
import type { Rule } from '../problem/rule.ts';
import { type Config, isLevel, type Level } from './config.ts';
import { configInvalid } from './config-invalid.ts';
import { depthOf, MAX_DEPTH } from './depth.ts';
import { isGlob } from './ignored.ts';
import { levelsOf } from './schema.ts';

/**
 * Reads the text of `sla.config.json`: the configuration, or everything that is wrong with it, at its place.
 * It accepts exactly what `configSchema` describes.
 */
export function parseConfig(
  text: string,
  file: string,
  rules: readonly Rule[],
): { readonly config: Config } | { readonly problems: readonly Diagnostic[] } {
  const reader = new Reader(file, rules);
  const config = reader.read(text);
  return reader.problems.length > 0 ? { problems: reader.problems } : { config };
}

/** Says at the head of a configuration why it could not be read. */
export const unreadableConfig = (file: string, why: string): Diagnostic =>
  diagnostic(`The configuration cannot be read. ${why}`, { file, start: 0, end: 0 });

class Reader {
  readonly problems: Diagnostic[] = [];
  readonly #file: string;
  readonly #rules: ReadonlyMap<string, Rule>;

  constructor(file: string, rules: readonly Rule[]) {
    this.#file = file;
    this.#rules = new Map(rules.map((rule) => [rule.code, rule]));
  }

  read(text: string): Config {
    const levels = new Map<string, Level>();
    const ignore: string[] = [];
    const root = this.#parse(text);
    for (const [key, name, value] of root ? this.#entries(root, 'The configuration') : []) {
      if (name === 'rules') this.#readRules(value, levels);
      else if (name === 'ignore') ignore.push(...this.#globs(value));
      else if (name !== '$schema') this.#unknown(key, name, ['rules', 'ignore', '$schema'], 'A configuration has no');
      else if (value.type !== 'string') this.#report('The place of the schema is a text in quotes.', value);
    }
    return { rules: Object.fromEntries(levels), ignore };
  }

  #parse(text: string): Node | undefined {
    if (depthOf(text) > MAX_DEPTH) {
      this.#report(`The configuration is nested more than ${MAX_DEPTH} deep.`, { offset: 0, length: 0 });
      return undefined;
    }
    if (text.trim() === '') {
      this.#report('The configuration is empty. Write at least {}.', { offset: 0, length: text.length });
      return undefined;
    }
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { disallowComments: true });
    const first = errors[0];
    if (first) this.#report(SAYINGS[printParseErrorCode(first.error)] ?? 'This is not JSON.', first);
    return first ? undefined : root;
  }

  #readRules(node: Node, levels: Map<string, Level>): void {
    for (const [key, code, value] of this.#entries(node, "'rules'")) {
      const rule = this.#rules.get(code);
      if (!rule) this.#unknown(key, code, [...this.#rules.keys()], 'There is no rule');
      else if (!levelsOf(rule).includes(value.value)) this.#report(unfitLevel(rule, value), value);
      else if (isLevel(value.value)) levels.set(code, value.value);
    }
  }

  #globs(node: Node): readonly string[] {
    if (node.type !== 'array') {
      this.#report("'ignore' has to be a list, in brackets.", node);
      return [];
    }
    return (node.children ?? []).flatMap((item) => {
      const glob: unknown = item.value;
      if (isGlob(glob)) return [glob];
      this.#report(
        'A path to leave out is a text such as "drafts/**", from this folder down, with / between folders.',
        item,
      );
      return [];
    });
  }

  /** The properties of an object: key, its name, value. Of two with one name, both are told. */
  #entries(node: Node, what: string): readonly (readonly [Node, string, Node])[] {
    if (node.type !== 'object') {
      this.#report(`${what} has to be an object, in braces.`, node);
      return [];
    }
    const seen = new Set<string>();
    return (node.children ?? []).flatMap(({ children }) => {
      const [key, value] = children ?? [];
      if (!key || !value) return [];
      const name = String(key.value);
      if (seen.has(name)) this.#report(`'${name}' is set twice.`, key);
      seen.add(name);
      return [[key, name, value] as const];
    });
  }

  #unknown(key: Node, name: string, known: readonly string[], lead: string): void {
    const suggestion = nearest(name, known);
    const fix = suggestion && { title: `Write '${suggestion}'`, text: JSON.stringify(suggestion) };
    this.#report(`${lead} '${name}'.${suggestion ? ` Did you mean '${suggestion}'?` : ''}`, key, fix || undefined);
  }

  #report(message: string, at: { offset: number; length: number }, fix?: { title: string; text: string }): void {
    const place = { file: this.#file, start: at.offset, end: at.offset + at.length };
    this.problems.push(diagnostic(message, place, fix && { title: fix.title, edits: [{ place, text: fix.text }] }));
  }
}

function unfitLevel(rule: Rule, value: Node): string {
  if (rule.essential && isLevel(value.value)) {
    return `'${rule.code}' stays '${rule.level}': without it an agreement would not mean anything.`;
  }
  return `The level of a rule is ${listOf(levelsOf(rule))}.`;
}

function diagnostic(message: string, place: Diagnostic['place'], fix?: Fix): Diagnostic {
  return { code: configInvalid.code, severity: 'error', message, place, related: [], ...(fix && { fix }) };
}

const SAYINGS: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A name in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'A closing brace is missing here.',
  CloseBracketExpected: 'A closing bracket is missing here.',
  EndOfFileExpected: 'The configuration has to end here.',
  InvalidCommentToken: 'A configuration has no comments.',
  UnexpectedEndOfComment: 'A configuration has no comments.',
  UnexpectedEndOfString: 'This text has no closing quote.',
};

import type { Formula, Literal, Path, Term } from './formula.ts';

/** How tightly an operator binds, loosest first. */
const CHOICE = 0;
const OR = 1;
const AND = 2;
const RELATION = 3;
const UNARY = 4;
const MEMBER = 5;

/** A question in the Common Expression Language (https://github.com/google/cel-spec), without any extension. */
export function celOf(formula: Formula): string {
  return written(formula)[0];
}

type Written = readonly [text: string, binds: number];

function written(formula: Formula): Written {
  switch (formula.kind) {
    case 'constant':
      return [String(formula.value), MEMBER];
    case 'all':
      return [formula.of.map((part) => inside(part, AND)).join(' && '), AND];
    case 'any':
      return [formula.of.map((part) => inside(part, OR)).join(' || '), OR];
    case 'not':
      return [`!${inside(formula.of, MEMBER)}`, UNARY];
    case 'at least':
      return [`${formula.of.map(asNumber).join(' + ')} >= ${formula.count}`, RELATION];
    case 'choice': {
      const { when, then, otherwise } = formula;
      return [`${inside(when, OR)} ? ${inside(then, OR)} : ${inside(otherwise, CHOICE)}`, CHOICE];
    }
    case 'known':
      return presence(formula.path);
    case 'flag':
      return [pathText(formula.path), MEMBER];
    case 'compare': {
      const is = formula.is === '=' ? '==' : formula.is;
      return [`${termText(formula.left)} ${is} ${termText(formula.right)}`, RELATION];
    }
    case 'in':
      return [`${termText(formula.value)} in [${formula.list.map(literalText).join(', ')}]`, RELATION];
    case 'contains':
      return [`${termText(formula.value)}.contains(${literalText(formula.text)})`, MEMBER];
    case 'too large':
      throw new Error('What is too large is not written.');
  }
}

function inside(formula: Formula, binds: number): string {
  const [text, own] = written(formula);
  return own < binds ? `(${text})` : text;
}

const asNumber = (formula: Formula): string => `(${inside(formula, OR)} ? 1 : 0)`;

/** `has(lead.phone)`; what is no name of CEL is looked up as a key. */
function presence(path: Path): Written {
  const last = path.at(-1) ?? '';
  if (isName(last)) return [`has(${pathText(path)})`, MEMBER];
  const [room, ...keys] = path;
  return [`${literalText(last)} in ${pathText([room, ...keys.slice(0, -1)])}`, RELATION];
}

function pathText([room, ...keys]: Path): string {
  return room + keys.map((key) => (isName(key) ? `.${key}` : `[${literalText(key)}]`)).join('');
}

const termText = (term: Term): string => ('path' in term ? pathText(term.path) : literalText(term.literal));

/** Numbers are floating-point, as those of JSON are. */
function literalText(literal: Literal): string {
  if (typeof literal === 'string') return JSON.stringify(literal);
  const text = String(literal);
  return typeof literal === 'boolean' || /[.e]/.test(text) ? text : `${text}.0`;
}

const isName = (key: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !RESERVED.has(key);

const RESERVED: ReadonlySet<string> = new Set(
  `as break const continue else false for function if import in let loop namespace null package return true var void
   while`.split(/\s+/),
);

// Reads a sample as what any language would have to say: declarations, their statements, and whom a statement names.

export interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly text: string;
  /** Other declarations that the statement names, each once. */
  readonly names: readonly string[];
}

const HEAD = /^([a-z]+)(?: (\w+))?[^{\n]*\{(?:([^\n]*)\}$|\n([\s\S]*?)^\})/gm;
const QUOTED = /"[^"]*"/g;

/** The declarations of a sample; a declaration without a name of its own is called after its keyword. */
export function declarationsOf(text: string): readonly Declaration[] {
  const found = [...text.matchAll(HEAD)].map(([, kind = '', own, line, block]) => ({
    kind,
    name: own ?? `The_${kind}`,
    lines: (line ?? block ?? '').split('\n').flatMap((one) => one.trim() || []),
  }));
  const names = new Set(found.map(({ name }) => name));
  return found.map(({ kind, name, lines }) => ({
    kind,
    name,
    statements: lines.map((text) => {
      const words = text.replace(QUOTED, '').match(/\w+/g) ?? [];
      return { text, names: [...new Set(words)].filter((word) => names.has(word) && word !== name) };
    }),
  }));
}

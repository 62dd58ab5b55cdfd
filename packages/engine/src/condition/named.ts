import type { Condition, Group, Matrix } from '@sla/agreement';
import { type Compiler, plain } from './compiler.ts';
import type { Compiled, Moment, Test } from './context.ts';

type NamedCondition = Extract<Condition, { op: 'segment' | 'persona' | 'matrix' }>;

/** What a segment, a persona or a matrix says of a lead: yes or no, never unknown. */
export function compileNamed(compiler: Compiler, condition: NamedCondition): Compiled {
  const { agreement } = compiler.program;
  switch (condition.op) {
    case 'persona':
      return yesOrNo(compiler, `persona ${condition.persona}`, agreement.personas[condition.persona]?.when);
    case 'segment': {
      const segment = agreement.segments[condition.segment];
      const name = `segment ${condition.segment}`;
      if (segment === undefined || segment.groups.length === 0) return yesOrNo(compiler, name, segment?.when);
      const sorted = choice(compiler, name, segment.groups);
      const groups = new Set(condition.groups);
      return { ...sorted.compiled, test: (moment) => groups.has(sorted.first(moment) ?? '') };
    }
    case 'matrix': {
      const matrix = agreement.matrices[condition.matrix];
      if (matrix === undefined) return { ...plain, test: () => false };
      const rows = choice(compiler, `rows ${matrix.name}`, matrix.rows);
      const columns = choice(compiler, `columns ${matrix.name}`, matrix.columns);
      const cells = new Map(matrix.cells.map(({ row, column, result }) => [`${row}\n${column}`, result]));
      const results = new Set(condition.results);
      const test: Test = (moment) => results.has(cells.get(`${rows.first(moment)}\n${columns.first(moment)}`) ?? '\n');
      return { ...both(rows.compiled, columns.compiled), test };
    }
  }
}

/** The place of the cell of a matrix that a lead is in. */
export function cellOf(
  compiler: Compiler,
  { name, rows, columns, cells }: Matrix,
): (moment: Moment) => number | undefined {
  const [row, column] = [choice(compiler, `rows ${name}`, rows), choice(compiler, `columns ${name}`, columns)];
  return (moment) => {
    const [inRow, inColumn] = [row.first(moment), column.first(moment)];
    const found = cells.findIndex((cell) => cell.row === inRow && cell.column === inColumn);
    return found === -1 ? undefined : found;
  };
}

interface Choice {
  readonly compiled: Compiled;
  readonly first: (moment: Moment) => string | undefined;
}

function choice(compiler: Compiler, name: string, lines: readonly Group[]): Choice {
  const parts = lines.map(({ when }, index) =>
    when === undefined ? undefined : once(compiler, `${name} ${index}`, when),
  );
  const first = kept(
    (moment) => lines[parts.findIndex((part) => part === undefined || part.test(moment) === true)]?.name,
  );
  const some = parts.filter((part) => part !== undefined);
  return { compiled: { ...some.reduce(both, { ...plain, test: () => false }), happens: undefined }, first };
}

function yesOrNo(compiler: Compiler, name: string, when: Condition | undefined): Compiled {
  if (when === undefined) return { ...plain, test: () => false };
  const compiled = once(compiler, name, when);
  const holds = kept((moment) => compiled.test(moment) === true);
  return { ...compiled, test: holds };
}

/** Reads a named condition once. What asks for itself while it is being read is unknown there. */
function once(compiler: Compiler, name: string, when: Condition): Compiled {
  const known = compiler.named.get(name);
  if (known !== undefined) return known;
  compiler.named.set(name, { ...plain, test: () => undefined });
  const compiled = compiler.compile(when);
  compiler.named.set(name, compiled);
  return compiled;
}

/** Works something out once for each state of things, unless a single event is being looked at. */
function kept<Result>(work: (moment: Moment) => Result): (moment: Moment) => Result {
  let [stamp, result]: [number, Result | undefined] = [-1, undefined];
  return (moment) => {
    if (moment.properties !== undefined) return work(moment);
    if (moment.stamp !== stamp || result === undefined) {
      result = work(moment);
      stamp = moment.stamp;
    }
    return result;
  };
}

function both(a: Compiled, b: Compiled): Compiled {
  return {
    test: a.test,
    on: new Set([...a.on, ...b.on]),
    happens: undefined,
    isInstant: a.isInstant || b.isInstant,
    next: [...a.next, ...b.next],
  };
}

import type { Item, Mapping, System } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { itemOf } from './item.ts';
import type { Lowering } from './lowering.ts';
import { markNamed, namedOf } from './named.ts';
import { promisesOf } from './promise-names.ts';
import { every } from './statements.ts';

/** A system the agreement is compiled for, and what things are called there. */
export function lowerSystem(lowering: Lowering, node: ast.System): System {
  const maps = every(node.statements, 'MapStatement').flatMap((line) => mappingOf(lowering, line) ?? []);
  return markNamed(lowering, { ...namedOf(node), maps }, node);
}

function mappingOf(lowering: Lowering, line: ast.MapStatement): Mapping | undefined {
  const what = line.source && mappedOf(lowering, line.source);
  return what && line.target !== undefined
    ? lowering.mark({ what, to: line.target }, line, { what: line.source, to: 'target' })
    : undefined;
}

/** Besides what is known of a lead: the stage it is in, and the result of whatever makes a promise (its first one). */
function mappedOf(lowering: Lowering, path: ast.Path): Item | undefined {
  const name = path.name?.name ?? '';
  const isDeclared = lowering.symbols.find(name) !== undefined;
  if (name === 'stage' && !isDeclared && !path.of) return lowering.mark({ kind: 'stage' } as const, path);
  if (name !== 'result' || isDeclared || !path.of) return itemOf(lowering, path);
  const [promise] = promisesOf(lowering, path.of);
  return promise === undefined
    ? undefined
    : lowering.mark({ kind: 'promise', name: promise } as const, path, { name: path.of });
}

import { quoted } from '@sla/agreement';
import type { Edit } from '../../problem/diagnostic.ts';
import { resolveImport } from '../../program/paths.ts';
import type { AgreementView } from '../view.ts';

/** A file or a folder that gets another path; both are inside the workspace. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that keep imports leading where they do when files move, made before they move. An import that leads out of
 * the workspace or nowhere is left as it is.
 */
export function importsAfter(views: readonly AgreementView[], moves: readonly Move[]): readonly Edit[] {
  const files = new Map(views.flatMap(({ compilation }) => [...compilation.files]));
  return [...files.values()].flatMap((file) =>
    file.declarations.flatMap((node): readonly Edit[] => {
      if (node.$type !== 'Import' || !node.path) return [];
      const resolved = resolveImport(file.path, node.path);
      if (resolved.kind !== 'path') return [];
      const [from, to] = [moved(file.path, moves), moved(resolved.path, moves)];
      const again = resolveImport(from, node.path);
      if (again.kind === 'path' && again.path === to) return [];
      return [{ place: file.place(node, 'path'), text: quoted(relative(from, to)) }];
    }),
  );
}

function moved(path: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move ? `${move.to}${path.slice(move.from.length)}` : path;
}

/** The path of a file as another one imports it. */
function relative(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < own.length && shared < other.length - 1 && own[shared] === other[shared]) shared++;
  const up = own.slice(shared).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...other.slice(shared)].join('/');
}

import { join } from 'node:path';
import type { Examination } from '../agreements/examine.ts';
import { seenFrom } from '../files/workspace.ts';
import type { Shown } from '../report/shown.ts';

/** An agreement, or a file of none, of which nothing is played since it has errors. */
export interface Unplayed {
  readonly name: string;
  readonly errors: readonly Shown[];
}

/** What has errors: of each agreement all, and then those of files that belong to none. */
export function unplayed({ selections, byAgreement, found }: Examination, cwd: string): readonly Unplayed[] {
  const agreements = selections.flatMap(({ workspace, compilations }) =>
    compilations.map((compilation): Unplayed => {
      const name = compilation.agreement?.name ?? seenFrom(cwd, join(workspace.root, compilation.root));
      return { name, errors: (byAgreement.get(compilation) ?? []).filter(isError) };
    }),
  );
  const told = new Set(agreements.flatMap(({ errors }) => errors.map(({ spot }) => spot.path)));
  const rest = found.filter((one) => isError(one) && !told.has(one.spot.path));
  const files = [...Map.groupBy(rest, ({ spot }) => spot.path)].map(([name, errors]): Unplayed => ({ name, errors }));
  return [...agreements.filter(({ errors }) => errors.length > 0), ...files];
}

const isError = ({ severity }: Shown): boolean => severity === 'error';

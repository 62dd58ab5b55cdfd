import type { Agreement } from '@sla/agreement';
import { type SourceMap, sourceMap } from '../../source/pointers.ts';
import type { Feature, InDocument } from '../feature.ts';

/** A request of our own: the agreement a document belongs to, for views that an editor draws of it. */
export const COMPILED_AGREEMENT = 'sla/agreement';

/** What a view is drawn of. */
export interface CompiledAgreement {
  /** The URI of the file with the header. */
  readonly root: string;
  /** The URIs of all its files, by their path inside the workspace. */
  readonly files: Readonly<Record<string, string>>;
  readonly agreement: Agreement;
  /** Where everything is written; its files are those above. */
  readonly sourceMap: SourceMap;
  /** How many problems there are, by severity. */
  readonly problems: Readonly<Record<'error' | 'warning' | 'info', number>>;
}

export const compiledAgreement: Feature = {
  name: 'compiled agreement',
  capabilities: { experimental: { slaAgreement: true } },
  register: ({ connection, answer }) => {
    connection.onRequest(
      COMPILED_AGREEMENT,
      answer<InDocument, CompiledAgreement | null>('compiled agreement', null, ({ view, workspace }) => {
        const { agreement, compilation } = view;
        if (!agreement) return null;
        const paths = [...compilation.files.keys()];
        const count = (severity: string) => view.diagnostics.filter((each) => each.severity === severity).length;
        return {
          root: workspace.uriOf(compilation.root),
          files: Object.fromEntries(paths.map((path) => [path, workspace.uriOf(path)])),
          agreement,
          sourceMap: sourceMap(agreement, compilation.sources, (path) => compilation.files.get(path)?.text ?? ''),
          problems: { error: count('error'), warning: count('warning'), info: count('info') },
        };
      }),
    );
  },
};

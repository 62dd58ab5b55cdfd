import { sourceMap } from '../../source/pointers.ts';
import { inSlices } from '../diagnostics/slices.ts';
import type { Feature, InDocument } from '../feature.ts';
import { COMPILED_AGREEMENT, type CompiledAgreement } from '../protocol.ts';

/** Answers with the compiled agreement that a document belongs to. */
export const compiledAgreement: Feature = {
  name: 'compiled agreement',
  capabilities: { experimental: { slaAgreement: true } },
  register: ({ connection, answer }) => {
    connection.onRequest(
      COMPILED_AGREEMENT,
      answer<InDocument, CompiledAgreement | null>(
        'compiled agreement',
        null,
        async ({ view, workspace }, _, token) => {
          const { agreement, compilation } = view;
          if (!agreement) return null;
          const found = await inSlices(view, () => !token.isCancellationRequested);
          if (!found) return null;
          const paths = [...compilation.files.keys()];
          const count = (severity: string) => found.filter((each) => each.severity === severity).length;
          return {
            root: workspace.uriOf(compilation.root),
            files: Object.fromEntries(paths.map((path) => [path, workspace.uriOf(path)])),
            agreement,
            sourceMap: sourceMap(agreement, compilation.sources, (path) => compilation.files.get(path)?.text ?? ''),
            problems: { error: count('error'), warning: count('warning'), info: count('info') },
          };
        },
      ),
    );
  },
};

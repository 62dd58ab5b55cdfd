import type { CodeLens, Command } from 'vscode-languageserver';
import { type LensKind, lensesIn, lensKinds, lensTitle } from '../../ide/lenses/index.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';

/** The command of the editor that shows a part of the agreement in the preview; its arguments are a URI and a pointer. */
export const SHOW_DETAILS = 'sla.showDetails';
/** The command of the editor that runs a scenario; its arguments are a URI and a pointer. */
export const RUN_SCENARIO = 'sla.runScenario';

/** What a lens needs to be worked out when it is seen. */
interface LensData {
  readonly uri: string;
  readonly kind: string;
  readonly pointer: string;
}

export const codeLenses: Feature = {
  name: 'code lenses',
  capabilities: { codeLensProvider: { resolveProvider: true } },
  register: ({ connection, session, settings, canShowDetails, canRunScenarios, answer, answerAll }) => {
    const isPossible = ({ does }: LensKind): boolean => does !== 'run' || canRunScenarios;
    const commandOf = (title: string, { uri, pointer }: LensData): Command =>
      canShowDetails ? { title, command: SHOW_DETAILS, arguments: [uri, pointer] } : { title, command: '' };
    connection.onCodeLens(
      answer('code lenses', [], ({ view, path, lines }, { textDocument: { uri } }) => {
        const wanted = lensKinds.filter((one) => settings.isOn('codeLens', one.kind) && isPossible(one));
        return lensesIn(view, path, wanted).map(({ kind, place, pointer, title, does }): CodeLens => {
          const data: LensData = { uri, kind, pointer };
          const range = rangeOf(lines, place);
          if (does === 'run')
            return { range, command: { title: title ?? '', command: RUN_SCENARIO, arguments: [uri, pointer] } };
          return title === undefined ? { range, data } : { range, command: commandOf(title, data) };
        });
      }),
    );
    connection.onCodeLensResolve((lens, token) =>
      answerAll('code lens', { ...lens, command: NOTHING }, () => {
        const data = dataOf(lens.data);
        const view = data && session.locate(data.uri)?.view;
        const kind = lensKinds.find((one) => one.kind === data?.kind);
        const title = view && kind && lensTitle(view, data.pointer, kind);
        return { ...lens, command: data && title ? commandOf(title, data) : NOTHING };
      })(lens, token),
    );
  },
};

const NOTHING: Command = { title: '', command: '' };

function dataOf(data: unknown): LensData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data && 'kind' in data && 'pointer' in data))
    return undefined;
  const { uri, kind, pointer } = data;
  return typeof uri === 'string' && typeof kind === 'string' && typeof pointer === 'string'
    ? { uri, kind, pointer }
    : undefined;
}

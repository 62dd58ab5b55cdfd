/** What the goals need at every stage, as text that follows the agreement: what `sla plan` prints. */
import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { planText } from '@sla/targets';
import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { planOf } from '../agreements/plan-of.ts';
import type { Part } from '../part.ts';

const SCHEME = 'sla-plan';
/** As wide as an editor beside another usually is. */
const COLUMNS = 110;

/** The address of an agreement's plan; what it is called is shown as the title. */
export const planPage = ({ root, agreement }: CompiledAgreement): Uri =>
  Uri.from({ scheme: SCHEME, path: `/Plan of ${agreement.name.replaceAll('/', ' ')}`, query: root });

/** Answers with plans, and with newer ones when something changes. */
export const planPages: Part = ({ agreements }) => {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    agreements.onDidChange(() => {
      for (const { uri } of workspace.textDocuments.filter((document) => document.uri.scheme === SCHEME)) {
        changed.fire(uri);
      }
    }),
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }) => {
        const compiled = await agreements.of(Uri.parse(query));
        return compiled ? planText(planOf(compiled.agreement), { width: COLUMNS }) : NOTHING;
      },
    }),
  );
};

const NOTHING = 'There is no plan: the agreement cannot be read. See what is wrong with it under Problems.\n';

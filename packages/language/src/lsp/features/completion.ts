import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver';
import { completionsAt } from '../../ide/completion/complete.ts';
import type { CompletionItem as Item, ItemKind } from '../../ide/completion/item.ts';
import { plainInsert } from '../../ide/completion/item.ts';
import type { LineIndex } from '../../source/place.ts';
import { positionAt, rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { withReference } from '../reference-link.ts';

/** Behind a blank something may be wanted, and at the first quote the people, reasons or zones that are known. */
const TRIGGERS = [' ', '"'];

export const completion: Feature = {
  name: 'completion',
  capabilities: { completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: false } },
  register: ({ connection, client, referencePage, answer }) => {
    const can = client.textDocument?.completion?.completionItem;
    const hasSnippets = can?.snippetSupport === true;
    connection.onCompletion(
      answer<CompletionParams, CompletionItem[]>('completion', [], (target, { position, context }) => {
        const { view, workspace, path, lines, spot } = target;
        const isUnasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        const otherFiles = () => workspace.agreements.importableFrom(path);
        return completionsAt(view, spot(position), { isUnasked, otherFiles }).map((item) =>
          wireItem(item, { lines, hasSnippets, referencePage }),
        );
      }),
    );
  },
};

interface WireOptions {
  readonly lines: LineIndex;
  readonly hasSnippets: boolean;
  readonly referencePage: string | undefined;
}

function wireItem(item: Item, { lines, hasSnippets, referencePage }: WireOptions): CompletionItem {
  const { label, kind, detail, documentation, sort, filter, edits, replaced } = item;
  const isSnippet = item.isSnippet && hasSnippets;
  return {
    label,
    kind: KINDS[kind],
    sortText: sort,
    textEdit: { range: rangeOf(lines, replaced), newText: isSnippet ? item.insert : plainInsert(item) },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(detail ? { detail } : {}),
    ...(documentation
      ? { documentation: { kind: MarkupKind.Markdown, value: withReference(documentation, item.link, referencePage) } }
      : {}),
    ...(filter ? { filterText: filter } : {}),
    ...(edits.length > 0 ? { additionalTextEdits: edits.map((edit) => wireEdit(edit, lines)) } : {}),
  };
}

function wireEdit({ at, text }: Item['edits'][number], lines: LineIndex): TextEdit {
  const position = positionAt(lines, at);
  return { range: { start: position, end: position }, newText: text };
}

/** The pictures that editors have; kinds that are alike share one. */
const KINDS: Readonly<Record<ItemKind, CompletionItemKind>> = {
  'built-in': CompletionItemKind.Constant,
  calendar: CompletionItemKind.Module,
  channel: CompletionItemKind.Interface,
  contact: CompletionItemKind.Method,
  event: CompletionItemKind.Event,
  field: CompletionItemKind.Field,
  file: CompletionItemKind.File,
  form: CompletionItemKind.Struct,
  funnel: CompletionItemKind.Function,
  goal: CompletionItemKind.Function,
  group: CompletionItemKind.EnumMember,
  handoff: CompletionItemKind.Method,
  keyword: CompletionItemKind.Keyword,
  kpi: CompletionItemKind.Function,
  matrix: CompletionItemKind.Enum,
  meeting: CompletionItemKind.Method,
  nurture: CompletionItemKind.Method,
  option: CompletionItemKind.EnumMember,
  person: CompletionItemKind.Text,
  persona: CompletionItemKind.Class,
  place: CompletionItemKind.Value,
  promise: CompletionItemKind.Method,
  property: CompletionItemKind.Property,
  queue: CompletionItemKind.Interface,
  reason: CompletionItemKind.Text,
  report: CompletionItemKind.Method,
  role: CompletionItemKind.Interface,
  score: CompletionItemKind.Variable,
  segment: CompletionItemKind.Enum,
  stage: CompletionItemKind.Class,
  system: CompletionItemKind.Module,
  team: CompletionItemKind.Interface,
  unit: CompletionItemKind.Unit,
  value: CompletionItemKind.Value,
};

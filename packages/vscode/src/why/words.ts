import { lineWords } from '@sla/engine';
import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { type TextDocument, Uri, workspace } from 'vscode';
import { locationOf } from '../agreements/places.ts';

/** The words that parts of an agreement come from. */
export interface Words {
  /** The line of a part, without the white space around it. */
  readonly line: (pointer: string) => string | undefined;
  /** Its file and line: `handoffs.sla:12`. */
  readonly place: (pointer: string) => string | undefined;
}

/** Opens the files of an agreement to show its words. */
export async function wordsOf(compiled: CompiledAgreement): Promise<Words> {
  const documents = await Promise.all(Object.values(compiled.files).map(documentOf));
  const byUri = new Map(documents.flatMap((one) => (one === undefined ? [] : [[one.uri.toString(), one] as const])));
  const at = (pointer: string) => {
    const location = locationOf(compiled, pointer);
    const document = location && byUri.get(location.uri.toString());
    return document && { document, line: location.range.start.line };
  };
  return {
    line: (pointer) => {
      const found = at(pointer);
      const isThere = found !== undefined && found.line < found.document.lineCount;
      return isThere ? lineWords(found.document.lineAt(found.line).text) : undefined;
    },
    place: (pointer) => {
      const found = at(pointer);
      return found && `${nameOf(found.document.uri)}:${found.line + 1}`;
    },
  };
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** A file that is gone meanwhile has no words to show. */
async function documentOf(uri: string): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(Uri.parse(uri));
  } catch {
    return undefined;
  }
}

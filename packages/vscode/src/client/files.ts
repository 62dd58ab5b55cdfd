/** Answers for files that the server cannot reach itself, as in a workspace that exists only in the editor. */
import { FIND_FILES, type FileAnswer, type FindFiles, READ_FILE, type ReadFile } from '@sla/language/lsp/protocol';
import { FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Files of this size are not worth sending: the server would not read them. */
const MAX_BYTES = 10_000_000;
const MAX_FOUND = 5_000;
/** As many bytes as a call may have arguments, by a wide margin. */
const CHUNK = 8192;

/** Hangs the answers on the client. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest<FileAnswer, void>(READ_FILE, ({ uri }: ReadFile) => read(Uri.parse(uri)));
  client.onRequest(FIND_FILES, ({ folder }: FindFiles) => find(Uri.parse(folder)));
}

async function read(uri: Uri): Promise<FileAnswer> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > MAX_BYTES) return { problem: 'unreadable', detail: 'The file is too large.' };
    return { base64: base64(await workspace.fs.readFile(uri)) };
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    const missing = error.code === 'FileNotFound';
    return { problem: missing ? 'missing' : 'unreadable', detail: error.code };
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

async function find(folder: Uri): Promise<readonly string[]> {
  const pattern = new RelativePattern(folder, '**/{*.sla,sla.config.json}');
  const found = await workspace.findFiles(pattern, '**/{.*,node_modules}/**', MAX_FOUND);
  return found.map(String);
}

import type { Connection } from 'vscode-languageserver';
import type { FileRead } from '../host.ts';
import { decode } from '../source/decode.ts';
import { FIND_FILES, type FileAnswer, READ_FILE } from './protocol.ts';
import { type FileSystem, MAX_BYTES, MAX_FOUND } from './session/file-system.ts';

/** The files as the editor sees them: on disk, or in a workspace that exists only there. */
export function editorFiles(connection: Connection): FileSystem {
  return {
    read: async (uri): Promise<FileRead> => {
      const answer = await connection.sendRequest<FileAnswer>(READ_FILE, { uri });
      if ('problem' in answer) {
        const { problem, detail } = answer;
        return { kind: 'problem', reason: problem, ...(detail && { detail }) };
      }
      // Base64 is a third longer than what it stands for.
      if (answer.base64.length > (MAX_BYTES * 4) / 3) return { kind: 'problem', reason: 'too large' };
      const decoded = decode(Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0)));
      if ('problem' in decoded) return { kind: 'problem', reason: 'not text', detail: decoded.problem };
      return { kind: 'text', text: decoded.text };
    },
    find: async (folder) => (await connection.sendRequest<string[]>(FIND_FILES, { folder })).slice(0, MAX_FOUND),
  };
}

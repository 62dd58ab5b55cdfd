import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '@sla/language/decode';
import { describe, expect, test } from 'vitest';
import { WorkspaceHost } from '../../src/files/host.ts';
import { MAX_BYTES, readText } from '../../src/files/read.ts';
import { folderWith } from '../temporary.ts';

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);
const utf32 = (text: string, last: 0 | 3): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      const unit = [code & 255, code >> 8, 0, 0];
      return last === 0 ? unit : unit.toReversed();
    }),
  );
const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('bytes are read as UTF-8', () => {
  test.each<[what: string, input: Uint8Array, expected: ReturnType<typeof decode>]>([
    ['as they are', bytes('lead { Zürich 名前 }\r\n', 'utf8'), { text: 'lead { Zürich 名前 }\r\n', mark: false }],
    ['without a byte order mark', bytes('\uFEFFlead', 'utf8'), { text: 'lead', mark: true }],
    ['also where there are none', bytes('', 'utf8'), { text: '', mark: false }],
    ['but not UTF-16', bytes('\uFEFFlead', 'utf16le'), { problem: 'It is UTF-16 (little endian); save it as UTF-8.' }],
    [
      'but not UTF-16 the other way round',
      swapped('\uFEFFlead'),
      { problem: 'It is UTF-16 (big endian); save it as UTF-8.' },
    ],
    [
      'but not UTF-16 without a mark',
      bytes('lead {}', 'utf16le'),
      { problem: 'It is UTF-16 (little endian); save it as UTF-8.' },
    ],
    [
      'but not UTF-16 big endian without a mark',
      swapped('lead {}'),
      { problem: 'It is UTF-16 (big endian); save it as UTF-8.' },
    ],
    ['but not UTF-32', utf32('\uFEFFlead', 0), { problem: 'It is UTF-32 (little endian); save it as UTF-8.' }],
    ['but not UTF-32 without a mark', utf32('lead', 3), { problem: 'It is UTF-32 (big endian); save it as UTF-8.' }],
    ['but not what is binary', bytes('PK\u0003\u0004\0\0ab\0cdef', 'latin1'), { problem: 'It is a binary file.' }],
    [
      'but not other encodings',
      bytes('a\nb\nZürich\n', 'latin1'),
      { problem: 'Line 3 is not UTF-8; save the file as UTF-8.' },
    ],
    [
      'and not half a letter at the end',
      bytes('a\nb名', 'utf8').subarray(0, 5),
      { problem: 'Line 2 is not UTF-8; save the file as UTF-8.' },
    ],
  ])('%s', (_, input, expected) => {
    expect(decode(input)).toEqual(expected);
  });
});

describe('a file that cannot be read is an answer', () => {
  const why = (file: string) => {
    const found = readText(file);
    return found.kind === 'problem' ? `${found.reason}: ${found.detail}` : found.text;
  };
  test('where it is missing', () => {
    const folder = folderWith({ 'a.sla': '' });
    expect(why(join(folder, 'b.sla'))).toBe('missing: There is no such file.');
    expect(why(join(folder, 'a.sla', 'b.sla'))).toBe('missing: A part of the path is not a folder.');
  });
  test('where it is a folder', () => {
    expect(why(folderWith())).toBe('unreadable: It is a folder.');
  });
  test('where its link leads in a circle', () => {
    const folder = folderWith();
    symlinkSync('a.sla', join(folder, 'a.sla'));
    expect(why(join(folder, 'a.sla'))).toBe('unreadable: Its link leads in a circle.');
  });
  test('where it is a pipe that nobody writes to', () => {
    const folder = folderWith();
    execFileSync('mkfifo', [join(folder, 'a.sla')]);
    expect(why(join(folder, 'a.sla'))).toBe('unreadable: It is not a regular file.');
  });
  test('where it is too large, without reading it', () => {
    const folder = folderWith({ 'a.sla': '' });
    truncateSync(join(folder, 'a.sla'), MAX_BYTES + 1);
    expect(why(join(folder, 'a.sla'))).toBe('too large: It has 11 MB; the limit is 10 MB.');
  });
});

describe('a workspace', () => {
  test('holds what is in it, also behind links', () => {
    const root = folderWith({ 'a/b.sla': 'lead' });
    symlinkSync('a', join(root, 'link'));
    expect(new WorkspaceHost({ root }).textOf('link/b.sla')).toBe('lead');
  });
  test('does not hold what a link, or a path, leads out to', () => {
    const outside = folderWith({ 'secret.sla': 'secret', 'in/x': '' });
    const root = join(outside, 'in');
    symlinkSync('../secret.sla', join(root, 'link.sla'));
    symlinkSync('..', join(root, 'up'));
    const host = new WorkspaceHost({ root });
    for (const path of ['link.sla', 'up/secret.sla', '../secret.sla', join(outside, 'secret.sla')]) {
      expect(host.read(path)).toEqual({ kind: 'problem', reason: 'outside' });
    }
  });
  test('may itself be behind a link', () => {
    const folder = folderWith({ 'real/a.sla': 'lead' });
    symlinkSync('real', join(folder, 'root'));
    expect(new WorkspaceHost({ root: join(folder, 'root') }).textOf('a.sla')).toBe('lead');
  });
  test('reads each file once, so that all that is said of it is said of one text', () => {
    const root = folderWith({ 'a.sla': 'one' });
    const host = new WorkspaceHost({ root });
    expect(host.textOf('a.sla')).toBe('one');
    mkdirSync(join(root, 'x'));
    truncateSync(join(root, 'a.sla'), 0);
    expect(host.textOf('a.sla')).toBe('one');
  });
});

import { URI } from 'vscode-uri';

/**
 * What a file or folder is known by inside the server: one spelling of its address. Editors differ in what they escape,
 * in the case of escapes and of drives, and some use several spellings for one file. Only `keyOf` makes one.
 */
export type FileKey = string & { readonly __key: never };

/** The key of an address, however that is spelled. */
export const keyOf = (address: string): FileKey => keyFrom(URI.parse(address));

const keyFrom = (uri: URI): FileKey => {
  const spelled = uri.toString();
  if (!isKey(spelled)) throw new Error(`${spelled} is no address.`);
  return spelled;
};

/** Nothing tells a key from another text, so that only this module is allowed to say so. */
const isKey = (spelled: string): spelled is FileKey => spelled !== '';

/** The path of a file inside a folder, with forward slashes; nothing where it lies elsewhere. */
export function pathIn(folder: FileKey, key: FileKey): string | undefined {
  const [root, file] = [URI.parse(folder), URI.parse(key)];
  if (root.scheme !== file.scheme || root.authority !== file.authority) return undefined;
  if (isNowhere(root)) return file.path.startsWith('/') ? undefined : file.path;
  const base = baseOf(root);
  return file.path.startsWith(base) ? file.path.slice(base.length) : undefined;
}

/** The key of a path inside a folder. */
export function keyIn(folder: FileKey, path: string): FileKey {
  const root = URI.parse(folder);
  return keyFrom(root.with({ path: baseOf(root) + path }));
}

/** The folder a file lies in. */
export function parentOf(key: FileKey): FileKey {
  const file = URI.parse(key);
  const path = file.path.startsWith('/') ? file.path.replace(/\/[^/]*$/, '') || '/' : '';
  return keyFrom(file.with({ path, query: '', fragment: '' }));
}

/** The last part of the path. */
export const nameOf = (key: FileKey): string => URI.parse(key).path.split('/').at(-1) ?? '';

const baseOf = (root: URI): string => (isNowhere(root) || root.path.endsWith('/') ? root.path : `${root.path}/`);

/** What editors keep in memory only has a name and lies in no folder: `untitled:Untitled-1`. */
const isNowhere = ({ authority, path }: URI): boolean => authority === '' && path === '';

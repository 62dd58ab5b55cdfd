import { URI } from 'vscode-uri';

/** One spelling for each URI: editors differ in what they escape. */
export const normalUri = (uri: string): string => URI.parse(uri).toString();

/** The path of a file inside a folder, with forward slashes; nothing where it lies elsewhere. */
export function pathIn(folder: string, uri: string): string | undefined {
  const [root, file] = [URI.parse(folder), URI.parse(uri)];
  if (root.scheme !== file.scheme || root.authority !== file.authority) return undefined;
  if (isNowhere(root)) return file.path.startsWith('/') ? undefined : file.path;
  const base = baseOf(root);
  return file.path.startsWith(base) ? file.path.slice(base.length) : undefined;
}

/** The URI of a path inside a folder. */
export function uriIn(folder: string, path: string): string {
  const root = URI.parse(folder);
  return root.with({ path: baseOf(root) + path }).toString();
}

/** The folder a file lies in. */
export function parentOf(uri: string): string {
  const file = URI.parse(uri);
  const path = file.path.startsWith('/') ? file.path.replace(/\/[^/]*$/, '') || '/' : '';
  return file.with({ path, query: '', fragment: '' }).toString();
}

/** The last part of a URI's path. */
export const nameOf = (uri: string): string => URI.parse(uri).path.split('/').at(-1) ?? '';

const baseOf = (root: URI): string => (isNowhere(root) || root.path.endsWith('/') ? root.path : `${root.path}/`);

/** What editors keep in memory only has a name and lies in no folder: `untitled:Untitled-1`. */
const isNowhere = ({ authority, path }: URI): boolean => authority === '' && path === '';

/** What an import's path leads to. */
export type Resolved =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'not relative' }
  | { readonly kind: 'outside' };

/** Resolves the path of an import against the file it stands in; both are inside the workspace. */
export function resolveImport(from: string, specifier: string): Resolved {
  if (!/^\.\.?\//.test(specifier)) return { kind: 'not relative' };
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { kind: 'outside' };
  }
  return { kind: 'path', path: parts.join('/') };
}

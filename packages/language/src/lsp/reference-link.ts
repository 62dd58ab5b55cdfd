/**
 * A link to where the reference speaks of something, at the end of what an editor shows of it. The address is the
 * editor's, with `{page}` and `{heading}` in it; without one there is no link.
 */
export function withReference(markdown: string, link: string | undefined, address: string | undefined): string {
  if (link === undefined || address === undefined) return markdown;
  const [page = '', heading = ''] = link.split('#');
  return `${markdown}\n\n[More in the reference](${address.replace('{page}', page).replace('{heading}', heading)})`;
}

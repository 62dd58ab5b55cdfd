import { Uri } from 'vscode';

/** The scheme of the addresses of pages; the manifest has them shown as pages rather than as text. */
export const SCHEME = 'sla-docs';

/** Where the page of a rule is, with `{code}` in place of its code. */
export const RULE_PAGE = `${SCHEME}:/checks/{code}.md`;

/** The page of a rule. */
export const rulePage = (code: string): Uri => Uri.parse(RULE_PAGE.replace('{code}', code));

import { Uri } from 'vscode';

/** The scheme of the addresses of pages; the manifest has them shown as pages rather than as text. */
export const SCHEME = 'sla-docs';

/** Where the page of a rule is, with `{code}` in place of its code. */
export const RULE_PAGE = `${SCHEME}:/checks/{code}.md`;

/** What a link to the reference calls: pages of a scheme of its own cannot be linked to from a hover. */
export const OPEN_REFERENCE = 'sla.openReference';

/** Where the reference is, as a call with the page and its heading. */
export const REFERENCE_PAGE = `command:${OPEN_REFERENCE}?%5B%22{page}%22%2C%22{heading}%22%5D`;

/** A page of the reference, at one of its headings. */
export const referencePage = (page: string, heading: string): Uri =>
  Uri.parse(`${SCHEME}:/reference/${page}`).with({ fragment: heading });

/** The page of a rule. */
export const rulePage = (code: string): Uri => Uri.parse(RULE_PAGE.replace('{code}', code));

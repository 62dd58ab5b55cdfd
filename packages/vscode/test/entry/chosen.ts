/** What the bundler puts in: see scripts/build-editor-tests.ts. */
declare const SLA_TEST_GREP: string;
declare const SLA_TEST_PAGE: boolean;
declare const SLA_TEST_PLACE: 'node' | 'web';
declare const SLA_TEST_TRUSTED: boolean;

/** Part of the names of the tests to run. */
export const grep = SLA_TEST_GREP;

/** Whether the page that VS Code is shown in can be used. */
export const hasPage = SLA_TEST_PAGE;

/** Where the extension runs. */
export const place = SLA_TEST_PLACE;

/** Whether the folder that is open is meant to be trusted. */
export const isTrusted = SLA_TEST_TRUSTED;

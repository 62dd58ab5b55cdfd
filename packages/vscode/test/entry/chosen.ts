/** What the bundler puts in: see scripts/build-editor-tests.ts. */
declare const SLA_TEST_SUITE: 'suite' | 'tour';
declare const SLA_TEST_GREP: string;

/** Part of the names of the tests to run. */
export const grep = SLA_TEST_GREP;

/** Declares the tests of the suite that was chosen; the bundle has no other. */
export async function declareTests(): Promise<void> {
  if (SLA_TEST_SUITE === 'tour') await import('../tour/index.ts');
  else await import('../suite/index.ts');
}

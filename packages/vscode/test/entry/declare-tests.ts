declare const SLA_TEST_SUITE: 'suite' | 'tour';

/** Declares the tests of the suite that was chosen; the bundle has no other. */
export async function declareTests(): Promise<void> {
  if (SLA_TEST_SUITE === 'tour') await import('../tour/index.ts');
  else await import('../suite/index.ts');
}

import type { AgreementView } from '../../ide/view.ts';
import type { Diagnostic } from '../../problem/diagnostic.ts';

/** So long checks may run before the server looks whether something else is to be done. */
const SLICE_MS = 12;

/** Everything there is to say about an agreement, worked out in slices; nothing when it is not wanted any more. */
export async function inSlices(
  view: AgreementView,
  isWanted: () => boolean,
): Promise<readonly Diagnostic[] | undefined> {
  let started = Date.now();
  for (;;) {
    const all = view.work();
    if (all) return all;
    if (Date.now() - started < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!isWanted()) return undefined;
    started = Date.now();
  }
}

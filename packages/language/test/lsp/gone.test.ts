import { expect, test } from 'vitest';
import { STARTER } from '../support/compile-text.ts';
import { startEditor } from './client.ts';

test('an editor that goes without a word in the midst of checks leaves nothing behind that fails', async () => {
  const failed: unknown[] = [];
  const note = (error: unknown): void => void failed.push(error);
  process.on('unhandledRejection', note);
  const editor = await startEditor({ 'a.sla': STARTER }, { leaves: true });
  await editor.open('a.sla');
  await new Promise((resolve) => setTimeout(resolve, 50));
  editor.leave();
  await new Promise((resolve) => setTimeout(resolve, 600));
  process.off('unhandledRejection', note);
  expect(failed).toEqual([]);
});

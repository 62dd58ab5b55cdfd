import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { type TestController, type TestItem, Uri } from 'vscode';
import { locationOf } from '../agreements/places.ts';

/** What of an agreement can be tested: its scenarios are played, and leads searched that break what always holds. */
export interface Testable {
  readonly of: 'scenarios' | 'invariants';
  readonly index: number;
}

/** Lists what can be tested of an agreement, in place of what was listed of it before. */
export function listTests(controller: TestController, compiled: CompiledAgreement): void {
  const { root, agreement } = compiled;
  const listed = (of: Testable['of']): readonly TestItem[] =>
    agreement[of].map(({ name }, index) => itemOf(controller, compiled, { of, index }, name));
  const items = [...listed('scenarios'), ...listed('invariants')];
  if (items.length === 0) {
    controller.items.delete(root);
    return;
  }
  const parent = controller.items.get(root) ?? controller.createTestItem(root, agreement.name, Uri.parse(root));
  parent.label = agreement.name;
  controller.items.add(parent);
  parent.children.replace(items);
}

function itemOf(controller: TestController, compiled: CompiledAgreement, testable: Testable, name: string): TestItem {
  const location = locationOf(compiled, pointerOf(testable));
  const item = controller.createTestItem(idOf(compiled.root, testable, name), name, location?.uri);
  if (testable.of === 'invariants') item.description = 'always';
  if (location !== undefined) item.range = location.range;
  return item;
}

/** Where it is in its agreement. */
export const pointerOf = ({ of, index }: Testable): string => `/${of}/${index}`;

/** The same for the same test when it has moved; two of one name are told apart by their place. */
const idOf = (root: string, { of, index }: Testable, name: string): string => JSON.stringify([root, of, index, name]);

/** What an item stands for. */
export function testableOf({ id }: TestItem): Testable {
  const [, of, index] = JSON.parse(id);
  return { of: of === 'invariants' ? of : 'scenarios', index: Number(index) };
}

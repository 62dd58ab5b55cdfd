import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { type TestController, Uri } from 'vscode';
import { locationOf } from '../agreements/places.ts';

/** Lists the scenarios of an agreement, in place of those that were listed of it before. */
export function listScenarios(controller: TestController, compiled: CompiledAgreement): void {
  const { root, agreement } = compiled;
  if (agreement.scenarios.length === 0) {
    controller.items.delete(root);
    return;
  }
  const parent = controller.items.get(root) ?? controller.createTestItem(root, agreement.name, Uri.parse(root));
  parent.label = agreement.name;
  controller.items.add(parent);
  parent.children.replace(
    agreement.scenarios.map(({ name }, index) => {
      const location = locationOf(compiled, `/scenarios/${index}`);
      const item = controller.createTestItem(scenarioId(root, name, index), name, location?.uri);
      if (location !== undefined) item.range = location.range;
      return item;
    }),
  );
}

/** The same for the same scenario when it has moved; two of one name are told apart by their place. */
function scenarioId(root: string, name: string, index: number): string {
  return JSON.stringify([root, index, name]);
}

/** Which scenario of its agreement an item is. */
export function placeOf(id: string): number {
  const [, index] = JSON.parse(id);
  return Number(index);
}

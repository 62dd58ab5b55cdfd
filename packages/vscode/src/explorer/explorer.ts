import {
  type Command,
  commands,
  Disposable,
  EventEmitter,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { Agreements } from '../agreements/agreements.ts';
import type { Part } from '../part.ts';
import { type TreeNode, treeOf } from './nodes.ts';

/** What the manifest asks before it shows the view. */
const HAS_AGREEMENT = 'sla.hasAgreement';

/** The agreement as a tree among the files: who it is between, what it says, and what is wrong with it. */
export const explorer: Part = ({ agreements }) => {
  const tree = new AgreementTree(agreements);
  const view = window.createTreeView('sla.agreement', { treeDataProvider: tree, showCollapseAll: true });
  const name = (): void => {
    void commands.executeCommand('setContext', HAS_AGREEMENT, agreements.current !== undefined);
    view.description = agreements.current?.agreement.name ?? '';
  };
  let attention: Disposable | undefined;
  const attend = (): void => {
    attention?.dispose();
    attention = view.visible ? agreements.attend() : undefined;
  };
  return Disposable.from(
    tree,
    view,
    agreements.onDidChange(name),
    view.onDidChangeVisibility(attend),
    new Disposable(() => attention?.dispose()),
  );
};

class AgreementTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly #agreements: Agreements;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(agreements: Agreements) {
    this.#agreements = agreements;
    const changed = (): void => this.#changed.fire();
    this.#subscriptions = Disposable.from(agreements.onDidChange(changed), agreements.onDidFind(changed));
  }

  getChildren(node?: TreeNode): readonly TreeNode[] & TreeNode[] {
    const { current } = this.#agreements;
    return [...(node ? node.children : current ? treeOf(current) : [])];
  }

  getTreeItem({ id, label, detail, tooltip, icon, pointer, location, children, isOpen }: TreeNode): TreeItem {
    const item = new TreeItem(label, collapsed(children.length, isOpen));
    item.id = id;
    if (detail !== undefined) item.description = detail;
    item.tooltip = tooltip;
    item.iconPath = icon;
    if (pointer !== undefined) item.contextValue = 'part';
    const place = pointer ?? location;
    if (place !== undefined) item.command = { ...WORDS, arguments: [place] };
    return item;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

const WORDS: Command = { command: 'sla.goToWords', title: 'Go to the Words' };

function collapsed(children: number, isOpen: boolean): TreeItemCollapsibleState {
  if (children === 0) return TreeItemCollapsibleState.None;
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

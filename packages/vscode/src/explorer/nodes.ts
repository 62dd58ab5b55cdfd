import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { agreementOutline, type OutlineNode } from '@sla/targets';
import { Location, type ThemeIcon } from 'vscode';
import { planOf } from '../agreements/plan-of.ts';
import { problemsOf } from '../agreements/problems.ts';
import { icons, problemIcon } from './icons.ts';

/** An entry of the tree. */
export interface TreeNode {
  /** The same for the same thing when the tree is drawn anew, so that what is open stays open. */
  readonly id: string;
  readonly label: string;
  readonly detail: string | undefined;
  readonly tooltip: string;
  readonly icon: ThemeIcon;
  /** Where it is in the agreement. */
  readonly pointer: string | undefined;
  /** Where a problem is. */
  readonly location: Location | undefined;
  readonly children: readonly TreeNode[];
  readonly isOpen: boolean;
}

/** The tree of an agreement. */
export const treeOf = (compiled: CompiledAgreement): readonly TreeNode[] => [
  ...agreementOutline(compiled.agreement, planOf(compiled.agreement)).map((node) => treeNode(node, '')),
  ...problemNodes(compiled),
];

function treeNode({ kind, label, detail, more, pointer, children }: OutlineNode, parent: string): TreeNode {
  const id = `${parent}/${kind} ${label}${kind === 'group' ? '' : ` ${detail ?? ''}`}`;
  return {
    id: pointer === undefined ? id : `${parent}${pointer}`,
    label,
    detail,
    tooltip: more ?? [label, ...(detail === undefined ? [] : [detail])].join(': '),
    icon: icons[kind],
    pointer,
    location: undefined,
    children: children.map((child) => treeNode(child, id)),
    isOpen: false,
  };
}

function problemNodes(compiled: CompiledAgreement): readonly TreeNode[] {
  const problems = problemsOf(compiled);
  if (problems.length === 0) return [];
  const children = problems.map(({ diagnostic, uri }, at): TreeNode => {
    const file = uri.path.split('/').at(-1);
    return {
      id: `problem ${at}`,
      label: diagnostic.message,
      detail: `${file}:${diagnostic.range.start.line + 1}`,
      tooltip: diagnostic.message,
      icon: problemIcon(diagnostic.severity),
      pointer: undefined,
      location: new Location(uri, diagnostic.range),
      children: [],
      isOpen: false,
    };
  });
  const [label, detail, icon] = ['Problems', String(problems.length), icons.group];
  return [
    {
      id: 'problems',
      label,
      detail,
      tooltip: label,
      icon,
      pointer: undefined,
      location: undefined,
      children,
      isOpen: true,
    },
  ];
}

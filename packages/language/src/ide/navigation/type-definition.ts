import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Target, TargetKind } from '../../names/target.ts';
import type { AgreementView, Spot } from '../view.ts';
import type { Link } from './definition.ts';
import { type Destination, declarationsOf, placeOf } from './destination.ts';

/**
 * What stands behind a thing: the type of a field, the field of an option, the segment of a group, the role of a person,
 * whoever owns, does or owes it. What has nothing behind it leads to its own declaration.
 */
export function typeDefinitionAt(view: AgreementView, { file, offset }: Spot): Link | undefined {
  const { references } = view.compilation;
  const reference = references.at(file, offset);
  if (!reference) return undefined;
  const { target } = reference;
  const behind = behindOf(view, target);
  const destinations = behind.length > 0 ? behind : declarationsOf(view, target);
  return destinations.length > 0 ? { origin: reference.place, destinations } : undefined;
}

function behindOf(view: AgreementView, target: Target): readonly Destination[] {
  if ('owner' in target && target.kind !== 'property') return declarationsOf(view, target.owner);
  const behind = BEHIND[target.kind];
  if (!behind) return [];
  return view.compilation.references
    .declarationsOf(target)
    .flatMap(({ node, place }) => behind(node).flatMap((part) => destinationsOf(view, place.file, part)));
}

/** A name leads to what it means, any other syntax to itself. */
function destinationsOf(view: AgreementView, file: string, node: AstNode): readonly Destination[] {
  const meant = view.compilation.references.meaning(node);
  if (meant) return declarationsOf(view, meant);
  const whole = placeOf(view, file, node);
  return [{ place: whole, whole }];
}

/** The syntax that says what stands behind a declaration, by what it declares. */
const BEHIND: Readonly<Partial<Record<TargetKind, (node: AstNode) => readonly AstNode[]>>> = {
  'account field': typeOf,
  contact: (node) => (ast.isContactPolicy(node) ? present(node.by, ...node.others) : []),
  field: typeOf,
  funnel: (node) => (ast.isFunnel(node) ? present(node.goal) : []),
  goal: (node) => (ast.isGoal(node) ? node.owners : []),
  handoff: (node) => (ast.isHandoff(node) ? present(node.to) : []),
  kpi: (node) => (ast.isKpi(node) ? node.owners : []),
  nurture: (node) => (ast.isNurture(node) ? present(node.by) : []),
  person: (node) => (ast.isMemberStatement(node.$container) ? present(node.$container.$container) : []),
  promise: (node) => (ast.isPromiseDeclaration(node) ? present(node.by) : []),
  property: typeOf,
  queue: (node) => (ast.isQueue(node) ? node.statements.flatMap((line) => ('owners' in line ? line.owners : [])) : []),
  role: (node) => (ast.isRole(node) ? present(node.team) : []),
  stage: (node) => (ast.isStage(node) ? node.owners : []),
};

function typeOf(node: AstNode): readonly AstNode[] {
  return ast.isFieldStatement(node) || ast.isEventProperty(node) ? present(node.type) : [];
}

const present = (...nodes: readonly (AstNode | undefined)[]): readonly AstNode[] =>
  nodes.filter((node) => node !== undefined);

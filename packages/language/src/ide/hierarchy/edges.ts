import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Target } from '../../names/target.ts';
import type { Place } from '../../source/place.ts';
import { placeOf } from '../navigation/destination.ts';
import type { AgreementView } from '../view.ts';

/** That leads go from one to the other, and the words that say so. */
export interface Edge {
  readonly from: Target;
  readonly to: Target;
  readonly place: Place;
}

/**
 * The ways that leads are handed on: from a team through a handoff to another team, from a stage into a handoff that it
 * sets off, from stage to stage, and from a handoff into the stage that its outcome enters.
 */
export function edgesOf(view: AgreementView): readonly Edge[] {
  return [...view.compilation.files.values()].flatMap(({ path, declarations }) =>
    declarations.flatMap((node): readonly Edge[] => {
      if (ast.isHandoff(node)) return ofHandoff(view, path, node);
      return ast.isStage(node) ? ofStage(view, path, node) : [];
    }),
  );
}

function ofHandoff(view: AgreementView, file: string, node: ast.Handoff): readonly Edge[] {
  const own = view.compilation.references.meaning(node);
  if (!own) return [];
  const triggers = node.statements.filter(ast.isWhenStatement).flatMap((line) => contents(line, ast.isBecomesTail));
  return [
    ...link(view, file, node.from, (team) => ({ from: team, to: own })),
    ...triggers.flatMap((tail) => (tail.negated ? [] : link(view, file, tail.what, (from) => ({ from, to: own })))),
    ...link(view, file, node.to, (team) => ({ from: own, to: team })),
  ];
}

function ofStage(view: AgreementView, file: string, node: ast.Stage): readonly Edge[] {
  const own = view.compilation.references.meaning(node);
  if (!own) return [];
  return node.statements.filter(ast.isEntersStatement).flatMap((line) => [
    ...fromStages(view, file, own, line),
    ...contents(line, ast.isFact)
      .filter(({ subject }) => view.compilation.references.meaning(subject)?.kind === 'handoff')
      .flatMap(({ subject }) => link(view, file, subject, (from) => ({ from, to: own }))),
  ]);
}

/** The stages a line enters from: as written, else as the rule of the path has it. */
function fromStages(view: AgreementView, file: string, own: Target, line: ast.EntersStatement): readonly Edge[] {
  if (line.from.length > 0) return line.from.flatMap((ref) => link(view, file, ref, (from) => ({ from, to: own })));
  const stage = view.agreement?.stages[own.name];
  const entry = stage?.enters.find((one) => view.compilation.sources.nodeOf(one) === line);
  const place = placeOf(view, file, line);
  return (entry?.from ?? []).map((name) => ({ from: { kind: 'stage', name }, to: own, place }));
}

/** An edge to or from what a word means, if that is a team, a stage or a handoff. */
function link(
  view: AgreementView,
  file: string,
  node: AstNode | undefined,
  edge: (target: Target) => Pick<Edge, 'from' | 'to'>,
): readonly Edge[] {
  const target = node && view.compilation.references.meaning(node);
  return target && isPart(target) ? [{ ...edge(target), place: placeOf(view, file, node) }] : [];
}

/** What takes part in handing leads on. */
export const isPart = ({ kind }: Target): boolean => kind === 'handoff' || kind === 'stage' || kind === 'team';

const contents = <T extends AstNode>(node: AstNode, isWanted: (one: unknown) => one is T): readonly T[] =>
  AstUtils.streamAllContents(node).filter(isWanted).toArray();

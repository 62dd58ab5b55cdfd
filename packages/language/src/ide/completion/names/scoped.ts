import type * as ast from '../../../generated/ast.ts';
import { isMatrix, isSegment } from '../../../generated/ast.ts';
import { groupNames, resultNames } from '../../../lower/condition/scoped-names.ts';
import { fieldOptions } from '../../../lower/fields.ts';
import { every } from '../../../lower/statements.ts';
import type { World } from '../world.ts';
import { accountFields, fields, lastWord, named, type Source } from './source.ts';

/** Segments that sort leads into groups. */
export const groupedSegments: Source = ({ world }) =>
  world.declared(['segment']).filter(({ name }) => groupsOf(world, name).length > 0);

/** The rows, columns and results of the matrix around. */
export const rowsOfMatrix: Source = ({ world, expectation }) => {
  const node = matrixAround(world, expectation.declaration?.name);
  if (!node) return [];
  const segments = every(node.statements, 'RowsStatement').flatMap(({ segment }) => groupsOf(world, segment?.name));
  return named([...every(node.statements, 'RowStatement').map(({ name }) => name), ...segments], 'group', 'a row');
};

export const columnsOfMatrix: Source = ({ world, expectation }) => {
  const node = matrixAround(world, expectation.declaration?.name);
  if (!node) return [];
  const segments = every(node.statements, 'ColumnsStatement').flatMap(({ segment }) => groupsOf(world, segment?.name));
  return named(
    [...every(node.statements, 'ColumnStatement').map(({ name }) => name), ...segments],
    'group',
    'a column',
  );
};

export const resultsOfMatrix: Source = ({ world, expectation }) => {
  const node = matrixAround(world, expectation.declaration?.name);
  return node ? named(resultNames(node), 'group', 'a result') : [];
};

/** Options of the field that the clause names: `covers region AMER`. */
export const optionsCovered: Source = ({ world, expectation }) => {
  const field = lastWord(expectation, 'CoversClause.field');
  const node = field === undefined ? undefined : world.symbols.find(field)?.node;
  return node ? named(fieldOptions(node) ?? [], 'option', `of ${field}`) : [];
};

/** Fields that are given of the lead, or of the account if the line says so. */
export const fieldsGiven: Source = (place) =>
  place.expectation.line[1]?.text === 'account' ? accountFields(place.world) : fields(() => true, 'lead only')(place);

/** A rate leads forward on the path: from any of its stages to a later one. */
export const pathStages: Source = ({ world }) => world.stages.filter(({ name }) => pathOf(world).includes(name));
export const laterStages: Source = ({ world, expectation }) => {
  const path = pathOf(world);
  const from = path.indexOf(lastWord(expectation, 'RateStatement.from') ?? '');
  return world.stages.filter(({ name }) => path.indexOf(name) > from);
};

const pathOf = ({ agreement }: World): readonly string[] => agreement?.lead.path ?? [];

function groupsOf(world: World, segment: string | undefined): readonly string[] {
  const node = segment === undefined ? undefined : world.symbols.find(segment)?.node;
  return isSegment(node) ? groupNames(node) : [];
}

function matrixAround(world: World, name: string | undefined): ast.Matrix | undefined {
  const node = name === undefined ? undefined : world.symbols.find(name)?.node;
  return isMatrix(node) ? node : undefined;
}

import type { FiscalYear } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { literalInvalid } from '../problem/types/literal-invalid.ts';
import { type Header, NO_CALENDAR } from './header-facts.ts';
import { dateOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { single } from './statements.ts';

/** Reads the part of the header that everything else depends on. */
export function lowerHeader(lowering: Lowering, node: ast.Agreement): Header {
  const { statements } = node;
  const currency = single(lowering, statements, 'CurrencyStatement')?.currency;
  const calendar = lowering.name(single(lowering, statements, 'CalendarStatement')?.calendar, ['calendar']);
  const effective = termDateOf(lowering, single(lowering, statements, 'EffectiveStatement')?.date);
  const expires = termDateOf(lowering, single(lowering, statements, 'ExpiresStatement')?.date);
  const fiscalYear = fiscalYearOf(lowering, single(lowering, statements, 'FiscalYearStatement'));
  const parties = single(lowering, statements, 'PartiesStatement');
  return {
    between: lowering.names(parties?.teams ?? [], ['team']),
    calendar: calendar ?? NO_CALENDAR,
    ...(currency ? { currency } : {}),
    ...(effective ? { effective } : {}),
    ...(expires ? { expires } : {}),
    ...(fiscalYear ? { fiscalYear } : {}),
  };
}

/** The first and the last day lie in years whose time zones are known. */
function termDateOf(lowering: Lowering, node: ast.DateLiteral | undefined): string | undefined {
  const date = dateOf(lowering, node);
  if (!date || !node) return undefined;
  const { firstYear, lastYear } = lowering.time.years;
  const year = Number(date.slice(0, 4));
  if (year >= firstYear && year <= lastYear) return date;
  return lowering.report(literalInvalid, node, [
    `An agreement runs between ${firstYear} and ${lastYear}, the years whose time zones are known; ${date} lies outside.`,
  ]);
}

function fiscalYearOf(lowering: Lowering, node: ast.FiscalYearStatement | undefined): FiscalYear | undefined {
  const starts = dateOf(lowering, node?.date);
  if (!starts) return undefined;
  const said = node?.year === undefined ? starts.slice(0, 4) : String(node.year);
  if (node && !/^(19|2\d)\d\d$/.test(said)) {
    return lowering.report(literalInvalid, lowering.place(node, 'year'), [
      `'${said}' is no fiscal year. Write four digits, as in \`fiscal year 2027 starts 2027-02-01\`.`,
    ]);
  }
  return { year: Number(said), starts };
}

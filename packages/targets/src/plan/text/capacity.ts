import {
  allowanceText,
  type CapacityPlan,
  countText,
  formatCount,
  leadsText,
  type PolicyDemand,
  type RoleCapacity,
  type RoleMonth,
} from '@sla/agreement';
import { bar } from './bar.ts';
import { type Look, safe } from './look.ts';
import { type Cell, tableLines } from './table.ts';
import { wrapped } from './wrap.ts';

/** Each role by month: people, touches asked for against touches that can be made, leads against what may be assigned. */
export function capacityLines({ roles, demands, notCounted }: CapacityPlan, look: Look): readonly string[] {
  const { contacts, repeating } = notCounted;
  const sentence = (text: string) => wrapped(text, look.width, '', '  ');
  return [
    ...roles.flatMap((role) =>
      roleLines(
        role,
        demands.filter((demand) => demand.role === role.role),
        look,
      ),
    ),
    ...(contacts.length > 0
      ? sentence(`Not counted, for no volume tells how many leads start them: ${contacts.join(', ')}.`)
      : []),
    ...(repeating.length > 0
      ? sentence(`Not counted are the touches of promises that repeat: ${repeating.join(', ')}.`)
      : []),
  ];
}

function roleLines(role: RoleCapacity, demands: readonly PolicyDemand[], look: Look): readonly string[] {
  const { style } = look;
  const limits = [
    ...(role.capacity ? [allowanceText(role.capacity, 'touch')] : []),
    ...(role.receives ? [`receives ${allowanceText(role.receives, 'lead')}`] : []),
  ];
  const title = role.text ? `${role.role} "${role.text}"` : role.role;
  const rows = role.months.map((month) => monthRow(month, role.leadsAtMost, look));
  const table = rows.length === 0 ? [] : tableLines({ columns, rows }, look.width - 2, style.dim);
  return [
    `${style.bold(safe(title))}${style.dim(`  ${safe([role.team, ...limits].join(', '))}`)}`,
    ...table.map((line) => `  ${line}`),
    ...verdictLines(role, look),
    ...demands.flatMap((demand) => wrapped(demandText(demand), look.width, '  ', '    ')),
    '',
  ];
}

const columns = [
  { title: 'Month', align: 'left' },
  { title: 'people', align: 'right' },
  { title: 'days', align: 'right', expendable: 3 },
  { title: 'touches', align: 'right' },
  { title: 'possible', align: 'right' },
  { title: 'used', align: 'right' },
  { title: '', align: 'left', expendable: 2 },
  { title: 'leads', align: 'right' },
  { title: 'may come', align: 'right' },
  { title: 'each', align: 'right', expendable: 1 },
] as const;

/** Cells of a bar that is used in full. */
const barCells = 10;

function monthRow(row: RoleMonth, atMost: boolean, look: Look): readonly Cell[] {
  const { style } = look;
  const { utilisation } = row;
  const paint = row.over ? style.red : (utilisation ?? 0) > 0.9 ? style.yellow : style.green;
  const hasTouches = row.available !== undefined || row.demanded > 0;
  const used = utilisation === undefined ? '' : `${(utilisation * 100).toFixed(0)}%`;
  return [
    { text: row.month },
    { text: formatCount(row.people) },
    { text: row.rampedDays === undefined ? '' : String(row.rampedDays) },
    { text: hasTouches ? formatCount(row.demanded) : '' },
    { text: countText(row.available) },
    { text: row.over && used === '' ? 'over' : used, paint },
    { text: utilisation === undefined ? '' : bar(utilisation, barCells, look), paint },
    { text: leadsText(countText(row.leads), atMost), ...(row.full ? { paint: style.red } : {}) },
    { text: countText(row.receivable) },
    { text: leadsText(row.leadsPerPerson === undefined ? '' : String(row.leadsPerPerson), atMost) },
  ];
}

function verdictLines(role: RoleCapacity, { style, width }: Look): readonly string[] {
  const { firstMonthOver, firstWeekOver: week, firstMonthFull } = role;
  const line = (text: string) => wrapped(text, width, '  ', '    ').map((part) => style.red(part));
  const inWeek =
    week &&
    `${week.from} to ${week.to}: ${formatCount(week.demanded)} touches, ${formatCount(week.available)} possible`;
  return [
    ...(firstMonthOver ? line(`More touches than people can make, first in ${firstMonthOver}.`) : []),
    ...(inWeek ? line(`The first week that breaks is ${inWeek}.`) : []),
    ...(firstMonthFull ? line(`More leads than may be assigned, first in ${firstMonthFull}.`) : []),
  ];
}

/** `HotLeads: 8 touches for each of 180 of 450 MQL (promised) in 2027-01.` */
function demandText({ contact, stage, touchesPerLead, mixAssumed, months }: PolicyDemand): string {
  const [first] = months;
  if (first === undefined) return '';
  const touches = `${touchesPerLead} touch${touchesPerLead === 1 ? '' : 'es'}`;
  const mix = mixAssumed ? `; say which part, as in \`expect 40% of ${stage} in ${contact}\`` : '';
  const started =
    first.started === first.leads
      ? formatCount(first.leads)
      : `${String(first.started)} of ${formatCount(first.leads)}`;
  return `${contact}: ${touches} for each of ${started} ${stage} (${first.basis}) in ${first.month}${mix}.`;
}

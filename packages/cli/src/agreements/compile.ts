import type { HolidaySource } from '@sla/agreement';
import { type Compilation, compile, type Host, timeData } from '@sla/language';
import { asset } from '../files/assets.ts';

/** Compiles the agreement whose header stands in a file; nothing if that file cannot be read. */
export function compileAgreement(root: string, host: Host): Compilation | undefined {
  const result = compile(root, host, time);
  return 'kind' in result ? undefined : result;
}

/** The public holidays are read when the first agreement asks for them. */
const time = timeData(() => {
  holidays ??= readHolidays();
  return holidays;
});
let holidays: HolidaySource | undefined;

/** The public holidays that the build put beside the command. */
export function readHolidays(): HolidaySource {
  const text = asset('holidays.json');
  if (text === undefined) throw new Error('The public holidays are not where the build puts them.');
  return JSON.parse(text);
}

import type { HolidaySet, KnownPlace } from '@sla/agreement';

/** Time zones and public holidays, as the lowering asks for them. Loaded before, since lowering does not wait. */
export interface TimeData {
  /** The years whose time zones are known. */
  readonly years: { readonly firstYear: number; readonly lastYear: number };
  /** Whether a time zone exists, and the name that is most likely meant where it does not. */
  readonly zone: (name: string) => { readonly known: boolean; readonly suggestion?: string };
  /**
   * The public holidays of a country, or of a region of it, in the years of the agreement's term and a margin; in all
   * known years where there is no term. Or what is wrong with the names.
   */
  readonly holidays: (
    country: string,
    region: string | undefined,
    years: { readonly from: number; readonly to: number } | undefined,
  ) => HolidaySet | { readonly message: string };
  /** The countries whose public holidays are known, and the regions of a country that have holidays of their own. */
  readonly countries: () => readonly KnownPlace[];
  readonly regions: (country: string) => readonly KnownPlace[];
}

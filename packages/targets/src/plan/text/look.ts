import { withoutUnsafe } from '@sla/agreement';

/** Puts a text into a colour or a weight. */
export type Paint = (text: string) => string;

/** The ways in which words stand out; those of picocolors fit. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

const same: Paint = (text) => text;

/** Nothing stands out. */
export const plain: Style = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

/** What a picture is drawn with. */
export interface Look {
  /** Characters in a line. */
  readonly width: number;
  readonly style: Style;
  /** Bars of block characters; `#` where not. */
  readonly unicode: boolean;
}

/** A text that does nothing to a terminal or to its reader. */
export const safe = withoutUnsafe;

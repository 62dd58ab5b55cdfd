// The starter with fields to ask about, and what asks about them.
import { starter } from './expect-finding.ts';

/** Fields to ask about. */
const FIELDS = `
   field amount money
+  field employees number
+  field region one of AMER, EMEA, APAC
+  field title text
+  field ready yes/no`;

/** The starter with declarations at its end. */
export const withDeclarations = (...lines: readonly string[]): string => `${starter(FIELDS)}\n${lines.join('\n')}\n`;

export const segment = (...groups: readonly string[]): string =>
  withDeclarations('segment Size {', ...groups.map((group) => `  group ${group}`), '}');

export const persona = (condition: string): string => withDeclarations(`persona Buyer when ${condition}`);

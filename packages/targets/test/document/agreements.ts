import { type Agreement, plan } from '@sla/agreement';
import { agreementOf, filesOf } from '../../../../test/examples.ts';
import { agreementJson, documentHtml, documentMarkdown, documentPage } from '../../src/index.ts';

export const exampleAgreement = (example: string): Agreement => agreementOf(filesOf(example));

/** An agreement that says nothing but its name. */
export const emptyAgreement = (): Agreement => agreementOf({ 'empty.sla': 'agreement "Nothing agreed yet" {}\n' });

/** An agreement in every form; its arithmetic is done once. */
export function render(agreement: Agreement) {
  const planned = plan(agreement);
  return {
    html: documentHtml(agreement, planned),
    interactive: documentHtml(agreement, planned, { interactive: true }),
    page: documentPage(agreement, planned),
    markdown: documentMarkdown(agreement, planned),
  };
}

/** Names that try to leave the text they stand in. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"onload="alert(1)',
  "' onmouseover='alert(1)",
  '](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '`code` ``more``',
  '| a | b |',
  '\u202Eevil\u202C \u2066x\u2069 \u200F',
  'one\ntwo\r\n\r\n# three\n- four',
  '&lt;b&gt; &amp; &#60;',
  ']]></style></title><svg onload=alert(1)>',
  '<!-- -->',
  '\u0000\u0007\u001b[31m',
  'https://evil.example www.evil.example me@evil.example',
  '~0 /a/b ~1',
  'constructor',
  '100% %41 %zz',
] as const;

/** The same agreement with every declared name followed by a hostile one, and every text replaced by it. */
export function hostileAgreement(agreement: Agreement, hostile: string): Agreement {
  const names = new Set<string>();
  walk(agreement, (record) => {
    for (const key of isRecord(record) ? Object.keys(record) : []) names.add(key);
  });
  const rename = (text: string) => (names.has(text) ? `${text}${hostile}` : text);
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return TEXTS.has(key) && !names.has(value) ? hostile : rename(value);
    if (Array.isArray(value)) return value.map((inner) => visit(inner, key));
    if (typeof value !== 'object' || value === null) return value;
    const keyOf = isRecord(value) ? rename : (inner: string) => inner;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [keyOf(inner), visit(one, inner)]));
  };
  return JSON.parse(agreementJson({ ...Object(visit(agreement, '')), name: hostile }));
}

const TEXTS: ReadonlySet<string> = new Set(
  'text prose offer callToAction email address label source reason reasons rejectReasons timezone results result'.split(
    ' ',
  ),
);

/** A record of named things. */
const isRecord = (value: object): boolean =>
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([key, one]) => typeof one === 'object' && one !== null && one.name === key);

function walk(value: unknown, see: (object: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  see(value);
  for (const inner of Object.values(value)) walk(inner, see);
}

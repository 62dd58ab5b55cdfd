import type { Counts, Shown, Spot } from './shown.ts';

/** Findings for programs. The format is documented, and only grows. */
export function json(findings: readonly Shown[], counts: Counts): string {
  const document = {
    format: 1,
    findings: findings.map(({ code, severity, message, spot, related, repair }) => ({
      code,
      severity,
      message,
      ...range(spot),
      related: related.map((other) => ({ message: other.message, ...range(other.spot) })),
      ...(repair && {
        repair: { title: repair.title, edits: repair.edits.map((edit) => ({ ...range(edit.spot), text: edit.text })) },
      }),
    })),
    counts,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const range = ({ path, start, end }: Spot) => ({ file: path, start, end });

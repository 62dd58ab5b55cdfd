import type { Look } from './look.ts';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of so many cells, from 0 to 1 filled. What is above 0 shows at least a sliver. */
export function bar(filled: number, cells: number, { unicode }: Pick<Look, 'unicode'>): string {
  const part = Math.min(1, Math.max(0, filled));
  if (!unicode) return '#'.repeat(part > 0 ? Math.max(1, Math.round(part * cells)) : 0);
  const eighths = part > 0 ? Math.max(1, Math.round(part * cells * 8)) : 0;
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/**
 * How long the bar of a count is against the greatest, on a logarithmic scale: volumes of a funnel differ by thousands,
 * and on a plain scale all but the first stage would vanish.
 */
export function logarithmic(count: number, greatest: number): number {
  return greatest <= 0 ? 0 : Math.log10(count + 1) / Math.log10(greatest + 1);
}

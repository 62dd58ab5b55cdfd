import { type Benchmark, type ConversionRate, type Evidence, type Ratio, ratio } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { funnelInvalid } from '../problem/volumes/funnel-invalid.ts';
import type { Step } from './funnel-chain.ts';
import { countOf, ratioOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markLine } from './named.ts';

/** `rate MQL -> SQL 216 of 540, benchmark 13% "2026 industry survey"`. */
export function stepOf(lowering: Lowering, line: ast.RateStatement): Step | undefined {
  const from = lowering.name(line.from, ['stage']);
  const to = lowering.name(line.to, ['stage']);
  const evidence = line.part && evidenceOf(lowering, line);
  const value = evidence ? ratio(evidence.converted, evidence.of) : ratioOf(lowering, line.percent);
  if (from === undefined || to === undefined || !value) return undefined;
  const benchmark = line.benchmark && benchmarkOf(lowering, line.benchmark, value);
  const rate: ConversionRate = {
    from,
    to,
    value,
    ...(line.source ? { source: line.source } : {}),
    ...(evidence ? { evidence } : {}),
    ...(benchmark ? { benchmark } : {}),
  };
  const written = line.percent ?? line.part;
  return {
    rate: markLine(lowering, rate, line, { from: line.from, to: line.to, value: written, evidence: line.part }),
    line,
  };
}

function evidenceOf(lowering: Lowering, line: ast.RateStatement): Evidence | undefined {
  const converted = countOf(lowering, line.part);
  const of = countOf(lowering, line.whole);
  if (converted === undefined || of === undefined) return undefined;
  if (of > 0) return lowering.mark({ converted, of }, line, { converted: line.part, of: line.whole });
  return lowering.report(funnelInvalid, line.whole ?? line, [
    'Of 0 leads there is no rate. Write how many there were in all.',
  ]);
}

/** A benchmark without a figure of its own says that the rate is the published one. */
function benchmarkOf(lowering: Lowering, node: ast.Benchmark, rate: Ratio): Benchmark | undefined {
  const value = node.percent ? ratioOf(lowering, node.percent) : rate;
  return (
    value && lowering.mark({ value, ...(node.source ? { source: node.source } : {}) }, node, { value: node.percent })
  );
}

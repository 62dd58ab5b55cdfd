export * from './benchmark.ts';
export * from './chance.ts';
export * from './chance-by-month.ts';
export * from './chance-together.ts';
export { certainRates, type FunnelRate } from './factors.ts';
export {
  type Beta,
  betaQuantile,
  isEvidence,
  maxTrials,
  posterior,
  posteriorMean,
  type RateInterval,
  rateInterval,
} from './posterior.ts';
export * from './sensitivity.ts';

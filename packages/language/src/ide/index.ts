/**
 * What an editor asks about an agreement, as plain values. Invariant: no editor protocol, no file system, no clock.
 */
export { AgreementView, type Spot, type Surroundings } from './view.ts';
export { Agreements } from './workspace/agreements.ts';
export { Texts } from './workspace/texts.ts';

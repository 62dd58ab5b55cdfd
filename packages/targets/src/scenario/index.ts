export * from './scenario-text.ts';

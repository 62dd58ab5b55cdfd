export { expectationText, scenarioText } from './scenario-text.ts';

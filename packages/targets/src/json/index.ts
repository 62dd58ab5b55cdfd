export { agreementJson, canonicalJson } from './agreement-json.ts';

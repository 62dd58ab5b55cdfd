export type { Config, Level } from './config.ts';
export { isLevel, LEVELS } from './config.ts';
export { configInvalid } from './config-invalid.ts';
export { ignoring } from './ignored.ts';
export { parseConfig, unreadableConfig } from './parse-config.ts';
export { configSchema } from './schema.ts';

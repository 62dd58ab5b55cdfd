// Langium asks before it deletes a generated file that is not its own, and without anybody to answer it writes nothing.
import { rmSync } from 'node:fs';

rmSync('packages/language/src/generated/reference.ts', { force: true });

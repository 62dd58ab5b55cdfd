/**
 * The `.sla` language: text in, the compiled agreement and what there is to say about it out.
 * Invariant: no file system, no clock, no editor protocol, no target.
 */
export { type CheckOptions, check, checkLoose } from './check.ts';
export { type Compilation, compile, compileProgram } from './compile.ts';
export * from './config/index.ts';
export * from './format/index.ts';
export type { FileProblem, FileRead, FileText, Host } from './host.ts';
export type { TimeData } from './lower/time-data.ts';
export type { Reference, References } from './names/references.ts';
export type { Target, TargetKind } from './names/target.ts';
export type { Diagnostic, Edit, Fix, RelatedPlace, Severity } from './problem/diagnostic.ts';
export { CATEGORIES, type Category, type Rule } from './problem/rule.ts';
export { hasHeader } from './program/loose.ts';
export { loadProgram, type Program, type ProgramFile } from './program/program.ts';
export { unreadFile } from './program/unread-file.ts';
export { isRule, ruleOf, rules } from './rules.ts';
export { type LineColumn, LineIndex, type Place } from './source/place.ts';
export { type SourceMap, type SourceRange, sourceMap } from './source/pointers.ts';
export { type At, Sources } from './source/sources.ts';
export { timeData } from './time-data.ts';
export { COMPILER } from './version.ts';

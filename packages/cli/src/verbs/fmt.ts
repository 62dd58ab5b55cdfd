import { BYTE_ORDER_MARK, decode } from '@sla/language/decode';
import { format } from '@sla/language/format';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { findFiles } from '../files/find.ts';
import { readText } from '../files/read.ts';
import { seenFrom } from '../files/workspace.ts';
import { write } from '../files/write.ts';
import type { Io } from '../io.ts';
import { plural } from '../render/plural.ts';
import { visible } from '../render/safe.ts';
import type { Call, Run } from './verb.ts';

/** Lays out files, or standard input. */
export const run: Run = async (call) => {
  if (call.names.includes('-')) return formatInput(call);
  const { io, names, options } = call;
  const { files, problems } = await findFiles(names, io.cwd);
  for (const problem of problems) io.err.write(`${problem}\n`);
  const results = files.map((file) => formatFile(file, io));
  const changed = results.filter((result) => result.kind === 'changed');
  await io.uncut(() => {
    for (const { file, text } of changed) {
      if (!options.check) write(file, text);
      // Not before it is true: a full disk may end this in the middle.
      io.out.write(`${visible(seenFrom(io.cwd, file))}\n`);
    }
  });
  const refused = results.filter((result) => result.kind === 'refused').length;
  const would = options.check ? 'would change' : 'changed';
  io.err.write(
    `${plural(changed.length, 'file')} of ${files.length} ${would}${refused > 0 ? `, ${refused} not read` : ''}.\n`,
  );
  return refused > 0 || problems.length > 0 || (options.check && changed.length > 0) ? EXIT.findings : EXIT.fine;
};

type Result =
  | { readonly kind: 'same'; readonly file: string }
  | { readonly kind: 'changed'; readonly file: string; readonly text: string }
  | { readonly kind: 'refused'; readonly file: string };

function formatFile(file: string, io: Io): Result {
  const seen = visible(seenFrom(io.cwd, file));
  const read = readText(file);
  if (read.kind === 'problem') {
    io.err.write(`${seen} is left as it is: ${read.detail ?? read.reason}\n`);
    return { kind: 'refused', file };
  }
  const text = formatted(read.text, seen, io);
  if (text === undefined) return { kind: 'refused', file };
  if (text === read.text) return { kind: 'same', file };
  return { kind: 'changed', file, text: `${read.mark ? BYTE_ORDER_MARK : ''}${text}` };
}

/** The text laid out; nothing, and a word about it, if it has syntax errors: what is not understood is not moved. */
function formatted(text: string, name: string, io: Io): string | undefined {
  const result = format(text);
  if ('text' in result) return result.text;
  const [first] = result.problems;
  const where = first ? `:${first.line}:${first.column}` : '';
  io.err.write(`${name}${where} has a syntax error, so it is left as it is: ${visible(first?.message ?? '')}\n`);
  return undefined;
}

async function formatInput({ io, names, options }: Call): Promise<ExitCode> {
  if (names.length > 1) throw new Refusal('The path - stands alone.');
  const decoded = decode(await io.readInput());
  if ('problem' in decoded) throw new Refusal(`Standard input is not text. ${decoded.problem}`);
  const text = formatted(decoded.text, 'standard input', io);
  if (text === undefined) return EXIT.findings;
  if (options.check) return text === decoded.text ? EXIT.fine : EXIT.findings;
  io.out.write(`${decoded.mark ? BYTE_ORDER_MARK : ''}${text}`);
  return EXIT.fine;
}

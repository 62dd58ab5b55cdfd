import { Command, CommanderError, Option } from 'commander';
import { EXIT, type ExitCode, Refusal } from './exit.ts';
import { tellFault } from './fault.ts';
import type { Io } from './io.ts';
import { verbs } from './verbs/index.ts';
import { flagsOf, type Options, type Verb } from './verbs/verb.ts';
import { VERSION } from './version.ts';

/** Does what the arguments say. Never throws: whatever happens becomes a sentence and an exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const program = programFor(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse;
    if (error instanceof Refusal) {
      io.err.write(`sla: ${error.message}\n`);
      return EXIT.wrongUse;
    }
    tellFault(error, args, io);
    return EXIT.ourFault;
  }
}

function programFor(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('sla')
    .description('Service level agreements between Marketing and Sales, as code.')
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand('help [verb]', 'print this, or what a verb takes')
    .usage('VERB [PATH...] [options]')
    .addHelpText('after', AFTER_HELP)
    .exitOverride()
    .configureOutput({
      writeOut: io.out.write,
      writeErr: io.err.write,
      outputError: (text, write) =>
        write(text.replace(/^error: /, 'sla: ').replace(/\n\(Did you mean (.*)\?\)/, '. Did you mean $1?')),
      getOutHelpWidth: () => Math.min(io.out.columns, 100),
      getErrHelpWidth: () => Math.min(io.err.columns, 100),
    });
  for (const verb of verbs) addVerb(program, verb, io, done);
  return program;
}

function addVerb(program: Command, verb: Verb, io: Io, done: (code: ExitCode) => void): void {
  const command = program.command(`${verb.name} ${verb.takes}`.trim()).description(verb.summary);
  for (const { summary, choices, standard, ...written } of verb.options) {
    const option = new Option(flagsOf(written), summary);
    if (choices) option.choices(choices);
    command.addOption(standard === undefined ? option : option.default(standard));
  }
  if (verb.more) command.addHelpText('after', `\n${verb.more}`);
  command.action(async () => {
    const { run } = await verb.load();
    done(await run({ io, names: command.args, options: command.opts<Options>() }));
  });
}

const AFTER_HELP = `
A path is a .sla file, a folder or a glob; without one it is the current folder.
Exit codes: 0 fine, 1 something was found, 2 wrong use, 3 a fault of sla itself.`;

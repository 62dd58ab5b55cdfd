import { resolve } from 'node:path';
import { zoneNamed } from '@sla/agreement';
import { engineOf, localTime, ownerText, type Why, why } from '@sla/engine';
import { prepare } from '../agreements/prepare.ts';
import { EXIT, Refusal } from '../exit.ts';
import { coloursFor } from '../render/colours.ts';
import { visible } from '../render/safe.ts';
import { prettyWhy } from '../why/pretty.ts';
import { readSamples } from '../why/samples.ts';
import { spotAt, type Words, wordsOf } from '../why/words.ts';
import type { Call, Run } from './verb.ts';

/** Says where leads would go, and because of which words. */
export const run: Run = async (call) => {
  const { io, names, options } = call;
  if (options.lead === undefined) throw new Refusal('Say which lead: --lead FILE, with JSON, JSON lines or CSV.');
  const { examination, sound, code } = await prepare(names, io, 'ask');
  const found = examination.selections.flatMap((selection) =>
    selection.compilations.filter((one) => sound.includes(one)).map((compilation) => ({ selection, compilation })),
  );
  const [only, second] = found;
  const agreement = only?.compilation.agreement;
  if (only === undefined || agreement === undefined) return code;
  if (second !== undefined)
    throw new Refusal(`A lead goes through one agreement, and here are ${found.length}. Name one.`);
  const engine = engineOf(agreement, { zoneOf: zoneNamed });
  const words = wordsOf(engine, only.compilation, only.selection, io.cwd);
  const samples = readSamples(options.lead, resolve(io.cwd, options.lead), engine, io.now());
  const answers = samples.map(({ name, sample }) => {
    const answer = why(engine, sample);
    if ('error' in answer)
      throw new Refusal(`${visible(name)}: ${visible(answer.error.message)} (${visible(answer.error.part)})`);
    return { name, answer };
  });
  write(answers, words, call);
  return EXIT.fine;
};

type Answers = readonly { readonly name: string; readonly answer: Why }[];

/** One lead is explained, of many each has its row. */
function write(answers: Answers, words: Words, { io, options }: Call): void {
  if (options.json) io.out.write(json(answers, words));
  else if (answers.length > 1) io.out.write(table(answers, words));
  else for (const { name, answer } of answers) io.out.write(prettyWhy(name, answer, words, coloursFor(io.out, io.env)));
}

function table(answers: Answers, words: Words): string {
  const rows = answers.map(({ name, answer }) => {
    const [first] = answer.due.toSorted((a, b) => a.at - b.at);
    const at = answer.route?.cause ?? answer.owner?.cause ?? answer.stage?.cause ?? '';
    const spot = spotAt(words, at);
    const due = first === undefined ? '' : `${first.promise} ${localTime(words.engine, first.at)}`;
    return [
      name,
      answer.lead.stage ?? '',
      ownerText(answer),
      due,
      spot === undefined ? '' : `${spot.path}:${spot.start.line}`,
    ].map(visible);
  });
  const all = [['lead', 'stage', 'owner', 'due first', 'because of'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function json(answers: Answers, words: Words): string {
  const placed = (pointer: string | undefined) => {
    const spot = pointer === undefined ? undefined : spotAt(words, pointer);
    return spot === undefined ? {} : { file: spot.path, line: spot.start.line };
  };
  const leads = answers.map(({ name, answer }) => ({
    lead: name,
    stage: answer.lead.stage,
    owner: answer.lead.owner,
    due: answer.due.map(({ at, ...rest }) => ({ ...rest, at: new Date(at * 1000).toISOString() })),
    because: { stage: placed(answer.stage?.cause), owner: placed(answer.owner?.cause) },
    passedOver: (answer.route?.passedOver ?? []).map((one) => ({ ...one, ...placed(one.route) })),
    otherWays: answer.otherWays.map((one) => ({ ...one, ...placed(one.way) })),
  }));
  return `${JSON.stringify({ format: 1, leads }, null, 2)}\n`;
}

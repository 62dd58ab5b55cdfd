import type { Context } from '../context.ts';
import type { Section } from '../model.ts';
import { capacityBlocks } from './capacity.ts';
import { contactBlocks } from './contact.ts';
import { definitionBlocks } from './definitions.ts';
import { funnelBlocks } from './funnels.ts';
import { goalBlocks } from './goals.ts';
import { handoffBlocks } from './handoffs.ts';
import { journeyBlocks } from './journey.ts';
import { peopleBlocks } from './people.ts';
import { promiseBlocks } from './promises.ts';
import { reportingBlocks } from './reporting.ts';
import { scoreBlocks } from './scores.ts';
import { systemBlocks } from './systems.ts';
import { testBlocks } from './tests.ts';
import { unconvertedBlocks } from './unconverted.ts';
import { upkeepBlocks } from './upkeep.ts';

interface SectionKind {
  readonly id: string;
  readonly title: string;
  readonly blocksOf: (context: Context) => Section['blocks'];
}

/** The sections in the order in which they are read. A section without blocks is left out. */
const SECTIONS = [
  { id: 'goals', title: 'Goals', blocksOf: goalBlocks },
  { id: 'funnel', title: 'What the goals need', blocksOf: funnelBlocks },
  { id: 'journey', title: 'The lead’s journey', blocksOf: journeyBlocks },
  { id: 'handoffs', title: 'Handoffs', blocksOf: handoffBlocks },
  { id: 'contact', title: 'Contact', blocksOf: contactBlocks },
  { id: 'promises', title: 'Who owes what to whom', blocksOf: promiseBlocks },
  { id: 'scores', title: 'Scores and priorities', blocksOf: scoreBlocks },
  { id: 'capacity', title: 'Capacity', blocksOf: capacityBlocks },
  { id: 'reporting', title: 'Measures, reports and meetings', blocksOf: reportingBlocks },
  { id: 'definitions', title: 'Definitions', blocksOf: definitionBlocks },
  { id: 'unconverted', title: 'Leads that do not convert', blocksOf: unconvertedBlocks },
  { id: 'people', title: 'People and hours', blocksOf: peopleBlocks },
  { id: 'upkeep', title: 'How the agreement is kept', blocksOf: upkeepBlocks },
  { id: 'systems', title: 'Names in other systems', blocksOf: systemBlocks },
  { id: 'tests', title: 'Tests of the agreement', blocksOf: testBlocks },
] as const satisfies readonly SectionKind[];

/** What a section is called in options and addresses. */
export type SectionId = (typeof SECTIONS)[number]['id'];

/** The sections of an agreement that have something to say. */
export const sectionsOf = (context: Context): readonly Section[] =>
  SECTIONS.map(({ id, title, blocksOf }) => ({ id, title, blocks: blocksOf(context) })).filter(
    ({ blocks }) => blocks.length > 0,
  );

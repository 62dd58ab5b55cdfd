import { GrammarAST } from 'langium';

/** What may stand at one place: a keyword by its text, or a kind of literal as `#` and the terminal's name. */
export type Key = string;

/** One token's place in the grammar, within the calls that lead to it. */
export interface Step {
  readonly key: Key;
  readonly element: GrammarAST.AbstractElement;
  readonly frame: Frame;
}

/** Between two tokens: every step that may come next. Where a key fits twice, the first is what an LL(1) parser takes. */
export type Place = ReadonlyMap<Key, Step>;

/** Walks the grammar token by token, as an LL(1) parser would, without building anything. */
export interface GrammarGuide {
  readonly start: Place;
  after(step: Step): Place;
  /** The shortest way from a step to the end of its statement (or to the head's brace): the keys still missing. */
  finish(step: Step): readonly Key[];
  /** Is the step all that its rule needs to be there, as `text` is for the type of a field? */
  isWhole(step: Step): boolean;
}

/** A call of a rule from a place in another one. Frames are shared, so equal places are the same objects. */
export interface Frame {
  readonly rule: GrammarAST.ParserRule;
  readonly caller?: { readonly call: GrammarAST.RuleCall; readonly frame: Frame };
  readonly truths: ReadonlySet<string>;
  readonly calls: Map<GrammarAST.RuleCall, Frame>;
  readonly steps: Map<GrammarAST.AbstractElement, Step>;
  readonly memory: Memory;
}

/** What one guide remembers: its frames, and the answers it has worked out. */
interface Memory {
  readonly frames: Frame[];
  readonly answers: Map<Step, unknown>[];
  /** How many of them, from the first, begin declarations; those stay. */
  first: number;
}

/** Keys that end a statement or a head. */
export const LINE_END: Key = '#NL';
export const DECLARATION_END: Key = '#EOD';
const BOUNDARIES: ReadonlySet<Key> = new Set([LINE_END, DECLARATION_END, '{', '}']);

/**
 * How many frames are remembered; the examples need 4,200 together. Conditions can be nested in more ways than memory
 * holds, so beyond this the guide forgets all of them and begins anew.
 */
export const MAX_FRAMES = 20_000;

/** Makes the guide of a grammar; places are worked out when they are first reached. */
export function createGrammarGuide(grammar: GrammarAST.Grammar): GrammarGuide {
  const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
  if (!GrammarAST.isParserRule(entry)) throw new Error('The grammar has no entry rule.');
  const root = newFrame(entry, new Set(), { frames: [], answers: [], first: 0 });
  const start = new Map<Key, Step>();
  addFirst(entry.definition, root, start);
  root.memory.first = root.memory.frames.length;
  return {
    start,
    after: remembered(root, placeAfter),
    finish: remembered(root, finishFrom),
    isWhole: remembered(root, (step) => shortest(step.frame.rule.definition, new Set()).length === 1),
  };
}

/** Works each answer out once, as long as its step is remembered. */
function remembered<Answer extends {}>({ memory }: Frame, answer: (step: Step) => Answer): (step: Step) => Answer {
  const known = new Map<Step, Answer>();
  memory.answers.push(known);
  return (step) => {
    const before = known.get(step);
    if (before !== undefined) return before;
    if (memory.frames.length > MAX_FRAMES) forget(memory);
    const now = answer(step);
    known.set(step, now);
    return now;
  };
}

/** Steps that are in use stay what they are; only that equal ones are the same objects ends here. */
function forget({ frames, answers, first }: Memory): void {
  // An answer leads to further steps, and those to their answers: kept in part, they would all be kept.
  for (const known of answers) known.clear();
  for (const { calls, steps } of frames) {
    calls.clear();
    steps.clear();
  }
  frames.splice(first);
}

function placeAfter(step: Step): Place {
  const place = new Map<Key, Step>();
  addFollow(step.element, step.frame, place);
  return place;
}

/** Adds what may begin the element; answers whether it may also be left out. */
function addFirst(element: GrammarAST.AbstractElement, frame: Frame, place: Map<Key, Step>): boolean {
  return addFirstOnce(element, frame, place) || element.cardinality === '?' || element.cardinality === '*';
}

function addFirstOnce(element: GrammarAST.AbstractElement, frame: Frame, place: Map<Key, Step>): boolean {
  if (GrammarAST.isGroup(element)) {
    if (!isOpen(element, frame)) return true;
    return element.elements.every((part) => addFirst(part, frame, place));
  }
  if (GrammarAST.isAlternatives(element)) {
    // Every alternative counts, so this must not stop at the first that may be empty.
    return element.elements.map((part) => addFirst(part, frame, place)).includes(true);
  }
  if (GrammarAST.isAssignment(element)) return addFirst(element.terminal, frame, place);
  if (GrammarAST.isAction(element)) return true;
  const rule = calledRule(element);
  if (rule !== undefined) return addFirst(rule.definition, enter(element, rule, frame), place);
  const key = keyOf(element);
  if (!place.has(key)) place.set(key, stepOf(element, key, frame));
  return false;
}

function addFollow(element: GrammarAST.AbstractElement, frame: Frame, place: Map<Key, Step>): void {
  if (element.cardinality === '*' || element.cardinality === '+') addFirst(element, frame, place);
  const container = element.$container;
  if (GrammarAST.isGroup(container)) {
    const rest = container.elements.slice(container.elements.indexOf(element) + 1);
    if (rest.every((part) => addFirst(part, frame, place))) addFollow(container, frame, place);
  } else if (GrammarAST.isAlternatives(container) || GrammarAST.isAssignment(container)) {
    addFollow(container, frame, place);
  } else if (frame.caller !== undefined) {
    addFollow(frame.caller.call, frame.caller.frame, place);
  }
}

function finishFrom(step: Step): Key[] {
  const keys: Key[] = [];
  let element = step.element;
  let frame = step.frame;
  for (;;) {
    const container: unknown = element.$container;
    if (GrammarAST.isGroup(container)) {
      for (const part of container.elements.slice(container.elements.indexOf(element) + 1)) {
        for (const key of shortest(part, new Set())) {
          if (BOUNDARIES.has(key)) return keys;
          keys.push(key);
        }
      }
    }
    if (GrammarAST.isAbstractElement(container)) element = container;
    else if (frame.caller === undefined) return keys;
    else ({ call: element, frame } = frame.caller);
  }
}

/** The fewest keys the element can be written with; a rule under way is no way out of itself. */
function shortest(element: GrammarAST.AbstractElement, underWay: ReadonlySet<GrammarAST.ParserRule>): readonly Key[] {
  if (element.cardinality === '?' || element.cardinality === '*' || GrammarAST.isAction(element)) return [];
  if (GrammarAST.isGroup(element)) return element.elements.flatMap((part) => shortest(part, underWay));
  if (GrammarAST.isAssignment(element)) return shortest(element.terminal, underWay);
  if (GrammarAST.isAlternatives(element)) {
    const ways = element.elements.map((part) => shortest(part, underWay));
    return ways.reduce((best, way) => (way.length < best.length ? way : best));
  }
  const rule = calledRule(element);
  if (rule === undefined) return [keyOf(element)];
  if (underWay.has(rule)) return new Array<Key>(100).fill('#ID');
  return shortest(rule.definition, new Set([...underWay, rule]));
}

function calledRule(element: GrammarAST.AbstractElement): GrammarAST.ParserRule | undefined {
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  return GrammarAST.isParserRule(rule) ? rule : undefined;
}

function keyOf(element: GrammarAST.AbstractElement): Key {
  if (GrammarAST.isKeyword(element)) return element.value;
  if (GrammarAST.isRuleCall(element)) return `#${element.rule.$refText}`;
  throw new Error(`The guide does not know the grammar element ${element.$type}.`);
}

function stepOf(element: GrammarAST.AbstractElement, key: Key, frame: Frame): Step {
  let step = frame.steps.get(element);
  if (step === undefined) {
    step = { key, element, frame };
    frame.steps.set(element, step);
  }
  return step;
}

function enter(element: GrammarAST.AbstractElement, rule: GrammarAST.ParserRule, frame: Frame): Frame {
  if (!GrammarAST.isRuleCall(element)) return frame;
  let inner = frame.calls.get(element);
  if (inner === undefined) {
    const names = rule.parameters.filter((_, at) => isTrue(element.arguments[at]?.value, frame)).map((p) => p.name);
    inner = newFrame(rule, new Set(names), frame.memory, { call: element, frame });
    frame.calls.set(element, inner);
  }
  return inner;
}

function newFrame(
  rule: GrammarAST.ParserRule,
  truths: ReadonlySet<string>,
  memory: Memory,
  caller?: Frame['caller'],
): Frame {
  const frame = { rule, truths, calls: new Map(), steps: new Map(), memory, ...(caller && { caller }) };
  memory.frames.push(frame);
  return frame;
}

function isOpen(group: GrammarAST.Group, frame: Frame): boolean {
  return group.guardCondition === undefined || isTrue(group.guardCondition, frame);
}

function isTrue(condition: GrammarAST.Condition | undefined, frame: Frame): boolean {
  if (GrammarAST.isParameterReference(condition)) return frame.truths.has(condition.parameter.$refText);
  return GrammarAST.isBooleanLiteral(condition) && condition.true;
}

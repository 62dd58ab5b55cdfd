import { type Condition, nameText } from '@sla/agreement';
import { type Asking, incomplete } from '../asking.ts';
import { scoreValue } from '../named-value.ts';
import { askedSo, takeQuestion } from '../question.ts';

/** `Interest >= 50`, `Total at MQL between 20 and 40`. */
export function askScore(asking: Asking): Condition | undefined {
  const { lowering, fact, tails } = asking;
  const score = scoreValue(lowering, fact.subject, tails.take('AtStageTail')?.stage);
  if (!score) return undefined;
  const question = takeQuestion(asking);
  return question ? askedSo(asking, score, question) : incomplete(asking, 'a score', `${nameText(score.name)} >= 50`);
}

import type { Check } from '../problem/check.ts';
import { attemptsDontFit } from './contact/attempts-dont-fit.ts';
import { cadenceChannelUncounted } from './contact/cadence-channel-uncounted.ts';
import { cadenceDayLate } from './contact/cadence-day-late.ts';
import { cadenceDayOrder } from './contact/cadence-day-order.ts';
import { cadenceStartsLate } from './contact/cadence-starts-late.ts';
import { cadenceTooClose } from './contact/cadence-too-close.ts';
import { cadenceTooShort } from './contact/cadence-too-short.ts';
import { contactEmpty } from './contact/contact-empty.ts';
import { contactForbidden } from './contact/contact-forbidden.ts';
import { contactNoStop } from './contact/contact-no-stop.ts';
import { contactThenUnfit } from './contact/contact-then-unfit.ts';
import { contactUnused } from './contact/contact-unused.ts';
import { firstTouchLate } from './contact/first-touch-late.ts';
import { nurtureEmpty } from './contact/nurture-empty.ts';
import { nurtureNoInterval } from './contact/nurture-no-interval.ts';
import { coverMissing } from './handoffs/cover-missing.ts';
import { handoffNoAcceptance } from './handoffs/handoff-no-acceptance.ts';
import { handoffNoNotification } from './handoffs/handoff-no-notification.ts';
import { handoffNoPayload } from './handoffs/handoff-no-payload.ts';
import { handoffNoTrigger } from './handoffs/handoff-no-trigger.ts';
import { handoffNoWayBack } from './handoffs/handoff-no-way-back.ts';
import { queueUnworked } from './handoffs/queue-unworked.ts';
import { reassignNowhere } from './handoffs/reassign-nowhere.ts';
import { rejectNoStage } from './handoffs/reject-no-stage.ts';
import { roleEmpty } from './handoffs/role-empty.ts';
import { routeIncomplete } from './handoffs/route-incomplete.ts';
import { routeLastNotQueue } from './handoffs/route-last-not-queue.ts';
import { routeOutsideTeam } from './handoffs/route-outside-team.ts';
import { routeShadowed } from './handoffs/route-shadowed.ts';
import { definitionDuplicate } from './names/definition-duplicate.ts';
import { nameConfusable } from './names/name-confusable.ts';
import { nameShadowed } from './names/name-shadowed.ts';
import { nameUnused } from './names/name-unused.ts';
import { plainTimeClosed } from './promises/plain-time-closed.ts';
import { promiseNoRemedy } from './promises/promise-no-remedy.ts';
import { promiseNoTime } from './promises/promise-no-time.ts';
import { promiseUnmeasured } from './promises/promise-unmeasured.ts';
import { promisesContradict } from './promises/promises-contradict.ts';
import { targetLonger } from './promises/target-longer.ts';

/** Every check, in the order in which they are run and listed. To add one: a file, a row here, a page, a test. */
export const checks: readonly Check[] = [
  attemptsDontFit,
  cadenceChannelUncounted,
  cadenceDayLate,
  cadenceDayOrder,
  cadenceStartsLate,
  cadenceTooClose,
  cadenceTooShort,
  contactEmpty,
  contactForbidden,
  contactNoStop,
  contactThenUnfit,
  contactUnused,
  firstTouchLate,
  nurtureEmpty,
  nurtureNoInterval,
  coverMissing,
  handoffNoAcceptance,
  handoffNoNotification,
  handoffNoPayload,
  handoffNoTrigger,
  handoffNoWayBack,
  queueUnworked,
  reassignNowhere,
  rejectNoStage,
  roleEmpty,
  routeIncomplete,
  routeLastNotQueue,
  routeOutsideTeam,
  routeShadowed,
  definitionDuplicate,
  nameConfusable,
  nameShadowed,
  nameUnused,
  plainTimeClosed,
  promiseNoRemedy,
  promiseNoTime,
  promiseUnmeasured,
  promisesContradict,
  targetLonger,
];

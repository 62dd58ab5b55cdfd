import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deliveriesIn, jsonIn, MAX_BODY, SHAPE } from './body.ts';
import { deliveriesOf } from './hubspot.ts';
import type { Outcome, Service } from './service.ts';
import { isOfStore } from './store.ts';

/** The most decisions that are listed at once. */
const MOST_LISTED = 500;

/** The service over HTTP. */
export function appOf(service: Service, report: (problem: unknown) => void = () => {}): Hono {
  const app = new Hono();
  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError: () => failure(413, 'too-long', `A body has ${MAX_BODY} bytes at most.`),
  });
  app.use(async ({ req }, next) => {
    // A page in a browser can send anything but JSON to this machine without being asked.
    const isJson = req.method !== 'POST' || /^application\/json\s*(;|$)/i.test(req.header('content-type') ?? '');
    return isJson ? next() : failure(415, 'wrong-type', 'A body is sent as application/json.');
  });
  app.post('/events', limit, async ({ req }) => {
    const deliveries = deliveriesIn(jsonIn(await req.text()));
    if (deliveries === undefined) return failure(400, 'wrong-body', SHAPE);
    return 'delivery' in deliveries
      ? responseTo(service.take(deliveries))
      : responseToAll(deliveries.map((one) => service.take(one)));
  });
  app.post('/hubspot', limit, async ({ req }) => {
    const deliveries = deliveriesOf(service.agreement, jsonIn(await req.text()));
    if (deliveries === undefined) return failure(400, 'wrong-body', 'A body is a list of notifications of HubSpot.');
    const outcomes = deliveries.map((one) => service.take(one));
    // HubSpot sends all of them again where it is not told of success, and what is told of a lead may come before it.
    const isEarly = outcomes.some((one) => one.kind === 'refused' && one.error.code === 'unknown-lead');
    return responseToAll(outcomes, isEarly ? 409 : 207);
  });
  app.get('/leads/:id', (context) => {
    const lead = service.lead(context.req.param('id'));
    return lead === undefined ? failure(404, 'unknown-lead', 'There is no lead of that name.') : answer(200, lead);
  });
  app.get('/decisions', (context) => {
    const [after, limit] = [numberIn(context, 'after', 0), numberIn(context, 'limit', MOST_LISTED)];
    if (after === undefined || limit === undefined) {
      return failure(400, 'wrong-query', '`after` and `limit` are whole numbers, from 0 on.');
    }
    const decisions = service.decisions(after, Math.min(limit, MOST_LISTED), context.req.query('kind'));
    return answer(200, { decisions, last: decisions.at(-1)?.n ?? after });
  });
  app.notFound(() =>
    failure(404, 'unknown-path', 'There are POST /events and /hubspot, GET /leads/ID and GET /decisions.'),
  );
  app.onError((problem) => {
    report(problem);
    return isOfStore(problem)
      ? failure(503, 'not-stored', 'It could not be stored, and has changed nothing. Send it again.')
      : failure(500, 'fault', 'This is a fault of the service, and has changed nothing.');
  });
  return app;
}

/** How one delivery is answered. */
function answered(outcome: Outcome): { readonly status: number; readonly text: string } {
  switch (outcome.kind) {
    case 'answered':
      return { status: 200, text: outcome.answer };
    case 'refused':
      return { status: 422, text: JSON.stringify({ error: outcome.error }) };
    case 'differs':
      return { status: 409, text: JSON.stringify({ error: DIFFERS }) };
  }
}

const DIFFERS = {
  code: 'delivery-differs',
  part: '',
  message: 'Another fact was taken under the name of this delivery.',
};

function responseTo(outcome: Outcome): Response {
  const { status, text } = answered(outcome);
  return json(status, text);
}

/** Of several each has its own status, since one that is wrong keeps nobody from taking the others. */
function responseToAll(outcomes: readonly Outcome[], otherwise = 207): Response {
  const all = outcomes.map(answered);
  const isWhole = all.every(({ status }) => status === 200);
  return json(
    isWhole ? 200 : otherwise,
    `[${all.map(({ status, text }) => `{"status":${status},"body":${text}}`).join()}]`,
  );
}

function failure(status: number, code: string, message: string): Response {
  return answer(status, { error: { code, part: '', message } });
}

function answer(status: number, body: unknown): Response {
  return json(status, JSON.stringify(body));
}

/** What is in it comes from whoever sends leads, so a browser must not take it for anything but JSON. */
function json(status: number, text: string): Response {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return new Response(text, { status, headers });
}

function numberIn(context: Context, name: string, otherwise: number): number | undefined {
  const text = context.req.query(name);
  if (text === undefined) return otherwise;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

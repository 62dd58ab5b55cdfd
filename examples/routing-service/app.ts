import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Delivery, Outcome, Service } from './service.ts';

/** The longest body that is read, in bytes. */
export const MAX_BODY = 64 * 1024;
const MAX_NAME = 200;
const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** The service over HTTP. */
export function appOf(service: Service, report: (problem: unknown) => void = () => {}): Hono {
  const app = new Hono();
  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError: () => failure(413, 'too-long', '', `A body has ${MAX_BODY} bytes at most.`),
  });
  app.post('/events', limit, async (context) => {
    // A page in a browser can send anything but JSON to this machine without being asked.
    if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
      return failure(415, 'wrong-type', '', 'A delivery is sent as application/json.');
    }
    const body = jsonOf(await context.req.text());
    if (!isDelivery(body)) return failure(400, 'wrong-body', '', SHAPE);
    return responseTo(service.take(body));
  });
  app.get('/leads/:id', (context) => {
    const lead = service.lead(context.req.param('id'));
    return lead === undefined
      ? failure(404, 'unknown-lead', '', 'There is no lead of that name.')
      : new Response(JSON.stringify(lead), { headers: JSON_HEADERS });
  });
  app.notFound(() => failure(404, 'unknown-path', '', 'There are POST /events and GET /leads/ID.'));
  app.onError((problem) => {
    report(problem);
    return failure(503, 'not-stored', '', 'It could not be stored, and has changed nothing. Send it again.');
  });
  return app;
}

const SHAPE = `A delivery is {"delivery": "its name, 1 to ${MAX_NAME} characters", "fact": {"kind": …}}.`;

function responseTo(outcome: Outcome): Response {
  switch (outcome.kind) {
    case 'answered':
      return new Response(outcome.answer, { headers: JSON_HEADERS });
    case 'refused':
      return new Response(JSON.stringify({ error: outcome.error }), { status: 422, headers: JSON_HEADERS });
    case 'differs':
      return failure(409, 'delivery-differs', '', 'Another fact was taken under the name of this delivery.');
  }
}

function failure(status: number, code: string, part: string, message: string): Response {
  return new Response(JSON.stringify({ error: { code, part, message } }), { status, headers: JSON_HEADERS });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDelivery(body: unknown): body is Delivery {
  if (!isObject(body) || !('delivery' in body) || !('fact' in body)) return false;
  const { delivery, fact } = body;
  if (typeof delivery !== 'string' || delivery === '' || delivery.length > MAX_NAME) return false;
  return isObject(fact) && !Array.isArray(fact);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

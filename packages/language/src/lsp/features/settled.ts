import type { Feature } from '../feature.ts';

/** A request of our own: answered when everything there is to say about the present texts has been published. */
export const SETTLED = 'sla/settled';

export const settled: Feature = {
  name: 'settled',
  capabilities: {},
  register: ({ connection, answerAll, publisher }) => {
    connection.onRequest(
      SETTLED,
      answerAll('settled', null, async () => {
        await publisher.settled();
        return null;
      }),
    );
  },
};

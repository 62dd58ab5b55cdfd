/** What the built-in words of conditions mean. A declaration of the same name wins over them. */
export const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['accepted', 'a handoff was accepted'],
  ['account', 'the account of the lead'],
  ['active', 'the lead did something'],
  ['assigned', 'the lead got an owner'],
  ['created', 'the lead was created'],
  ['lead', 'the lead itself'],
  ['owner', 'the owner of the lead'],
  ['reassigned', 'the lead got another owner'],
  ['rejected', 'a handoff was rejected'],
  ['stage', 'the stage of the lead'],
  ['touched', 'one of our people was in touch with the lead'],
]);

/** Channels that need no declaration. */
export const BUILT_IN_CHANNELS = ['phone', 'email', 'social', 'chat', 'meeting', 'letter'] as const;

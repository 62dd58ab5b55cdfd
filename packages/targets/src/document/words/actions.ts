import { type Action, type ChannelAddress, durationText, type LateAction } from '@sla/agreement';
import { type Context, partySpan, referTo } from '../context.ts';
import { joined, listedInline } from '../inline.ts';
import type { Inline } from '../model.ts';

/** What is done, as a clause: `tell Amy Chen by email`. */
export function actionInline(context: Context, action: Action): Inline {
  switch (action.kind) {
    case 'notify':
      return ['tell ', partySpan(context, action.who), ...byInline(context, action.by)];
    case 'reassign':
      return ['run the routing again, without this owner'];
    case 'route':
      return ['give the lead to ', partySpan(context, action.to)];
    case 'do':
      return [action.text];
  }
}

/** What happens when a promise is late: `tell Amy Chen; after 2 business hours: run the routing again`. */
export const lateInline = (context: Context, late: readonly LateAction[]): Inline =>
  joined(
    late.map(({ after, do: action }) => [
      ...(after === undefined ? [] : [`after ${durationText(after)}: `]),
      ...actionInline(context, action),
    ]),
    '; ',
  );

/** ` by email and chat #late`; nothing where the way is free. */
export const byInline = (context: Context, channels: readonly ChannelAddress[]): Inline =>
  channels.length === 0
    ? []
    : [
        ' by ',
        ...listedInline(
          channels.map(({ channel, address }) => [
            referTo(context, 'channels', channel),
            ...(address === undefined ? [] : [` ${address}`]),
          ]),
        ),
      ];

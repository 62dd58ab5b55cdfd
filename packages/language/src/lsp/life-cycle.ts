import { ErrorCodes, type Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';

/** Where a server is between the first word of its editor and the last. */
type Stage = 'new' | 'running' | 'over';

/** Why a request is not answered at this stage of a server's life. */
interface Refused {
  readonly code: number;
  readonly sentence: string;
}

/** What a refused request is called on its way to its answer; no editor asks for it by this name. */
export const REFUSED = '$/sla/refused';

/**
 * Holds an editor to the order of the protocol: first `initialize`, once; then anything; after `shutdown` only `exit`.
 * All messages pass here before anybody deals with them, so that no feature has to ask.
 */
export class LifeCycle implements MessageStrategy {
  #stage: Stage = 'new';

  handleMessage(message: Message, next: Parameters<MessageStrategy['handleMessage']>[1]) {
    const method = methodOf(message);
    if (method === undefined || method === 'exit') return next(message);
    if (!('id' in message)) return this.#stage === 'running' ? next(message) : undefined;
    const refused = this.#refusalOf(method);
    if (refused) return next(Object.assign({}, message, { method: REFUSED, params: refused }));
    if (method === 'initialize') this.#stage = 'running';
    if (method === 'shutdown') this.#stage = 'over';
    return next(message);
  }

  #refusalOf(method: string): Refused | undefined {
    if (this.#stage === 'over') return { code: ErrorCodes.InvalidRequest, sentence: 'The server has been shut down.' };
    const isFirst = method === 'initialize';
    if (this.#stage === 'new' && !isFirst)
      return { code: ErrorCodes.ServerNotInitialized, sentence: 'The server has not been initialized.' };
    if (this.#stage === 'running' && isFirst)
      return { code: ErrorCodes.InvalidRequest, sentence: 'The server has been initialized already.' };
    return undefined;
  }
}

/** The answer to a refused request. */
export const refusalOf = ({ code, sentence }: Refused): ResponseError<void> => new ResponseError(code, sentence);

/** What a message asks for or tells; an answer to something the server asked has none. */
const methodOf = (message: Message): string | undefined =>
  'method' in message && typeof message.method === 'string' ? message.method : undefined;

import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Something the user asked for that is not done, with the reason in a sentence that the editor shows. */
export class Refusal extends ResponseError<void> {
  constructor(sentence: string) {
    super(ErrorCodes.InvalidRequest, sentence);
    // The class above makes each instance one of its own, so that nobody would know a refusal from a fault.
    Object.setPrototypeOf(this, Refusal.prototype);
  }
}

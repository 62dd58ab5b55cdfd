/** Something that a run needs is not there; the message says what to install. */
export class HostMissing extends Error {
  override readonly name = 'HostMissing';
}

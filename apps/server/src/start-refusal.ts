/** Why Casebook does not start and what to do about it, in a sentence for the person who started it: shown without a stack. */
export class StartRefusal extends Error {
  override name = 'StartRefusal'
}

/** The text around a wording, each part cut short so that the work for one wording is bounded. */
export type Surroundings = {
  /** What the wording itself says. */
  readonly words: string
  /** The line that introduces the list it stands in. */
  readonly intro: string
  /** From the start of its sentence, or from the last "but" or "however", to its own end. */
  readonly scope: string
  /** From the start of its clause up to it. */
  readonly clause: string
  /** What follows in the sentence. */
  readonly rest: string
  /** The last characters of the sentence. */
  readonly ending: string
}

/** Why a wording is no claim of this work's effect: `pattern` is found in that part of its surroundings, and `unless` is not. */
export type Exemption = {
  readonly because: string
  readonly part: Exclude<keyof Surroundings, 'words'>
  readonly pattern: RegExp
  readonly unless?: RegExp
  /** The wordings that it is about; all where it does not say. */
  readonly words?: RegExp
}

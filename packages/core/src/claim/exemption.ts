import type { Surroundings } from './surroundings.ts'

/** Why a wording is no claim of this work's effect: `pattern` is found in that part of its surroundings, and `unless` is not. */
export type Exemption = {
  readonly because: string
  readonly part: Exclude<keyof Surroundings, 'words'>
  readonly pattern: RegExp
  readonly unless?: RegExp
  /** The wordings that it is about; all where it does not say. */
  readonly words?: RegExp
}

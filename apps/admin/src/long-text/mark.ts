import type { Claim } from '@casebook/core/claim'

/**
 * Words of a long text that a check has found, with what it says of them. `start` and `end` are offsets into the
 * Markdown, as `checkClaims` gives them.
 */
export type Mark = Claim & { readonly says: string }

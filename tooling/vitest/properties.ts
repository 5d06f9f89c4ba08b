import * as fc from 'fast-check'

/** How many examples a property is held against where it does not say: the long proofs ask for more. */
fc.configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS ?? 100) })

import { assessEvidence, policeAndPublicHealth } from 'core'
import written from 'written'

/** Runs where there is neither Node nor a page: only what every worker has. */
export default {
  test() {
    if (typeof process !== 'undefined' || typeof window !== 'undefined')
      throw new Error('This is no bare worker.')
    const verdict = policeAndPublicHealth.parse(written)
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.reasons))
    const { status } = assessEvidence(verdict.value, { asAt: '2026-11-22' })
    console.log(JSON.stringify({ status }))
  },
}

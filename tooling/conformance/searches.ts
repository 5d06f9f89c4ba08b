import { policeAndPublicHealth } from '@casebook/core/library'

const addresses = [
  '',
  'q=street+triage&topic=mental-health&topic=dementia&force=durham&from=2010&to=2016&sort=newest&page=2',
  'topic=dementia&topic=dementia',
  'theme=collaboration&status=evaluated-locally&stage=current&region=north-east&sector=police',
  'topic=ghosts&colour=teal',
  'from=2016&to=2010',
  'from=16&page=0&sort=best',
  'utm_source=mail&q=%20knife%20%20',
  'region=national&status=evaluated-locally-process-only',
  'q=caf%C3%A9+%26+tea',
]

/** Addresses of searches: what each asks for, in what order it is written, and which parts are left out. */
export function searchCases() {
  return addresses.map((address) => {
    const { query, ignored } = policeAndPublicHealth.readSearchQuery(new URLSearchParams(address))
    return {
      address,
      expected: {
        query,
        address: policeAndPublicHealth.writeSearchQuery(query),
        ignored: ignored.map(({ rule, field }) => ({ rule, field })),
      },
    }
  })
}

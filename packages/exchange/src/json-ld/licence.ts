/** Licences that public bodies use, by their names in small letters with single spaces. */
const addresses: ReadonlyMap<string, string> = new Map([
  ['cc by 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['cc by sa 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
  ['cc by nc 4.0', 'https://creativecommons.org/licenses/by-nc/4.0/'],
  ['cc0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['ogl 3.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
  ['ogl v3.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
  ['ogl uk 3.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
])

/** The address of a licence that is known by its name; otherwise nothing. */
export function licenceAddress(name: string): string | undefined {
  return addresses.get(
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, ' '),
  )
}

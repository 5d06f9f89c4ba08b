/** Mutations that leave no entry in the audit where they succeed, each with the reason why that is right. */
export const unrecorded: Record<string, string> = {
  'draft.keep': 'what is kept while somebody types is not history: the revision that comes of it is recorded',
  'presence.here': 'who has a page open changes nothing in the library, and is forgotten in a minute',
  'person.signOut': 'without a session it changes nothing; that it is recorded with one is proved beside it',
}

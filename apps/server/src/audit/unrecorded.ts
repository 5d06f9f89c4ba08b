/** Mutations that leave no entry in the audit where they succeed, each with the reason why that is right. */
export const unrecorded: Record<string, string> = {
  'areaAsk.sendCode': 'a code changes nothing in the library, and its letter stands in the outbox',
  'areaAsk.enter': 'who comes in by a code has no account; what they answer is recorded',
  'areaAsk.keep': 'what is kept while somebody types is not history: what they answer is recorded',
  'draft.keep': 'what is kept while somebody types is not history: the revision that comes of it is recorded',
  'desk.previewBulk': 'what it does is taken back in the same transaction, so that nothing of it stays',
  'draft.giveUp': 'it forgets what one typed oneself and never saved',
  'presence.here': 'who has a page open changes nothing in the library, and is forgotten in a minute',
  'presence.leave': 'who has closed a page changes nothing in the library',
  'secondFactor.beginApp': 'a secret lets nobody in until it is confirmed, and that is recorded',
  'secondFactor.beginPasskey': 'a question to the browser, which is forgotten in five minutes',
  'secondFactor.beginPasskeySignIn': 'a question to the browser, which is forgotten in five minutes',
  'person.signIn':
    'where a second factor is asked for, nobody is signed in yet; the entry comes with the second step',
  'person.signOut': 'without a session it changes nothing; that it is recorded with one is proved beside it',
}

import { type Action, actions, may } from '../../packages/core/src/person/may.ts'
import { roles } from '../../packages/core/src/person/roles.ts'
import { transitionsAloud } from '../../packages/core/src/revision/transitions.ts'

/** Prints who may do what, and the acts from draft to public, as core has them. */
const person = (role: (typeof roles)[number]['id']) => ({ id: 'this-one', name: '', email: '', role })
const mark = (action: Action, role: (typeof roles)[number]['id']): string => {
  if (may(person(role), action, { owner: 'another' }).ok) return 'yes'
  return may(person(role), action, { owner: 'this-one' }).ok ? 'own' : ''
}

console.log(`| action | ${roles.map(({ id }) => id).join(' | ')} |`)
console.log(`| --- | ${roles.map(() => '---').join(' | ')} |`)
for (const action of Object.keys(actions) as Action[])
  console.log(`| ${action} | ${roles.map(({ id }) => mark(action, id)).join(' | ')} |`)
console.log(`\n${transitionsAloud().join('\n')}`)

export { type Action, actions, may } from './may.ts'
export { longestPassword, NewPerson, Person, SignIn, shortestPassword } from './person.ts'
export { isAtLeast, Role, roleInWords, roleNamed, roles } from './roles.ts'

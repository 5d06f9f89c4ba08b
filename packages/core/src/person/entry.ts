export {
  Account,
  changeRole,
  deactivate,
  Invitation,
  invite,
  reactivate,
  resetSecondFactor,
  revokeSessions,
} from './account.ts'
export { type Action, actions, may, type Subject } from './may.ts'
export {
  longestPassword,
  NameChange,
  NewPerson,
  PasswordChange,
  Person,
  SignIn,
  shortestPassword,
} from './person.ts'
export { isAtLeast, Role, roleInWords, roleNamed, roles } from './roles.ts'
export { checkSecondFactor, needsSecondFactor, type SecondFactor } from './second-factor.ts'

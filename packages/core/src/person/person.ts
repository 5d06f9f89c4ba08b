import * as z from 'zod'
import { Role } from './roles.ts'

/** Someone with an account. Readers need none. */
export const Person = z.object({ id: z.string(), name: z.string(), email: z.string(), role: Role })
export type Person = z.infer<typeof Person>

/** The fewest characters of a password. */
export const shortestPassword = 12
/** The most characters of a password: longer ones only cost time to check. */
export const longestPassword = 128

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .refine((text) => z.email().safeParse(text).success, {
    error: ({ input }) =>
      input === ''
        ? 'Enter an email address.'
        : 'Enter an email address in the right form, such as name@council.example.',
  })

/** What a person types to sign in. */
export const SignIn = z.strictObject({
  email: Email,
  password: z
    .string()
    .max(longestPassword)
    .refine((text) => text !== '', 'Enter the password.'),
})
export type SignIn = z.infer<typeof SignIn>

const Name = z
  .string()
  .trim()
  .max(200)
  .refine((text) => text !== '', 'Enter a name.')
  .refine((text) => !/[\r\n<>]/.test(text), 'Write the name on one line, without < and >.')

const NewPassword = z
  .string()
  .max(longestPassword)
  .refine((text) => [...text].length >= shortestPassword, {
    error: ({ input }) =>
      input === ''
        ? `Choose a password of ${shortestPassword} characters or more.`
        : `Choose a longer password: ${shortestPassword} characters or more.`,
  })

/** What a person calls themselves, when they change it. */
export const NameChange = z.strictObject({ name: Name })
export type NameChange = z.infer<typeof NameChange>

/** What a person types to change the password: the one they have, and the new one. */
export const PasswordChange = z
  .strictObject({ current: SignIn.shape.password, password: NewPassword })
  .refine(({ current, password }) => current === '' || current !== password, {
    path: ['password'],
    message: 'Choose a password that is not the one you have.',
  })
export type PasswordChange = z.infer<typeof PasswordChange>

/** A new account. That the password is not a common one is checked besides, since the list of those is long. */
export const NewPerson = z
  .strictObject({ name: Name, email: Email, password: NewPassword })
  .refine(({ email, password }) => !isAlike(password, email), {
    path: ['password'],
    message: 'Choose a password that is not the email address.',
  })
export type NewPerson = z.infer<typeof NewPerson>

function isAlike(password: string, email: string): boolean {
  return email !== '' && password.trim().toLowerCase() === email
}

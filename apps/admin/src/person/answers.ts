import type { AppRouter } from '@casebook/server/router'
import type { inferRouterOutputs } from '@trpc/server'

type Answers = inferRouterOutputs<AppRouter>

export type WhoAmI = Answers['person']['whoAmI']
/** Somebody who works here or is invited to. */
export type Listed = Answers['person']['list'][number]
/** Somebody who was invited just now, with the link that is told this once. */
export type Invited = Answers['invitation']['invite']
/** One place where one is signed in. */
export type MySession = Answers['session']['mine'][number]
/** One's own second factors. */
export type MyFactors = Answers['secondFactor']['mine']

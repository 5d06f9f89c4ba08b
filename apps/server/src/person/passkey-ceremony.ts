import * as z from 'zod'

const Text = z.string().max(20_000)

const answer = {
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()),
}

/** What a browser is asked for a passkey: a challenge, for whom, and how (Web Authentication, level 3, section 5.1). */
export const PasskeyQuestion = z.looseObject({ challenge: z.string() })
export type PasskeyQuestion = z.infer<typeof PasskeyQuestion>

/** What a browser answers where a passkey was made. */
export const PasskeyMade = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: Text,
    attestationObject: Text,
    transports: z.array(z.string().max(50)).max(10).default([]),
  }),
})
export type PasskeyMade = z.infer<typeof PasskeyMade>

/** What a browser answers where a passkey was used. */
export const PasskeyUsed = z.object({
  ...answer,
  response: z.object({ clientDataJSON: Text, authenticatorData: Text, signature: Text }),
})
export type PasskeyUsed = z.infer<typeof PasskeyUsed>

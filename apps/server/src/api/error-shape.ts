import type { Reason } from '@casebook/core/reason'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { type TRPC_ERROR_CODE_NUMBER, TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'

/** What each error is answered with, as JSON under `error`: a sentence, its reasons, and the id of the request to quote. */
export type ErrorShape = {
  code: TRPC_ERROR_CODE_NUMBER
  message: string
  data: {
    code: TRPCError['code']
    httpStatus: number
    path: string | undefined
    requestId: string | undefined
    reasons: Reason[]
  }
}

type About = { path?: string | undefined; requestId: string | undefined }

/** Why a call was refused. */
export function refused(code: TRPCError['code'], reasons: Reason[], { path, requestId }: About): ErrorShape {
  return {
    code: TRPC_ERROR_CODES_BY_KEY[code],
    message: reasons.map(({ says }) => says).join(' '),
    data: { code, httpStatus: getHTTPStatusCodeFromError(new TRPCError({ code })), path, requestId, reasons },
  }
}

/** Why nothing can be said: the fault is ours, and its insides are nobody's business. */
export function failed(code: TRPCError['code'], about: About): ErrorShape {
  const message = 'Something went wrong on our side. Try again in a minute.'
  return { ...refused(code, [], about), message }
}

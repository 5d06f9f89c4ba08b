import type { Reason } from '@casebook/core/reason'
import { data, redirect } from 'react-router'
import { type Desk, refusalIn } from '../desk/desk.ts'
import { Unsent } from '../site/unsent.ts'
import { type Typed, textIn, typedIn } from './typed.ts'

/** What came of a form: why it was refused, and what was typed, so that none of it is lost. */
export type Outcome = { reasons: Reason[]; typed: Typed | null }

type Sent = { desk: Desk; token: string; path: string; form: FormData }

/** Does what a form on the page of a fact-check asks for, then leads back to the page; a refusal is shown there. */
export async function actOn({ desk, token, path, form }: Sent) {
  const typed = typedIn(form)
  try {
    switch (textIn(form, 'do')) {
      case 'send-code':
        await desk.areaAsk.sendCode({ token })
        if (typed) return data(new Unsent<Outcome>({ reasons: [], typed }))
        break
      case 'enter':
        await desk.areaAsk.enter({ token, code: textIn(form, 'code').slice(0, 100), ...(typed && { typed }) })
        break
      case 'keep':
        if (typed) await desk.areaAsk.keep({ token, typed })
        break
      case 'answer':
        if (typed) await desk.areaAsk.answer({ token, typed })
        break
    }
  } catch (error) {
    const refused = refusalIn(error)
    if (!refused) throw error
    const reasons = refused.reasons.length > 0 ? refused.reasons : [notReadable]
    return data(new Unsent<Outcome>({ reasons, typed }), { status: 422 })
  }
  throw redirect(path, 303)
}

const notReadable: Reason = {
  rule: 'not-readable',
  says: 'Some of what was sent is too long to be kept. Shorten it to 20,000 characters a field, and send it again.',
}

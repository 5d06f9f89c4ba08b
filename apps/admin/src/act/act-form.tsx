import type { Verdict } from '@casebook/core/reason'
import { type HistoryLine, newestOf } from '@casebook/core/revision'
import { type ReactElement, type ReactNode, useId, useState } from 'react'
import { ask, codeOf, reasonsIn } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { momentInWords } from '../frame/moments.ts'
import { type AtHand, copyOf, type Opened, tookPlace } from '../revision/opened.ts'

/** Said once an act is done, with the way back where there is one. */
export type Done = { says: string; undo?: { text: string; does: () => Promise<Done> } }

/** What the form of one act is given: the case study, the revision that the act is done to, and whom to tell. */
export type ActProps = { hand: AtHand; line: HistoryLine; done: (done: Done) => void }

/** Which revision of which case study an act is done to: what every act is sent with. */
export function seenIn({ hand, line }: Pick<ActProps, 'hand' | 'line'>) {
  return { caseStudy: hand.opened.id, revision: line.number }
}

type ActFormProps<Given> = ActProps & {
  /** What will happen, said before. */
  children: ReactNode
  /** Core's rule for the act, with what was typed. */
  check: (typed: Record<string, unknown>) => Verdict<Given>
  send: (given: Given) => Promise<Opened>
  /** What to say of it once it is done. */
  says: (given: Given, opened: Opened) => Done
  button: { text: string; whileSending: string }
}

/** The form of one act. Where somebody else was quicker, it says who, and leads to what stands now. */
export function ActForm<Given>({ hand, line, done, children, ...act }: ActFormProps<Given>): ReactElement {
  const within = useId()
  const [overtaken, setOvertaken] = useState<Opened | null>(null)
  const send = async (given: Given) => {
    setOvertaken(null)
    try {
      const opened = await act.send(given)
      tookPlace(hand.ref, opened)
      done(act.says(given, opened))
    } catch (error) {
      if (isOvertaken(error)) {
        setOvertaken(await ask.revision.open.query({ caseStudy: hand.opened.id }).catch(() => null))
      }
      throw error
    }
  }
  return (
    <div className="act-form">
      {overtaken && (
        <Overtaken opened={overtaken} hand={hand} open={() => tookPlace(hand.ref, overtaken)} line={line} />
      )}
      <CheckedForm
        within={within}
        check={(typed) => act.check(typed as Record<string, unknown>)}
        send={send}
        button={act.button}
      >
        {children}
      </CheckedForm>
    </div>
  )
}

const rulesOvertaken = new Set(['changed-since', 'wrong-state', 'nothing-public', 'public-already'])

function isOvertaken(error: unknown): boolean {
  return codeOf(error) === 'CONFLICT' || reasonsIn(error).some(({ rule }) => rulesOvertaken.has(rule))
}

type OvertakenProps = Pick<ActProps, 'hand' | 'line'> & { opened: Opened; open: () => void }

function Overtaken({ opened, hand, line, open }: OvertakenProps): ReactElement {
  const newest = newestOf(copyOf(opened))
  const who = opened.names[newest.author] ?? hand.nameOf(newest.author)
  return (
    <div className="notice">
      <p>
        {newest.number > line.number
          ? `${who} was quicker: they saved revision ${newest.number} on ${momentInWords(newest.at)}, and you have revision ${line.number} open.`
          : 'Somebody was quicker: it has moved on since you opened it.'}{' '}
        Nothing that you typed here is lost until you open it.
      </p>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={open}>
        Open it as it stands now
      </button>
    </div>
  )
}

/** What was typed in a field, without white space around it. */
export function typedIn(typed: Record<string, unknown>, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The verdict of a rule on what was given, with what was given. */
export function given<Given>(what: Given, verdict: Verdict<unknown>): Verdict<Given> {
  return verdict.ok ? { ok: true, value: what } : verdict
}

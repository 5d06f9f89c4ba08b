import { may } from '@casebook/core/person'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useCallback, useEffect, useMemo } from 'react'
import { api } from '../api.ts'
import { FieldComments } from '../discussion/field-comments.tsx'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { today } from '../frame/today.ts'
import { Trouble } from '../frame/trouble.tsx'
import { AlsoHere } from '../presence/also-here.tsx'
import { usePresence } from '../presence/use-presence.ts'
import { type AtHand, useAtHand } from '../revision/opened.ts'
import { useTermsToday } from '../taxonomy/terms.ts'
import { WritingDesk } from '../writing/writing-desk.tsx'
import { isAlike } from './bring-together.ts'
import { MergeView } from './merge-view.tsx'
import { NextStep } from './next-step.tsx'
import { SaveBar } from './save-bar.tsx'
import { useOpenedWriting, useWritingState } from './use-draft.ts'
import { nextInWords, useNextAct } from './use-next-act.ts'
import type { Writing } from './writing.ts'

/** Where a case study is written: kept as it is typed, saved as a revision when its author says so. */
export function WritePage(): ReactElement {
  const hand = useAtHand()
  const { opened, person } = hand
  const verdict = may(person, 'revision.write', { owner: opened.begunBy })
  const { data, error, refetch } = useOpenedWriting(opened, person)
  if (error && !data) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="what is written" />
  return (
    <Desk
      hand={hand}
      writing={data.writing}
      tab={data.tab}
      against={verdict.ok ? null : verdict.reasons.map(({ says }) => says).join(' ')}
    />
  )
}

/** Suggestions alone: asked for once a visit, and nothing is said where they do not come. */
const namedAuthorities = api.desk.localAuthorities.queryOptions(undefined, { staleTime: 300_000 })

type DeskProps = { hand: AtHand; writing: Writing; tab: string; against: string | null }

function Desk({ hand, writing, tab, against }: DeskProps): ReactElement {
  const { opened, person, title, nameOf } = hand
  const state = useWritingState(writing)
  const here = usePresence(opened.id, tab, state.keeping !== 'kept')
  const isBehind = Math.max(here?.newest ?? 0, opened.history.length) > state.basedOn
  useEffect(() => {
    if (!isBehind) return
    const bringIn = () => void (!writing.state.isSaving && writing.bringInNewest())
    bringIn()
    const again = setInterval(bringIn, 10_000)
    return () => clearInterval(again)
  }, [isBehind, writing])
  const change = useCallback((content: typeof state.content) => writing.change(content), [writing])
  const commentsOf = useCallback((field: string) => <FieldComments field={field} />, [])
  const isChanged = useMemo(() => !isAlike(state.content, state.saved), [state.content, state.saved])
  const next = useNextAct(hand, state)
  const { data: localAuthorities } = useQuery(namedAuthorities)
  const terms = useTermsToday()
  const newest = opened.history.at(-1)
  if (state.merge) {
    const theirs =
      newest && newest.author !== person.id
        ? `what ${nameOf(newest.author)} wrote`
        : 'what was written elsewhere'
    return (
      <MergeView
        key={state.basedOn}
        merge={state.merge}
        theirs={theirs}
        settle={(content) => writing.settle(content)}
      />
    )
  }
  return (
    <>
      <PageTitle text={title} />
      {against && <p className="notice">{against}</p>}
      {here && <AlsoHere others={here.others} person={person} />}
      {against === null && (
        <SaveBar hand={hand} writing={writing} state={state} isChanged={isChanged} next={nextInWords(next)} />
      )}
      <WritingDesk
        draft={state.content}
        onChange={change}
        readOnly={against !== null}
        asAt={today()}
        terms={terms}
        commentsOf={commentsOf}
        {...(localAuthorities && { localAuthorities })}
      />
      {against === null && <NextStep hand={hand} writing={writing} isChanged={isChanged} next={next} />}
    </>
  )
}

import { policeAndPublicHealth } from '@casebook/core/library'
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type ReactElement,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Board } from './board.ts'
import { citableIn } from './cite-controls.tsx'
import { Fields } from './field-view.tsx'
import { CitableContext, CommentsContext, type Form, FormContext, KeptContext } from './form-context.ts'
import type { FormSection, Tier } from './form-field.ts'
import { followAddress, moveTo } from './move-focus.ts'
import { nameOf } from './part-words.ts'
import { idOf, valueAt } from './place.ts'
import type { WritingFormProps } from './props.ts'
import { tiers } from './tiers.ts'
import { useJudged } from './use-judged.ts'
import { useWriting } from './use-writing.ts'

const noNames: readonly string[] = []

/** The form in which a case study is written: every field of the model, in three tiers. It asks no server. */
export function WritingForm(props: WritingFormProps): ReactElement {
  const {
    draft,
    asAt,
    readOnly,
    terms = policeAndPublicHealth,
    localAuthorities = noNames,
    commentsOf,
  } = props
  const [board] = useState(() => new Board())
  const [putAside] = useState(() => new Map<string, unknown>())
  const [said, announce] = useState('')
  const { now, change, changeAll, step, canUndo, canRedo } = useWriting(props)
  const judged = useJudged(draft, asAt)
  useEffect(() => board.judged(judged), [board, judged])
  useEffect(() => followAddress(board), [board])
  const form = useMemo(
    (): Form => ({ readOnly, terms, localAuthorities, board, putAside, now, change, changeAll, announce }),
    [readOnly, terms, localAuthorities, board, putAside, now, change, changeAll],
  )
  const go = (way: 'undo' | 'redo') => {
    const field = step(way)
    announce(field === undefined ? `Nothing to ${way}.` : way === 'undo' ? 'Undone.' : 'Done again.')
    if (field !== undefined) requestAnimationFrame(() => moveTo(field, board))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = readOnly ? undefined : wayOf(event)
    if (!way) return
    event.preventDefault()
    go(way)
  }
  return (
    <FormContext value={form}>
      <CommentsContext value={commentsOf}>
        <KeptContext value={useDeferredValue(draft.keptClaims)}>
          <Citable draft={draft}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: hears keys and focus of the controls within */}
            <div
              className="writing"
              onKeyDown={onKeyDown}
              onFocus={(event) => board.enter(placeOf(event))}
              onBlur={(event) => !event.relatedTarget && board.enter(undefined)}
            >
              {!readOnly && <Steps canUndo={canUndo} canRedo={canRedo} go={go} />}
              {tiers.map((tier) => (
                <TierView key={tier.id} tier={tier} draft={draft} />
              ))}
              <p role="status" className="govuk-visually-hidden">
                {said}
              </p>
            </div>
          </Citable>
        </KeptContext>
      </CommentsContext>
    </FormContext>
  )
}

/** The field in which the focus is; the buttons beside it are outside of it. */
function placeOf({ target }: FocusEvent): string | undefined {
  if (target.matches('[data-beside]')) return undefined
  return target.closest('[data-path]')?.getAttribute('data-path') ?? undefined
}

/** Which way a key leads. In a text the browser's own undo comes first. */
function wayOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
  target,
}: KeyboardEvent): 'undo' | 'redo' | undefined {
  const typed =
    target instanceof HTMLElement &&
    target.matches('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]')
  if (!(ctrlKey || metaKey) || altKey || typed) return undefined
  if (key.toLowerCase() === 'y') return 'redo'
  if (key.toLowerCase() !== 'z') return undefined
  return shiftKey ? 'redo' : 'undo'
}

function Steps({
  canUndo,
  canRedo,
  go,
}: {
  canUndo: boolean
  canRedo: boolean
  go: (way: 'undo' | 'redo') => void
}): ReactElement {
  return (
    <div className="writing__steps">
      <button
        type="button"
        className="plain-button"
        aria-disabled={!canUndo || undefined}
        onClick={() => go('undo')}
      >
        Undo
      </button>
      <button
        type="button"
        className="plain-button"
        aria-disabled={!canRedo || undefined}
        onClick={() => go('redo')}
      >
        Redo
      </button>
      <p className="writing__keys">
        Not known? Press Alt and 0 in any field that may stay without an answer.
      </p>
    </div>
  )
}

function TierView({ tier, draft }: { tier: Tier; draft: WritingFormProps['draft'] }): ReactElement {
  return (
    <section className="tier" id={tier.id} aria-labelledby={`${tier.id}-title`}>
      <h2 id={`${tier.id}-title`}>{tier.title}</h2>
      <p className="tier__says">{tier.says}</p>
      {tier.sections.map((section) => (
        <SectionView key={section.id} section={section} values={draft} />
      ))}
    </section>
  )
}

type SectionProps = { readonly section: FormSection; readonly values: WritingFormProps['draft'] }

/** A section hears of its own fields alone. */
const SectionView = memo(
  function SectionView({ section, values }: SectionProps): ReactElement {
    const { id, title, fields } = section
    const alone = Object.keys(fields).length === 1
    return (
      <section
        className={`form-section${alone ? ' form-section--alone' : ''}`}
        id={id}
        aria-labelledby={`${id}-title`}
        tabIndex={-1}
      >
        <h3 id={`${id}-title`}>{title}</h3>
        <Fields fields={fields} path="" values={values} />
      </section>
    )
  },
  (before, after) =>
    Object.keys(before.section.fields).every(
      (name) => valueAt(before.values, name) === valueAt(after.values, name),
    ),
)

/** Gives the fields what they can cite. It follows typing when there is time, and only where a name has changed. */
function Citable({
  draft,
  children,
}: {
  draft: WritingFormProps['draft']
  children: ReactNode
}): ReactElement {
  const { sources, aims, evaluations } = useDeferredValue(draft)
  const next = useMemo(
    () => ({
      sources: citableIn(sources, 'title'),
      aims: citableIn(aims, 'text'),
      studies: (Array.isArray(evaluations) ? evaluations : []).flatMap((evaluation, index) => {
        const id = idOf(evaluation)
        const study = valueAt(evaluation, 'studyId')
        const title = nameOf(evaluation) ?? `evaluation ${index + 1}`
        return id === undefined ? [] : [{ id, title, studyId: typeof study === 'string' ? study : id }]
      }),
    }),
    [sources, aims, evaluations],
  )
  const kept = useRef(next)
  if (kept.current !== next && JSON.stringify(kept.current) !== JSON.stringify(next)) kept.current = next
  return <CitableContext value={kept.current}>{children}</CitableContext>
}

import { type ReactElement, useState } from 'react'
import { Choices } from './choice-controls.tsx'
import { useForm } from './form-context.ts'
import { type ControlProps, Grouped, useDescribed } from './labelled.tsx'
import { isGroup, valueUnder } from './place.ts'
import { DateLine } from './text-controls.tsx'

const ways = [
  { value: 'ended', label: 'It ended' },
  { value: 'ongoing', label: 'It goes on', hint: 'Say as at when.' },
  { value: 'not-known', label: 'Not known' },
] as const

type Way = (typeof ways)[number]['value']

function wayOf(value: unknown): Way | undefined {
  if (value === undefined) return undefined
  if (value === 'not-known') return 'not-known'
  return isGroup(value) ? 'ongoing' : 'ended'
}

/** When it ended, as at when it goes on, or that it is not known. What was written for one way stays for it. */
export function EndControl(props: ControlProps): ReactElement {
  const { path, value } = props
  const { change, putAside } = useForm()
  const [picked, setPicked] = useState<Way>()
  const way = wayOf(value) ?? picked
  const described = useDescribed(props)
  const pick = (next: Way) => {
    if (way) putAside.set(`${path}/${way}`, value)
    setPicked(next)
    const before = putAside.get(`${path}/${next}`)
    change(path, next === 'not-known' ? next : (before ?? (next === 'ongoing' ? {} : undefined)))
  }
  return (
    <Grouped {...props}>
      <Choices type="radio" of={ways} isChosen={(each) => each === way} choose={pick} />
      {way === 'ended' && (
        <Reveal id={`${described.id}-date`} label="Date of the end">
          <DateLine {...props} described={{ ...described, id: `${described.id}-date` }} />
        </Reveal>
      )}
      {way === 'ongoing' && <Ongoing {...props} />}
    </Grouped>
  )
}

function Ongoing(props: ControlProps): ReactElement {
  const inner = {
    ...props,
    path: `${props.path}/ongoingAsAt`,
    value: valueUnder(props.value, 'ongoingAsAt'),
  }
  const described = useDescribed({
    ...inner,
    field: { control: 'date', label: 'Date as at which it is ongoing' },
  })
  return (
    <Reveal id={described.id} label="Date as at which it is ongoing">
      <DateLine {...inner} described={described} />
    </Reveal>
  )
}

function Reveal({
  id,
  label,
  children,
}: {
  id: string
  label: string
  children: ReactElement
}): ReactElement {
  return (
    <div className="reveal">
      <label className="govuk-label field__label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  )
}

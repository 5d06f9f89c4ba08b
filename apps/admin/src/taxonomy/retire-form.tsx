import { ShortText } from '@casebook/core/long-text'
import { accept, parse, type Reason, refuse, type Verdict } from '@casebook/core/reason'
import { type ReactElement, useRef, useState } from 'react'
import { Select, TextArea } from '../act/controls.tsx'
import { ask } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Confirmation, type Confirming } from './confirmation.tsx'
import { type ListedTaxonomy, type ListedTerm, oneOf, orLookAgain, type TermsList, takeIn } from './terms.ts'
import { TouchedList } from './touched-list.tsx'

/** What is chosen where nothing takes the place of a term. */
const nothing = 'nothing:'

type Given = { by: string | null; why: string }
type RetireFormProps = {
  list: TermsList
  taxonomy: ListedTaxonomy
  term: ListedTerm
  say: (done: string) => void
}

/** What takes the place of a term, why, and all that it touches, before anything is done. */
export function RetireForm({ list, taxonomy, term, say }: RetireFormProps): ReactElement {
  const { id: of, terms } = taxonomy
  const [chosen, choose] = useState('')
  const confirming = useRef<Confirming>(null)
  const one = oneOf[of]
  const others = terms.filter(({ id, retired }) => !retired && id !== term.id)
  const by = chosen === '' || chosen === nothing ? null : chosen
  const replacement = others.find(({ id }) => id === by)?.label
  const retire = async (given: Given) => {
    if (!(await confirming.current?.asked())) return
    const aimed = { taxonomy: of, term: term.id, version: list.version }
    await takeIn(await orLookAgain(ask.taxonomy.retire.mutate({ ...aimed, ...given })))
    say(`${term.label} is retired.`)
  }
  if (others.length === 0) return <p>This is the last {one} that can be chosen, so it cannot be retired.</p>
  return (
    <>
      <p>
        Nothing that was written is changed, and you can bring the {one} back. From then on it is not offered
        where a {one} is chosen.
      </p>
      <CheckedForm
        within="retire"
        check={checkGiven}
        send={retire}
        button={{ text: `Retire ${term.label}`, whileSending: 'One moment…' }}
      >
        <Select
          name="by"
          label="What takes its place"
          hint="Readers find its case studies there"
          none="Choose one"
          options={[
            ...others.map(({ id, label }) => ({ value: id, label })),
            { value: nothing, label: 'Nothing: it stays where it stands' },
          ]}
          onChoose={choose}
        />
        <TextArea
          name="why"
          label="Why it is retired"
          hint="One sentence, for those who come after. It stands in the audit; readers do not see it."
          rows={2}
        />
        <TouchedList of={of} term={term} by={by} isChosen={chosen !== ''} replacement={replacement} />
      </CheckedForm>
      <Confirmation ref={confirming} title={`Retire ${term.label}?`} button={`Yes, retire ${term.label}`}>
        <p>
          {replacement
            ? `From now on readers find its case studies under ${replacement}, and nobody is offered ${term.label}.`
            : `From now on nobody is offered ${term.label}. It stays where it stands.`}
        </p>
      </Confirmation>
    </>
  )
}

/** As the server checks it; that a choice was made is known here alone. */
function checkGiven(typed: unknown): Verdict<Given> {
  const given = new Map(Object.entries(Object(typed)))
  const chosen = given.get('by')
  const why = parse(ShortText, given.get('why'))
  const isChosen = typeof chosen === 'string' && chosen !== ''
  if (isChosen && why.ok) return accept({ by: chosen === nothing ? null : chosen, why: why.value })
  return refuse([...(isChosen ? [] : [notChosen]), ...(why.ok ? [] : why.reasons.map(ofWhy))])
}

const notChosen: Reason = {
  rule: 'not-chosen',
  says: 'Choose what takes its place, or that nothing does.',
  field: 'by',
}

function ofWhy(reason: Reason): Reason {
  const says = reason.rule === 'too-small' ? 'Write why it is retired.' : reason.says
  return { ...reason, says, field: 'why' }
}

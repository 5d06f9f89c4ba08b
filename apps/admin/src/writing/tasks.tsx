import type { ReactElement } from 'react'
import type { FormSection } from './form-field.ts'
import type { Judged } from './judge.ts'
import { fieldId } from './place.ts'
import type { WrittenProps } from './props.ts'
import { pathOfReason, sectionInWords, stateOfSection } from './section-state.ts'
import { tiers } from './tiers.ts'
import { useJudged } from './use-judged.ts'

/** What is left to do: each section of the form, how far it is, and what is missing in it, with links to the fields. */
export function Tasks({ draft, asAt }: WrittenProps): ReactElement {
  const judged = useJudged(draft, asAt)
  return (
    <section className="tasks" aria-labelledby="tasks-title">
      <h2 id="tasks-title">What is left to do</h2>
      {tiers.map(({ id, title, sections }) => (
        <div key={id} className="tasks__tier">
          <h3 className="tasks__title">{title}</h3>
          <ul className="tasks__list">
            {sections.map((section) => (
              <Task key={section.id} section={section} judged={judged} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Task({ section, judged }: { section: FormSection; judged: Judged }): ReactElement {
  const state = stateOfSection(section, judged)
  const reasons = [...state.blocking, ...state.advisory]
  return (
    <li className="task">
      <div className="task__head">
        <a href={`#${section.id}`}>{section.title}</a>
        <span className={`task__state task__state--${state.at}`}>{sectionInWords(state)}</span>
      </div>
      {reasons.length > 0 && (
        <details className="task__reasons">
          <summary>
            What<span className="govuk-visually-hidden"> in {section.title}</span>
          </summary>
          <ul>
            {reasons.map((reason) => (
              <li key={`${reason.rule} ${reason.field} ${reason.says}`}>
                <a href={`#${fieldId(pathOfReason(judged, reason))}`}>{reason.says}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** The contents of the form, with how far each section is: beside the form where there is room. */
export function Contents({ draft, asAt }: WrittenProps): ReactElement {
  const judged = useJudged(draft, asAt)
  return (
    <nav className="contents" aria-label="Contents of the form">
      {tiers.map(({ id, title, sections }) => (
        <div key={id}>
          <a className="contents__tier" href={`#${id}`}>
            {title}
          </a>
          <ul>
            {sections.map((section) => {
              const state = stateOfSection(section, judged)
              return (
                <li key={section.id}>
                  <a href={`#${section.id}`}>{section.title}</a>
                  {state.at === 'to-mend' && (
                    <span className="contents__count">
                      {state.blocking.length}
                      <span className="govuk-visually-hidden"> to mend</span>
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </nav>
  )
}

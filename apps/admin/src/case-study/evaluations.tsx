import type { CaseStudy } from '@casebook/core/case-study'
import { designInWords, type Evaluation, relationInWords } from '@casebook/core/evaluation'
import { isKnown } from '@casebook/core/stated'
import { evaluationTitle, kindInWords, siteInWords, stateInWords } from '@casebook/ui/evaluation-words'
import { DirectionMark } from '@casebook/ui/evidence/direction-mark'
import { Facts, told } from '@casebook/ui/facts'
import { LongText } from '@casebook/ui/long-text'
import { Section } from '@casebook/ui/section'
import type { ReactElement } from 'react'

/** Each evaluation: who looked, how, where, and what it found. */
export function Evaluations({ caseStudy }: { caseStudy: CaseStudy }): ReactElement {
  const { evaluations, claimedOutcomes } = caseStudy
  return (
    <Section id="evaluations" title="Evaluations">
      {evaluations.length === 0 && <p>No evaluation is recorded.</p>}
      {evaluations.map((evaluation) => (
        <EvaluationFacts key={evaluation.id} evaluation={evaluation} />
      ))}
      {claimedOutcomes.length > 0 && (
        <>
          <h3>Reported outside an evaluation</h3>
          <Outcomes outcomes={claimedOutcomes} />
        </>
      )}
    </Section>
  )
}

function EvaluationFacts({ evaluation }: { evaluation: Evaluation }): ReactElement {
  const { id, state, evaluator, design, site, report, conclusion, outcomes } = evaluation
  return (
    <div className="study" id={`evaluation-${id}`}>
      <h3>{evaluationTitle(evaluation)}</h3>
      <Facts
        facts={[
          ['State', stateInWords(state)],
          [
            'Who looked',
            <>
              {capital(relationInWords(evaluator.relation))}
              {isKnown(evaluator.name) && `: ${evaluator.name}`}
            </>,
          ],
          ['How', capital(designInWords(design))],
          ['Where', siteInWords(site)],
          [
            'Report',
            <>
              {told(report.title, (text) => (isKnown(report.url) ? <a href={report.url}>{text}</a> : text))}
              {isKnown(report.publisher) && `, ${report.publisher}`}
              {isKnown(report.year) && `, ${report.year}`}
            </>,
          ],
          ['Conclusion', told(conclusion, (text) => <LongText text={text} level={4} />)],
          ['Found', outcomes.length > 0 ? <Outcomes outcomes={outcomes} /> : 'No finding is stated'],
        ]}
      />
    </div>
  )
}

function Outcomes({ outcomes }: { outcomes: Evaluation['outcomes'] }): ReactElement {
  return (
    <ul className="outcomes">
      {outcomes.map(({ id, name, kind, direction, result }) => (
        <li key={id}>
          {name}: <DirectionMark direction={direction} />
          {kindInWords(kind) && <span className="quiet"> ({kindInWords(kind)})</span>}
          {isKnown(result) && <p className="quiet">{result}</p>}
        </li>
      ))}
    </ul>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

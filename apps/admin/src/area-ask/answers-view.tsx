import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { type AtHand, useAtHand } from '../revision/opened.ts'
import { wayTo } from '../revision/way.ts'
import { fieldId } from '../writing/place.ts'
import type { ListedAsk } from './listed-ask.ts'

type Answered = NonNullable<ListedAsk['answered']>
type Answer = Answered['answers'][number]

const inWords = { right: 'Right', wrong: 'Wrong', 'not-known': 'They do not know' } as const

/** What the area answered, field by field: what asks for a look comes first, and what is right is folded. */
export function AnswersView({ answered: { answers, remark } }: { answered: Answered }): ReactElement {
  const hand = useAtHand()
  const toLookAt = answers.filter(({ answer, says }) => answer !== 'right' || says !== null)
  const right = answers.filter((each) => !toLookAt.includes(each))
  return (
    <>
      {toLookAt.length > 0 && <Answers answers={toLookAt} hand={hand} />}
      {remark !== null && (
        <div>
          <h4 className="area-ask__besides">Besides, they say</h4>
          <p className="thread__text">{remark}</p>
        </div>
      )}
      {right.length > 0 && (
        <details className="folded">
          <summary>
            {right.length === 1 ? '1 part that is right' : `${right.length} parts that are right`}
          </summary>
          <Answers answers={right} hand={hand} />
        </details>
      )}
    </>
  )
}

/** Each with the way to its field. */
function Answers({ answers, hand }: { answers: readonly Answer[]; hand: AtHand }): ReactElement {
  return (
    <dl className="area-ask__answers">
      {answers.map(({ field, asked, answer, says }) => (
        <div key={field}>
          <dt>
            <Link to={wayTo(hand, `write#${fieldId(field)}`)}>{asked}</Link>
          </dt>
          <dd className={`area-ask__answer area-ask__answer--${answer}`}>{inWords[answer]}</dd>
          {says !== null && <dd className="area-ask__says thread__text">{says}</dd>}
        </div>
      ))}
    </dl>
  )
}

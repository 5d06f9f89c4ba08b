import type { Reason } from '@casebook/core/reason'
import { ErrorSummary } from '@casebook/ui/error-summary'
import type { ReactElement } from 'react'
import { CaseStudyArticle } from '../case-study/article.tsx'
import { partsOf } from '../case-study/parts.tsx'
import type { Desk } from '../desk/desk.ts'
import { PageHead } from '../site/page-head.tsx'
import type { Look } from './door-page.tsx'
import { momentInWords } from './in-words.ts'
import { Question } from './question.tsx'
import type { Typed } from './typed.ts'

type ToCheck = Awaited<ReturnType<Desk['areaAsk']['read']>>

/** The page as it is to be, with a question below each part that the area can judge; nothing else of it can be changed. */
export function CheckPage({
  look,
  toCheck: { page, questions, typed: kept, keptAt },
  reasons,
  typed,
}: {
  look: Look
  toCheck: ToCheck
  reasons: readonly Reason[]
  typed: Typed | null
}): ReactElement {
  const parts = new Set(['head', ...partsOf(page).map(({ id }) => id)])
  const placed = questions.map((question) => ({
    ...question,
    part: parts.has(question.part) ? question.part : 'how-we-know',
  }))
  const shown = typed ?? kept
  const asked = (part: string) =>
    placed
      .filter((question) => question.part === part)
      .map((question) => (
        <Question
          key={question.field}
          question={question}
          given={shown.answers[question.field]}
          reason={reasons.find(({ field }) => field === question.field)}
        />
      ))
  const remarkReason = reasons.find(({ field }) => field === 'remark')
  return (
    <>
      <PageHead
        title={`${reasons.length > 0 ? 'Error: ' : ''}Check the facts: ${page.caseStudy.title || 'no title yet'}`}
        description="The page as it is to be, to be checked by the area."
        listed={false}
      />
      <ErrorSummary reasons={reasons} hrefOf={(field) => hrefOf(field, questions[0]?.field ?? '')} />
      <section className="notice notice--strong" aria-labelledby="checking">
        <p id="checking" className="notice__title">
          <strong>You are checking this page for {look.askedBy}: it is not public through this</strong>
        </p>
        <p>
          Below each part that you may know about there is a question. Answer those that you can, and leave
          the others. Then send your answers, at the end of the page, until {momentInWords(look.expiresAt)}.
        </p>
        {keptAt !== null && (
          <p>
            <strong>Saved on {momentInWords(keptAt)}.</strong> You can go on here, or later by the same link.
          </p>
        )}
      </section>
      <form method="post" id="answers" className="checking">
        <CaseStudyArticle published={page} after={asked} />
        <div className="checking__end">
          <div className={`govuk-form-group${remarkReason ? ' govuk-form-group--error' : ''}`}>
            <label className="govuk-label" htmlFor="remark">
              Anything else that we should know
            </label>
            {remarkReason && (
              <p id="remark-error" className="govuk-error-message">
                <span className="govuk-visually-hidden">Error:</span> {remarkReason.says}
              </p>
            )}
            <textarea
              className="govuk-textarea"
              id="remark"
              name="remark"
              rows={4}
              defaultValue={shown.remark}
              aria-describedby={remarkReason ? 'remark-error' : undefined}
            />
          </div>
          <div className="checking__acts">
            <button className="govuk-button" type="submit" name="do" value="answer">
              Send my answers
            </button>
            <button className="govuk-button govuk-button--secondary" type="submit" name="do" value="keep">
              Save and go on later
            </button>
          </div>
          <p>You can send once. What you leave blank counts as not answered.</p>
        </div>
      </form>
    </>
  )
}

function hrefOf(field: string, first: string): string {
  if (field === 'remark') return '#remark'
  return field === 'answers' ? `#asked-${first}` : `#says-${field}`
}

import type { ReactElement } from 'react'
import { visitContext } from '../api.ts'
import { CaseStudyRows } from '../list/case-study-row.tsx'
import { CountedTerms } from '../list/counted-terms.tsx'
import { StandingsBar } from '../list/standings-bar.tsx'
import { PageHead } from '../site/page-head.tsx'
import { SearchBox } from '../site/search-box.tsx'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/page'

export async function loader({ context }: Route.LoaderArgs) {
  return new Unsent(await context.get(visitContext).api.home())
}

const purpose =
  'See what police and public health teams have tried together, and how sure anyone can be that it helped.'

export default function HomePage({ loaderData }: Route.ComponentProps): ReactElement {
  const { total, topics, themes, standings, newest, onTheHorizon } = loaderData.found
  return (
    <div className="home">
      <PageHead description={purpose} path="/" />
      <h1 className="home__purpose">{purpose}</h1>
      <SearchBox
        id="q"
        label={`Search ${total} case studies`}
        hint="For example: naloxone, street triage, Middlesbrough"
      />
      <Doors />
      <section aria-labelledby="topics">
        <h2 id="topics">Topics</h2>
        <CountedTerms kind="topic" counts={topics} />
      </section>
      <section aria-labelledby="themes">
        <h2 id="themes">Themes that run across them</h2>
        <CountedTerms kind="theme" counts={themes} />
      </section>
      <section aria-labelledby="how-sure" className="home__wide">
        <h2 id="how-sure">How sure the library is</h2>
        <p>
          Not all of this work has been studied. It is shown all the same, with what is known and what is not.{' '}
          <a href="/how-we-judge-evidence">How we judge evidence</a>
        </p>
        <StandingsBar counts={standings} />
      </section>
      <section aria-labelledby="new" className="home__wide">
        <h2 id="new">New in the library</h2>
        <CaseStudyRows cards={newest} />
      </section>
      {onTheHorizon.length > 0 && (
        <section aria-labelledby="horizon" className="home__wide">
          <h2 id="horizon">On the horizon</h2>
          <p>Planned or announced, and not begun when we last heard.</p>
          <CaseStudyRows cards={onTheHorizon} />
        </section>
      )}
    </div>
  )
}

function Doors(): ReactElement {
  return (
    <ul className="doors">
      <li>
        <a href="/search">I have a problem to solve</a>
        <p>Find what others did about it, in a place like yours.</p>
      </li>
      <li>
        <a href="/search?sort=evidence">I want to check what we already do</a>
        <p>See how well it has been studied, and what is still not known.</p>
      </li>
    </ul>
  )
}

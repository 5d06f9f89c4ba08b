import type { ReactElement } from 'react'
import { visitContext } from '../api.ts'
import { TextPage } from '../site/text-page.tsx'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/page'
import { GatheringTable } from './gathering-table.tsx'

export async function loader({ context }: Route.LoaderArgs) {
  return new Unsent(await context.get(visitContext).api.gathering())
}

export default function AboutPage({ loaderData }: Route.ComponentProps): ReactElement {
  return (
    <TextPage
      title="About this library"
      description="Why this library of police and public health case studies exists, how it was gathered, and what to bear in mind."
      path="/about"
      lead="Police officers and public health teams often face the same problem at the same time, and each may have tried something that the other could use."
    >
      <h2>Why it exists</h2>
      <p>
        In October 2016 a summit was held under the title{' '}
        <cite>Creating a shared purpose for policing and health</cite>. To support it, Public Health England
        gathered examples of the two working together, in a paper called{' '}
        <cite>
          Police and Public Health: Innovation in practice – an overview of collaboration across England
        </cite>
        .
      </p>
      <p>
        A paper goes out of date. It cannot be searched, and the next officer with the same problem cannot add
        to it. This library takes its topics and themes from that paper, and keeps going: every case study
        says how we came to know of it, how sure anyone can be of it, and why.
      </p>
      <h2>How it was gathered</h2>
      <GatheringTable gathering={loaderData.found} />
      <h2>What to bear in mind</h2>
      <ul className="points">
        <li>
          <strong>It is a snapshot.</strong> Each case study says at what date its facts hold. Things may have
          changed since.
        </li>
        <li>
          <strong>Being named is not a prize.</strong> That a place is named here does not mean that others do
          not do as well. They may not have told us, or we may not have looked.
        </li>
        <li>
          <strong>It may be amended.</strong> When a case study changes, the change is dated and the old words
          are kept.
        </li>
        <li>
          <strong>How it was gathered shapes what is in it.</strong> What is easy to find is here more often
          than what is not.
        </li>
        <li>
          <strong>It is a step towards a consensus.</strong> It shows what has been tried, so that agencies
          can talk about what they agree on. It does not tell anyone what to do.
        </li>
      </ul>
      <h2>How sure we are</h2>
      <p>
        Every case study has an evidence status, worked out by rules that anyone can read. See{' '}
        <a href="/how-we-judge-evidence">how we judge evidence</a>.
      </p>
    </TextPage>
  )
}

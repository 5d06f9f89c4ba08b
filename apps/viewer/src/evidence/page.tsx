import { scheme } from '@casebook/core/evidence'
import type { ReactElement } from 'react'
import { TextPage } from '../site/text-page.tsx'
import { CapsTable } from './caps-table.tsx'
import { DesignsTable } from './designs-table.tsx'
import { FlagsList } from './flags-list.tsx'
import { Numbers } from './numbers.tsx'
import { RungsTable } from './rungs-table.tsx'
import { WhoList } from './who-list.tsx'

export default function EvidencePage(): ReactElement {
  return (
    <TextPage
      title="How we judge evidence"
      description="The rules by which this library says how sure anyone can be of a case study, word for word as the program applies them."
      path="/how-we-judge-evidence"
      lead="Nobody types a status in. The program works it out from what is known of each study, by the rules on this page, and always says why."
    >
      <p>
        The same rules hold for every case study. A status says how closely the work was looked at. It does
        not say that the work is good, and a low status does not say that it is bad. These rules are scheme{' '}
        {scheme.id}-{scheme.version}.
      </p>
      <h2 id="ladder">The ladder</h2>
      <p>
        The first four are alternatives: the highest that holds is shown. “Independently” and “with
        comparison” are different virtues, and both build on “locally”.
      </p>
      <RungsTable />
      <h2 id="who">Who looked</h2>
      <p>
        We always say how the evaluator stands to the work. Only an independent one counts as independent.
      </p>
      <WhoList />
      <h2 id="how">How they looked</h2>
      <p>
        We name the design, with its level on the Maryland Scientific Methods Scale, from 1 to 5. Three kinds
        of study are off the scale: they tell how the work is done or what it costs, not whether it works.
        Where those are all there is, the status says so.
      </p>
      <DesignsTable />
      <h2 id="large-enough">Large enough to compare</h2>
      <Numbers />
      <h2 id="held-back">What holds a study back</h2>
      <p>These hold back one study, not the case study: a better study of the same work can still lift it.</p>
      <CapsTable />
      <h2 id="flags">What to take care with</h2>
      <p>Flags do not change the status. They tell you what to look at before you lean on it.</p>
      <FlagsList />
      <h2 id="apart">What we keep apart</h2>
      <ul className="points">
        <li>What improved and what got worse are counted one by one, and never added up to one verdict.</li>
        <li>What was found elsewhere is shown beside, and does not lift the status of the work here.</li>
        <li>
          People reached, trained or sent somewhere are counted as what was delivered. They are not results.
        </li>
        <li>Work that was never evaluated, or that failed, is shown like the rest.</li>
        <li>Places are never ranked.</li>
      </ul>
    </TextPage>
  )
}

import type { ReactElement } from 'react'
import { TextPage } from '../site/text-page.tsx'

export default function AccessibilityPage(): ReactElement {
  return (
    <TextPage
      title="Accessibility"
      description="What you should be able to do on this site, how we check it, and what to do if something is in your way."
      path="/accessibility"
      lead="We want everyone to be able to read and use this library."
    >
      <h2>What you should be able to do</h2>
      <ul className="points">
        <li>read every page on a phone, and with the text made four times as large</li>
        <li>use every page with a keyboard alone, or by speaking</li>
        <li>use every page with a screen reader</li>
        <li>use every page without JavaScript, which no page needs</li>
        <li>read in light or dark, as your device is set</li>
        <li>print any page, with its sources</li>
        <li>understand every status without seeing colour: the words come first</li>
      </ul>
      <h2>How well it does</h2>
      <p>
        We build to the Web Content Accessibility Guidelines 2.2, level AA. We check pages by program, light
        and dark, on a narrow and on a wide screen. People who use assistive technology have not tested it
        yet, so there may be faults that we do not know of.
      </p>
      <h2>If something is in your way</h2>
      <p>
        Tell whoever runs this library, and say which page it was and what you were trying to do. If you need
        a page in another form, such as large print, ask them for it.
      </p>
      <h2>What we cannot promise</h2>
      <p>Our sources are kept by others. Some are documents that a screen reader may not read well.</p>
    </TextPage>
  )
}

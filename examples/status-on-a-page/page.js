import { assessEvidence } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import written from './case-study.json'

const day = document.querySelector('#day')
const verdict = policeAndPublicHealth.parse(written)

if (verdict.ok) {
  document.querySelector('#title').textContent = verdict.value.title
  day.addEventListener('change', show)
  show()
} else {
  say(list(verdict.reasons.map(({ field, says }) => `${field}: ${says}`)))
}

/** Shows the status on the day that was chosen: words first, then who looked and how, then why. */
function show() {
  if (!day.value) return
  const { words, who, how, ladder, reasons, flags, nextStep, scheme } = assessEvidence(verdict.value, {
    asAt: day.value,
  })
  say(
    element('h2', words),
    track(ladder),
    element('p', `Who looked: ${who?.words ?? 'nobody yet'}. How: ${how?.words ?? 'not at all yet'}.`),
    element('h3', 'Why'),
    list(reasons.map(({ says }) => says)),
    element('h3', 'Take care'),
    list(flags.map(({ says }) => says)),
    element('h3', 'What would move it up'),
    element('p', nextStep?.says ?? 'Nothing: it stands at the top.'),
    element('p', `By the scheme ${scheme.id}, version ${scheme.version}.`),
  )
}

/** The ladder as a picture beside the words, never in their place. */
function track(ladder) {
  const rungs = element('ol')
  rungs.className = 'ladder'
  rungs.setAttribute('aria-hidden', 'true')
  for (const { state } of ladder) {
    const rung = element('li')
    rung.className = state
    rungs.append(rung)
  }
  return rungs
}

function list(sentences) {
  const items = element('ul')
  items.append(...sentences.map((sentence) => element('li', sentence)))
  return items
}

function element(name, text = '') {
  return Object.assign(document.createElement(name), { textContent: text })
}

function say(...parts) {
  document.querySelector('#evidence').replaceChildren(...parts)
}

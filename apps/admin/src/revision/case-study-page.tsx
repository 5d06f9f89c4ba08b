import type { ReactElement } from 'react'
import { NavLink, Outlet, useParams } from 'react-router'
import { Loading } from '../frame/loading.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { useWhoAmI } from '../person/who-am-i.ts'
import { type AtHand, copyOf, type Opened, useOpening } from './opened.ts'

const screens = [
  ['', 'Overview'],
  ['write', 'Write'],
  ['history', 'History'],
  ['area', 'Ask the area'],
] as const

/** The page of one case study: what it is called, where it stands, and its screens. */
export function CaseStudyPage(): ReactElement {
  const { ref = '' } = useParams()
  const { data: opened, error, refetch } = useOpening(ref)
  const person = useWhoAmI().data?.person
  if (error && !opened) return <Trouble error={error} again={refetch} />
  if (!opened || !person) return <Loading what="the case study" />
  const atHand: AtHand = {
    ref,
    opened,
    copy: copyOf(opened),
    person,
    title: titleOf(opened),
    nameOf: (id) => nameIn(opened, id),
  }
  return (
    <>
      <nav aria-label={`Screens of ${atHand.title}`} className="screens">
        {screens.map(([path, text]) => (
          <NavLink key={path} to={path === '' ? '.' : path} end={path === ''}>
            {text}
          </NavLink>
        ))}
      </nav>
      <Outlet context={atHand} />
    </>
  )
}

function titleOf({ content: { title } }: Opened): string {
  return typeof title === 'string' && title.trim() !== '' ? title : 'A case study without a title'
}

function nameIn({ names }: Opened, id: string | null): string {
  if (id === null) return 'the schedule'
  if (id === 'founding-library') return 'the founding library'
  return names[id] ?? 'somebody who has no account any more'
}

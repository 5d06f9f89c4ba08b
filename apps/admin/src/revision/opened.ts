import { policeAndPublicHealth } from '@casebook/core/library'
import type { Person } from '@casebook/core/person'
import type { Copy } from '@casebook/core/revision'
import type { AppRouter } from '@casebook/server/router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useOutletContext } from 'react-router'
import { api, queryClient } from '../api.ts'

/** A case study as the desk opens it. */
export type Opened = inferRouterOutputs<AppRouter>['revision']['open']

/** Opens the case study with this id or at this address, and keeps it fresh. */
export function useOpening(ref: string) {
  return useQuery(api.revision.open.queryOptions({ caseStudy: ref }))
}

/** All that core's rules ask of it. */
export function copyOf({ id, begunBy, address, history, content }: Opened): Copy {
  return { id, begunBy, address, history, content, model: policeAndPublicHealth.CaseStudy }
}

/**
 * What every act answers with takes the place of what was opened, wherever it is shown; an answer that was asked for
 * before the act and comes after it is let go.
 */
export function tookPlace(ref: string, opened: Opened): void {
  for (const caseStudy of new Set([ref, opened.id, opened.address ?? opened.id])) {
    const queryKey = api.revision.open.queryKey({ caseStudy })
    queryClient.setQueryData(queryKey, opened)
    void queryClient.cancelQueries({ queryKey })
  }
  void queryClient.invalidateQueries({ queryKey: ['timeline', opened.id] })
  void queryClient.invalidateQueries({ queryKey: api.caseStudy.pathKey() })
}

/** What the page of one case study hands to the screens in it. */
export type AtHand = {
  /** The part of the address that names it: its public address, or its id. */
  ref: string
  opened: Opened
  copy: Copy
  person: Person
  /** What it is called: its title, or that it has none yet. */
  title: string
  /** Who somebody is, by id; the founding library came with Casebook. */
  nameOf: (id: string | null) => string
}

/** The case study whose page this screen stands in. */
export function useAtHand(): AtHand {
  return useOutletContext<AtHand>()
}

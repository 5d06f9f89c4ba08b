import { createContext, useContext } from 'react'

/** What every part of a page may need to know of the request: error pages too, which have no loader. */
export type Site = {
  baseUrl: string
  requestId: string
  pathname: string
  /** The day in words, for paper. */
  today: string
}

export const SiteContext = createContext<Site>({ baseUrl: '', requestId: '', pathname: '/', today: '' })

export function useSite(): Site {
  return useContext(SiteContext)
}

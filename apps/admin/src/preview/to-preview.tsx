import { type ReactElement, useEffect } from 'react'
import { useLocation } from 'react-router'
import { Loading } from '../frame/loading.tsx'

/** The way back from signing in to a preview, which is a page of the viewer and none of the desk's. */
export function ToPreview(): ReactElement {
  const { pathname, search } = useLocation()
  useEffect(() => window.location.replace(pathname + search), [pathname, search])
  return <Loading what="the preview" />
}

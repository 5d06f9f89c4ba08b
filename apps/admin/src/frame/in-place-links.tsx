import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'

/** Links to the desk inside components that know no router go without loading the page anew. */
export function InPlaceLinks({ children }: { children: ReactNode }): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      const path = link?.getAttribute('href')
      if (!plain || !path?.startsWith('/admin/')) return
      event.preventDefault()
      void navigate(path.slice('/admin'.length))
    }
    const element = place.current
    element?.addEventListener('click', follow)
    return () => element?.removeEventListener('click', follow)
  }, [navigate])
  return <div ref={place}>{children}</div>
}

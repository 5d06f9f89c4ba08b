import { onlineManager } from '@tanstack/react-query'
import { type ReactElement, useSyncExternalStore } from 'react'

/** Said while there is no connection; what waits for one goes on by itself. */
export function Offline(): ReactElement {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  return (
    <div role="status" className="offline">
      {!online && (
        <p className="page">
          You are offline. What is on the page stays, and what is missing comes when you are connected again.
        </p>
      )}
    </div>
  )
}

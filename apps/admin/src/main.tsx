import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './api.ts'
import { routes } from './routes.tsx'
import './style/admin.scss'

const root = document.getElementById('desk')
if (!root) throw new TypeError('The page has no element for the desk.')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createBrowserRouter(routes, { basename: '/admin' })} />
    </QueryClientProvider>
  </StrictMode>,
)

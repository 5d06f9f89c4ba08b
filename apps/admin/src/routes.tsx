import type { RouteObject } from 'react-router'
import { AreaPage } from './area-ask/area-page.tsx'
import { AuditPage } from './audit/audit-page.tsx'
import { ListPage } from './case-study/list-page.tsx'
import { BeginPage } from './desk/begin-page.tsx'
import { CoveragePage } from './desk/coverage-page.tsx'
import { DeskPage } from './desk/desk-page.tsx'
import { WritePage } from './draft/write-page.tsx'
import { Crashed } from './frame/crashed.tsx'
import { Frame } from './frame/frame.tsx'
import { NotFoundPage } from './frame/not-found-page.tsx'
import { HistoryPage } from './history/history-page.tsx'
import { AcceptPage } from './invitation/accept-page.tsx'
import { LetterPage } from './mail/letter-page.tsx'
import { OutboxPage } from './mail/outbox-page.tsx'
import { AccountPage } from './person/account-page.tsx'
import { FirstAdministratorPage } from './person/first-administrator-page.tsx'
import { Members } from './person/members.tsx'
import { PeoplePage } from './person/people-page.tsx'
import { PersonPage } from './person/person-page.tsx'
import { SignInPage } from './person/sign-in-page.tsx'
import { SignedOutPage } from './person/signed-out-page.tsx'
import { ToPreview } from './preview/to-preview.tsx'
import { CaseStudyPage } from './revision/case-study-page.tsx'
import { ComparePage } from './revision/compare-page.tsx'
import { OverviewPage } from './revision/overview-page.tsx'
import { SourcesPage } from './source/sources-page.tsx'
import { TaxonomiesPage } from './taxonomy/taxonomies-page.tsx'
import { TermPage } from './taxonomy/term-page.tsx'

/** Every screen of the desk. Those under `Members` are for whoever is signed in. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <Crashed />,
    children: [
      { path: 'sign-in', element: <SignInPage /> },
      { path: 'signed-out', element: <SignedOutPage /> },
      { path: 'first-administrator', element: <FirstAdministratorPage /> },
      { path: 'invitation', element: <AcceptPage /> },
      {
        element: <Members />,
        children: [
          { index: true, element: <DeskPage /> },
          { path: 'begin', element: <BeginPage /> },
          { path: 'case-studies', element: <ListPage /> },
          { path: 'coverage', element: <CoveragePage /> },
          {
            path: 'case-studies/:ref',
            element: <CaseStudyPage />,
            children: [
              { index: true, element: <OverviewPage /> },
              { path: 'write', element: <WritePage /> },
              { path: 'history', element: <HistoryPage /> },
              { path: 'compare', element: <ComparePage /> },
              { path: 'area', element: <AreaPage /> },
            ],
          },
          { path: 'preview/*', element: <ToPreview /> },
          { path: 'taxonomies', element: <TaxonomiesPage /> },
          { path: 'taxonomies/:taxonomy/:term', element: <TermPage /> },
          { path: 'sources', element: <SourcesPage /> },
          { path: 'mail', element: <OutboxPage /> },
          { path: 'mail/:id', element: <LetterPage /> },
          { path: 'audit', element: <AuditPage /> },
          { path: 'people', element: <PeoplePage /> },
          { path: 'people/:id', element: <PersonPage /> },
          { path: 'account', element: <AccountPage /> },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]

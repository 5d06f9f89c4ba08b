import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Page } from '@playwright/test'
import { setUpApp } from '../../apps/server/src/person/test-authenticator-app.ts'
import type { Answer, Browser } from '../../apps/server/src/person/test-desk.ts'
import { type CasebookProcess, oneTimeLinkIn, startCasebookAt } from './casebook-process.ts'

/** A password that is let through. */
export const password = 'nine purple herons'

/** A Casebook for one spec file alone, with settings of its own, for what must not mix with what other files do. */
export async function startOwnDesk(settings: Record<string, string> = {}): Promise<CasebookProcess> {
  const probe = createServer()
  await once(probe.listen(0, '127.0.0.1'), 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return startCasebookAt(port, settings)
}

/** Calls a procedure as the page would, with the cookies of its browser. */
export async function mutate(page: Page, url: string, path: string, input: unknown = {}): Promise<Answer> {
  const response = await page.request.post(`${url}/trpc/${path}`, { data: input, headers: { origin: url } })
  const body = await response.json()
  const reasons = body.error?.data?.reasons ?? []
  return { status: response.status(), body: body.result?.data ?? body, reasons, cookies: [] }
}

/** Makes Ada the first administrator, with an authenticator app, and signs her in to the browser of this page. */
export async function becomeAda(page: Page, { url, printed }: CasebookProcess): Promise<void> {
  const token = new URL(oneTimeLinkIn(printed())).searchParams.get('token')
  const ada = { name: 'Ada Byron', email: 'ada@council.example', password }
  expectOk(await mutate(page, url, 'person.becomeFirstAdministrator', { token, ...ada }))
  const browser: Pick<Browser, 'mutate'> = { mutate: (path, input) => mutate(page, url, path, input) }
  await setUpApp(browser as Browser)
}

/** Invites somebody as whoever is signed in on the page; answers with the token of their link. */
export async function invite(page: Page, url: string, joining: Record<string, string>): Promise<string> {
  const { body } = expectOk(await mutate(page, url, 'invitation.invite', joining))
  return new URL((body as { link: string }).link).searchParams.get('token') ?? ''
}

/** The answer, where it was no refusal. */
export function expectOk(answer: Answer): Answer {
  if (answer.status === 200) return answer
  throw new Error(`${answer.status}: ${answer.reasons.map(({ says }) => says).join(' ')}`)
}

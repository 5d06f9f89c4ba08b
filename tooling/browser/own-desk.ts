import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { setUpApp } from '../../apps/server/src/person/test-authenticator-app.ts'
import type { Answer, Browser as Door } from '../../apps/server/src/person/test-desk.ts'
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
  await setUpApp(doorOf(page, url))
}

/** A page in a browser of its own. */
export async function inOwnBrowser(browser: Browser | null): Promise<Page> {
  if (!browser) throw new Error('There is no browser to open a page in.')
  return (await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })).newPage()
}

/** Somebody whom the administrator on this page invited, and who came, in a browser of their own. */
export async function join(
  administrator: Page,
  url: string,
  { name, role }: { name: string; role: string },
): Promise<Page> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@council.example`
  const token = await invite(administrator, url, { name, email, role })
  const page = await inOwnBrowser(administrator.context().browser())
  expectOk(await mutate(page, url, 'invitation.accept', { token, name, password }))
  if (role === 'publisher') await setUpApp(doorOf(page, url))
  // Where a story takes longer than a sign-in is fresh for.
  const afresh = page.getByRole('dialog', { name: 'Show that it is you' })
  await page.addLocatorHandler(afresh, async () => {
    await afresh.getByRole('textbox', { name: 'Your password' }).fill(password)
    await page.keyboard.press('Enter')
  })
  return page
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

/** What asks the server by the cookies of a page, where no browser of its own is needed. */
function doorOf(page: Page, url: string): Door {
  return { mutate: (path, input) => mutate(page, url, path, input) } as Door
}

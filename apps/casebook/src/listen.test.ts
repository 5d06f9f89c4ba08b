import { readSettings, StartRefusal } from '@casebook/server'
import { describe, expect, it } from 'vitest'
import { listen } from './listen.ts'

const settings = { ...readSettings({}), port: 0 }

describe('listening', () => {
  it('answers until it is closed', async () => {
    const { port, close } = await listen(() => new Response('here'), settings)
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here')
    await close()
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  })

  it('says of a port in use that it is, and how to choose another', async () => {
    const first = await listen(() => new Response(''), settings)
    const second = listen(() => new Response(''), { ...settings, port: first.port })
    await expect(second).rejects.toThrow(StartRefusal)
    await expect(second).rejects.toThrow(`Port ${first.port} is in use by another program.`)
    await first.close()
  })

  it('says of an address that this machine lacks that it does', async () => {
    await expect(listen(() => new Response(''), { ...settings, host: '192.0.2.1' })).rejects.toThrow(
      'no address 192.0.2.1',
    )
  })

  it('lets an answer under way finish before it closes', async () => {
    let finish = () => {}
    const { port, close } = await listen(
      () => new Promise<Response>((resolve) => (finish = () => resolve(new Response('whole')))),
      settings,
    )
    const asked = fetch(`http://127.0.0.1:${port}/`)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const closed = close()
    finish()
    expect(await (await asked).text()).toBe('whole')
    await closed
  })
})

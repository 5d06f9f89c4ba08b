import { request } from 'node:http'
import { row } from './print.ts'

/** Bytes on the wire, compressed, to read a case study: the page with all that it asks for, then a second page. */
export async function benchWeight(origin: string, first: string, second: string): Promise<void> {
  const page = await fetchRaw(origin + first)
  const html = await (await fetch(origin + first)).text()
  const asked = new Set(
    [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] as string),
  )
  let total = page
  let scripts = 0
  for (const path of asked) {
    const bytes = await fetchRaw(origin + path)
    total += bytes
    if (path.endsWith('.js')) scripts += bytes
  }
  row('a case study, first visit, compressed', `${(total / 1024).toFixed(1)} KB`, '≤ 60 KB')
  row('of it scripts', `${(scripts / 1024).toFixed(1)} KB`, '0 KB of framework')
  row('second page', `${((await fetchRaw(origin + second)) / 1024).toFixed(1)} KB`, '≤ 15 KB')
}

function fetchRaw(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => resolve(bytes))
    })
      .on('error', reject)
      .end()
  })
}

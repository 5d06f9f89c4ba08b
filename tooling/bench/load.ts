import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'

export type Timing = { p50: number; p95: number; perSecond: number; bytes: number }

const agentOf = (connections: number) =>
  new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections })

/** Asks for the paths in turn, over so many kept connections, each answer awaited before its connection asks again. Bounded in count. */
export async function load(
  origin: string,
  paths: string[],
  { connections = 1, requests = paths.length } = {},
): Promise<Timing> {
  const agent = agentOf(connections)
  const times: number[] = []
  let next = 0
  let bytes = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < requests) {
        const path = paths[next % paths.length] as string
        next += 1
        const asked = performance.now()
        const got = await ask(origin + path, agent)
        bytes += got
        times.push(performance.now() - asked)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    p50: at(0.5),
    p95: at(0.95),
    perSecond: times.length / seconds,
    bytes: Math.round(bytes / times.length),
  }
}

function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => {
        if (response.statusCode === 200) resolve(bytes)
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
      response.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}

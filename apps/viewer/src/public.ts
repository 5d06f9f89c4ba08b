import type { ViewerApi } from './api.ts'

export type { ViewerApi }

export type ViewerOptions = {
  api: ViewerApi
  /** The public address of the library, such as `https://casebook.example`. */
  baseUrl: string
  /** Told of every fault while answering, with the id that the reader was shown. Without it, faults go to the console. */
  report?: (error: unknown, about: { requestId: string; address: string }) => void
}

export type Viewer = (request: Request) => Promise<Response>

/** The types of what `build/server/index.js` exports; `server.ts` is held to them. */
export declare function createViewer(options: ViewerOptions): Viewer

/** The folder of the files that pages ask for. All of `assets/` in it may be kept for ever: their names change with their content. */
export declare const clientFolder: string

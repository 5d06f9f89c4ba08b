import type { Procedures, ViewerApi } from './api.ts'
import type { Desk } from './desk/desk.ts'
import type { Away } from './library-away.ts'

export type { Desk, Procedures, ViewerApi }

export type ViewerOptions = {
  api: ViewerApi
  /** The public address of the library, such as `https://casebook.example`. */
  baseUrl: string
  /** Told of every fault while answering, with the id that the reader was shown. Without it, faults go to the console. */
  report?: (error: unknown, about: { requestId: string; address: string }) => void
}

/** Answers a request; with the desk as whoever sent it may use it, for pages that are for one visitor alone. */
export type Viewer = (request: Request, desk?: Desk) => Promise<Response>

/** The types of what `build/server/index.js` exports; `server.ts` is held to them. */
export declare function createViewer(options: ViewerOptions): Viewer

/** What the viewer asks, answered by the public procedures: those of a server in this process, or those at an address. */
export declare function apiOf(procedures: Procedures): ViewerApi

/** The public procedures of the Casebook at this address (without a slash at its end), asked over HTTP. */
export declare function proceduresAt(url: string): Procedures

/** Thrown by procedures at an address: nobody answers there (`silent`), or something that is no Casebook we can read (`strange`). */
export declare class LibraryAway extends Error {
  readonly how: Away
}

/** The folder of the files that pages ask for. All of `assets/` in it may be kept for ever: their names change with their content. */
export declare const clientFolder: string

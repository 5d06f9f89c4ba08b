import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { server: 'src/server.ts' },
  format: ['esm'],
  target: 'es2024',
  platform: 'node',
  // So that a library that is loaded when it is asked for stays out of the start.
  splitting: true,
  // Node reads drizzle's long package.json anew for each of its hundred files: half of a start.
  noExternal: [/^drizzle-orm/],
  clean: true,
  // Some of Node's own modules (node:sqlite) exist under that name alone.
  removeNodeProtocol: false,
})

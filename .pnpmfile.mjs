/** What is published holds built files alone: ways into the sources, and what only the building needs, stay here. */
export const hooks = {
  beforePacking(manifest) {
    const { devDependencies: _, scripts: __, exports, ...rest } = manifest
    return { ...rest, exports: published(exports) }
  },
}

function published(exports) {
  return Object.fromEntries(
    Object.entries(exports ?? {}).flatMap(([entry, target]) => {
      if (typeof target === 'string') return [[entry, target]]
      const { source: _, ...built } = target
      return Object.keys(built).length === 0 ? [] : [[entry, built]]
    }),
  )
}

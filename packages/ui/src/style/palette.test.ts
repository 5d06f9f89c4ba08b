import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

type Palette = Record<string, string>

const source = readFileSync(resolve(import.meta.dirname, '_palette.scss'), 'utf8')
const light = paletteNamed('light')
const palettes: [string, Palette][] = [
  ['light', light],
  ['dark', paletteNamed('dark')],
  ['print', { ...light, ...paletteNamed('print') }],
]

/** Text on its ground: 4.5 to 1. */
const text: [string, string][] = [
  ...['ink', 'quiet-ink', 'accent', 'accent-strong', 'visited', 'error'].flatMap(
    (colour): [string, string][] => [
      [colour, 'paper'],
      [colour, 'surface'],
    ],
  ),
  ['mark-ink', 'mark'],
  ['focus-ink', 'focus'],
]
const onAccent: [string, string][] = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
]
/** The edges of fields, the shapes of the ladder: 3 to 1. */
const shapes: [string, string][] = [
  ['control-line', 'paper'],
  ['control-line', 'surface'],
  ['accent', 'paper'],
  ['accent', 'surface'],
]

describe.each(palettes)('the %s palette', (_, palette) => {
  test.each([...text, ...onAccent])('%s on %s can be read', (front, ground) => {
    expect(contrast(palette[front], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapes)('%s on %s can be made out', (front, ground) => {
    expect(contrast(palette[front], palette[ground])).toBeGreaterThanOrEqual(3)
  })
})

test('no colour but the lines between rows goes unchecked, and dark names each that light does', () => {
  const checked = new Set([...text, ...onAccent, ...shapes].flat())
  expect(Object.keys(light).filter((name) => !checked.has(name))).toEqual(['line'])
  expect(Object.keys(paletteNamed('dark'))).toEqual(Object.keys(light))
})

test('no other style sheet names a colour of its own', () => {
  const folders = [import.meta.dirname, resolve(import.meta.dirname, '../../../../apps/viewer/src/style')]
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => resolve(folder, file)))
  const others = files.filter((file) => file.endsWith('.scss') && !file.endsWith('_palette.scss'))
  expect(others.length).toBeGreaterThan(10)
  expect(
    others.filter((file) => /#[0-9a-f]{3,8}\b(?!\{)|rgba?\(|hsla?\(/i.test(readFileSync(file, 'utf8'))),
  ).toEqual([])
})

function paletteNamed(name: string): Palette {
  const body = new RegExp(`\\$${name}: \\(([^)]*)\\)`).exec(source)?.[1] ?? ''
  return Object.fromEntries(
    [...body.matchAll(/"([\w-]+)": (#[0-9a-f]{6})/g)].map(([, key = '', hex = '']) => [key, hex]),
  )
}

/** The contrast of two colours by WCAG 2.2. */
function contrast(one = '', other = ''): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

import type { ReactElement } from 'react'
import { encode } from 'uqr'

/** White around the code, as wide as four of its squares, so that a camera finds it (ISO/IEC 18004). */
const quiet = 4

/** A text as a QR code, drawn as one path: dark on white in either colour scheme, since cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }): ReactElement {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path className="qr-code__white" d={`M0 0h${size}v${size}H0z`} />
      <path className="qr-code__dark" d={squares.join('')} />
    </svg>
  )
}

import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const origin = 'http://localhost:4000'
const rpId = 'localhost'
const [present, unlocked, holdsKey] = [0x01, 0x04, 0x40]

type Question = { challenge: string }
export type Passkey = {
  /** What a browser answers that is asked to make it. */
  made: (question: Question) => object
  /** What a browser answers that is asked to use it. */
  used: (question: Question) => object
}

/** A device with one key (ES256, no attestation), as Web Authentication has it; `locked`, it lies about unlocked by nobody. */
export function createPasskey({ locked = false } = {}): Passkey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const flags = present | (locked ? 0 : unlocked)
  const answer = { id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {} }
  return {
    made: ({ challenge }) => {
      // COSE: an elliptic key (1: 2) for ES256 (3: -7) on P-256 (-1: 1) with its two coordinates.
      const key = [from('a5010203262001215820'), bytes(x), from('225820'), bytes(y)]
      const credential = [Buffer.alloc(16), from('0010'), id, ...key]
      const authData = Buffer.concat([authenticatorData(flags | holdsKey), ...credential])
      // CBOR: { fmt: "none", attStmt: {}, authData }
      const map = from('a363666d74646e6f6e656761747453746d74a068617574684461746158')
      const attestationObject = Buffer.concat([map, Buffer.from([authData.length]), authData])
      const clientDataJSON = clientData('webauthn.create', challenge)
      return {
        ...answer,
        response: { clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject) },
      }
    },
    used: ({ challenge }) => {
      const authData = authenticatorData(flags)
      const clientDataJSON = clientData('webauthn.get', challenge)
      const signed = createSign('sha256').update(authData).update(sha256(clientDataJSON)).sign(privateKey)
      return {
        ...answer,
        response: {
          clientDataJSON: text(clientDataJSON),
          authenticatorData: text(authData),
          signature: text(signed),
        },
      }
    },
  }
}

function authenticatorData(flags: number): Buffer {
  return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), Buffer.alloc(4)])
}

function clientData(type: string, challenge: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

const sha256 = (of: Buffer) => createHash('sha256').update(of).digest()
const from = (hex: string) => Buffer.from(hex, 'hex')
const bytes = (base64url: string) => Buffer.from(base64url, 'base64url')
const text = (of: Buffer) => of.toString('base64url')

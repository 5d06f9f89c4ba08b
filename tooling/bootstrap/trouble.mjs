/** What stops set-up for a reason outside Casebook: printed as it is, without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} sentence
   * @param {string} [output] what the failing program said
   */
  constructor(sentence, output = '') {
    super(sentence)
    this.name = 'Trouble'
    this.output = output
  }
}

/**
 * In order: a full disk also breaks downloads, and a refused certificate also reads as a failed request.
 * @type {Array<{ signs: RegExp, says: (folder: string, output: string) => string }>}
 */
const TROUBLES = [
  {
    signs: /ENOSPC|no space left on device|EDQUOT|disk quota exceeded/i,
    says: (folder) => `The disk is full. Free about 2 GB where ${folder} is kept, then run it again.`,
  },
  {
    signs:
      /UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)|SELF_SIGNED_CERT|self[- ]signed certificate|invalid peer certificate|UnknownIssuer/i,
    says: () =>
      'The npm registry answers with a certificate that this machine does not trust. Name the certificate of your network in NODE_EXTRA_CA_CERTS, then run it again.',
  },
  {
    signs:
      /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|dns error|error sending request|META_FETCH_FAIL/,
    says: () =>
      'The npm registry cannot be reached. Check the network (and the proxy, if there is one), then run it again.',
  },
  {
    signs: /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    says: (folder, output) =>
      `${/'(\/[^']+)'/.exec(output)?.[1] ?? folder} cannot be written to by this user. Run it as the user who owns that folder, or clone Casebook to a folder of your own.`,
  },
  {
    signs: /ERR_PNPM_(OUTDATED_LOCKFILE|FROZEN_LOCKFILE_WITH_OUTDATED_LOCKFILE)/,
    says: () =>
      'A package.json names a package that pnpm-lock.yaml does not hold. Run "pnpm install" and commit the changed pnpm-lock.yaml.',
  },
]

/**
 * @param {string} output what a program or an error said
 * @param {string} folder where the clone is
 * @returns {string | undefined} one sentence with the mend, where the cause is a known one
 */
export function troubleIn(output, folder) {
  return TROUBLES.find(({ signs }) => signs.test(output))?.says(folder, output)
}

/**
 * @param {string} output
 * @param {string} folder where the clone is
 * @param {string} otherwise said, with the output, where the cause is none of the known ones
 */
export function explained(output, folder, otherwise) {
  const sentence = troubleIn(output, folder)
  return sentence === undefined ? new Trouble(otherwise, output) : new Trouble(sentence)
}

import { StartRefusal } from '../start-refusal.ts'
import { starter } from './accounts.ts'

type Sentence = (folder: string) => string

const noRoom: Sentence = (folder) =>
  `There is no room left on the disk that holds ${folder}: free some space there, or set CASEBOOK_DATA to a folder on another disk.`

const readOnly: Sentence = (folder) =>
  `The folder ${folder} is on a disk that can only be read: set CASEBOOK_DATA to a folder that can be written to.`

const notOurs: Sentence = (folder) =>
  `${starter()} may not write to ${folder}: give that user rights to it, or set CASEBOOK_DATA to another folder.`

const notAFolder: Sentence = (folder) =>
  `${folder} cannot be a folder, because a file is in its place: move the file, or set CASEBOOK_DATA to another folder.`

const tooLong: Sentence = (folder) =>
  `The path ${folder} is too long: set CASEBOOK_DATA to a folder with a shorter path.`

const byCode: Readonly<Record<string, Sentence>> = {
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EROFS: readOnly,
  EACCES: notOurs,
  EPERM: notOurs,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  ENAMETOOLONG: tooLong,
}

/** What PostgreSQL's programs print, in English because the launcher starts them with LC_ALL=C. */
const byWords: readonly (readonly [RegExp, Sentence])[] = [
  [/No space left on device|Disk quota exceeded/, noRoom],
  [/Read-only file system/, readOnly],
  [/Permission denied|Operation not permitted/, notOurs],
  [/File name too long/, tooLong],
]

/** Turns what the file system says against a folder into a sentence; anything else passes as the fault it is. */
export async function orRefuse<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const says = error instanceof Error && 'code' in error ? byCode[String(error.code)] : undefined
    throw says ? new StartRefusal(says(folder), { cause: error }) : error
  }
}

/** The sentence for what a program printed about the folder it works in, or null where it is about something else. */
export function saysOfFolder(printed: string, folder: string): string | null {
  return byWords.find(([words]) => words.test(printed))?.[1](folder) ?? null
}

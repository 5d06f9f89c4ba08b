import { DatabaseSync } from 'node:sqlite'
import { tokenizer } from './schema.ts'
import { fold } from './tokens.ts'

const mostKept = 50_000

/** Says how the index stems a word, by asking the tokenizer itself, so that what is marked is what was matched. */
export class Stemmer {
  readonly #database = new DatabaseSync(':memory:')
  readonly #stems = new Map<string, string>()
  readonly #add
  readonly #terms

  constructor() {
    this.#database.exec(`
      CREATE VIRTUAL TABLE words USING fts5(word, content='', detail=column, tokenize='${tokenizer}');
      CREATE VIRTUAL TABLE terms USING fts5vocab(words, instance);
    `)
    this.#add = this.#database.prepare('INSERT INTO words (rowid, word) SELECT key, value FROM json_each(?)')
    this.#terms = this.#database.prepare('SELECT doc, term FROM terms')
  }

  stem(word: string): string {
    this.learn([word])
    return this.#stems.get(word) ?? fold(word)
  }

  /** Stems many words at once, which costs little more than one. */
  learn(words: Iterable<string>): void {
    const fresh = [...new Set(words)].filter((word) => !this.#stems.has(word))
    if (fresh.length === 0) return
    if (this.#stems.size + fresh.length > mostKept) this.#stems.clear()
    this.#database.exec('BEGIN')
    this.#add.run(JSON.stringify(fresh))
    for (const word of fresh) this.#stems.set(word, fold(word))
    for (const { doc, term } of this.#terms.all()) {
      const word = fresh[Number(doc)]
      if (word !== undefined) this.#stems.set(word, String(term))
    }
    this.#database.exec('ROLLBACK')
  }

  close(): void {
    this.#database.close()
  }
}

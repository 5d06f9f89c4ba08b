import { createHash } from 'node:crypto'
import { scheme } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { blankCaseStudy } from './blank.ts'
import { documentOf } from './document.ts'

const { facets, themes, topics } = policeAndPublicHealth

/** Raise it whenever what the file holds, or how, changes. */
const shape = 1

/** A document as these rules make it. */
const specimen = documentOf({
  id: 'none',
  caseStudy: blankCaseStudy,
  revisionNumber: 1,
  publishedAt: '2016-10-31T00:00:00.000Z',
})

/** What the content follows from: a file made by other rules or other taxonomies is made anew. */
export const madeBy = createHash('sha256')
  .update(JSON.stringify([shape, scheme, facets, topics.terms, themes.terms, specimen]))
  .digest('hex')

/** English stems, without accents: how the words of texts and of searches are cut and matched. */
export const tokenizer = 'porter unicode61 remove_diacritics 2'
/**
 * What an index holds: where it stands; what filters and orders need; what lists show; words as they are spelt; and
 * the words to find.
 */
export const tables = `
  CREATE TABLE state (made_by TEXT NOT NULL, version INTEGER NOT NULL, mark TEXT NOT NULL);
  CREATE TABLE documents (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slug TEXT NOT NULL UNIQUE, codes TEXT NOT NULL, start_year INTEGER,
    timing TEXT NOT NULL, published TEXT NOT NULL, started TEXT NOT NULL, evidence INTEGER NOT NULL, title TEXT NOT NULL,
    channel TEXT NOT NULL, means TEXT NOT NULL
  );
  CREATE INDEX newest ON documents (published DESC, started DESC, title, slug);
  CREATE INDEX started ON documents (started DESC, title, slug);
  CREATE INDEX evidence ON documents (evidence DESC, published DESC, started DESC, title, slug);
  CREATE INDEX title ON documents (title, slug);
  CREATE TABLE faces (
    row INTEGER PRIMARY KEY, card TEXT NOT NULL, dated TEXT NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL,
    terms TEXT NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE TABLE vocabulary (word TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE texts USING fts5(
    title, summary, terms, place, body, content='', contentless_delete=1, prefix='2 3', tokenize='${tokenizer}'
  );
  INSERT INTO texts (texts, rank) VALUES ('rank', 'bm25(10.0, 4.0, 4.0, 2.0, 1.0)');
  INSERT INTO state VALUES ('${madeBy}', 0, '');
`

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** A statement that is parsed once for each database. */
function prepared(database: DatabaseSync, sql: string): StatementSync {
  const there = statements.get(database) ?? new Map<string, StatementSync>()
  statements.set(database, there)
  const statement = there.get(sql) ?? database.prepare(sql)
  there.set(sql, statement)
  return statement
}

/**
 * Runs a statement that changes something, and answers with the row that it added, if it did: RETURNING would take ten
 * times as long. FTS5 has row ids of its own that are too large for a number, so they are read as bigints.
 */
export function run(database: DatabaseSync, sql: string, ...values: SQLInputValue[]): number {
  const statement = prepared(database, sql)
  statement.setReadBigInts(true)
  return Number(statement.run(...values).lastInsertRowid)
}

/** The first row of an answer, in the shape that its SQL gives it. */
export function oneOf<Row>(database: DatabaseSync, sql: string, ...values: SQLInputValue[]): Row | undefined {
  return prepared(database, sql).get(...values) as Row | undefined
}

/** All rows of an answer as arrays, in the shape that its SQL gives them. */
export function manyOf<Row extends unknown[]>(
  database: DatabaseSync,
  sql: string,
  ...values: SQLInputValue[]
): Row[] {
  const statement = prepared(database, sql)
  statement.setReturnArrays(true)
  return statement.all(...values) as unknown as Row[]
}

/** A list that SQL gathers into one JSON text, which is many times faster than row by row. */
export function listOf(database: DatabaseSync, sql: string, ...values: SQLInputValue[]): number[] {
  const found = oneOf<{ list: string }>(database, sql, ...values)
  return JSON.parse(found?.list ?? '[]') as number[]
}

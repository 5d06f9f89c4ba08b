import { inArray, sql } from 'drizzle-orm'
import type { Database, Db, Transaction } from '../database/database.ts'
import { checksOf, type LastChecks } from '../source/store.ts'
import { citedAddresses } from './tables.ts'

/** So many case studies are looked through in one transaction. */
const batch = 200
/** New addresses come due within so many milliseconds, so that not all are asked for at once. */
const spread = 10 * 60_000

/**
 * Brings up to date which case study cites which addresses, and which of them are to be asked for: those in its newest
 * revision and in the published one, of sources and of evaluations' reports. Only what has another revision since is read.
 */
export async function levelCited(db: Database, now: Date): Promise<void> {
  while (await db.transaction((tx) => levelSome(tx, now)));
}

/** Whether there was anything to do. */
async function levelSome(tx: Transaction, now: Date): Promise<boolean> {
  const changed = await tx.execute<{ id: string; before: string[] | null }>(sql`
    select s.id, c.addresses as before
    from case_studies s left join cited_addresses c on c.case_study_id = s.id
    where s.head_revision_id is not null and (
      c.case_study_id is null
      or c.head_revision_id is distinct from s.head_revision_id
      or c.published_revision_id is distinct from s.published_revision_id)
    order by s.id limit ${batch}`)
  if (changed.length === 0) return false
  const ids = sql.param(changed.map(({ id }) => id))
  await tx.execute(sql`
    insert into cited_addresses (case_study_id, head_revision_id, published_revision_id, addresses)
    select s.id, s.head_revision_id, s.published_revision_id, array(
      select distinct url from revisions r cross join lateral (
        select jsonb_path_query(r.content, '$.sources[*].url') #>> '{}' as url
        union all select jsonb_path_query(r.content, '$.evaluations[*].report.url') #>> '{}') found
      where r.id in (s.head_revision_id, s.published_revision_id)
      and url ~* '^https?://' and octet_length(url) <= 2000
      order by url)
    from case_studies s where s.id = any(${ids}::uuid[]) order by s.id
    on conflict (case_study_id) do update set
      head_revision_id = excluded.head_revision_id,
      published_revision_id = excluded.published_revision_id,
      addresses = excluded.addresses`)
  await tx.execute(sql`
    insert into source_checks (address, next_due)
    select address, ${now.toISOString()}::timestamptz + random() * ${spread} * interval '1 millisecond'
    from (select distinct unnest(addresses) as address from cited_addresses where case_study_id = any(${ids}::uuid[])) cited
    order by address on conflict (address) do nothing`)
  const before = sql.param([...new Set(changed.flatMap((each) => each.before ?? []))])
  await tx.execute(sql`
    delete from source_checks where address = any(${before}::text[])
    and not exists (select from cited_addresses where addresses @> array[source_checks.address])`)
  return true
}

/** The addresses that a case study cites, as they were brought up to date last. */
export async function addressesOf(db: Db, caseStudy: string): Promise<string[]> {
  const [row] = await db
    .select({ addresses: citedAddresses.addresses })
    .from(citedAddresses)
    .where(inArray(citedAddresses.caseStudyId, [caseStudy]))
  return row?.addresses ?? []
}

/** What is known of the addresses that a case study cites, as the last check of each. */
export async function lastChecksCited(db: Db, caseStudy: string): Promise<LastChecks> {
  const checks = await checksOf(db, await addressesOf(db, caseStudy))
  return Object.fromEntries(
    [...checks].flatMap(([address, { lastCheck }]) => (lastCheck ? [[address, lastCheck]] : [])),
  )
}

/** The ids of the case studies that cite each of these addresses. */
export async function citing(db: Db, addresses: readonly string[]): Promise<Map<string, string[]>> {
  const cited = new Map<string, string[]>(addresses.map((address) => [address, []]))
  if (addresses.length === 0) return cited
  const rows = await db
    .select()
    .from(citedAddresses)
    .where(sql`${citedAddresses.addresses} && ${sql.param([...addresses])}::text[]`)
    .orderBy(citedAddresses.caseStudyId)
  for (const { caseStudyId, addresses: all } of rows)
    for (const address of all) cited.get(address)?.push(caseStudyId)
  return cited
}

/**
 * Where each address stands in the newest revision of a case study, as a path of names and ids (`sources/report/url`), in
 * the order given; `null` where it does not.
 */
export async function fieldsCiting(
  db: Db,
  pairs: readonly { address: string; id: string }[],
): Promise<(string | null)[]> {
  if (pairs.length === 0) return []
  const idIn = (path: string) =>
    sql`jsonb_path_query_first(r.content, ${path}::jsonpath, jsonb_build_object('address', cited.address)) #>> '{}'`
  const rows = await db.execute<{ field: string | null }>(sql`
    select coalesce(
      'sources/' || (${idIn('$.sources[*] ? (@.url == $address).id')}) || '/url',
      'evaluations/' || (${idIn('$.evaluations[*] ? (@.report.url == $address).id')}) || '/report/url') as field
    from unnest(
      ${sql.param(pairs.map(({ address }) => address))}::text[], ${sql.param(pairs.map(({ id }) => id))}::uuid[]
    ) with ordinality as cited(address, id, place)
    join case_studies s on s.id = cited.id join revisions r on r.id = s.head_revision_id
    order by cited.place`)
  return rows.map(({ field }) => field)
}

/** The case studies in which a source with one of these addresses is said, there itself, to be unreachable. */
export async function sayingUnreachable(db: Db, addresses: readonly string[]): Promise<string[]> {
  if (addresses.length === 0) return []
  const wanted = sql.param([...addresses])
  const rows = await db.execute<{ id: string }>(sql`
    select distinct c.case_study_id as id
    from cited_addresses c join revisions r on r.id in (c.head_revision_id, c.published_revision_id)
    where c.addresses && ${wanted}::text[] and jsonb_path_exists(
      r.content, '$.sources[*] ? (@.url == $wanted[*] && @.lastCheck.reachable == false)',
      jsonb_build_object('wanted', to_jsonb(${wanted}::text[])))`)
  return rows.map(({ id }) => id)
}

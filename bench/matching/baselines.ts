import { pipeline } from 'node:stream/promises'
import type { PersonFacts } from '@identity/matching'
import type { TeachingRecord } from '@identity/teaching-record'
import type postgres from 'postgres'

/** Another way to find candidates, to measure ours beside. */
export type Baseline = {
  name: string
  /** All others are put beside it. */
  isReference?: boolean
  /** Builds what it needs from `plain_record`; returns the bytes of its indexes. */
  prepare(sql: postgres.Sql): Promise<number>
  find(sql: postgres.Sql, person: PersonFacts): Promise<unknown>
}

const text = (value: string | null) => (value === null ? '\\N' : value.replace(/[\\\t\n\r]/g, ' '))

/** The same records with everything readable, which the other ways need. */
export async function loadPlainRecords(sql: postgres.Sql, records: Iterable<TeachingRecord>): Promise<void> {
  const [known] = await sql`select from pg_class where relname = 'plain_record'`
  if (known) return
  await sql.begin(async (transaction) => {
    await transaction`create unlogged table plain_record
      (trn text, first_name text, last_name text, previous_last_name text, date_of_birth text, nino text, email text,
        full_name text generated always as (lower(first_name || ' ' || last_name)) stored)`
    function* lines() {
      let some = ''
      for (const record of records) {
        const { trn, firstName, lastName, previousNames, dateOfBirth, nationalInsuranceNumber, email } =
          record
        const previous = previousNames[0]?.lastName ?? null
        some += `${[trn, firstName, lastName, previous, dateOfBirth, nationalInsuranceNumber, email].map(text).join('\t')}\n`
        if (some.length < 256 * 1024) continue
        yield some
        some = ''
      }
      yield some
    }
    await pipeline(lines, await transaction`copy plain_record from stdin`.writable())
  })
  await sql`analyze plain_record`
}

/** Similar names by `pg_trgm`, at the two settings that are worth a try. */
export function trigram(threshold: number): Baseline {
  return {
    name: `pg_trgm, similarity of the name above ${threshold}`,
    isReference: true,
    async prepare(sql) {
      await sql`create extension if not exists pg_trgm`
      await sql`create index if not exists plain_trigram on plain_record using gin (full_name gin_trgm_ops)`
      await sql.unsafe(`set pg_trgm.similarity_threshold = ${threshold}`)
      return indexBytes(sql, 'plain_trigram')
    },
    find: (sql, { firstName = '', lastName = '' }) => {
      const name = `${firstName} ${lastName}`.toLowerCase()
      return sql`select * from plain_record where full_name % ${name} order by similarity(full_name, ${name}) desc limit 10`
    },
  }
}

/** The shape behind `GET /v2/teachers/find`: one row for each word or number of a record, three kinds of which have to agree. */
export const attributeTable: Baseline = {
  name: 'attribute table, as behind /v2/teachers/find',
  async prepare(sql) {
    await sql.unsafe(`
      create unlogged table if not exists attribute as
        select trn, 'FirstName' as kind, word as value from plain_record, regexp_split_to_table(lower(first_name), '\\s+') word
        union all select trn, 'LastName', word from plain_record, regexp_split_to_table(lower(last_name || ' ' || coalesce(previous_last_name, '')), '\\s+') word where word <> ''
        union all select trn, 'DateOfBirth', date_of_birth from plain_record where date_of_birth is not null
        union all select trn, 'NationalInsuranceNumber', nino from plain_record where nino is not null
        union all select trn, 'EmailAddress', lower(email) from plain_record where email is not null
        union all select trn, 'Trn', trn from plain_record`)
    await sql`create index if not exists attribute_value on attribute (kind, value)`
    await sql`analyze attribute`
    return indexBytes(sql, 'attribute_value')
  },
  find: (sql, person) => {
    const words = (name = '') => name.toLowerCase().split(/\s+/).filter(Boolean)
    return sql`
      select trn from attribute
      where (kind = 'FirstName' and value = any(${words(person.firstName)}))
        or (kind = 'LastName' and value = any(${words(person.lastName)}))
        or (kind = 'DateOfBirth' and value = ${person.dateOfBirth ?? ''})
        or (kind = 'NationalInsuranceNumber' and value = ${person.nationalInsuranceNumber ?? ''})
        or (kind = 'EmailAddress' and value = ${person.verifiedEmail?.toLowerCase() ?? ''})
        or (kind = 'Trn' and value = ${person.trn ?? ''})
      group by trn
      having (bool_or(kind = 'FirstName') and bool_or(kind = 'LastName'))::int + bool_or(kind = 'DateOfBirth')::int
        + bool_or(kind = 'NationalInsuranceNumber')::int + bool_or(kind = 'EmailAddress')::int + bool_or(kind = 'Trn')::int >= 3`
  },
}

/** One record of ours by its primary key, prepared: the least that any way of finding one costs on this machine. */
export const bareLookUp: Baseline = {
  name: 'bare look-up of one record by an index',
  isReference: true,
  prepare: (sql) => indexBytes(sql, 'teaching_record_pkey'),
  find: (sql, { trn = '1000001' }) => sql`
    select trn, first_name, last_name, date_of_birth, email_address from teaching_record where trn = ${trn}`,
}

/** Any three equal, by B-trees: fast, and blind to every slip. */
export const exactColumns: Baseline = {
  name: 'any three equal, five B-trees',
  async prepare(sql) {
    await sql`create index if not exists plain_nino on plain_record (nino)`
    await sql`create index if not exists plain_email on plain_record (lower(email))`
    await sql`create index if not exists plain_trn on plain_record (trn)`
    await sql`create index if not exists plain_birth on plain_record (date_of_birth, lower(last_name))`
    await sql`create index if not exists plain_birth_before on plain_record (date_of_birth, lower(previous_last_name))`
    await sql`analyze plain_record`
    const names = ['plain_nino', 'plain_email', 'plain_trn', 'plain_birth', 'plain_birth_before']
    return (await Promise.all(names.map((name) => indexBytes(sql, name)))).reduce(
      (sum, bytes) => sum + bytes,
      0,
    )
  },
  find: (
    sql,
    { lastName = '', dateOfBirth = '', nationalInsuranceNumber = '', verifiedEmail = '', trn = '' },
  ) => sql`
    select * from plain_record where nino = ${nationalInsuranceNumber}
    union select * from plain_record where lower(email) = ${verifiedEmail.toLowerCase()}
    union select * from plain_record where trn = ${trn}
    union select * from plain_record where date_of_birth = ${dateOfBirth} and lower(last_name) = ${lastName.toLowerCase()}
    union select * from plain_record where date_of_birth = ${dateOfBirth} and lower(previous_last_name) = ${lastName.toLowerCase()}`,
}

async function indexBytes(sql: postgres.Sql, name: string): Promise<number> {
  const [row] = await sql<{ bytes: number }[]>`select pg_relation_size(${name}::regclass)::float8 as bytes`
  return row?.bytes ?? 0
}

import { connect } from '@identity/database'

// Everything that our migrations, the facade and the job queue ever made.
const SCHEMAS = ['oidc', 'graphile_worker', 'drizzle', 'public']

/** Empties your own database: drops our schemas, and makes an empty `public` again, as a new database has it. */
export async function emptyDatabase(databaseUrl: string): Promise<void> {
  const sql = connect(databaseUrl, { max: 1 })
  try {
    await sql.begin(async (transaction) => {
      for (const schema of SCHEMAS) await transaction`drop schema if exists ${sql(schema)} cascade`
      await transaction`create schema public`
      await transaction`grant usage on schema public to public`
    })
  } finally {
    await sql.end()
  }
}

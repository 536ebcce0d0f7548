import { z } from 'zod'
import { DATA_VERSION, WEBHOOK_DATA } from './webhook-data.ts'

export const DATA_SCHEMA_PATH = `/.well-known/webhook-schemas/${DATA_VERSION}`

/** Where the schema of an event’s data stands: `ce-dataschema`. */
export const dataSchemaOf = (origin: string, type: string): string =>
  `${origin}${DATA_SCHEMA_PATH}#/$defs/${type}`

/**
 * The JSON schema of all data, as receivers read it. It is open: a member that is not in it may come, and is to be passed over. `closed` has no such
 * members.
 */
export function dataSchema({ closed = false } = {}) {
  const $defs = Object.fromEntries(
    Object.entries(WEBHOOK_DATA).map(([type, data]) => {
      const { $schema: _oneForAll, ...schema } = z.toJSONSchema(data, {
        io: closed ? 'output' : 'input',
        // The format says it, in fewer words than zod's expression.
        override: ({ jsonSchema }) => {
          if (jsonSchema.format) delete jsonSchema.pattern
        },
      })
      return [type, schema]
    }),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Data of the webhooks of Get an Identity',
    $defs,
  }
}

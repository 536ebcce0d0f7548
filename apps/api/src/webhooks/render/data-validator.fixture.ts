import { Ajv2020 } from 'ajv/dist/2020.js'
import { dataSchema, dataSchemaOf } from './data-schema.ts'

const ORIGIN = 'https://identity.example'
const FORMATS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

/** Reads data by the published schema, as a receiver may. `closed` refuses what the schema does not name, too. */
export function aDataValidator(options: { closed?: boolean } = {}) {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: FORMATS })
  const [address = ''] = dataSchemaOf(ORIGIN, '').split('#')
  ajv.addSchema(dataSchema(options), address)
  return (type: string, data: unknown): string[] => {
    const validate = ajv.getSchema(dataSchemaOf(ORIGIN, type))
    if (!validate) throw new Error(`the schema knows no ${type}`)
    validate(data)
    return (validate.errors ?? []).map((error) => `${type}${error.instancePath} ${error.message}`)
  }
}

import { Ajv2020 } from 'ajv/dist/2020.js'
import express from 'express'
import { afterAll, expect, test } from 'vitest'
import { listenOnLoopback } from '../../testing/listen-on-loopback.ts'
import { dataSchemaRoutes } from './data-schema.routes.ts'
import { dataSchema, dataSchemaOf } from './data-schema.ts'
import { SAMPLE_TYPES } from './sample-deliveries.fixture.ts'

const { origin, close } = await listenOnLoopback(express().use(dataSchemaRoutes()))
afterAll(close)

test('each event’s dataschema leads to a document that any caller may read, and keep for a day', async () => {
  for (const type of SAMPLE_TYPES) {
    const address = new URL(dataSchemaOf(origin, type))
    const response = await fetch(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/schema+json')
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400')
    const document = (await response.json()) as { $defs: Record<string, unknown> }
    expect(address.hash).toBe(`#/$defs/${type}`)
    expect(document.$defs).toHaveProperty([type])
  }
})

test('the document is a JSON schema, and says of each member what it is', () => {
  const document = dataSchema()
  expect(new Ajv2020({ validateFormats: false }).validateSchema(document)).toBe(true)
  const undescribed: string[] = []
  const look = (path: string, schema: object) => {
    for (const [name, value] of Object.entries('properties' in schema ? Object(schema.properties) : {})) {
      if (!('description' in Object(value))) undescribed.push(`${path}.${name}`)
      look(`${path}.${name}`, Object(value))
    }
  }
  for (const [type, schema] of Object.entries(document.$defs)) look(type, schema)
  expect(undescribed).toEqual([])
})

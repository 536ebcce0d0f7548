import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseKeyRing } from './key-ring.ts'
import { readSettings, SettingsError } from './settings.ts'

const schema = z.object({
  ORIGIN: z.url(),
  API_PORT: z.coerce.number().int().max(65_535).default(3002),
  API_KEY: z.string().min(20),
})

function problemsWith(env: Record<string, string>, against: z.ZodObject = schema) {
  try {
    readSettings(against, env)
  } catch (error) {
    if (error instanceof SettingsError) return error
  }
  throw new Error('the settings were accepted')
}

test('settings arrive typed, with defaults where none was given', () => {
  const settings = readSettings(schema, { ORIGIN: 'http://localhost:3000', API_KEY: 'k'.repeat(20) })
  expect(settings).toEqual({ ORIGIN: 'http://localhost:3000', API_PORT: 3002, API_KEY: 'k'.repeat(20) })
})

test('every setting that is wrong is named at once', () => {
  const { message } = problemsWith({ API_PORT: 'teapot' })
  expect(message).toContain('ORIGIN is missing')
  expect(message).toContain('API_PORT is not valid')
  expect(message).toContain('API_KEY is missing')
})

test('an empty setting counts as missing', () => {
  expect(problemsWith({ ORIGIN: '', API_KEY: 'k'.repeat(20) }).problems).toEqual(['ORIGIN is missing'])
})

test('a bad value is never repeated, whoever rejected it', () => {
  const strict = z.object({
    RING: z.string().transform(parseKeyRing),
    JSON_KEY: z.string().transform((text): unknown => JSON.parse(text)),
    PLAIN: z.string().refine((text) => text === '', { error: ({ input }) => `refused ${String(input)}` }),
  })
  const { message } = problemsWith({ RING: 'hunter2', JSON_KEY: '{hunter2', PLAIN: 'hunter2' }, strict)
  expect(message).not.toContain('hunter2')
  expect(message).toMatch(/RING is not valid: .+\n.*JSON_KEY is not valid\n.*PLAIN is not valid/)
})

test('a rule between two settings is reported in its own words', () => {
  const pair = z
    .object({ A: z.string(), B: z.string() })
    .refine(({ A, B }) => A !== B, { error: 'A and B must differ' })
  expect(problemsWith({ A: 'same', B: 'same' }, pair).problems).toEqual(['A and B must differ'])
})

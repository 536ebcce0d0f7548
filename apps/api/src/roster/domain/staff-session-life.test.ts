import { expect, test } from 'vitest'
import { proofAt } from './staff-session-life.ts'

const noon = new Date('2026-11-27T12:00:00Z')
const MINUTE_MS = 60_000

test.each([
  { title: 'never shown', provedAt: null, proof: 'NONE' },
  { title: 'shown just now', provedAt: noon, proof: 'FRESH' },
  {
    title: 'shown a moment less than 15 minutes ago',
    provedAt: new Date(noon.getTime() - 15 * MINUTE_MS + 1),
    proof: 'FRESH',
  },
  { title: 'shown 15 minutes ago', provedAt: new Date(noon.getTime() - 15 * MINUTE_MS), proof: 'SHOWN' },
])('a second factor $title is worth $proof', ({ provedAt, proof }) => {
  expect(proofAt(provedAt, noon)).toBe(proof)
})

import { expect, test } from 'vitest'
import { otherPreferredName } from './preferred-name.ts'

const name = { firstName: 'Aisha', middleName: 'Noor', lastName: 'Rahman' }

test.each([
  { preferredName: null, shown: null },
  { preferredName: '', shown: null },
  { preferredName: 'Aisha', shown: null },
  { preferredName: ' aisha ', shown: null },
  { preferredName: 'Aisha Rahman', shown: null },
  { preferredName: 'Aisha  Noor Rahman', shown: null },
  { preferredName: 'Ash', shown: 'Ash' },
  { preferredName: 'Ash Rahman', shown: 'Ash Rahman' },
])(
  'of Aisha Noor Rahman the preferred name $preferredName is shown as $shown',
  ({ preferredName, shown }) => {
    expect(otherPreferredName({ name, preferredName })).toBe(shown)
  },
)

import type { Identifier, Refusal } from '@identity/matching'
import { decideAsAsked, type JourneyDecision } from './decisions.ts'
import { samplePeople } from './sample-people.ts'
import type { SamplePerson } from './sample-person.ts'

const identifierWords: Record<Identifier, string> = {
  email: 'address',
  name: 'name',
  dateOfBirth: 'date of birth',
  nationalInsuranceNumber: 'NI number',
  trn: 'TRN',
  trainingProvider: 'provider',
}

/** The decision on each sample person, as a Markdown table. */
export function decisionsTable(): string {
  const head = [
    'person',
    'outcome',
    'decided after',
    'agrees (* with a slip)',
    'level',
    'bits',
    'next best',
    'why not',
  ]
  const rows = samplePeople.map(decisionRow)
  return `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function decisionRow(person: SamplePerson): string[] {
  const { decision, lastAsked } = decideAsAsked(person.facts, 'LOW')
  return [
    `\`${person.id}\` ${person.title}`,
    decision.outcome + (decision.possibleDuplicate ? ', possible duplicate' : ''),
    lastAsked,
    agreedWords({ decision }),
    decision.level ?? '',
    bits(decision.bits),
    bits(decision.runnerUpBits),
    decision.refusedBy.map(refusalWords).join(', '),
  ]
}

function agreedWords({ decision }: Pick<JourneyDecision, 'decision'>): string {
  return decision.agreed
    .map(({ identifier, strength }) => `${identifierWords[identifier]}${strength === 'close' ? '\\*' : ''}`)
    .join(', ')
}

const refusalWords = (refusal: Refusal) => refusal.replaceAll('-', ' ')
const bits = (number: number | null) => (number === null ? '' : String(number).replace('-', '−'))

const START = '<!-- npm run personas:decisions writes from here -->'
const END = '<!-- to here -->'

/** The page with a new table in place of the one it has. */
export function withDecisionsTable(page: string): string {
  const [before, rest] = page.split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('The page has no place for the table')
  return `${before}${START}\n\n${decisionsTable()}\n${END}${after}`
}

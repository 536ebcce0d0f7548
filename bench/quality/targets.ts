import { percent, wilson, withInterval } from './interval.ts'
import { type Results, rowsOf } from './results.ts'
import { sum, type Tally } from './tally.ts'

export type Target = { id: string; what: string; wanted: string; value: string; isMet: boolean }

const DUPLICATES = ['second record, same number', 'pensions duplicate holds the number']
const SAME_PROVIDER = 'same name, birth date and provider'

/** The agreed targets that are about quality, B1 to B13. A share counts at the bad end of its 95% interval. */
export function targets(results: Results): Target[] {
  const everyday = sum(rowsOf(results, 'low', 'everyday').map(([, tally]) => tally))
  const kinds = new Map(rowsOf(results, 'low', 'kind'))
  const positive = sum(kinds.values())
  const alone = [...kinds].filter(([kind]) => !DUPLICATES.includes(kind))
  const [worstName, worst] = alone.reduce((one, other) => (recall(other[1]) < recall(one[1]) ? other : one))
  const kind = (name: string) => kinds.get(name) ?? sum([])
  const impostor = (group: string, name: string, rule: string) =>
    results.byKind.get(rule)?.get(`${group}: ${name}`) ?? sum([])
  const lookAlikes = sum(
    rowsOf(results, 'low', 'look-alike').flatMap(([name, tally]) => (name === SAME_PROVIDER ? [] : [tally])),
  )
  const released = (tally: Tally) => tally.right + tally.duplicate + tally.wrong
  const pensions = kind('pensions duplicate holds the number')
  const mean = [...kinds.values()].reduce((total, tally) => total + recall(tally), 0) / kinds.size
  const gap = traditionGap(results)
  const questions = everyday.questions / everyday.people
  const named = {
    nickname: 'nickname or formal name',
    accents: 'accents dropped',
    'hyphen, apostrophe': 'hyphen, apostrophe, Mc',
    'double-barrelled': 'double-barrelled on user side',
    'half of a double name': 'half of a double name',
    'maiden name only': 'gives maiden name only',
    'swapped names': 'first and last swapped',
    'day and month': 'day and month swapped',
  }
  return [
    atMost('B1', 'wrong person, everyday mix', 0.0001, everyday.wrong, released(everyday), 0),
    atMost('B1', 'wrong person, all kinds of slip', 0.0001, positive.wrong, released(positive)),
    atLeast('B2', 'recall, everyday mix', 0.985, everyday.rightAndReachable, everyday.reachable),
    { id: 'B3', what: 'mean recall over kinds', wanted: '≥ 94%', value: percent(mean), isMet: mean >= 0.94 },
    atLeast('B4', `worst kind: ${worstName}`, 0.85, worst.rightAndReachable, worst.reachable),
    ...Object.entries(named).map(([what, name]) =>
      atLeast('B5', what, 0.92, kind(name).rightAndReachable, kind(name).reachable),
    ),
    atMost('B6', 'look-alikes, but for the same provider', 0.0005, lookAlikes.wrong, lookAlikes.people),
    atMost(
      'B7',
      'look-alike of the same provider, low',
      0.2,
      ...released2(impostor('look-alike', SAME_PROVIDER, 'low')),
    ),
    atMost('B7', 'the same, firm', 0, ...released2(impostor('look-alike', SAME_PROVIDER, 'firm')), 0),
    atMost(
      'B8',
      'attack by provider, firm',
      0,
      ...released2(impostor('attack', 'knows name, birth date and provider', 'firm')),
      0,
    ),
    atMost(
      'B8',
      'attack by TRN, strict',
      0,
      ...released2(impostor('attack', 'knows name, birth date and TRN', 'strict')),
      0,
    ),
    atMost(
      'B9',
      'one guess at the provider, low',
      0.025,
      ...released2(
        impostor('attack', 'knows name and birth date, guesses one of the three largest providers', 'low'),
      ),
    ),
    atMost('B10', 'given the pensions duplicate', 0.005, pensions.duplicate, pensions.people),
    atLeast('B10', 'given the right one of the two', 0.5, pensions.right, pensions.people),
    {
      id: 'B11',
      what: 'questions, everyday mix',
      wanted: '≤ 4.40',
      value: questions.toFixed(2),
      isMet: questions <= 4.4,
    },
    atMost('B12', 'ambiguous, everyday mix', 0.003, everyday.ambiguous, everyday.people),
    {
      id: 'B13',
      what: 'best less worst tradition',
      wanted: '≤ 3 points',
      value: gap.text,
      isMet: gap.points <= 3,
    },
  ]
}

const recall = ({ rightAndReachable, reachable }: Tally) =>
  reachable === 0 ? 1 : rightAndReachable / reachable
const released2 = ({ wrong, people }: Tally): [number, number] => [wrong, people]

function atLeast(id: string, what: string, wanted: number, hits: number, of: number): Target {
  const isMet = wilson(hits, of).low >= wanted
  return { id, what, wanted: `≥ ${percent(wanted)}`, value: withInterval(hits, of), isMet }
}

/** `exactly`: a number of cases that is asked for in place of the share, because no sample is large enough to show none. */
function atMost(
  id: string,
  what: string,
  wanted: number,
  hits: number,
  of: number,
  exactly?: number,
): Target {
  const isMet = exactly === undefined ? wilson(hits, of).high <= wanted : hits <= exactly
  const value = `${hits} of ${of}, ${withInterval(hits, of, 2)}`
  return { id, what, wanted: exactly === undefined ? `≤ ${percent(wanted, 2)}` : 'none', value, isMet }
}

/** Over traditions of more than a hundred people; smaller ones say nothing. */
function traditionGap(results: Results): { points: number; text: string } {
  const shares = [...(results.byTradition.get('low') ?? [])]
    .filter(([, { reachable }]) => reachable > 100)
    .map(([, tally]) => recall(tally) * 100)
  if (shares.length < 2) return { points: 0, text: 'too few people' }
  const [worst, best] = [Math.min(...shares), Math.max(...shares)]
  return {
    points: best - worst,
    text: `${(best - worst).toFixed(1)} (${worst.toFixed(1)} to ${best.toFixed(1)})`,
  }
}

import { parseTrn } from '@identity/values'
import { freeTrns, withholdTrns } from '../links/withhold/withhold-trns.use-case.ts'
import type { Deps } from '../main/deps.ts'
import { isStaffCommand } from '../staff/permissions.ts'
import type { Needed } from './run-for-operator.ts'

export const USAGE = `npm run trn -- withhold TRN...
npm run trn -- release TRN...
npm run trn -- list

Of a file with one TRN a line: xargs npm run trn -- withhold < trns.txt
With --by ADDRESS of the member of staff for whom it is done, once there are any.`

export const neededForTrn: Needed = ([name]) => {
  const command = `trn ${name}`
  return isStaffCommand(command) ? command : null // `list` only reads
}

/** Runs a command of an operator about withheld TRNs. Answers the lines to print; throws the message to show. */
export async function runTrnCommand(deps: Deps, args: string[]): Promise<string[]> {
  const { withheldTrns } = deps.repositories
  const [command, ...given] = args
  if (command === 'list' && given.length === 0) return withheldTrns.list()
  if ((command !== 'withhold' && command !== 'release') || given.length === 0) throw new Error(USAGE)
  const trns = given.map((text, index) => {
    const trn = parseTrn(text)
    if (!trn.ok) throw new Error(`nothing was changed: number ${index + 1} of ${given.length} is no TRN`)
    return trn.value
  })
  return command === 'withhold'
    ? [`${await withholdTrns(deps, trns)} more withheld`]
    : [`${await freeTrns(deps, trns)} released`]
}

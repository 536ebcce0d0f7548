import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { type House, readHouse } from './house.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const FOLDERS = ['apps', 'packages', 'bench', 'examples']

/** Reads every import of the repository and holds it against the rules. */
export async function cruiseHouse(): Promise<{ house: House; result: ICruiseResult }> {
  process.chdir(ROOT) // paths in rules and results begin at the top of the repository
  const { house, configuration } = await readHouse()
  const { options, ...ruleSet } = configuration
  const { output } = await cruise(FOLDERS, { ...options, ruleSet, validate: true })
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in words: ${output}`)
  return { house, result: output }
}

import type { IConfiguration } from 'dependency-cruiser'

/** The lists at the top of `.dependency-cruiser.mjs`. */
export type House = {
  ground: string[]
  doors: string[]
  startUp: string[]
  halls: string[]
  testCode: string[]
}

const CONFIGURATION = new URL('../../../.dependency-cruiser.mjs', import.meta.url)

/** The lists, and the rules that the configuration makes of them. */
export async function readHouse(): Promise<{ house: House; configuration: IConfiguration }> {
  const read: { HOUSE: House; default: IConfiguration } = await import(CONFIGURATION.href)
  return { house: read.HOUSE, configuration: read.default }
}

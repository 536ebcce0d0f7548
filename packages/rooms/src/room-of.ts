import type { House } from './house.ts'

/** The room in which a file stands: the folder next to the hall, or the file itself when it stands in the hall. */
export function roomOf(file: string, { halls }: Pick<House, 'halls'>): string | undefined {
  for (const hall of halls) {
    const inHall = new RegExp(`^${hall}/[^/]+`).exec(file)
    if (inHall) return inHall[0]
  }
  return undefined
}

export function isTestCode(file: string, { testCode }: Pick<House, 'testCode'>): boolean {
  return testCode.some((pattern) => new RegExp(pattern).test(file))
}

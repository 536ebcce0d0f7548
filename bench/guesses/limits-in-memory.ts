import { type Allowance, freeAt } from '@identity/api/guard'

/** The allowances of a simulated day: the same arithmetic as in the database, for one caller at a time. */
export function limitsInMemory() {
  const used = new Map<string, Date[]>()
  const keyOf = ({ name, subject }: Allowance) => `${name}\n${subject}`
  const usesOf = (allowance: Allowance) => used.get(keyOf(allowance)) ?? []
  const isFree = (allowance: Allowance, now: Date) => {
    const uses = usesOf(allowance)
    const isUnderAll = allowance.limits.every(({ max }) => uses.length < max) // spares sorting them
    return isUnderAll || freeAt(uses, allowance.limits, now) <= now
  }

  async function use(allowance: Allowance, now: Date): Promise<Date | null> {
    if (!isFree(allowance, now)) return freeAt(usesOf(allowance), allowance.limits, now)
    const uses = usesOf(allowance)
    uses.push(now)
    used.set(keyOf(allowance), uses)
    return null
  }

  return {
    use,
    async useEach(allowances: readonly Allowance[], now: Date) {
      const uses: { freeFrom: Date | null; usedAt: Date[] }[] = []
      for (const each of allowances) uses.push({ freeFrom: await use(each, now), usedAt: usesOf(each) })
      return uses
    },
    async giveBack(...allowances: Allowance[]): Promise<void> {
      for (const each of allowances) used.set(keyOf(each), usesOf(each).slice(0, -1))
    },
    async isAnyUsed(allowances: readonly Allowance[], now: Date): Promise<boolean> {
      return allowances.some((allowance) => !isFree(allowance, now))
    },
  }
}

export type Limits = ReturnType<typeof limitsInMemory>

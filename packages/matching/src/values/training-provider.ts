export type ProviderLevel = 'exact' | 'different' | 'absent'

export function compareProviders(ukprn: string | null, ukprns: readonly string[]): ProviderLevel {
  if (ukprn === null || ukprns.length === 0) return 'absent'
  return ukprns.includes(ukprn) ? 'exact' : 'different'
}

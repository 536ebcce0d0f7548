const Z = 1.959_964 // two-sided 95%

/** Wilson's 95% interval of a proportion: honest at 0 of n, where the usual one is not. Of none at all, nothing is known. */
export function wilson(hits: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const share = hits / of
  const spread = Z ** 2 / of
  const centre = (share + spread / 2) / (1 + spread)
  const half = (Z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread)
  return {
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === of ? 1 : Math.min(1, centre + half),
  }
}

export function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)}%`
}

/** `93.2% (92.5 to 93.8)`. */
export function withInterval(hits: number, of: number, digits = 1): string {
  if (of === 0) return '–'
  const { low, high } = wilson(hits, of)
  return `${percent(hits / of, digits)} (${(low * 100).toFixed(digits)} to ${(high * 100).toFixed(digits)})`
}

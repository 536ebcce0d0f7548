import type { z } from 'zod'

/**
 * The kinds of mistakes in a description, for pages: the field in capitals, or the name of a contradiction. The values stay out of it: a
 * description may hold what was pasted by mistake, such as a private key.
 */
export function problemsIn({ issues }: z.ZodError): string[] {
  const kinds = issues.map((issue) => {
    const named: unknown = issue.code === 'custom' ? issue.params?.problem : undefined
    const field = issue.path.find((step) => typeof step === 'string' && step !== 'service')
    return typeof named === 'string' ? named : inCapitals(String(field ?? 'OTHER'))
  })
  return [...new Set(kinds)]
}

const inCapitals = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

/** The text typed in each named field; empty for one that was not sent. */
export async function readForm<Name extends string>(
  request: Request,
  ...names: readonly Name[]
): Promise<Record<Name, string>> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 }) // not a form
  })
  const entries = names.map((name) => {
    const value = form.get(name)
    return [name, typeof value === 'string' ? value : '']
  })
  return Object.fromEntries(entries)
}

/** Yes, no, or not answered. */
export function readYesNo(text: string): boolean | null {
  if (text === 'yes') return true
  return text === 'no' ? false : null
}

export function writeYesNo(value: boolean | null): string {
  if (value === null) return ''
  return value ? 'yes' : 'no'
}

/** One of the API's values, or not answered. */
export function readChoice<Value extends string>(values: Record<string, Value>, text: string): Value | null {
  return Object.values(values).find((value) => value === text) ?? null
}

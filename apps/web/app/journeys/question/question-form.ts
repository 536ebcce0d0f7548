/**
 * The text typed in each named field; empty for one that was not sent. A field that was sent twice, or as a list (`name[]`), is nothing that our
 * pages send, and which of them was meant is not guessed: the whole form is refused.
 */
export function readForm<Name extends string>(
  request: Request,
  ...names: readonly Name[]
): Promise<Record<Name, string>> {
  return readFormWithLists(request, names, [])
}

/** The same with fields that a form may send several times: boxes that are ticked. */
export async function readFormWithLists<Name extends string, List extends string>(
  request: Request,
  names: readonly Name[],
  lists: readonly List[],
): Promise<Record<Name, string> & Record<List, string[]>> {
  const form = await request.formData().catch(() => null)
  if (!form) throw unreadable()
  const sent = [...form.keys()]
  const textsOf = (name: string): string[] => {
    if (sent.some((key) => key.startsWith(`${name}[`))) throw unreadable()
    return form.getAll(name).map((value) => (typeof value === 'string' ? value : ''))
  }
  const texts = names.map((name) => {
    const [text = '', ...others] = textsOf(name)
    if (others.length > 0) throw unreadable()
    return [name, text]
  })
  return Object.fromEntries([...texts, ...lists.map((name) => [name, textsOf(name)])])
}

const unreadable = () => new Response(null, { status: 400 })

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

/** Joins the class names that apply, in order; false, empty and undefined ones fall away. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** The value of aria-describedby, or nothing at all: an empty attribute would point nowhere. */
export function describedBy(...ids: (string | false | undefined)[]): string | undefined {
  return classNames(...ids) || undefined
}

/** False for what React would render as nothing, so that a wrapper is not left around an empty hint or message. */
export function isShown(node: unknown): boolean {
  return node !== undefined && node !== null && node !== false && node !== ''
}

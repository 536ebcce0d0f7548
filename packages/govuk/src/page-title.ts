type PageTitle = {
  /** The page's h1, which must be unique in the service. */
  heading: string
  service: string
  hasErrors?: boolean | undefined
  /** "Error", in the page's language. */
  errorWord?: string | undefined
}

/** The title of a page: the h1, the service, GOV.UK; `Error: ` comes first so that a screen reader says it first. */
export function pageTitle({ heading, service, hasErrors = false, errorWord = 'Error' }: PageTitle): string {
  return `${hasErrors ? `${errorWord}: ` : ''}${heading} – ${service} – GOV.UK`
}

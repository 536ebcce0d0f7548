type PageTitle = {
  /** The page's h1, which must be unique in the service. */
  heading: string
  service: string
  hasErrors?: boolean | undefined
}

/** The title of a page: the h1, the service, GOV.UK; `Error: ` comes first so that a screen reader says it first. */
export function pageTitle({ heading, service, hasErrors = false }: PageTitle): string {
  return `${hasErrors ? 'Error: ' : ''}${heading} – ${service} – GOV.UK`
}

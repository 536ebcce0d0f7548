/** What a mail says. `((field))` is filled in by GOV.UK Notify; paragraphs are in its Markdown: `# ` is a heading, `## ` a smaller one, `* ` a bullet. */
export type MailWords = { subject: string; body: readonly string[] }

/** The text of a mail as Notify keeps it: paragraphs with an empty line between them. */
export function bodyText({ body }: MailWords): string {
  return body.join('\n\n')
}

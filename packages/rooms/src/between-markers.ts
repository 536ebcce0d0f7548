/** Puts `drawing` where the document says `<!-- rooms of APP -->` to `<!-- end of rooms -->`. */
export function betweenMarkers(document: string, app: string, drawing: string): string {
  const [begin, end] = [`<!-- rooms of ${app} -->`, '<!-- end of rooms -->']
  const from = document.indexOf(begin)
  const to = document.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`The document has no ${begin} … ${end}`)
  return `${document.slice(0, from)}${begin}\n${drawing}\n${document.slice(to)}`
}

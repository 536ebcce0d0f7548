// What stands before a country's ending without telling whose address it is: `.sch.uk`, `.co.uk`, `.com.au`.
const sharedSecondLevels = new Set(
  'ac co com edu gov ltd me mod net nhs org parliament plc police sch'.split(' '),
)

/**
 * `jo.bloggs@hilltop.leeds.sch.uk` → `j***@***.sch.uk`: enough for its owner to recognise, too little for a stranger to use. The number of stars
 * never changes, so that not even the length shows, and the employer's name is hidden (design history: "Hide details").
 */
export function redactEmail(address: string): string {
  const at = address.lastIndexOf('@')
  const [firstLetter] = address
  if (at < 1 || !firstLetter) return '***@***'
  return `${firstLetter}***@***${domainEnding(address.slice(at + 1))}`
}

function domainEnding(domain: string): string {
  const labels = domain.toLowerCase().split('.')
  if (labels.length < 2) return ''
  const [secondLevel = '', topLevel = ''] = labels.slice(-2)
  const isShared = labels.length > 2 && topLevel.length === 2 && sharedSecondLevels.has(secondLevel)
  return isShared ? `.${secondLevel}.${topLevel}` : `.${topLevel}`
}

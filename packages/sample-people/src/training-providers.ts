import type { TrainingProvider } from '@identity/teaching-record'

// All made up, after invented places, so that no real provider is ever shown as having trained a made-up teacher.
const names = [
  'Alderwick School Partnership',
  'Ashmere University',
  'Barrowfen Teaching Alliance',
  'Brackenholt University',
  'Calder Sands College of Education',
  'Copperfield Teacher Training',
  'Dunmarsh University',
  'Eastmarch University',
  'Elmstead Vale School-Centred Training',
  'Fennimoor Teaching School Hub',
  'Foxcombe University',
  'Glenhollow College',
  'Greywater Bay University',
  'Harefield Moor Teacher Training',
  'Hollinside University',
  'Inglewick Primary Partnership',
  'Juniper Learning Trust',
  'Kestrel Academies Teacher Training',
  'Kingsferry University',
  'Larkfield Hills University',
  'Lindenhurst College of Education',
  'Marlow Fen University',
  'Millstone Bay Teaching School Hub',
  'Northbridge University',
  'Oakhaven School-Centred Training',
  'Orchard Cross University',
  'Pennywell Secondary Partnership',
  'Quarrydale University',
  'Ravensmere University',
  'Rosethorpe Teacher Training',
  'Saltmarsh University',
  'Silverbeck Teaching Alliance',
  'Southmoor University',
  'Thistledown College',
  'Umberside University',
  'Westhaven University',
]

/** In order of name. Reference numbers are eight digits from 10990001, a range that is not given out. */
export const trainingProviders: readonly TrainingProvider[] = names.map((name, index) => ({
  ukprn: String(10_990_001 + index),
  name,
}))

/** The provider of that name. A name that is not in the list is a mistake in the sample data, so it stops everything. */
export function providerNamed(name: string): TrainingProvider {
  const provider = trainingProviders.find((candidate) => candidate.name === name)
  if (!provider) throw new Error(`No sample training provider is called ${name}`)
  return provider
}

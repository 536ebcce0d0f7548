export const qtsMessages = {
  HAS_QTS: { fieldId: 'hasQts', otherwise: 'Select yes if you have been awarded qualified teacher status' },
}

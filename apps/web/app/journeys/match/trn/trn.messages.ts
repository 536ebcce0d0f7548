export const trnMessages = {
  TRN_KNOWLEDGE: {
    fieldId: 'trnKnowledge',
    otherwise: 'Select if you know your teacher reference number',
  },
  TRN: {
    fieldId: 'trn',
    MISSING: 'Enter your teacher reference number',
    otherwise: 'Teacher reference number must have 7 numbers, like 1234567',
  },
}

// Joined to the word after them, because both are written: O Brien and OBrien, Mac Donald and MacDonald, De Souza and DeSouza.
export const particles = new Set(
  'o mac mc m d de da das del della di do dos du el al bin ibn bint ben le la las los van von der den ter ten vander st san ap ab fitz abu'.split(
    ' ',
  ),
)

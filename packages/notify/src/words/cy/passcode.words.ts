import type { MailWords } from '../mail-words.ts'

// A draft: a Welsh speaker has to read it before it is used.
export const passcode: MailWords = {
  subject: 'Eich cod ar gyfer ((service_name))',
  body: [
    'Defnyddiwch y cod hwn i gadarnhau eich cyfeiriad e-bost a pharhau i ((service_name)).',
    '# ((passcode))',
    'Bydd yn peidio â gweithio am ((expires_at)).',
    'Rhowch y cod dim ond ar y dudalen lle gofynnoch amdano. Ni fyddwn byth yn ffonio nac yn ysgrifennu i ofyn i chi am god.',
    'Os na ofynnoch am yr e-bost hwn, gallwch ei anwybyddu. Ni all neb ddefnyddio eich cyfeiriad e-bost heb y cod.',
    'Anfonwyd yr e-bost hwn yn awtomatig, felly peidiwch ag ateb.',
    'Get an Identity\nYr Adran Addysg',
  ],
}

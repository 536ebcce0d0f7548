/**
 * Where people in England keep their own mail: the addresses that most mistakes are mistakes for. Our selection; shorter names (sky.com, me.com)
 * are left out, because too many real domains are one letter away from them.
 */
export const COMMON_MAIL_DOMAINS = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.co.uk',
  'outlook.com',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'live.co.uk',
  'btinternet.com',
  'talktalk.net',
  'virginmedia.com',
  'ntlworld.com',
  'blueyonder.co.uk',
  'tiscali.co.uk',
  'protonmail.com',
] as const

/** One slip away from a common one, and somebody's mail all the same. */
export const ALSO_MAIL_DOMAINS = [
  'mail.com',
  'ymail.com',
  'live.com',
  'hotmail.ca',
  'yahoo.ca',
  'yahoo.co',
] as const

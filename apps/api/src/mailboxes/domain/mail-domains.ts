/**
 * The domains of most personal mailboxes in England, for which most mistyped addresses were meant. Our selection; shorter names (sky.com,
 * me.com) are left out, because too many real domains are one letter away from them.
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

/** Real domains that are one slip away from a common one. */
export const ALSO_MAIL_DOMAINS = [
  'mail.com',
  'ymail.com',
  'live.com',
  'hotmail.ca',
  'yahoo.ca',
  'yahoo.co',
] as const

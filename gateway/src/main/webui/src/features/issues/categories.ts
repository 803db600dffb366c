/** In the order of use; the words are in the catalogue. */
export const CATEGORIES = [
  'LABOUR',
  'FINANCE',
  'LAND',
  'PLANNING',
  'ENVIRONMENT',
  'POLICY',
  'LOGISTICS',
  'UTILITIES',
  'LICENCE',
  'MARKET',
  'ARREARS',
  'OTHER',
] as const

/** Words of a firm's file: lists, size, contacts, changes, merging. */
export const firmFile = {
  inPreparation: '在筹,尚无统一社会信用代码',
} as const

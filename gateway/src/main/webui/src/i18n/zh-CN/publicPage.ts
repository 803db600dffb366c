/** Words that every page without an account has in common. */
export const publicPage = {
  expired: '链接已失效',
  unknown: '链接不正确',
  unknownText: '没有找到对应的内容。请核对链接是否完整,或联系为您服务的专班成员。',
  tooMany: '操作太频繁,请一分钟后再试。',
  failed: '暂时打不开,请稍后再试。',
} as const

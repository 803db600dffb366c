export const visitField = {
  STARTED_AT: '走访时间',
  MODE: '走访方式',
  PURPOSE: '走访目的',
  NOTE: '走访情况',
  INTERVIEWEE: '受访人',
  COMPANIONS: '同行人员',
  ON_BEHALF_OF: '代写',
  SEND_IDEA: '送新发展理念',
  SEND_POLICY: '送支持政策',
  SEND_PROJECT: '送创新项目',
  SEND_FACTOR: '送生产要素',
} as const

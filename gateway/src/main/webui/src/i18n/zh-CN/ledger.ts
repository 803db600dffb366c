/** Ledgers in and out: 问题台账, 走访台账. */
export const ledger = {
  exportTitle: '导出问题台账',
  exportHint: '按当前筛选导出,联系电话隐去中间几位,导出留痕。',
  exportXlsx: '导出 XLSX',
  exportCsv: '导出 CSV',
  hint: '旧台账中的企业:{name}',
  matchExplain: '库中没有查到这家企业。选定后,这条诉求归到该企业。',
  match: '匹配企业',
}

/** Words of the figures. */
export const figureWords = {
  figures: {
    title: '数字',
    from: '开始',
    to: '截止',
    asOf: '数据截至',
    wholeArea: '本人管辖的全部区划',
    atWork: '已复工',
    notAtWork: '未复工',
    refresh: '查看',
    definition: '口径',
    rows: '明细 {n} 行',
    rowsTitle: '{name} 明细',
    provisional: '暂定',
    gap: '缺少数据:{reason}',
    service: { enterprise: '走访与诉求', finance: '融资与担保', project: '项目' },
    empty: '这个时间段没有数字。',
    noRows: '没有明细。',
  },
} as const

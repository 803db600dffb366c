/** Lists of firms as files: the same filters and the same sight as on screen, personal data masked, harmless in a spreadsheet. */
package cn.sisong.enterprise.exporting;

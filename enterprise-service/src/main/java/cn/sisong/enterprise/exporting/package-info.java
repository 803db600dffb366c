/** Lists as files, whatever they are lists of: written as they are read, remembered, and harmless in a spreadsheet. */
package cn.sisong.enterprise.exporting;

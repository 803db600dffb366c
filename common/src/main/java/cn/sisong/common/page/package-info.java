/** Cursor paging: parameters, the page record and the Link header. */
package cn.sisong.common.page;

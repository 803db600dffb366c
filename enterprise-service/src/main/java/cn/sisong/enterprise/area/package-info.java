/** GB/T 2260 areas and a zone's own codes. */
package cn.sisong.enterprise.area;

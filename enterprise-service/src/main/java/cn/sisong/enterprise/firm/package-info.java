/** One firm, one file: keyed by its checked unified social credit code. */
package cn.sisong.enterprise.firm;

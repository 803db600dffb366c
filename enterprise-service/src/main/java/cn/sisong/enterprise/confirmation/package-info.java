/** The firm's own word, by a link without an account. */
package cn.sisong.enterprise.confirmation;

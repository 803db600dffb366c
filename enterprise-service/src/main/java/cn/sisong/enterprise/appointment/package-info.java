/** A planned visit as the firm sees it: through a link, without an account, it may say that the day does not suit. */
package cn.sisong.enterprise.appointment;

/**
 * Whom to speak with at a firm. Numbers leave masked; one at a time is shown in full, to the firm's own task force and
 * the office, for a reason that is kept.
 */
package cn.sisong.enterprise.contact;

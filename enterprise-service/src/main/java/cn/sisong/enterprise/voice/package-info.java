/**
 * Firms speak for themselves (企业自主反映): a printed code of a firm or a park opens a page without an account, by which an
 * issue is raised, followed, added to and taken back. Not the firm's word on a reply: that is the confirmation's.
 */
package cn.sisong.enterprise.voice;

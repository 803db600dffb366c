/** Colleagues who have used the app, to choose from; what they may do is the identity provider's business. */
package cn.sisong.enterprise.person;

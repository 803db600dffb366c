/** Who calls: people with a browser session, other systems with a token. */
package cn.sisong.e2e.people;

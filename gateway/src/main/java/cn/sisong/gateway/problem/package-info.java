/** What the gateway itself refuses, and how it says so. */
package cn.sisong.gateway.problem;

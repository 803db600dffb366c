/** Which visits are due, by the frequency of a task force's care and by campaigns; foretold, then planned. */
package cn.sisong.enterprise.plan;

/** Going up a level: by itself when a rule says so, or by the office. An event on the timeline, never a state. */
package cn.sisong.enterprise.escalation;

/** Projects: who invests what and where, and the life line from lead to full capacity. */
package cn.sisong.project.project;

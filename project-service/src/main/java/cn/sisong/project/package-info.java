/** Projects from the first lead to full capacity, their milestones, their monthly progress, and the figures made of them. */
package cn.sisong.project;

/** Milestones of a project: planned day and day done. */
package cn.sisong.project.milestone;

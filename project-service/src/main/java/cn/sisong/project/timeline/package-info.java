/** What happened to projects, and when it was recorded; append-only, the ground of every figure. */
package cn.sisong.project.timeline;

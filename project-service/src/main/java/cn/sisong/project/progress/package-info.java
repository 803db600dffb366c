/** Monthly reports: what was planned, what was done, how the site looks. A correction is another revision. */
package cn.sisong.project.progress;

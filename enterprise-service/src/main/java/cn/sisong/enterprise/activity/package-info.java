/** Activities: evening talks (夜话), symposia, briefings, matching meetings; who came, what was said, what came of it. */
package cn.sisong.enterprise.activity;

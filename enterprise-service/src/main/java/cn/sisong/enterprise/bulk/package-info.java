/** Many issues in one call: accept, dispatch, remind. Each issue is its own transaction and gets its own result. */
package cn.sisong.enterprise.bulk;

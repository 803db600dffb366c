/** The issue that a demand was raised in: asked of the service that keeps issues, with the caller's own token; kept by its id. */
package cn.sisong.finance.issue;

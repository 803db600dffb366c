/** Uploading and reading the photos and PDFs of issues and visits. */
package cn.sisong.enterprise.evidence;

/**
 * Firms from files: the upload is checked and stored with its job, a worker reads it, and all its effects come in one
 * transaction. What cannot be taken over is quarantined with row number and reason.
 */
package cn.sisong.enterprise.importing;

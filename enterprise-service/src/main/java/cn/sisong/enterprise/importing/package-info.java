/**
 * Lists from files (firms, old ledgers): the upload is checked and stored with its job, a worker stages its rows chunk by
 * chunk, and all its effects come in one transaction. What cannot be taken over is quarantined with row number and
 * reason. What a list is about, and what becomes of its rows, is the business of an {@link
 * cn.sisong.enterprise.importing.ImportKind}.
 */
package cn.sisong.enterprise.importing;

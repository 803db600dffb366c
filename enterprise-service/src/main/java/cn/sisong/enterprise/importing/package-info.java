/**
 * Lists from files (firms, old ledgers): the upload is checked and stored with its job, a worker stages its rows chunk by
 * chunk and merges them range by range, each in a transaction; a crash repeats one chunk or range. What became of each
 * row is kept, and what cannot be taken over is quarantined with row number and reason. What a list is about, and what
 * becomes of its rows, is the business of an {@link cn.sisong.enterprise.importing.ImportKind}.
 */
package cn.sisong.enterprise.importing;

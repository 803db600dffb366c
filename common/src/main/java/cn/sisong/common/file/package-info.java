/** Files as chunks in the owner's database, streamed in and out. */
package cn.sisong.common.file;

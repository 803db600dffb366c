/** Root package. */
package cn.sisong.project;

/** HTTP habits that every resource shares: versions, limits, unknown parameters, headers, JSON strictness. */
package cn.sisong.common.web;

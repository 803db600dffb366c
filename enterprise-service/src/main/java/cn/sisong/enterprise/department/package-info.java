/** Departments that handle issues; their ids stand in the token's org claim. */
package cn.sisong.enterprise.department;

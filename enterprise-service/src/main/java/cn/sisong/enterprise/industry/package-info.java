/** GB/T 4754 industries: sections and divisions are shipped, the finer levels imported where they are wanted. */
package cn.sisong.enterprise.industry;

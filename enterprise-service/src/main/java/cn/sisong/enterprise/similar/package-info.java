/** Open issues that may be the same matter: of the same firm, or in like words. Proposes only; merging is a step of the office. */
package cn.sisong.enterprise.similar;

/** Photos and PDFs that belong to an issue or a visit. */
package cn.sisong.enterprise.attachment;

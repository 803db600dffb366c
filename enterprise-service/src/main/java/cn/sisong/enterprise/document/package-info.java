/**
 * Print-ready papers of an issue as HTML, laid out by GB/T 9704-2012 as far as a browser can. Another paper is another
 * {@link cn.sisong.enterprise.document.Paper}; every value that people have typed goes through {@link
 * cn.sisong.enterprise.document.Html}.
 */
package cn.sisong.enterprise.document;

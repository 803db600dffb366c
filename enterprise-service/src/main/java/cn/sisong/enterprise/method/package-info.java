/** The dictionary of work methods and their questionnaire templates: words of the office, never logic. */
package cn.sisong.enterprise.method;

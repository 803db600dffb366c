/**
 * Joint handling (会办): departments that help the one in charge (协办), each with a day of its own. They see the issue
 * and give their part to the department in charge; they take no step of it.
 */
package cn.sisong.enterprise.joint;

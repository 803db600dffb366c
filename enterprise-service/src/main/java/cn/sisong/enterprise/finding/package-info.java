/** What firms said on visits and at activities that is no issue: suggestions, investment leads, needs. */
package cn.sisong.enterprise.finding;

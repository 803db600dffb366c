/**
 * The policy library (政策库): what a policy gives, until when, and its conditions as data, so that a match can be
 * explained condition by condition. What is not known of a firm is to be verified; it never counts as met.
 */
package cn.sisong.enterprise.policy;

/**
 * What an issue is about, put right by the office (更正类别) while no department has it: the deadlines follow the policy that
 * the issue would have been born with.
 */
package cn.sisong.enterprise.classification;

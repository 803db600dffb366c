/**
 * What a department arranges within itself about an issue: who is responsible (责任人), and, where it wants that, a second
 * person's word before its reply goes to the office (审核签发). A draft waits beside the state HANDLING.
 */
package cn.sisong.enterprise.unit;

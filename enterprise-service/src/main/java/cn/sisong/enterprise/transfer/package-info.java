/**
 * Tickets sent up to a higher platform or out to the channel that is responsible, with the other side's number and the
 * state that comes back. A transfer is a record beside the ticket: the ticket keeps its own state.
 */
package cn.sisong.enterprise.transfer;

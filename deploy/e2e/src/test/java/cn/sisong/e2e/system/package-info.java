/** The running system: started once for all journeys, with ports and data of its own. */
package cn.sisong.e2e.system;

/** How much one caller may ask for, and who has to wait first when there is too much for all. */
package cn.sisong.gateway.limit;

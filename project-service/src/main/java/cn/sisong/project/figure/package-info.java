/** The figures that live in this service, for any period as known on any day, each with its rows. */
package cn.sisong.project.figure;

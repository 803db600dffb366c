/** The screens of the web app, as far as the journeys touch them. */
package cn.sisong.e2e.pages;

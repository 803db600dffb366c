/**
 * Journeys through the gateway with the real identity provider and the real services. They know what a user of the
 * web app or of the API knows and nothing of the code behind; every class makes the firms that it works with.
 */
package cn.sisong.e2e;

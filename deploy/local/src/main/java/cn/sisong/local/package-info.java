/**
 * Runs the whole system on one machine for development, demonstration and journeys: one PostgreSQL cluster, Keycloak,
 * the services and the gateway as children of one launcher. Not for production, where each part is run by the platform.
 */
package cn.sisong.local;

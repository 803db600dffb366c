package cn.sisong.enterprise.visit;

import jakarta.persistence.Embeddable;

import java.util.UUID;

/** A policy that a visit brought, in the version that it had when the visit began. */
@Embeddable
record PolicyOnVisit(UUID policyId, long number) {}

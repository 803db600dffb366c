package cn.sisong.enterprise.confirmation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Counts every request by a link before its body is read, so that a flood costs no connection to the database. */
@Provider
@LinkLimited
class LinkLimitFilter implements ContainerRequestFilter {
    private final LinkLimit limit;
    private final ClientAddress address;

    LinkLimitFilter(LinkLimit limit, ClientAddress address) {
        this.limit = limit;
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        limit.check(address.text(), request.getUriInfo().getPathParameters().getFirst("token"));
    }
}

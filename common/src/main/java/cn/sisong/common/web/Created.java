package cn.sisong.common.web;

import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** 201 with the new thing and where it is; the place is path-absolute, since this process's own port is not the caller's. */
public final class Created {
    private Created() {}

    /** @param collection path of the collection from the root, for example {@code /api/x/v1/orders} */
    public static <T> RestResponse<T> at(String collection, UUID id, T view) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("Location", collection + "/" + id)
                .build();
    }
}

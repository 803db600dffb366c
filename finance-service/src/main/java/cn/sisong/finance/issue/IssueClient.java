package cn.sisong.finance.issue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.util.UUID;

/** The one question that is asked of the service that keeps issues. */
@RegisterRestClient(configKey = "enterprise")
@Path("/api/enterprise/v1/issues")
interface IssueClient {

    @GET
    @Path("/{id}")
    Issue get(@HeaderParam("Authorization") String authorization, @PathParam("id") UUID id);

    /** Only what is needed here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Issue(UUID id, String number, Firm enterprise) {}

    /** The firm that the issue is about; none while it waits to be matched. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Firm(UUID id, String name) {}
}
